/// The door for weights that are used as strengths (not as lengths of paths).
#pragma once

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Throws std::invalid_argument for a weight that is negative or no finite number.
void require_weights(const network::Graph& graph);

}  // namespace collabgraph::centrality
