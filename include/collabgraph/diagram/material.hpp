/// What the pages of one survey are drawn from: everything is computed elsewhere, the pages only show it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/labels.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::diagram {

/// The references must outlive the material.
struct Material {
    const survey::Survey& survey;
    const network::Incidence& incidence;
    const gaps::Gaps& gaps;
    /// One per organization of the survey: its cluster, or cluster::isolated. Empty: no clusters are shown.
    std::vector<std::uint32_t> cluster;
    text::Language language = text::Language::en;
};

/// `clusters` belongs to `network`, whose nodes carry organizations; organizations that are no node are isolated.
std::vector<std::uint32_t> cluster_of_organization(const network::Network& network, const cluster::Clusters& clusters,
                                                   std::size_t organizations);

/// survey::short_label and survey::full_label on one line: control characters become spaces.
std::string label_of(const survey::Organization& organization, text::Language language);
std::string label_of(const survey::Category& category, text::Language language);
std::string full_name_of(const survey::Organization& organization, text::Language language);
std::string full_name_of(const survey::Category& category, text::Language language);

}  // namespace collabgraph::diagram
