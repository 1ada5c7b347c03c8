/// PageRank: where a walker who follows ties spends the time (Brin and Page 1998).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Damping .85; who has no way out spreads its mass evenly; the values sum to 1. Directed: along arcs; undirected:
/// along every edge both ways, a loop counts 2. `weighted`: ways are taken in proportion to their weights. One
/// vertex: 1. To within 1e-13; O(n + m) a step, about 200 steps. Throws std::invalid_argument for a weight below 0.
std::vector<double> pagerank(const network::Graph& graph, bool weighted = false);

}  // namespace collabgraph::centrality
