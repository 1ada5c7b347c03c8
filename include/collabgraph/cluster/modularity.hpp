/// Modularity: how much more weight lies inside the clusters than the strengths of the vertices let expect
/// (Newman and Girvan 2004; resolution: Reichardt and Bornholdt 2006).
#pragma once

#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster {

/// Q = 1/2m sum over ordered pairs (i, j) in the same cluster of A_ij - resolution k_i k_j / 2m. Direction is ignored,
/// parallel edges add up, a loop of weight w is 2w in A_ii and in the strength k_i. Vertices marked `isolated` form no
/// pair. At resolution 1 the value lies in [-1/2, 1). NaN where the edges weigh nothing (or there is none). O(n + m).
/// Throws std::invalid_argument where the partition has not one entry a vertex.
double modularity(const network::Graph& graph, const Partition& partition, double resolution = 1.0,
                  bool weighted = true);

}  // namespace collabgraph::cluster
