/// Communities of a view, numbered canonically, with what a reader needs to judge them. naming.hpp gives them names.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/cluster/finder.hpp"
#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::cluster {

/// Another answer that the runs came upon.
struct Alternative {
    Partition partition;  ///< numbered by first vertex, isolates as clusters of their own
    double quality = 0;
    std::uint32_t clusters = 0;  ///< without isolates
    std::uint32_t runs = 0;      ///< that ended there
    double alike = 0;            ///< adjusted Rand index to the best (rand_index.hpp), over the nodes with a tie
    bool near = false;           ///< its quality is within 1 % of the best
};

struct Clusters {
    std::string method;                  ///< "leiden", "barber"
    double quality = 0;                  ///< what was maximised, at `resolution`; NaN without ties
    double modularity = 0;               ///< at resolution 1 (of barber Barber's); NaN where there is no tie
    std::uint32_t runs = 0;              ///< how many runs were made
    std::uint32_t runs_alike = 0;        ///< how many of them found exactly these clusters
    std::vector<std::uint32_t> of_node;  ///< cluster per node, or `isolated`
    /// Clusters by size (descending), then first node; members by strength inside the cluster (descending: weight of
    /// the ties to the other members), then node order.
    std::vector<std::vector<network::Vertex>> members;
    std::vector<network::Vertex> isolates;  ///< nodes without a tie (of some weight) to another, ascending
    /// Distinct other partitions that runs ended in, best first, ties by run number: those within 1 % of the best, and
    /// the best of each other number of clusters within 10 %; at most `alternatives_kept`.
    std::vector<Alternative> alternatives;
    std::uint32_t near_optima = 0;  ///< how many other partitions within 1 % of the best the runs found, kept or not
};

inline constexpr std::size_t alternatives_kept = 20;

/// The best of the runs on the undirected graph (both directions of a tie added). Clusters found by leiden are
/// connected, and of two members or more at a resolution of modularity of 1 or less. The same for every number of
/// threads. A network without ties has no cluster, only isolates. About runs times O(m). Throws std::invalid_argument
/// for no runs, a resolution below 0, a negative weight, barber on a network that has not two modes.
Clusters find_clusters(const network::Network& network, const Options& options = {});

/// As many runs as are worth their time: 100, 40 from 500 ties on, 20 from 10,000 ties on, 5 from 10,000 nodes on.
std::uint32_t usual_runs(const network::Network& network);

/// find_clusters by the method `leiden`, whatever the options say.
Clusters leiden(const network::Network& network, const Options& options = {});

/// Weight of each node's ties to the other members of its cluster; 0 for isolates. Direction is ignored.
std::vector<double> strength_inside(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                                    bool weighted = true);

}  // namespace collabgraph::cluster
