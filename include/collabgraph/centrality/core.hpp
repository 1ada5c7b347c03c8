/// Core numbers (Seidman 1983; Batagelj and Zaversnik 2003).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// The largest k such that the vertex belongs to a subgraph in which everybody has k ties. Direction is ignored, a
/// mutual pair of arcs counts as 2; parallel edges each count, a loop counts 2. O(n + m).
std::vector<double> core(const network::Graph& graph);

}  // namespace collabgraph::centrality
