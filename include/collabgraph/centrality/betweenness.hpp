/// Betweenness centrality: how many shortest paths between other vertices run through each (Brandes 2001, 2008).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Unnormalised. Undirected: each unordered pair once. Directed: paths follow arcs. Parallel edges are separate
/// shortest paths, loops are ignored. `length` (one per edge, > 0) switches from breadth first to Dijkstra; lengths
/// within 1e-10 relative count as equal. Isolates get 0. O(n m), weighted O(n m log n), in parallel over sources; the
/// sum is taken in an order that depends on the graph alone, whatever the number of threads. Throws
/// std::invalid_argument for a length
/// <= 0.
std::vector<double> betweenness(const network::Graph& graph, const std::vector<double>& length = {});

}  // namespace collabgraph::centrality
