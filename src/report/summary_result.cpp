#include "collabgraph/report/summary_result.hpp"

#include <algorithm>

#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"

namespace collabgraph::report {

namespace {

Value count(std::size_t number) {
    return static_cast<std::int64_t>(number);
}

Sheet isolates_sheet(const survey::Survey& survey, const network::Network& network, const network::Summary& summary) {
    Sheet sheet;
    sheet.key = "isolates";
    sheet.title = {"Without any tie", "線のない点"};
    sheet.columns = {
        {"id", {"name", "名称"}},
        {"why", {"why", "理由"}, network.view == network::View::graph ? For::machines : For::all, isolation_words()}};
    for (const network::Isolate& isolate : summary.isolates) {
        sheet.rows.push_back({name_of(survey, network.nodes[isolate.node]), code_of(isolate.why)});
    }
    return sheet;
}

}  // namespace

Result summary_result(const survey::Survey& survey, const network::Incidence& incidence,
                      const network::Network& network, const network::Summary& summary,
                      const network::ViewOptions& view, const network::SummaryOptions& options) {
    Result result;
    result.title = {"Summary", "概要"};
    const bool graph = network.view == network::View::graph;
    const bool directed_graph = graph && network.direction == network::Direction::directed;
    result.notes = {view_rule(network, view)};
    if (!graph) result.notes.push_back(groups_rule(incidence.groups));
    if (!graph || has_classes(network)) result.notes.push_back(classes_rule(options.classes_included));
    result.notes.push_back(graph ? simple_graph_rule() : chain_rule(incidence.chain));
    const For of_survey = graph ? For::machines : For::all;
    // In a graph file there are no initiatives to count.
    const auto counted = [graph](std::size_t number) { return graph ? Value{} : count(number); };
    const auto add = [&](const char* key, text::Bilingual title, Value value, For readers = For::all) {
        result.parts.push_back({Field{key, std::move(title), std::move(value)}, readers});
    };
    const auto where_any = [](std::size_t number) { return number > 0 ? For::all : For::machines; };

    std::vector<bool> proposes(survey.organizations.size(), false);
    for (const network::Index body : incidence.proposers.item) proposes[body] = true;
    add("initiatives", {"Initiatives", "取組"}, counted(survey.initiatives.size()), of_survey);
    add("proposers", {"Proposers", "提案団体"},
        counted(static_cast<std::size_t>(std::count(proposes.begin(), proposes.end(), true))), of_survey);
    add("category_mentions", {"Categories of initiatives, added up", "取組に付けられた課題分類（延べ）"},
        counted(incidence.categories.item.size()), of_survey);
    add("pairs", {"Pairs (initiative, proposer, other body)", "対（取組・提案団体・相手団体の組）"},
        counted(incidence.chain.pairs), of_survey);

    add("nodes", {"Nodes", "点"}, count(network.nodes.size()));
    add("bodies", {"- bodies", "・団体"}, count(summary.bodies),
        summary.bodies == network.nodes.size() ? of_survey : For::all);
    add("groups", {"- groups", "・総称（団体の集まり）"}, count(summary.groups), where_any(summary.groups));
    add("classes", {"- classes", "・総称（団体の種類）"}, count(summary.classes), where_any(summary.classes));
    add("categories", {"- categories", "・課題分類"}, count(summary.categories), where_any(summary.categories));
    add("ties", {"Ties", "線"}, count(summary.ties));
    add("weight", {"Weights of the ties, added up", "線の重みの和"}, summary.weight);

    const bool smaller = summary.shape_nodes != network.nodes.size();
    add("shape_nodes",
        {"Nodes without classes (all that follows is about them)", "総称（団体の種類）を除く点（以下はこれについて）"},
        count(summary.shape_nodes), smaller ? For::all : For::machines);
    add("shape_ties", {"Ties between them", "その間の線"}, count(summary.shape_ties),
        smaller ? For::all : For::machines);
    add("components", {"Components, direction ignored", "連結成分（向きは問わない）"},
        count(summary.components.size()));
    add("largest_component", {"- nodes in the largest", "・最大の成分の点"},
        count(summary.components.empty() ? 0 : summary.components.front().size()));
    add("density", {"Density", "密度"}, summary.density);
    const bool collaboration = view.view == network::View::collaboration;
    const text::Bilingual reciprocity = graph
                                            ? text::Bilingual{"Reciprocity", "相互性"}
                                            : text::Bilingual{"Reciprocity among respondents", "回答団体の間の相互性"};
    add("reciprocity", reciprocity, summary.reciprocity, collaboration || directed_graph ? For::all : For::machines);
    add("ties_between_respondents", {"- ties between respondents", "・回答団体の間の線"},
        count(summary.ties_between_respondents), collaboration ? For::all : For::machines);
    add("returned_ties", {"- of them returned", "・うち返されている線"}, count(summary.returned_ties),
        collaboration ? For::all : For::machines);
    add("degree_centralisation", {"Centralisation (degree, direction ignored)", "集中度（次数、向きは問わない）"},
        summary.degree_centralisation);
    add("in_degree_centralisation",
        graph ? text::Bilingual{"- of incoming ties", "・入る線"}
              : text::Bilingual{"- by who is named", "・挙げられる側"},
        summary.in_degree_centralisation, collaboration || directed_graph ? For::all : For::machines);
    add("out_degree_centralisation",
        graph ? text::Bilingual{"- of outgoing ties", "・出る線"} : text::Bilingual{"- by who names", "・挙げる側"},
        summary.out_degree_centralisation, collaboration || directed_graph ? For::all : For::machines);
    result.parts.push_back({isolates_sheet(survey, network, summary), where_any(summary.isolates.size())});
    if (!graph) {
        result.parts.push_back(chain_part(incidence.chain));
        result.caveats = {proposals_caveat()};
    }
    return result;
}

}  // namespace collabgraph::report
