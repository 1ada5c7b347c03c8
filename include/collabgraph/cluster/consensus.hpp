/// Consensus of many runs (Lancichinetti and Fortunato 2012, "Consensus clustering in complex networks").
#pragma once

#include <cstdint>

#include "collabgraph/cluster/finder.hpp"

namespace collabgraph::cluster {

struct ConsensusOptions {
    std::uint32_t runs = 50;    ///< on the network, and again in every round
    double threshold = 0.5;     ///< pairs that are together in a smaller share of the runs are not joined; in (0, 1]
    std::uint32_t rounds = 50;  ///< at most
};

struct Consensus {
    Partition partition;       ///< numbered by first vertex; isolates alone
    std::uint32_t rounds = 0;  ///< until all runs agreed; 0: they did on the network itself
    bool settled = false;      ///< whether they came to agree; else `partition` is the first run of the last round
};

/// A network whose ties join the nodes that the runs put together, weighted by the share of runs that do so, ties below
/// the threshold left out (a node that would lose all keeps its heaviest); clustered again by modularity, as often; and
/// so on until all runs find the same. In parallel over runs, the same for every number of threads. A round takes
/// O(runs x sum of squared cluster sizes): for networks up to a few thousand nodes. Throws std::invalid_argument for no
/// runs, or a threshold out of range.
Consensus consensus(const Finder& finder, std::uint64_t seed, const ConsensusOptions& options = {});

}  // namespace collabgraph::cluster
