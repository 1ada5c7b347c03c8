#include <cmath>

#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

std::string share(double value) {
    return std::isnan(value) ? std::string() : text::fixed(100 * value, 0) + "\u00A0%";
}

std::string depends_on(const Context& context, const Headline& headline) {
    std::vector<std::string> items;
    for (const Reading& reading : headline.readings) {
        if (!reading.holds) items.push_back(reading.title.in(context.language));
    }
    return context.joined(items);
}

std::string mark(const Context& context, const Headline& headline) {
    return fmt::format("<span class=\"mark {}\">{}</span>", code_of(headline.mark),
                       shown(code_of(headline.mark), context.language, mark_words()));
}

}  // namespace

std::string html_mark(const Context& context, std::string_view key) {
    if (context.content.headlines == nullptr) return {};
    for (const Headline& headline : *context.content.headlines) {
        if (headline.key == key) return "<a href=\"#survival\">" + mark(context, headline) + "</a>";
    }
    return {};
}

std::string html_headlines(const Context& context) {
    std::string out =
        "<h3 id=\"survival\">" + context.say("Would it survive?", "結論は変わらないか") + "</h3><p class=\"rule\">" +
        context.say(
            "Each headline is asked again with a tenth of the rows, and with a tenth of the proposers, "
            "left out, under the other reading of names and under the other counting rule. Firm: it holds "
            "in 95 of 100 draws of either kind and under every reading. Not supported: in less than half "
            "of the draws. Otherwise it depends: say the condition with it.",
            "取組の1割、提案団体の1割を除いた場合、名称の読み方や数え方を変えた場合に、結論が変わらないかを"
            "確かめた。「確か」は、どちらの試行でも95%以上で成り立ち、どの読み方でも変わらないもの。"
            "「支持されない」は、成り立つ試行が半分に満たないもの。「条件による」ものは、条件を添えて"
            "述べられたい。") +
        "</p>";
    std::string rows = "<tbody>";
    for (const Headline& headline : *context.content.headlines) {
        rows += fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
            escape_html(headline.sentence.in(context.language)), mark(context, headline), share(headline.rows),
            share(headline.proposers), depends_on(context, headline));
    }
    const auto heading = [&](const char* en, const char* ja, const char* attributes = "") {
        return fmt::format("<th scope=\"col\"{}>{}</th>", attributes, context.say(en, ja));
    };
    const text::Bilingual names = uncertain_names_remark(context.survey);
    out += "<p class=\"note\">" + escape_html(context.say(names.en, names.ja)) + "</p>";
    return out + table("headlines", context.say("Headlines and what becomes of them", "結論とその確かさ"),
                       "<tr>" + heading("Headline", "結論") + heading("Mark", "判定") +
                           heading("Holds with rows left out", "取組を除いても成り立つ", " class=\"n\"") +
                           heading("Holds with proposers left out", "団体を除いても成り立つ", " class=\"n\"") +
                           heading("Another reading changes it", "変わる場合") + "</tr>",
                       rows + "</tbody>");
}

}  // namespace collabgraph::report
