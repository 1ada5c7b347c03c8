#include "collabgraph/report/clusters_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/diagram/style.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

constexpr std::size_t leading_categories = 3;

List labels_of(const network::Network& network, const std::vector<network::Vertex>& vertices) {
    List labels;
    for (const network::Vertex v : vertices) labels.push_back(network.nodes[v].label);
    return labels;
}

/// In how many initiatives of each category a member is proposer; the largest first.
List categories_of(const survey::Survey& survey, const network::Incidence& incidence, const network::Network& network,
                   const std::vector<network::Vertex>& members) {
    std::vector<bool> is_member(survey.organizations.size(), false);
    for (const network::Vertex v : members) {
        const network::Node& node = network.nodes[v];
        if (node.kind == network::NodeKind::organization) is_member[node.subject] = true;
    }
    std::vector<std::uint32_t> rows(survey.categories.size(), 0);
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        const auto proposers = incidence.proposers[row];
        if (std::none_of(proposers.begin(), proposers.end(), [&](Index body) { return is_member[body]; })) continue;
        for (const Index category : incidence.categories[row]) ++rows[category];
    }
    std::vector<Index> order;
    for (Index category = 0; category < rows.size(); ++category) {
        if (rows[category] > 0) order.push_back(category);
    }
    std::stable_sort(order.begin(), order.end(), [&](Index a, Index b) { return rows[a] > rows[b]; });
    if (order.size() > leading_categories) order.resize(leading_categories);
    List names;
    for (const Index category : order) names.push_back(survey.categories[category].name);
    return names;
}

}  // namespace

Result clusters_result(const survey::Survey& survey, const network::Incidence& incidence,
                       const network::Network& network, const cluster::Clusters& clusters,
                       const network::ViewOptions& view, const cluster::Options& options) {
    Result result;
    result.title = {"Clusters", "クラスター"};
    result.notes = {view_rule(view),
                    {fmt::format("Method: Leiden on undirected ties ({}), resolution {}, best of {} runs, seed {}.",
                                 options.weighted ? "weights of both directions added" : "unweighted",
                                 text::shortest(options.resolution), options.runs, options.seed),
                     fmt::format("方法：Leiden法（向きなし、{}）。解像度{}、{}回の試行のうち最良のもの、乱数の種{}。",
                                 options.weighted ? "両方向の重みを加算" : "重みなし",
                                 text::shortest(options.resolution), options.runs, options.seed)},
                    groups_rule(incidence.groups),
                    chain_rule(incidence.chain)};

    Sheet sheet;
    sheet.key = "clusters";
    sheet.title = {"Members, the most strongly tied first; categories in which members propose most",
                   "構成団体（結びつきの強い順）と、構成団体の提案が多い課題分類"};
    sheet.columns = {{"id", {"cluster", "群"}},
                     {"size", {"size", "規模"}},
                     {"members", {"members", "構成団体"}},
                     {"categories", {"categories", "主な課題分類"}}};
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        const auto& members = clusters.members[c];
        sheet.rows.push_back({diagram::style::cluster_letter(static_cast<std::uint32_t>(c)),
                              static_cast<std::int64_t>(members.size()), labels_of(network, members),
                              categories_of(survey, incidence, network, members)});
    }

    result.parts.push_back({Field{"method", {"method", "方法"}, clusters.method}, For::machines});
    result.parts.push_back({Field{"quality", {"quality", "質"}, clusters.quality}, For::machines});
    result.parts.push_back({Field{"modularity", {"Modularity", "モジュラリティ"}, clusters.modularity}});
    result.parts.push_back({Field{"stability", {"stability", "安定性"}, {}}, For::machines});
    result.parts.push_back({std::move(sheet)});
    result.parts.push_back(
        {Field{"isolates", {"Without any tie", "線のないもの"}, labels_of(network, clusters.isolates)}});
    result.parts.push_back(chain_part(incidence.chain));
    result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
