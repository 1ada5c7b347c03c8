/// Degree: how many ties a vertex has (Freeman 1979).
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Every edge end at the vertex: parallel edges each count, a loop counts 2; directed, out and in together. O(n).
std::vector<double> degree(const network::Graph& graph);

/// Arcs that end at the vertex; undirected, the degree. O(n).
std::vector<double> in_degree(const network::Graph& graph);

/// Arcs that start at the vertex; undirected, the degree. O(n).
std::vector<double> out_degree(const network::Graph& graph);

}  // namespace collabgraph::centrality
