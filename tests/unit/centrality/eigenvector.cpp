#include "collabgraph/centrality/eigenvector.hpp"

#include <stdexcept>

#include "check.hpp"
#include "collabgraph/network/components.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using tests::check_same;
using tests::undefined;
using Values = std::vector<double>;

namespace {

/// The largest entry of A'x - eigenvalue x, by edges.
double residual(const Graph& graph, bool weighted, const Eigenvector& found) {
    Values sum(graph.node_count(), 0.0);
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [a, b] = graph.ends(e);
        const double weight = weighted ? graph.weight(e) : 1.0;
        sum[b] += weight * found.values[a];
        if (!graph.is_directed()) sum[a] += weight * found.values[b];
    }
    double worst = 0.0;
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        worst = std::max(worst, std::abs(sum[v] - found.eigenvalue * found.values[v]));
    }
    return worst;
}

}  // namespace

TEST_CASE("A star's middle has 1 and its rays 1/sqrt(rays)") {
    const Eigenvector star = eigenvector(Graph(Direction::undirected, 5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
    CHECK(star.uniqueness == Uniqueness::unique);
    CHECK(star.eigenvalue == Approx(2));
    check_same(star.values, {1, 0.5, 0.5, 0.5, 0.5}, 1e-12);
}

TEST_CASE("The smaller component has 0, and two that tie leave the vector open") {
    // triangle and edge
    check_same(eigenvector(Graph(Direction::undirected, 6, {{0, 1}, {3, 4}, {4, 5}, {5, 3}})).values,
               {0, 0, 0, 1, 1, 1}, 1e-12);
    const Eigenvector tied = eigenvector(Graph(Direction::undirected, 5, {{0, 1}, {2, 3}}));
    CHECK(tied.uniqueness == Uniqueness::several_components);
    check_same(tied.values, Values(5, undefined));
    // Components of other shape, and the same eigenvalue 2: a star of four rays and a circle.
    const Eigenvector shapes =
        eigenvector(Graph(Direction::undirected, 9, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {5, 6}, {6, 7}, {7, 8}, {8, 5}}));
    CHECK(shapes.uniqueness == Uniqueness::several_components);
}

TEST_CASE("Without an edge or a circuit of arcs there is no eigenvector centrality") {
    CHECK(eigenvector(Graph()).values.empty());
    CHECK(eigenvector(Graph()).uniqueness == Uniqueness::no_circuit);
    check_same(eigenvector(Graph(Direction::undirected, 1, {})).values, {undefined});
    const Eigenvector path = eigenvector(Graph(Direction::directed, 3, {{0, 1}, {1, 2}}));
    CHECK(path.uniqueness == Uniqueness::no_circuit);
    check_same(path.values, Values(3, undefined));
}

TEST_CASE("A loop counts 2 without direction, and parallel edges add") {
    CHECK(eigenvector(Graph(Direction::undirected, 1, {{0, 0}})).eigenvalue == Approx(2));
    CHECK(eigenvector(Graph(Direction::directed, 1, {{0, 0}})).eigenvalue == Approx(1));
    CHECK(eigenvector(Graph(Direction::undirected, 2, {{0, 1}, {0, 1}, {1, 0}})).eigenvalue == Approx(3));
}

TEST_CASE("Values flow along arcs from the leading circuit to what it reaches, never back") {
    // 3 -> (0 <-> 1) -> 2 -> 4
    const Eigenvector found = eigenvector(Graph(Direction::directed, 5, {{3, 0}, {0, 1}, {1, 0}, {1, 2}, {2, 4}}));
    CHECK(found.uniqueness == Uniqueness::unique);
    check_same(found.values, {1, 1, 1, 0, 1}, 1e-12);
    // A smaller circuit downstream: (0 <-> 1 doubled) -> (2 loop)
    const Graph graph(Direction::directed, 3, {{0, 1}, {0, 1}, {1, 0}, {1, 0}, {1, 2}, {2, 2}});
    check_same(eigenvector(graph).values, {1, 1, 1}, 1e-12);
}

TEST_CASE("An edge of weight 0 ties nobody") {
    const Graph graph(Direction::undirected, 4, {{0, 1}, {1, 2}, {2, 3}}, {1, 0, 1});
    CHECK(eigenvector(graph, true).uniqueness == Uniqueness::several_components);
    CHECK(eigenvector(graph).uniqueness == Uniqueness::unique);
    CHECK_THROWS_AS(eigenvector(Graph(Direction::undirected, 2, {{0, 1}}, {-1}), true), std::invalid_argument);
}

TEST_CASE("A path, whose second eigenvalue is near, still gets its sine") {
    constexpr Vertex n = 60;
    std::vector<network::Ends> edges;
    for (Vertex v = 0; v + 1 < n; ++v) edges.push_back({v, v + 1});
    const Eigenvector found = eigenvector(Graph(Direction::undirected, n, edges));
    REQUIRE(found.uniqueness == Uniqueness::unique);
    const double pi = std::acos(-1.0);
    const double middle = std::sin(pi * 30 / (n + 1));
    for (Vertex v = 0; v < n; ++v) {
        CHECK(found.values[v] == Approx(std::sin(pi * (v + 1) / (n + 1)) / middle).margin(1e-9));
    }
}

TEST_CASE("Zachary's president is the most central member by eigenvector") {
    const tests::Classic karate = tests::classic("karate");
    const Eigenvector found = eigenvector(karate.graph());
    CHECK(found.eigenvalue == Approx(6.72569773));
    CHECK(found.values[karate["33"]] == 1);
    CHECK(found.values[karate["0"]] == Approx(0.9521324).margin(1e-6));
}

TEST_CASE("The vector solves the eigenvalue equation, has no negative entry, and its largest is 1") {
    int unique = 0;
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Eigenvector found = eigenvector(graph, weighted);
            CHECK(found.uniqueness != Uniqueness::not_converged);
            if (found.uniqueness != Uniqueness::unique) return;
            ++unique;
            CHECK(residual(graph, weighted, found) <= 1e-10 * std::max(1.0, found.eigenvalue));
            CHECK(*std::min_element(found.values.begin(), found.values.end()) >= 0);
            CHECK(*std::max_element(found.values.begin(), found.values.end()) == 1);
        });
    }
    CHECK(unique > 100);
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Eigenvector centrality is igraph's where it is unique and igraph's own is right") {
    int compared = 0;
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Eigenvector found = eigenvector(graph, weighted);
            const bool strong = network::component_count(network::strong_components(graph)) == 1;
            if (found.uniqueness != Uniqueness::unique || (graph.is_directed() && !strong)) return;
            ++compared;
            check_same(found.values, tests::Oracle(graph).ask([](auto* g, auto* result, auto* w) {
                igraph_arpack_options_t options;
                igraph_arpack_options_init(&options);
                igraph_real_t value = 0;
                igraph_eigenvector_centrality(g, result, &value, true, true, w, &options);
            }),
                       1e-8);
        });
    }
    CHECK(compared > 60);
}
#endif
