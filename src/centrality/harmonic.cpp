#include "collabgraph/centrality/harmonic.hpp"

#include "centrality/distances.hpp"
#include "centrality/path_sweep.hpp"

namespace collabgraph::centrality {

std::vector<double> harmonic(const network::Graph& graph, const std::vector<double>& length) {
    if (length.empty()) return path_sweep(graph, {.harmonic = true}).harmonic;
    if (graph.node_count() == 1) return {0.0};
    const double others = static_cast<double>(graph.node_count()) - 1.0;
    return from_distances(graph, length, [others](const Dijkstra& search) {
        double sum = 0.0;
        for (const network::Vertex v : search.order().subspan(1)) sum += 1.0 / search.distance(v);
        return sum / others;
    });
}

}  // namespace collabgraph::centrality
