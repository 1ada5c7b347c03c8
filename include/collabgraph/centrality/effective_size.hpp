/// Burt's effective size (1992): how many of a vertex's contacts are not redundant, because others reach them as well.
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// n - 2t/n for n contacts with t ties among them (Borgatti 1997, Structural holes: unpacking Burt's redundancy
/// measures), in [1, n]. Direction and weights are ignored, parallel and mutual ties are merged, loops are left out.
/// NaN for a vertex without a contact other than itself. O(m sqrt(m)).
std::vector<double> effective_size(const network::Graph& graph);

/// Effective size as a share of the number of contacts, in (0, 1]; NaN where effective size is. O(m sqrt(m)).
std::vector<double> efficiency(const network::Graph& graph);

}  // namespace collabgraph::centrality
