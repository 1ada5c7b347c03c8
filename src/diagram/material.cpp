#include "collabgraph/diagram/material.hpp"

#include <algorithm>

namespace collabgraph::diagram {
namespace {

/// The first that is not empty, on one line: what controls a terminal or a printer becomes a space.
std::string first_filled(const std::string& a, const std::string& b) {
    std::string name = a.empty() ? b : a;
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
    if (language == text::Language::en && !organization.name_en.empty()) {
        return first_filled(organization.name_en, {});
    }
    return first_filled(organization.short_name, organization.name);
}

std::string full_name_of(const survey::Organization& organization, text::Language language) {
    return first_filled(language == text::Language::en ? organization.name_en : organization.name, organization.name);
}

std::string full_name_of(const survey::Category& category, text::Language language) {
    return first_filled(language == text::Language::en ? category.name_en : category.name, category.name);
}

std::string label_of(const survey::Category& category, text::Language language) {
    if (language == text::Language::en) {
        if (!category.short_name_en.empty()) {
            return first_filled(category.short_name_en, {});
        }
        if (!category.name_en.empty()) {
            return first_filled(category.name_en, {});
        }
    }
    return first_filled(category.short_name, category.name);
}

}  // namespace collabgraph::diagram
