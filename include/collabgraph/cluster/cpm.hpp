/// The constant Potts model (Traag, Van Dooren and Nesterov 2011, "Narrow scope for resolution-limit-free community
/// detection"): clusters whose ties weigh more than the resolution for each of their pairs.
#pragma once

#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster {

/// H = sum over clusters of e_c - resolution n_c (n_c - 1) / 2, with e_c the weight of the ties inside and n_c the
/// number of vertices. Direction is ignored, parallel edges add up; loops are left out, since no partition changes
/// them. Vertices marked `isolated` add nothing. Unlike modularity it says the same about a cluster whatever lies
/// around it. O(n + m). Throws std::invalid_argument where the partition has not one entry a vertex.
double cpm(const network::Graph& graph, const Partition& partition, double resolution, bool weighted = true);

/// The resolution at which a graph that is tied evenly all over is worth nothing: its weight per pair of vertices that
/// have a tie. 0 without a tie. O(n + m).
double mean_weight_of_pairs(const network::Graph& graph, bool weighted = true);

}  // namespace collabgraph::cluster
