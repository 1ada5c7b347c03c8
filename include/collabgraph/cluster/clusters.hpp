/// Communities of a view, numbered and named canonically, with what a reader needs to judge them.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::cluster {

struct Options {
    double resolution = 1.0;
    std::uint32_t runs = 100;     ///< the best quality wins, ties by run number
    std::uint64_t seed = 1;
    bool weighted = true;
};

/// Isolated nodes belong to no cluster: their number is `isolated`.
inline constexpr std::uint32_t isolated = static_cast<std::uint32_t>(-1);

struct Clusters {
    std::string method;                               ///< "leiden"
    double quality = 0;                               ///< what was maximised (modularity at `resolution`)
    double modularity = 0;                            ///< at resolution 1; NaN where there is no tie
    std::vector<std::uint32_t> of_node;               ///< cluster per node, or `isolated`
    std::vector<std::vector<network::Vertex>> members;   ///< by size (descending), then first node; members by strength, then node order
    std::vector<network::Vertex> isolates;
};

/// Leiden on the undirected weighted graph (both directions of a tie added). Every cluster is connected.
Clusters leiden(const network::Network& network, const Options& options = {});

}  // namespace collabgraph::cluster
