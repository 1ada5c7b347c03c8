/// Burt's constraint (1992): how far a vertex's contacts are tied to each other.
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Both directions are added, multiplicity and weights are kept, the sum runs over ego's own contacts only.
/// Loops are ignored. NaN for a vertex without a contact other than itself. O(sum over v of the degrees of v's
/// neighbours). Throws std::invalid_argument for a weight below 0.
std::vector<double> constraint(const network::Graph& graph, bool weighted = false);

}  // namespace collabgraph::centrality
