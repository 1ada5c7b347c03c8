#include <algorithm>

#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

std::string figure(std::uint64_t value, std::string_view word) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", word, value);
}

}  // namespace

std::string survey_title(const Context& context) {
    const auto& title = context.survey.settings.title;
    const std::string& wanted = title.in(context.language);
    if (!wanted.empty()) return wanted;
    const std::string& other = context.japanese() ? title.en : title.ja;
    return other.empty() ? context.survey.path : other;
}

std::string html_header(const Context& context) {
    const auto& survey = context.survey;
    const auto& content = context.content;
    std::size_t proposers = 0;
    for (Index i = 0; i < context.proposed_by.size(); ++i) proposers += context.proposed_by[i].empty() ? 0u : 1u;

    std::string out = "<header class=\"top\">";
    out +=
        fmt::format("<p class=\"kind\">{}</p><h1>{}</h1>",
                    context.say("Collaboration proposals: hubs, gaps and diagrams", "連携の提案の分析：ハブ・空白・図"),
                    escape_html(survey_title(context)));
    std::string source = survey.settings.source.in(context.language);
    if (source.empty()) source = context.japanese() ? survey.settings.source.en : survey.settings.source.ja;
    out += "<p class=\"source\">";
    if (!survey.settings.date.empty()) {
        out += fmt::format("<b>{}</b> {} ", context.say("Date:", "時点："), escape_html(survey.settings.date));
    }
    if (!source.empty()) out += fmt::format("<b>{}</b> {}", context.say("Source:", "出典："), escape_html(source));
    out += "</p><dl class=\"figures\">";
    out += figure(survey.initiatives.size(), context.say("initiatives", "取組"));
    out += figure(proposers, context.say("proposers", "提案団体"));
    out += figure(content.collaboration.nodes.size(), context.say("organizations named or listed", "団体・総称"));
    out += figure(survey.categories.size(), context.say("categories", "課題分類"));
    out += figure(content.collaboration.ties.size(), context.say("ties", "線"));
    out += figure(content.incidence.chain.pairs, context.say("pairs", "対"));
    out += "</dl>";
    if (!content.conditions.empty()) {
        out += fmt::format(
            "<div class=\"conditions\"><p>{}</p><ul>",
            context.say("This report does not show the survey as it stands:", "この報告は次の条件で作成した："));
        for (const auto& condition : content.conditions)
            out += "<li>" + escape_html(condition.in(context.language)) + "</li>";
        out += "</ul></div>";
    }
    out += caveat(context,
                  context.say("The body that is named has not necessarily agreed. A gap in the proposals is not a "
                              "gap in the field.",
                              "名を挙げられた団体が同意しているとは限らない。提案の空白は、現場の空白を意味しない。"));
    return out + "</header>\n";
}

}  // namespace collabgraph::report
