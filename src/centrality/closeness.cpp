#include "collabgraph/centrality/closeness.hpp"

#include <limits>

#include "centrality/distances.hpp"
#include "centrality/path_sweep.hpp"

namespace collabgraph::centrality {

std::vector<double> closeness(const network::Graph& graph, const std::vector<double>& length) {
    if (length.empty()) return path_sweep(graph, {.closeness = true}).closeness;
    return from_distances(graph, length, [](const Dijkstra& search) {
        const auto others = search.order().subspan(1);
        if (others.empty()) return std::numeric_limits<double>::quiet_NaN();
        double sum = 0.0;
        for (const network::Vertex v : others) sum += search.distance(v);
        return static_cast<double>(others.size()) / sum;
    });
}

}  // namespace collabgraph::centrality
