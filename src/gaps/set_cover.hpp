/// Minimum set cover: size, number of optima, and the first of them.
#pragma once

#include <cstdint>
#include <vector>

namespace collabgraph::gaps {

struct SetCover {
    std::uint32_t size = 0, lower_bound = 0;
    bool optimal = true;
    std::uint64_t count = 0;  ///< covers of that size; saturates
    bool counted = true;
    std::vector<std::vector<std::uint32_t>> covers;  ///< the first in lexicographic order, each ascending
    std::vector<std::uint64_t> times;                ///< set -> covers of that size that hold it; saturates
};

/// `sets`: the elements of each, ascending, below `elements`; every element is in some set. At most `max` covers are
/// listed, at most `most_steps` steps are taken over all phases. No element: one cover, the empty one.
SetCover smallest_covers(const std::vector<std::vector<std::uint32_t>>& sets, std::uint32_t elements, std::uint32_t max,
                         std::uint64_t most_steps);

}  // namespace collabgraph::gaps
