#include "collabgraph/cluster/modularity.hpp"

#include <limits>
#include <stdexcept>

namespace collabgraph::cluster {

double modularity(const network::Graph& graph, const Partition& partition, double resolution, bool weighted) {
    if (partition.size() != graph.node_count()) {
        throw std::invalid_argument("modularity: the partition must hold one cluster a vertex");
    }
    // Summed in the order of the canonical numbering, so that equal partitions give equal bits.
    const Partition cluster = numbered_by_first(partition);
    std::uint32_t count = 0;
    for (const std::uint32_t c : cluster) {
        if (c != isolated && c >= count) count = c + 1;
    }

    std::vector<double> inside(count, 0.0);
    std::vector<double> strength(count, 0.0);
    double total = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [source, target] = graph.ends(e);
        const double w = weighted ? graph.weight(e) : 1.0;
        total += 2 * w;
        if (cluster[source] != isolated) strength[cluster[source]] += w;
        if (cluster[target] != isolated) strength[cluster[target]] += w;
        if (cluster[source] == cluster[target] && cluster[source] != isolated) inside[cluster[source]] += 2 * w;
    }
    if (!(total > 0)) return std::numeric_limits<double>::quiet_NaN();

    double quality = 0;
    for (std::uint32_t c = 0; c < count; ++c) {
        const double share = strength[c] / total;
        quality += inside[c] / total - resolution * share * share;
    }
    return quality;
}

}  // namespace collabgraph::cluster
