#include "collabgraph/report/summary_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "collabgraph/network/components.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/rules.hpp"

namespace collabgraph::report {

namespace {

using network::Network;
using network::NodeKind;
using survey::NameKind;

Value count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Network without_classes(const Network& network) {
    std::vector<bool> keep;
    for (const network::Node& node : network.nodes) keep.push_back(node.name_kind != NameKind::class_);
    return network::induced(network, keep);
}

bool is_two_mode(network::View view) {
    return view == network::View::coverage;
}

double share(double part, double whole) { return whole > 0 ? part / whole : std::nan(""); }

double density(const Network& network, const SummaryChoice& choice) {
    const auto nodes = static_cast<double>(network.nodes.size());
    const auto ties = static_cast<double>(network.ties.size());
    if (network.view == network::View::combined) return std::nan("");  // two kinds of ties at once
    if (is_two_mode(network.view)) {
        const auto categories = static_cast<double>(
            std::count_if(network.nodes.begin(), network.nodes.end(),
                          [](const network::Node& node) { return node.kind == NodeKind::category; }));
        return share(ties, categories * (nodes - categories));
    }
    const double pairs = nodes * (nodes - 1);
    if (network.view == network::View::collaboration && choice.directed) return share(ties, pairs);
    return share(static_cast<double>(undirected_graph_of(network).edge_count()), pairs / 2);
}

double reciprocity(const survey::Survey& survey, const Network& network) {
    if (network.view != network::View::collaboration) return std::nan("");
    std::set<std::pair<network::Vertex, network::Vertex>> ties;
    const auto answered = [&](network::Vertex v) {
        return survey.organizations[network.nodes[v].subject].respondent == survey::Answer::yes;
    };
    for (const network::Tie& tie : network.ties) {
        if (answered(tie.source) && answered(tie.target)) ties.emplace(tie.source, tie.target);
    }
    const auto returned = std::count_if(ties.begin(), ties.end(), [&](const auto& tie) {
        return ties.contains({tie.second, tie.first});
    });
    return share(static_cast<double>(returned), static_cast<double>(ties.size()));
}

}  // namespace

Result summary_result(const survey::Survey& survey, const network::Incidence& incidence, const Network& network,
                      const SummaryChoice& choice) {
    Result result;
    result.title = {"Summary", "概要"};
    result.notes = {view_rule(choice.view), groups_rule(incidence.groups), classes_rule(choice.classes_included)};
    const auto add = [&](const char* key, text::Bilingual title, Value value) {
        result.parts.push_back({Field{key, std::move(title), std::move(value)}});
    };
    const auto nodes_that = [&](auto&& holds) {
        return count(static_cast<std::size_t>(std::count_if(network.nodes.begin(), network.nodes.end(), holds)));
    };
    const auto organizations_of = [&](NameKind kind) {
        return nodes_that([kind](const network::Node& node) {
            return node.kind == NodeKind::organization && node.name_kind == kind;
        });
    };

    std::vector<bool> proposes(survey.organizations.size(), false);
    for (const network::Index body : incidence.proposers.item) proposes[body] = true;
    add("initiatives", {"Initiatives", "取組"}, count(survey.initiatives.size()));
    add("proposers", {"Proposers", "提案団体"},
        count(static_cast<std::size_t>(std::count(proposes.begin(), proposes.end(), true))));
    add("category_mentions", {"Categories of initiatives, added up", "取組に付けられた課題分類（延べ）"},
        count(incidence.categories.item.size()));
    add("pairs", {"Pairs of an initiative, its proposer and another body", "取組・提案団体・相手団体の対"},
        count(incidence.chain.pairs));

    add("nodes", {"Nodes", "点"}, count(network.nodes.size()));
    add("bodies", {"  bodies", "　団体"}, organizations_of(NameKind::body));
    add("groups", {"  groups", "　総称（団体の集まり）"}, organizations_of(NameKind::group));
    add("classes", {"  classes", "　総称（団体の種類）"}, organizations_of(NameKind::class_));
    add("categories", {"  categories", "　課題分類"},
        nodes_that([](const network::Node& node) { return node.kind == NodeKind::category; }));
    double weight = 0;
    for (const network::Tie& tie : network.ties) weight += tie.weight;
    add("ties", {"Ties", "線"}, count(network.ties.size()));
    add("weight", {"Weights added up", "線の重みの和"}, weight);

    const bool apart = !choice.classes_included;
    const Network shape = apart ? without_classes(network) : network;
    const auto component = network::components(network::graph_of(shape));
    std::vector<std::size_t> sizes(network::component_count(component), 0);
    for (const network::Vertex c : component) ++sizes[c];
    add("nodes_in_shape", {"Nodes looked at from here on", "以下で対象とする点"}, count(shape.nodes.size()));
    add("ties_in_shape", {"Ties between them", "その間の線"}, count(shape.ties.size()));
    add("components", {"Components, direction ignored", "連結成分（向きは問わない）"}, count(sizes.size()));
    add("largest_component", {"  nodes in the largest", "　最大の成分の点"},
        sizes.empty() ? count(0) : count(*std::max_element(sizes.begin(), sizes.end())));
    add("isolates", {"  nodes without any tie", "　線のない点"},
        count(static_cast<std::size_t>(std::count(sizes.begin(), sizes.end(), std::size_t{1}))));
    add("density", {"Density", "密度"}, density(shape, choice));
    add("reciprocity", {"Reciprocity among respondents", "回答団体の間の相互性"}, reciprocity(survey, shape));
    result.parts.push_back(chain_part(incidence.chain));
    result.remarks = {chain_rule(incidence.chain)};
    result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
