/// Who is tied to whom, direction and multiplicity merged: what local measures (clustering, constraint) run on.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// A contact of a vertex: another vertex, and the weight of all edges between the two in both directions.
struct Contact {
    network::Vertex to;
    double weight;
};

struct Contacts {
    std::vector<std::uint32_t> offset{0};
    std::vector<Contact> list;

    std::span<const Contact> operator[](network::Vertex v) const {
        return {list.data() + offset[v], list.data() + offset[v + 1]};
    }
};

/// Each contact once, ascending; loops left out. Unweighted: the number of edges is the weight. O(nodes + edges).
Contacts contacts_of(const network::Graph& graph, bool weighted);

}  // namespace collabgraph::centrality
