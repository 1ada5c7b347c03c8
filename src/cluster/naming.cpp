#include "collabgraph/cluster/naming.hpp"

#include <algorithm>
#include <string>

#include "collabgraph/survey/labels.hpp"

namespace collabgraph::cluster {
namespace {

constexpr std::size_t bodies_in_name = 2;

text::Bilingual joined(const std::vector<text::Bilingual>& names) {
    text::Bilingual result;
    for (std::size_t i = 0; i < std::min(names.size(), bodies_in_name); ++i) {
        if (i > 0) {
            result.en += " / ";
            result.ja += "・";
        }
        result.en += names[i].en;
        result.ja += names[i].ja;
    }
    return result;
}

/// Members that are organizations, in the order of the cluster; classes only where there is nothing else.
std::vector<Index> organizations_of(const network::Network& network, const std::vector<network::Vertex>& members) {
    std::vector<Index> bodies;
    std::vector<Index> classes;
    for (const network::Vertex v : members) {
        const network::Node& node = network.nodes[v];
        if (node.kind != network::NodeKind::organization) continue;
        (node.name_kind == survey::NameKind::class_ ? classes : bodies).push_back(node.subject);
    }
    return bodies.empty() ? classes : bodies;
}

/// Per cluster: rows per category in which a member proposes.
std::vector<std::vector<std::uint32_t>> rows_by_category(const network::Incidence& incidence,
                                                         const network::Network& network, const Clusters& clusters) {
    std::vector<std::uint32_t> cluster_of(incidence.organization_count, isolated);
    for (network::Vertex v = 0; v < network.nodes.size(); ++v) {
        const network::Node& node = network.nodes[v];
        if (node.kind == network::NodeKind::organization) cluster_of[node.subject] = clusters.of_node[v];
    }
    std::vector<std::vector<std::uint32_t>> rows(clusters.members.size(),
                                                 std::vector<std::uint32_t>(incidence.category_count, 0));
    std::vector<std::uint32_t> proposing;
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        proposing.clear();
        for (const Index proposer : incidence.proposers[row]) {
            if (cluster_of[proposer] != isolated) proposing.push_back(cluster_of[proposer]);
        }
        std::sort(proposing.begin(), proposing.end());
        proposing.erase(std::unique(proposing.begin(), proposing.end()), proposing.end());
        for (const std::uint32_t c : proposing) {
            for (const Index category : incidence.categories[row]) ++rows[c][category];
        }
    }
    return rows;
}

}  // namespace

std::vector<Portrait> portraits(const survey::Survey& survey, const network::Incidence& incidence,
                                const network::Network& network, const Clusters& clusters,
                                const PortraitOptions& options) {
    const auto rows = rows_by_category(incidence, network, clusters);
    std::vector<Portrait> result;
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        Portrait portrait;
        portrait.bodies = organizations_of(network, clusters.members[c]);
        std::vector<text::Bilingual> names;
        for (const Index body : portrait.bodies) {
            if (names.size() < bodies_in_name) names.push_back(survey::short_label(survey.organizations[body]));
        }
        if (names.empty()) {
            for (const network::Vertex v : clusters.members[c]) {
                names.push_back({network.nodes[v].label, network.nodes[v].label});
            }
        }
        portrait.name = joined(names);
        if (portrait.bodies.size() > options.bodies) portrait.bodies.resize(options.bodies);

        for (Index category = 0; category < incidence.category_count; ++category) {
            if (rows[c][category] > 0) portrait.categories.push_back({category, rows[c][category]});
        }
        std::stable_sort(portrait.categories.begin(), portrait.categories.end(),
                         [](const LeadingCategory& a, const LeadingCategory& b) { return a.rows > b.rows; });
        if (portrait.categories.size() > options.categories) portrait.categories.resize(options.categories);
        result.push_back(std::move(portrait));
    }
    return result;
}

}  // namespace collabgraph::cluster
