/// Comparing the values of two ways to compute the same measure, and the same graph handed to igraph.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "collabgraph/network/graph.hpp"

#ifdef COLLABGRAPH_HAVE_IGRAPH
#include <igraph.h>
#endif

namespace collabgraph::tests {

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Within `tolerance` x max(1, |value|), and undefined for the same vertices.
inline void check_same(const std::vector<double>& values, const std::vector<double>& expected,
                       double tolerance = 1e-9) {
    REQUIRE(values.size() == expected.size());
    for (std::size_t v = 0; v < values.size(); ++v) {
        INFO("vertex " << v << ": " << values[v] << ", expected " << expected[v]);
        REQUIRE(std::isnan(values[v]) == std::isnan(expected[v]));
        if (std::isnan(values[v])) continue;
        REQUIRE(std::abs(values[v] - expected[v]) <= tolerance * std::max(1.0, std::abs(expected[v])));
    }
}

/// Bit for bit, NaN equal to NaN.
inline bool identical(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

inline std::vector<double> weights_of(const network::Graph& graph) {
    std::vector<double> weights;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) weights.push_back(graph.weight(e));
    return weights;
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
/// The graph as igraph holds it.
class Oracle {
 public:
    explicit Oracle(const network::Graph& graph) {
        igraph_vector_int_t edges;
        igraph_vector_int_init(&edges, 0);
        igraph_vector_init(&weights, 0);
        for (network::Edge e = 0; e < graph.edge_count(); ++e) {
            igraph_vector_int_push_back(&edges, graph.ends(e).source);
            igraph_vector_int_push_back(&edges, graph.ends(e).target);
            igraph_vector_push_back(&weights, graph.weight(e));
        }
        igraph_create(&handle, &edges, graph.node_count(), graph.is_directed());
        igraph_vector_int_destroy(&edges);
        weighted = graph.is_weighted();
    }
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;
    ~Oracle() {
        igraph_vector_destroy(&weights);
        igraph_destroy(&handle);
    }

    /// call(handle, result vector, weights or null)
    template <class Call>
    std::vector<double> ask(Call call) const {
        igraph_vector_t result;
        igraph_vector_init(&result, 0);
        call(&handle, &result, weighted ? &weights : nullptr);
        std::vector<double> values;
        for (igraph_integer_t i = 0; i < igraph_vector_size(&result); ++i) values.push_back(VECTOR(result)[i]);
        igraph_vector_destroy(&result);
        return values;
    }

    /// The same of a result that is a list of whole numbers: call(handle, result vector)
    template <class Call>
    std::vector<double> ask_whole(Call call) const {
        igraph_vector_int_t result;
        igraph_vector_int_init(&result, 0);
        call(&handle, &result);
        std::vector<double> values;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(&result); ++i) {
            values.push_back(static_cast<double>(VECTOR(result)[i]));
        }
        igraph_vector_int_destroy(&result);
        return values;
    }

    igraph_t handle;
    igraph_vector_t weights;
    bool weighted;
};
#endif

}  // namespace collabgraph::tests
