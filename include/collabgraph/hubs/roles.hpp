/// The place of each body between kinds of bodies and between clusters.
#pragma once

#include <vector>

#include "collabgraph/centrality/brokerage.hpp"
#include "collabgraph/centrality/participation.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

using network::Index;

struct Role {
    Index organization = 0;
    centrality::Brokerage brokerage;          ///< by type of organization, without classes unless included
    std::uint32_t cluster = 0;                ///< as in the clusters, or cluster::isolated
    centrality::Participation participation;  ///< in the network that was clustered, classes included
    double effective_size = 0;                ///< without classes unless included; NaN: no contact
};

/// Every node of `network` but classes (unless included), in node order. `network`: the whole collaboration view, or a
/// graph file; `of_node`: its clusters, one number a node. A body without a type brokers for pairs that cannot be
/// classified. O(sum over bodies of who names it times whom it names).
std::vector<Role> find_roles(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                             bool classes_included = false);

}  // namespace collabgraph::hubs
