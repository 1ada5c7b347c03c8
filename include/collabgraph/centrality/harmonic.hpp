/// Harmonic centrality: closeness for networks that fall apart (Marchiori and Latora 2000; Rochat 2009).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// The mean of 1/distance over the other n - 1 vertices, 0 for those that are not reached; in [0, 1] where edges are
/// counted. Directed: along outgoing arcs. `length` as in closeness. 0 where n = 1. O(n m), weighted O(n m log n), in
/// parallel over sources. Throws std::invalid_argument for a length <= 0.
std::vector<double> harmonic(const network::Graph& graph, const std::vector<double>& length = {});

}  // namespace collabgraph::centrality
