/// The disparity filter (Serrano, Boguna and Vespignani 2009): which ties of a weighted graph carry more of an end's
/// weight than an even split by chance would give them.
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::chance {

/// By edge: the smaller of the p-values at its two ends, (1 - w/s)^(k-1), where the end has k edges of weight s
/// together (directed: the outgoing ones of its source, the incoming ones of its target). An end with one edge is no
/// evidence: 1. Keep what is below a level of your choice; it is not corrected for the number of edges.
/// A loop is no tie to anybody: 1, and it counts in neither k nor s. Parallel edges count one by one. An unweighted
/// graph has weight 1 everywhere. Throws std::invalid_argument for a weight that is not > 0. O(edges).
std::vector<double> disparity(const network::Graph& graph);

}  // namespace collabgraph::chance
