/// Which vertex belongs to which cluster, as one number a vertex, and the numberings that make it comparable.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster {

/// Cluster per vertex, or `isolated`.
using Partition = std::vector<std::uint32_t>;

/// Isolated nodes belong to no cluster: their number is `isolated`.
inline constexpr std::uint32_t isolated = static_cast<std::uint32_t>(-1);

/// The same clusters numbered 0, 1, … by their first vertex. Two partitions into the same clusters become equal.
/// Any labels go in, however large; O(n log n).
Partition numbered_by_first(const Partition& partition);

/// The same clusters numbered by size (largest first), then by their first vertex: the order of every output.
Partition numbered_by_size(const Partition& partition);

/// Vertices per cluster, ascending; labels must be 0 … k-1 or `isolated`, as the numberings above give them.
std::vector<std::vector<network::Vertex>> members_of(const Partition& partition);

}  // namespace collabgraph::cluster
