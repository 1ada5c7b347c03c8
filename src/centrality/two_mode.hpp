/// What a measure can reach at most in a two-mode network (Borgatti and Everett 1997, Network analysis of 2-mode data).
#pragma once

#include <optional>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::centrality {

/// The two modes of a network, counted over the nodes that have a tie.
struct TwoModes {
    std::vector<bool> is_category;  ///< per node
    double organizations = 0, categories = 0;

    double own(network::Vertex v) const { return is_category[v] ? categories : organizations; }
    double other(network::Vertex v) const { return is_category[v] ? organizations : categories; }
};

/// Nothing where a tie joins two nodes of one mode: then the network has no two-mode maximum.
std::optional<TwoModes> two_modes_of(const network::Network& network);

/// Most betweenness that a node whose own mode has `own` nodes and the other `other` can have, unordered pairs.
double largest_betweenness(double own, double other);

/// Least sum of distances of such a node to all others.
double least_distance_sum(double own, double other);

}  // namespace collabgraph::centrality
