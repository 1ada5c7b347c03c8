/// Is the quality of the clusters more than networks of the same shape have by chance?
#pragma once

#include <cstdint>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/cluster/replicates.hpp"

namespace collabgraph::cluster {

/// What is maximised (modularity, unless cpm is), here and in rewired networks, with the same few runs each.
struct Reference {
    std::uint32_t draws = 0;
    double observed = 0;       ///< best of those runs here; NaN without draws
    double low = 0, high = 0;  ///< 2.5 % and 97.5 % points of the rewired ones (nearest rank): the usual range
    double p = 1;              ///< (1 + draws with at least the observed quality) / (1 + draws); NaN without draws
};

/// Rewired networks keep how often each node names and is named (directed), or its degree, in two modes both (see
/// chance/rewire.hpp); weights, where they count, stay with the one who names. Projections are made
/// from a rewired table instead (rows and their categories; for organizations tied by initiatives rows and the partners
/// they name), since ties through a shared unit come as cliques. In parallel over draws, the same numbers for every
/// number of threads. `origin` as in Replicates. About draws x runs x O(m).
Reference reference(const network::Network& network, const Origin* origin, const Options& options, std::uint32_t draws,
                    std::uint32_t runs);

}  // namespace collabgraph::cluster
