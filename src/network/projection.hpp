/// Projection of a two-mode table: nodes become tied by the units they share.
///
/// One sparse accumulator as long as the nodes, one pass over the units of every node; no matrix, no clique list.
/// Weights: Newman 2001 (Scientific collaboration networks II); Leydesdorff and Park 2017 for fractional counting.
#pragma once

#include <vector>

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::network {

/// Which nodes each unit holds, and for each such entry the survey rows that put the node there.
struct Units {
    Lists nodes;  ///< unit -> nodes, ascending
    Lists rows;   ///< entry of `nodes` (position in nodes.item) -> rows, ascending
};

struct ProjectedTie {
    Index low, high;
    double weight;
    std::vector<Index> rows;  ///< ascending
};

/// Sorted by (low, high). count: shared units; newman: sum of 1/(k-1); fractional: sum of 2/(k(k-1)) over shared units
/// of size k. O(sum of squared unit sizes).
std::vector<ProjectedTie> project(const Units& units, Index nodes, Rule rule);

}  // namespace collabgraph::network
