#include "centrality/two_mode.hpp"

#include <algorithm>
#include <cmath>

namespace collabgraph::centrality {

std::optional<TwoModes> two_modes_of(const network::Network& network) {
    TwoModes modes;
    for (const network::Node& node : network.nodes) {
        modes.is_category.push_back(node.kind == network::NodeKind::category);
    }
    std::vector<bool> has_tie(network.nodes.size(), false);
    for (const network::Tie& tie : network.ties) {
        if (modes.is_category[tie.source] == modes.is_category[tie.target]) return std::nullopt;
        has_tie[tie.source] = has_tie[tie.target] = true;
    }
    for (std::size_t v = 0; v < has_tie.size(); ++v) {
        if (has_tie[v]) ++(modes.is_category[v] ? modes.categories : modes.organizations);
    }
    return modes;
}

double largest_betweenness(double own, double other) {
    const double s = std::floor((own - 1) / other);
    const double t = (own - 1) - s * other;
    return (other * other * (s + 1) * (s + 1) + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

double least_distance_sum(double own, double other) {
    return other + 2 * (own - 1);
}

}  // namespace collabgraph::centrality
