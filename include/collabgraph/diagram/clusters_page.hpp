/// One node per cluster: how the groups of densely tied bodies are made up, and how they are tied to each other.
#pragma once

#include <cstdint>
#include <string>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct ClustersOptions {
    std::uint64_t seed = 1;         ///< of the layout
    std::string name = "clusters";  ///< of the page
};

/// `collaboration` is the collaboration view of the material's survey, `clusters` its clusters. Each box: letter,
/// number of bodies, the leading bodies, the categories that most of its proposers work on, ties inside. Each line:
/// ties between the two clusters in both directions, with their number. Clusters that do not fit (the smallest) and
/// bodies without a tie stand by name in strips. ties_drawn counts the ties between drawn clusters, ties_folded those
/// inside clusters and those of clusters in the strip.
Page clusters_page(const Material& material, const network::Network& collaboration, const cluster::Clusters& clusters,
                   const ClustersOptions& options = {});

}  // namespace collabgraph::diagram
