#include "collabgraph/diagram/material.hpp"

#include <algorithm>

namespace collabgraph::diagram {

namespace {

/// What controls a terminal or a printer becomes a space.
std::string on_one_line(std::string name) {
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return name;
}

}  // namespace

std::vector<std::uint32_t> cluster_of_organization(const network::Network& network, const cluster::Clusters& clusters,
                                                   std::size_t organizations) {
    std::vector<std::uint32_t> of(organizations, cluster::isolated);
    for (std::size_t v = 0; v < network.nodes.size(); ++v) {
        if (network.nodes[v].kind == network::NodeKind::organization) {
            of[network.nodes[v].subject] = clusters.of_node[v];
        }
    }
    return of;
}

std::string label_of(const survey::Organization& organization, text::Language language) {
    return on_one_line(survey::short_label(organization, language));
}

std::string label_of(const survey::Category& category, text::Language language) {
    return on_one_line(survey::short_label(category, language));
}

std::string full_name_of(const survey::Organization& organization, text::Language language) {
    return on_one_line(survey::full_label(organization, language));
}

std::string full_name_of(const survey::Category& category, text::Language language) {
    return on_one_line(survey::full_label(category, language));
}

}  // namespace collabgraph::diagram
