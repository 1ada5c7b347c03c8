#include "report/html_row.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

/// A name as the cell spells it, and what it stands for where that is something else.
std::string mention(const Context& context, const survey::Mention& mention) {
    const bool verbatim = mention.organizations.size() == 1 &&
                          context.survey.organizations[mention.organizations[0]].name == mention.text &&
                          context.organization_text(mention.organizations[0]) == mention.text;
    if (verbatim) return context.organization(mention.organizations[0]);
    std::string out = "<span class=\"spelt\">" + escape_html(mention.text) + "</span>";
    if (mention.organizations.empty()) {
        return out + " <span class=\"tag\">" + context.say("no body", "団体ではない") + "</span>";
    }
    std::vector<std::string> stands_for;
    for (const Index organization : mention.organizations) {
        if (context.survey.organizations[organization].kind == survey::NameKind::no_body) {
            return out + " <span class=\"tag\">" + context.say("no body", "団体ではない") + "</span>";
        }
        stands_for.push_back(context.organization(organization));
    }
    return out + " <span class=\"stands\">\u2192 " + context.joined(stands_for) + "</span>";
}

std::string mentions(const Context& context, const std::vector<survey::Mention>& list) {
    std::string out = "<ul class=\"names\">";
    for (const auto& one : list) out += "<li>" + mention(context, one) + "</li>";
    return out + "</ul>";
}

}  // namespace

std::string html_initiatives(const Context& context) {
    const auto& survey = context.survey;
    std::string out =
        "<section id=\"initiatives\"><h2>" + context.say("Evidence: all initiatives", "根拠：すべての取組") +
        "</h2>\n<p>" +
        context.say("Names stand as the source spells them; an arrow leads to the body they were resolved to.",
                    "名称は原典の表記のまま示し、矢印の先に、どの団体と読んだかを示す。") +
        "</p>\n<p class=\"filter\" hidden><label>" + context.say("Filter rows", "行を絞り込む") +
        " <input type=\"search\" id=\"filter\" autocomplete=\"off\" spellcheck=\"false\"></label> <output "
        "id=\"filtered\" "
        "for=\"filter\"></output></p>\n";
    std::string rows = "<tbody>";
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const auto& initiative = survey.initiatives[row];
        std::vector<std::string> proposers;
        for (const auto& proposer : initiative.proposers) proposers.push_back(mention(context, proposer));
        const auto categories = context.content.incidence.categories[row];
        std::string partners = initiative.partners.empty()
                                   ? "<span class=\"none\">" + context.say("none named", "相手の記載なし") + "</span>"
                                   : mentions(context, initiative.partners);
        if (!initiative.shared_with.empty()) {
            partners += "<p class=\"shared\">" + context.say("Declared common with:", "共通課題：") + "</p>" +
                        mentions(context, initiative.shared_with);
        }
        std::string names = "<ul class=\"names\">";
        for (const Index category : categories) names += "<li>" + context.category(category) + "</li>";
        names += "</ul>";
        rows += fmt::format(
            "<tr id=\"r{0}\"><th scope=\"row\"><a href=\"#r{0}\" data-r=\"{0}\">{1}</a></th><td class=\"n\">{2}</td>"
            "<td>{3}</td><td>{4}</td><td>{5}</td><td>{6}</td></tr>",
            row, escape_html(initiative.id), escape_html(row_line(context, row)), context.joined(proposers),
            escape_html(row_title(context, row)), partners,
            categories.empty() ? "<span class=\"none\">" + context.say("none", "なし") + "</span>" : names);
    }
    const auto heading = [&](const char* en, const char* ja, std::string_view attributes = {}) {
        return fmt::format("<th scope=\"col\"{}{}>{}</th>", attributes.empty() ? "" : " ", attributes,
                           context.say(en, ja));
    };
    const bool source_line = survey.column("line") != survey::none_index;
    out += table("initiatives sortable", context.say("All initiatives", "取組の一覧"),
                 "<tr>" + heading("Id", "番号") +
                     (source_line ? heading("Source line", "原典の行", "class=\"n\"")
                                  : heading("File line", "表の行", "class=\"n\"")) +
                     heading("Proposer", "提案団体") + heading("Title", "題名") + heading("Partners", "相手") +
                     heading("Categories", "課題分類") + "</tr>",
                 rows + "</tbody>");
    return out + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
