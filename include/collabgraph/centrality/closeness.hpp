/// Closeness centrality: how near a vertex is to those it reaches (Freeman 1979).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Reached others divided by the sum of the distances to them: 1 is a vertex next to everybody it reaches. Directed:
/// along outgoing arcs. `length` (one per edge, > 0) makes distances lengths of paths, else edges are counted. NaN for
/// who reaches nobody. A vertex of a small component can be "closer" than one of a large component, so values of
/// different components must not be ranked against each other. O(n m), weighted O(n m log n), in parallel over sources.
/// Throws std::invalid_argument for a length <= 0.
std::vector<double> closeness(const network::Graph& graph, const std::vector<double>& length = {});

}  // namespace collabgraph::centrality
