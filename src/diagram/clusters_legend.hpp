/// The legend's entries for clusters, on the pages of whole networks.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/legend.hpp"
#include "collabgraph/network/graph.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::diagram {

/// The members that are drawn, in the order of the clusters, of each cluster that has any.
std::map<std::uint32_t, std::vector<network::Vertex>> drawn_members(
    const cluster::Clusters& clusters, const std::function<bool(network::Vertex)>& is_drawn);

/// Adds `heading`, a sample for each cluster with a fill of its own, with the first of its drawn members and their
/// number, and one sample for all later clusters; nothing where none is drawn. `label`: the name of a node.
void explain_clusters(Legend& legend, const std::string& heading,
                      const std::map<std::uint32_t, std::vector<network::Vertex>>& drawn,
                      const std::function<std::string(network::Vertex)>& label, text::Language language);

}  // namespace collabgraph::diagram
