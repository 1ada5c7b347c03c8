/// How long do the measures take, beside igraph's C library in the same run, on one thread?
///
///     cmake --preset release -DCOLLABGRAPH_DEVELOPER=ON -DCOLLABGRAPH_BENCH=ON
///     cmake --build --preset release --target bench_measures
///     OMP_NUM_THREADS=1 build/release/bench/bench_measures
///
/// Random graphs of 1,000 and 5,000 vertices with mean degree 8. Each figure is the least of several runs that take
/// turns; a ratio above 1 means that collabgraph is faster. Every result is compared with igraph's before it counts.
#include <fmt/format.h>
#include <igraph.h>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "collabgraph/centrality/betweenness.hpp"
#include "collabgraph/centrality/closeness.hpp"
#include "collabgraph/centrality/constraint.hpp"
#include "collabgraph/centrality/core.hpp"
#include "collabgraph/centrality/pagerank.hpp"
#include "collabgraph/chance/random.hpp"
#include "measure.hpp"

namespace {

using namespace collabgraph;
using namespace collabgraph::bench;

network::Graph random_graph(network::Vertex nodes, std::size_t edges, std::uint64_t seed) {
    chance::Random random(seed);
    std::vector<network::Ends> ends;
    while (ends.size() < edges) {
        const network::Vertex a = random.below(nodes);
        const network::Vertex b = random.below(nodes);
        if (a != b) ends.push_back({a, b});
    }
    return {network::Direction::undirected, nodes, ends};
}

/// The same graph in both libraries, and a race of two computations on it.
class Race {
 public:
    Race(network::Vertex nodes, std::size_t edges) : m_graph(random_graph(nodes, edges, 1)) {
        igraph_vector_int_t list;
        igraph_vector_int_init(&list, 0);
        for (const network::Ends& ends : m_graph.edges()) {
            igraph_vector_int_push_back(&list, ends.source);
            igraph_vector_int_push_back(&list, ends.target);
        }
        igraph_create(&m_peer, &list, static_cast<igraph_integer_t>(nodes), IGRAPH_UNDIRECTED);
        igraph_vector_int_destroy(&list);
        igraph_vector_init(&m_result, 0);
    }
    ~Race() {
        igraph_vector_destroy(&m_result);
        igraph_destroy(&m_peer);
    }
    Race(const Race&) = delete;
    Race& operator=(const Race&) = delete;

    void run(const std::string& name, const std::function<std::vector<double>(const network::Graph&)>& ours,
             const std::function<void(const igraph_t*, igraph_vector_t*)>& theirs) {
        double best = std::numeric_limits<double>::infinity();
        double peer = best;
        std::vector<double> scores;
        for (int turn = 0; turn < 3; ++turn) {
            best = std::min(best, seconds([&] { scores = ours(m_graph); }));
            peer = std::min(peer, seconds([&] { theirs(&m_peer, &m_result); }));
        }
        for (std::size_t v = 0; v < scores.size(); ++v) {
            const double expected = m_result.stor_begin[v];
            if (std::isnan(scores[v]) && std::isnan(expected)) continue;
            if (!(std::abs(scores[v] - expected) <= 1e-8 * std::max(1.0, std::abs(expected)))) {
                fmt::print("{}: vertex {} differs: {} and {}\n", name, v, scores[v], expected);
                std::exit(1);
            }
        }
        fmt::print("{:12} {:6} vertices {:6} edges: {:9.4f} s, igraph {:9.4f} s, ratio {:5.1f}, peak {:.0f} MB\n", name,
                   m_graph.node_count(), m_graph.edge_count(), best, peer, peer / best, peak_megabytes());
    }

 private:
    network::Graph m_graph;
    igraph_t m_peer{};
    igraph_vector_t m_result{};
};

}  // namespace

int main() {
    for (const network::Vertex nodes : {1000U, 5000U}) {
        Race race(nodes, std::size_t{4} * nodes);
        race.run(
            "betweenness", [](const network::Graph& graph) { return centrality::betweenness(graph); },
            [](const igraph_t* graph, igraph_vector_t* result) {
                igraph_betweenness(graph, result, igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr);
            });
        race.run(
            "closeness", [](const network::Graph& graph) { return centrality::closeness(graph); },
            [](const igraph_t* graph, igraph_vector_t* result) {
                igraph_closeness(graph, result, nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL, nullptr, true);
            });
        race.run(
            "pagerank", [](const network::Graph& graph) { return centrality::pagerank(graph); },
            [](const igraph_t* graph, igraph_vector_t* result) {
                igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, nullptr, igraph_vss_all(),
                                IGRAPH_UNDIRECTED, 0.85, nullptr, nullptr);
            });
        race.run(
            "constraint", [](const network::Graph& graph) { return centrality::constraint(graph); },
            [](const igraph_t* graph, igraph_vector_t* result) {
                igraph_constraint(graph, result, igraph_vss_all(), nullptr);
            });
        race.run(
            "core", [](const network::Graph& graph) { return centrality::core(graph); },
            [](const igraph_t* graph, igraph_vector_t* result) {
                igraph_vector_int_t cores;
                igraph_vector_int_init(&cores, 0);
                igraph_coreness(graph, &cores, IGRAPH_ALL);
                const igraph_integer_t size = igraph_vector_int_size(&cores);
                igraph_vector_resize(result, size);
                for (igraph_integer_t v = 0; v < size; ++v) {
                    igraph_vector_set(result, v, static_cast<double>(igraph_vector_int_get(&cores, v)));
                }
                igraph_vector_int_destroy(&cores);
            });
    }
    return 0;
}
