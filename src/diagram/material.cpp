#include "collabgraph/diagram/material.hpp"

namespace collabgraph::diagram {
namespace {

const std::string& first_filled(const std::string& a, const std::string& b) {
    return a.empty() ? b : a;
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
        return organization.name_en;
    }
    return first_filled(organization.short_name, organization.name);
}

std::string label_of(const survey::Category& category, text::Language language) {
    if (language == text::Language::en) {
        if (!category.short_name_en.empty()) {
            return category.short_name_en;
        }
        if (!category.name_en.empty()) {
            return category.name_en;
        }
    }
    return first_filled(category.short_name, category.name);
}

}  // namespace collabgraph::diagram
