/// One-sided p-values from random draws: how often chance alone does as much.
#pragma once

#include <cstdint>

namespace collabgraph::chance {

/// (1 + as_extreme) / (1 + draws), in (0, 1]: the observation counts as one of the draws (Davison and Hinkley 1997), so
/// no p is ever 0. `as_extreme` <= draws. Without draws it is 1: nothing was learnt.
constexpr double p_value(std::uint64_t as_extreme, std::uint64_t draws) {
    return (1.0 + static_cast<double>(as_extreme)) / (1.0 + static_cast<double>(draws));
}

/// The smallest p that so many draws can give, whatever is observed.
constexpr double smallest_p_value(std::uint64_t draws) {
    return p_value(0, draws);
}

}  // namespace collabgraph::chance
