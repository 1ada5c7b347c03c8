/// Communities of a view, numbered canonically, with what a reader needs to judge them. naming.hpp gives them names.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::cluster {

struct Options {
    double resolution = 1.0;
    std::uint32_t runs = 100;  ///< the best quality wins, ties by run number
    std::uint64_t seed = 1;    ///< run r draws from stream r of it
    bool weighted = true;
};

struct Clusters {
    std::string method;                  ///< "leiden"
    double quality = 0;                  ///< what was maximised: modularity at `resolution`; NaN without ties
    double modularity = 0;               ///< at resolution 1; NaN where there is no tie
    std::uint32_t runs = 0;              ///< how many runs were made
    std::uint32_t runs_alike = 0;        ///< how many of them found exactly these clusters
    std::vector<std::uint32_t> of_node;  ///< cluster per node, or `isolated`
    /// Clusters by size (descending), then first node; members by strength inside the cluster (descending: weight of
    /// the ties to the other members), then node order.
    std::vector<std::vector<network::Vertex>> members;
    std::vector<network::Vertex> isolates;  ///< nodes without a tie (of some weight) to another, ascending
};

/// Leiden on the undirected weighted graph (both directions of a tie added). Every other run starts from random
/// clusters instead of single nodes: on a small network all runs from single nodes may end in the same second best.
/// Every cluster is connected; at a resolution of 1 or less it has two members or more. The same for every number of
/// threads. A network without ties has no cluster, only isolates. About runs times O(m). Throws std::invalid_argument
/// for no runs, a resolution below 0, a negative weight.
Clusters leiden(const network::Network& network, const Options& options = {});

/// Weight of each node's ties to the other members of its cluster; 0 for isolates. Direction is ignored.
std::vector<double> strength_inside(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                                    bool weighted = true);

}  // namespace collabgraph::cluster
