#include "collabgraph/report/centrality_result.hpp"

#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"

namespace collabgraph::report {

namespace {

std::string code_of(network::NodeKind kind) {
    switch (kind) {
        case network::NodeKind::organization:
            return "organization";
        case network::NodeKind::category:
            return "category";
        case network::NodeKind::node:
            break;
    }
    return "node";
}

/// "in_degree" for people: a heading that can be broken.
std::string with_spaces(std::string name) {
    for (char& c : name) {
        if (c == '_') c = ' ';
    }
    return name;
}

}  // namespace

Result centrality_result(const survey::Survey& survey, const network::Network& network,
                         const std::vector<centrality::Column>& columns, const network::Incidence& incidence,
                         const network::ViewOptions& view, const centrality::Options& options, bool classes_included) {
    Sheet sheet;
    sheet.key = "nodes";
    sheet.columns = {{"id", {"id", "識別子"}, For::machines},
                     {"label", {"name", "名称"}},
                     {"kind", {"kind", "種別"}, For::machines, node_kind_words()}};
    for (const centrality::Column& column : columns) {
        text::Bilingual title{with_spaces(column.name), column.name};
        for (const centrality::Measure& measure : centrality::measures()) {
            if (measure.name == column.name) title.ja = measure.title.ja;
        }
        sheet.columns.push_back({column.name, std::move(title)});
    }
    for (std::size_t v = 0; v < network.nodes.size(); ++v) {
        const network::Node& node = network.nodes[v];
        std::vector<Value> row{node.id, name_of(survey, node), code_of(node.kind)};
        for (const centrality::Column& column : columns) row.emplace_back(column.values[v]);
        sheet.rows.push_back(std::move(row));
    }
    Result result;
    result.title = {"Centrality", "中心性"};
    const bool graph = network.view == network::View::graph;
    result.notes = {view_rule(network, view), measure_rule(options, graph)};
    if (!graph) result.notes.push_back(groups_rule(incidence.groups));
    if (!graph || has_classes(network)) result.notes.push_back(classes_rule(classes_included));
    if (!graph) result.notes.push_back(chain_rule(incidence.chain));
    result.parts = {{std::move(sheet)}};
    if (!graph) result.parts.push_back(chain_part(incidence.chain));
    for (const centrality::Column& column : columns) {
        result.remarks.insert(result.remarks.end(), column.notes.begin(), column.notes.end());
    }
    if (!graph) result.caveats = {proposals_caveat()};
    return result;
}

Result measures_result(text::Language language) {
    Sheet sheet;
    sheet.key = "measures";
    sheet.columns = {{"measure", {"measure", "指標"}},
                     {"title", {"title", "名称"}, language == text::Language::en ? For::machines : For::all},
                     {"definition", {"definition", "定義"}},
                     {"source", {"source", "出典"}}};
    for (const centrality::Measure& measure : centrality::measures()) {
        sheet.rows.push_back(
            {measure.name, measure.title.in(language), measure.definition.in(language), measure.source});
    }
    Result result;
    result.title = {"Measures", "指標"};
    result.parts = {{std::move(sheet)}};
    return result;
}

}  // namespace collabgraph::report
