/// One value a vertex from its distances to all others along edges that have lengths: the loop that closeness and
/// harmonic share. (Where every edge has length 1: path_sweep.hpp.)
#pragma once

#include <vector>

#include "centrality/shortest_paths.hpp"
#include "work/parallel.hpp"

namespace collabgraph::centrality {

/// value(search) is called after search.run(v) for every vertex v, possibly from several threads.
template <class Value>
std::vector<double> from_distances(const network::Graph& graph, const std::vector<double>& length, Value value) {
    require_lengths(graph, length);
    constexpr double worth_threads = 1e5;
    const double steps = static_cast<double>(graph.node_count()) * graph.edge_count();
    std::vector<double> values(graph.node_count());
    work::parallel_for_with(
        values.size(), [&] { return Dijkstra(graph, length); },
        [&](Dijkstra& search, std::size_t v) {
            search.run(static_cast<network::Vertex>(v));
            values[v] = value(search);
        },
        {.chunk = 16, .threads = steps > worth_threads ? 0 : 1});
    return values;
}

}  // namespace collabgraph::centrality
