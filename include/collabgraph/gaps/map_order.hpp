/// In which order the gap map shows its lines and columns.
#pragma once

#include "collabgraph/gaps/crossing.hpp"
#include "collabgraph/gaps/seriation.hpp"

namespace collabgraph::gaps {

/// seriate() on the numbers of initiatives: the categories of one theme together, values that are ranked in their own
/// order.
Seriation map_order(const survey::Survey& survey, const Crossing& crossing);

}  // namespace collabgraph::gaps
