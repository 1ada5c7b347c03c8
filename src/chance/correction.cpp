#include "collabgraph/chance/correction.hpp"

#include <algorithm>
#include <cmath>

namespace collabgraph::chance {

std::vector<double> benjamini_hochberg(const std::vector<double>& p, std::size_t family) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (!std::isnan(p[i])) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    const auto asked = static_cast<double>(std::max(family, order.size()));
    std::vector<double> adjusted = p;
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        least = std::min(least, p[i] * asked / static_cast<double>(rank));
        adjusted[i] = std::max(least, p[i]);
    }
    return adjusted;
}

}  // namespace collabgraph::chance
