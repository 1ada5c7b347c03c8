/// Strength: the weights of a vertex's ties added up (Barrat, Barthelemy, Pastor-Satorras and Vespignani 2004).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Weighted degree: directed, out and in together; a loop counts twice. Without weights the degree. O(n + m).
std::vector<double> strength(const network::Graph& graph);

}  // namespace collabgraph::centrality
