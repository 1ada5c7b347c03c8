#include "collabgraph/cluster/cpm.hpp"

#include <algorithm>
#include <stdexcept>

namespace collabgraph::cluster {

double cpm(const network::Graph& graph, const Partition& partition, double resolution, bool weighted) {
    if (partition.size() != graph.node_count()) {
        throw std::invalid_argument("cpm: the partition must hold one cluster a vertex");
    }
    double inside = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [source, target] = graph.ends(e);
        if (source == target || partition[source] == isolated || partition[source] != partition[target]) continue;
        inside += weighted ? graph.weight(e) : 1.0;
    }
    double pairs = 0;
    for (const auto& members : members_of(numbered_by_first(partition))) {
        const auto size = static_cast<double>(members.size());
        pairs += size * (size - 1) / 2;
    }
    return inside - resolution * pairs;
}

double mean_weight_of_pairs(const network::Graph& graph, bool weighted) {
    std::vector<bool> tied(graph.node_count(), false);
    double weight = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [source, target] = graph.ends(e);
        const double w = weighted ? graph.weight(e) : 1.0;
        if (source == target || !(w > 0)) continue;
        weight += w;
        tied[source] = tied[target] = true;
    }
    const auto n = static_cast<double>(std::count(tied.begin(), tied.end(), true));
    return n > 1 ? weight / (n * (n - 1) / 2) : 0.0;
}

}  // namespace collabgraph::cluster
