#include "collabgraph/hubs/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace collabgraph::hubs {

std::vector<std::uint32_t> competition_ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    std::vector<std::uint32_t> ranks(values.size());
    std::size_t first = 0;  // of those that share a rank
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double highest = values[order[first]];
        const double value = values[order[i]];
        if (highest - value > 1e-9 * std::max(std::abs(highest), std::abs(value))) first = i;
        ranks[order[i]] = static_cast<std::uint32_t>(first + 1);
    }
    return ranks;
}

}  // namespace collabgraph::hubs
