/// Competition ranks: 1, 2, 2, 4.
#pragma once

#include <cstdint>
#include <vector>

namespace collabgraph::hubs {

/// Rank of every value, 1 = highest. Values within 1e-9 relative of the first of their rank share it. The values must
/// be numbers (no NaN). O(n log n).
std::vector<std::uint32_t> competition_ranks(const std::vector<double>& values);

}  // namespace collabgraph::hubs
