/// Connected components of a graph.
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::network {

/// Component number per vertex, ignoring direction; components are numbered by their first vertex, and a vertex without
/// an edge is a component of its own. O(nodes + edges).
std::vector<Vertex> components(const Graph& graph);

/// Strong component number per vertex: two vertices are in one where each reaches the other along arcs. Numbered by
/// first vertex; undirected, the same as components. O(nodes + edges).
std::vector<Vertex> strong_components(const Graph& graph);

/// The number of components that `components` numbered.
Vertex component_count(const std::vector<Vertex>& component);

}  // namespace collabgraph::network
