/// How alike two partitions are: the adjusted Rand index (Hubert and Arabie 1985, "Comparing partitions").
#pragma once

#include "collabgraph/cluster/partition.hpp"

namespace collabgraph::cluster {

/// Of all pairs of vertices, the share on which both partitions agree, set so that 1 is "the same clusters" and 0 is
/// what two partitions with clusters of these sizes agree on by chance; below 0: less than that. Counted over the
/// vertices that are `isolated` in neither. Symmetric; labels do not matter. 1 where both put everybody together, or
/// both everybody alone (the formula is 0/0 there); NaN where no pair is left. O(n log n).
/// Throws std::invalid_argument where the two are not equally long.
double rand_index(const Partition& a, const Partition& b);

}  // namespace collabgraph::cluster
