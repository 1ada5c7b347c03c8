/// What a network falls into when one node is taken out.
#pragma once

#include <vector>

#include "collabgraph/network/boost_graph.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::network {

/// Direction, parallel ties and loops make no difference. Refers to the network, which must outlive it.
class Removal {
 public:
    /// Finds the cut points (articulation points). O(nodes + ties).
    explicit Removal(const Network& network);

    /// Whether without it some other node loses its link: a cut point, or the only contact of a node.
    bool matters(Vertex v) const { return m_matters[v]; }

    /// Whether taking it out leaves its component in two parts or more.
    bool is_cut_point(Vertex v) const { return m_cut_point[v]; }

    /// What the component of `removed` falls into, by their first node in its list of neighbours; each part ascending.
    /// No part where it has no tie but loops. O(size of its component).
    std::vector<std::vector<Vertex>> parts_without(Vertex removed) const;

    /// Undirected, edge e is tie e.
    const Undirected& graph() const { return m_graph; }

 private:
    bool has_one_contact(Vertex v) const;

    Undirected m_graph;
    std::vector<bool> m_cut_point, m_matters;
};

}  // namespace collabgraph::network
