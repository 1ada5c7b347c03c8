#include <algorithm>
#include <cmath>

#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

const centrality::Measure* measure_named(std::string_view name) {
    for (const auto& measure : centrality::measures()) {
        if (measure.name == name) return &measure;
    }
    return nullptr;
}

std::string title_of(const Context& context, const std::string& name) {
    const auto* measure = measure_named(name);
    return escape_html(measure == nullptr ? name : measure->title.in(context.language));
}

}  // namespace

std::string html_centrality(const Context& context) {
    const auto& columns = context.content.centrality;
    const auto& nodes = context.content.collaboration.nodes;
    std::string out =
        "<section id=\"centrality\"><h2>" + context.say("Centrality: every measure", "中心性：すべての指標") +
        "</h2>\n<p>" +
        context.say(
            "An empty field means that the measure is not defined there; classes of bodies are listed but not "
            "measured. A heading sorts the table; the full precision is in results.json.",
            "空欄はその指標が定義されないことを示す。総称（団体の種類）は載せるが、値は求めない。見出しを押すと並べ替え"
            "る。"
            "全桁の値はresults.jsonにある。") +
        "</p>\n";
    std::string head = "<tr><th scope=\"col\">" + context.say("Organization", "団体・総称") +
                       "</th><th scope=\"col\">" + context.say("Kind", "種別") + "</th>";
    for (const auto& column : columns)
        head += "<th scope=\"col\" class=\"n\">" + title_of(context, column.name) + "</th>";
    head += "</tr>";
    std::string rows = "<tbody>";
    for (std::size_t v = 0; v < nodes.size(); ++v) {
        const auto& organization = context.survey.organizations[nodes[v].subject];
        const std::string kind = organization.type.empty() || organization.kind != survey::NameKind::body
                                     ? context.name_kind(organization.kind)
                                     : escape_html(organization.type);
        rows += fmt::format("<tr id=\"o{}\"><th scope=\"row\">{}</th><td>{}</td>", nodes[v].subject,
                            context.organization_cell(nodes[v].subject), kind);
        for (const auto& column : columns) {
            const double value = column.values[v];
            const std::string shown = number(value), full = std::isnan(value) ? "" : text::shortest(value);
            rows += shown == full ? "<td class=\"n\">" + shown + "</td>"
                                  : fmt::format("<td class=\"n\" data-v=\"{}\">{}</td>", full, shown);
        }
        rows += "</tr>";
    }
    out += table("centrality sortable", context.say("Centrality of every organization", "団体・総称ごとの中心性"), head,
                 rows + "</tbody>");

    out += "<dl class=\"measures\">";
    for (const auto& column : columns) {
        const auto* measure = measure_named(column.name);
        if (measure == nullptr) continue;
        out += fmt::format("<div><dt>{} <code>{}</code></dt><dd>{}", escape_html(measure->title.in(context.language)),
                           escape_html(measure->name), escape_html(measure->definition.in(context.language)));
        if (!measure->source.empty()) out += fmt::format(" <cite>{}</cite>", escape_html(measure->source));
        for (const auto& note : column.notes) out += "<br>" + escape_html(note.in(context.language));
        out += "</dd></div>";
    }
    return out + "</dl>\n" + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
