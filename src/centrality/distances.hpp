/// One value a vertex from its distances to all others along edges that have lengths: the loop that closeness and
/// harmonic share. (Where every edge has length 1: path_sweep.hpp.)
#pragma once

#include <vector>

#include "centrality/shortest_paths.hpp"
#include "centrality/threads.hpp"

namespace collabgraph::centrality {

/// value(search) is called after search.run(v) for every vertex v, possibly from several threads.
template <class Value>
std::vector<double> from_distances(const network::Graph& graph, const std::vector<double>& length, Value value) {
    require_lengths(graph, length);
    constexpr double worth_threads = 1e5;
    const auto n = static_cast<std::int64_t>(graph.node_count());
    const int threads = static_cast<double>(n) * graph.edge_count() > worth_threads ? thread_limit() : 1;
    std::vector<Dijkstra> searches(static_cast<std::size_t>(threads), Dijkstra(graph, length));
    std::vector<double> values(graph.node_count());
#ifdef _OPENMP
#pragma omp parallel for schedule(dynamic, 16) num_threads(threads) if (threads > 1)
#endif
    for (std::int64_t v = 0; v < n; ++v) {
        Dijkstra& own = searches[threads > 1 ? thread_number() : 0];
        own.run(static_cast<network::Vertex>(v));
        values[static_cast<std::size_t>(v)] = value(own);
    }
    return values;
}

}  // namespace collabgraph::centrality
