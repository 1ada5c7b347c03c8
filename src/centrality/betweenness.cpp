#include "collabgraph/centrality/betweenness.hpp"

#include <algorithm>
#include <ranges>

#include "centrality/path_sweep.hpp"
#include "centrality/shortest_paths.hpp"
#include "centrality/source_blocks.hpp"

namespace collabgraph::centrality {
namespace {

using network::Arc;
using network::Graph;
using network::Vertex;

/// Brandes's accumulation over shortest paths by length, from one source at a time, added to a sum of its own.
class Accumulator {
 public:
    Accumulator(const Graph& graph, Dijkstra search)
        : m_graph(&graph),
          m_search(std::move(search)),
          m_paths(graph.node_count(), 0.0),
          m_share(graph.node_count(), 0.0),
          m_sum(graph.node_count(), 0.0) {}

    void add_source(Vertex source) {
        m_search.run(source);
        const auto order = m_search.order();
        m_paths[source] = 1.0;
        for (const Vertex v : order) {
            for (const Arc& arc : m_graph->out(v)) {
                if (m_search.leads(v, arc)) m_paths[arc.to] += m_paths[v];
            }
        }
        // share[w] = (1 + dependency of the source on w) / paths to w: what w passes on to each path that led to it.
        for (const Vertex v : std::views::reverse(order)) {
            double passed = 0.0;
            for (const Arc& arc : m_graph->out(v)) {
                if (m_search.leads(v, arc)) passed += m_share[arc.to];
            }
            const double dependency = m_paths[v] * passed;
            if (v != source) m_sum[v] += dependency;
            m_share[v] = (1.0 + dependency) / m_paths[v];
        }
        for (const Vertex v : order) m_paths[v] = 0.0;
    }

    /// Adds the sum so far to `total` and starts a new one.
    void hand_over(std::vector<double>& total) {
        for (Vertex v = 0; v < total.size(); ++v) total[v] += m_sum[v];
        std::fill(m_sum.begin(), m_sum.end(), 0.0);
    }

 private:
    const Graph* m_graph;
    Dijkstra m_search;
    std::vector<double> m_paths, m_share, m_sum;
};

}  // namespace

std::vector<double> betweenness(const Graph& graph, const std::vector<double>& length) {
    require_lengths(graph, length);
    if (length.empty()) return path_sweep(graph, {.betweenness = true}).betweenness;
    std::vector<double> total(graph.node_count(), 0.0);
    for_all_sources(graph, Accumulator(graph, Dijkstra(graph, length)), total,
                    [&](Accumulator& accumulator, Vertex source) {
                        if (!graph.out(source).empty()) accumulator.add_source(source);
                    });
    return total;
}

}  // namespace collabgraph::centrality
