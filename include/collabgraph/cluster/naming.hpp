/// What a cluster is about: its leading bodies, the categories its members propose on, and a short name from both.
#pragma once

#include <vector>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::cluster {

using network::Index;

struct LeadingCategory {
    Index category = 0;
    std::uint32_t rows = 0;  ///< in which a member proposes on it
};

struct Portrait {
    /// Organizations, by strength inside the cluster. Classes are left out, unless the cluster has nothing else.
    std::vector<Index> bodies;
    std::vector<LeadingCategory> categories;  ///< by rows, then category order
    /// The short names of the two leading bodies: "A / B", 「A・B」. Where the view has no organization in the cluster,
    /// the labels of its first two nodes.
    text::Bilingual name;
};

struct PortraitOptions {
    std::size_t bodies = 3, categories = 3;  ///< at most so many
};

/// One portrait a cluster, in the order of `clusters.members`. A row counts once for a cluster however many of its
/// members propose it. `network` is the view of `survey` that was clustered. O(cells).
std::vector<Portrait> portraits(const survey::Survey& survey, const network::Incidence& incidence,
                                const network::Network& network, const Clusters& clusters,
                                const PortraitOptions& options = {});

}  // namespace collabgraph::cluster
