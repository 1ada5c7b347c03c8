/// Local clustering coefficient: are a vertex's neighbours tied to each other? (Watts and Strogatz 1998)
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// The share of the pairs of its neighbours that are tied, in [0, 1]. Direction is ignored, parallel and mutual ties
/// are merged, loops are left out. NaN below two distinct neighbours. O(m sqrt(m)).
std::vector<double> clustering(const network::Graph& graph);

}  // namespace collabgraph::centrality
