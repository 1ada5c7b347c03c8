#include "collabgraph/report/summary_result.hpp"

#include <algorithm>
#include <string>

#include "collabgraph/network/summary.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/rules.hpp"

namespace collabgraph::report {

namespace {

using network::Isolation;
using network::Network;
using network::Summary;

Value count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

List component_sizes(const Summary& summary) {
    List sizes;
    for (const auto& members : summary.components) {
        if (members.size() > 1) sizes.push_back(std::to_string(members.size()));
    }
    return sizes;
}

List isolates_because(const Network& network, const Summary& summary, Isolation why) {
    List labels;
    for (const network::Isolate& isolate : summary.isolates) {
        if (isolate.why == why) labels.push_back(network.nodes[isolate.node].label);
    }
    return labels;
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
    const Summary summary = network::summarize(
        survey, incidence, network, {.classes_included = choice.classes_included, .directed = choice.directed});

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
    add("bodies", {"  bodies", "　団体"}, count(summary.bodies));
    add("groups", {"  groups", "　総称（団体の集まり）"}, count(summary.groups));
    add("classes", {"  classes", "　総称（団体の種類）"}, count(summary.classes));
    add("categories", {"  categories", "　課題分類"}, count(summary.categories));
    add("ties", {"Ties", "線"}, count(summary.ties));
    add("weight", {"Weights added up", "線の重みの和"}, summary.weight);

    add("nodes_in_shape", {"Nodes looked at from here on", "以下で対象とする点"}, count(summary.shape_nodes));
    add("ties_in_shape", {"Ties between them", "その間の線"}, count(summary.shape_ties));
    add("components", {"Components, direction ignored", "連結成分（向きは問わない）"},
        count(summary.components.size()));
    add("largest_component", {"  nodes in the largest", "　最大の成分の点"},
        count(summary.components.empty() ? 0 : summary.components.front().size()));
    add("component_sizes", {"  nodes in each with more than one", "　2点以上の成分の点の数"}, component_sizes(summary));
    add("isolates", {"  nodes without any tie", "　線のない点"}, count(summary.isolates.size()));
    add("isolates_classes_only", {"    tied to classes only", "　　総称（団体の種類）とだけつながる"},
        isolates_because(network, summary, Isolation::classes_only));
    add("isolates_proposing", {"    proposing, but tied to nobody", "　　提案しているが線がない"},
        isolates_because(network, summary, Isolation::proposes));
    add("isolates_named", {"    named, but not in what this view counts", "　　記載はあるがこの図では数えない"},
        isolates_because(network, summary, Isolation::named));
    add("isolates_absent", {"    in no row", "　　どの取組にも記載がない"},
        isolates_because(network, summary, Isolation::absent));
    add("density", {"Density", "密度"}, summary.density);
    add("reciprocity", {"Reciprocity among respondents", "回答団体の間の相互性"}, summary.reciprocity);
    add("degree_centralisation", {"Centralisation of degree, direction ignored", "次数の集中度（向きは問わない）"},
        summary.degree_centralisation);
    add("in_degree_centralisation", {"Centralisation of in-degree", "入次数の集中度"},
        summary.in_degree_centralisation);
    add("out_degree_centralisation", {"Centralisation of out-degree", "出次数の集中度"},
        summary.out_degree_centralisation);
    result.parts.push_back(chain_part(incidence.chain));
    result.remarks = {chain_rule(incidence.chain)};
    result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
