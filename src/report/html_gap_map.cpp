#include <algorithm>
#include <cmath>

#include "collabgraph/gaps/map_order.hpp"
#include "collabgraph/gaps/themes.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

using gaps::Crossing;
using gaps::Verdict;

std::span<const Index> of(const network::Lists& lists, std::size_t at) {
    return lists[static_cast<std::uint32_t>(at)];
}

std::string value_name(const Context& context, const Crossing& crossing, Index value) {
    if (value == crossing.values()) return context.say("not stated", "記載なし");
    return crossing.column.values[value].label.in(context.language);
}

/// A disc as large as its number, which opens the rows; an empty cell says whether it is a gap.
std::string cell(const Context& context, const Crossing& crossing, Index category, Index value, std::size_t most) {
    const std::size_t at = crossing.cell(category, value);
    const auto rows = of(crossing.rows, at);
    if (rows.empty()) {
        switch (crossing.verdict[at]) {
            case Verdict::found:
                return "<td class=\"cell gap\">0</td>";
            case Verdict::too_few:
                return "<td class=\"cell unsure\">0</td>";
            case Verdict::not_asked:
            case Verdict::not_found:
                break;
        }
        return "<td class=\"cell\"></td>";
    }
    const double radius = 1.1 * std::sqrt(static_cast<double>(rows.size()) / static_cast<double>(most));
    return fmt::format(
        "<td class=\"cell\"><span class=\"disc\" style=\"width:{0}em;height:{0}em\"></span>{1}</td>",
        text::fixed(2 * radius, 2),
        context.rows(rows,
                     context.fill("“{}”, {}: {}", "「{}」・{}：{}", context.category_text(category),
                                  crossing.column.title.in(context.language), value_name(context, crossing, value)),
                     std::to_string(rows.size())));
}

std::string matrix(const Context& context, const Crossing& crossing) {
    const gaps::Seriation order = gaps::map_order(context.survey, crossing);
    const bool rest = !of(crossing.rows_of_value, crossing.values()).empty();
    std::vector<Index> values(order.columns.begin(), order.columns.end());
    if (rest) values.push_back(crossing.values());
    std::size_t most = 1;
    for (Index category = 0; category < crossing.categories; ++category) {
        for (const Index value : values) {
            most = std::max(most, of(crossing.rows, crossing.cell(category, value)).size());
        }
    }
    std::string head = "<tr><th scope=\"col\">" + context.say("Category", "課題分類") + "</th>";
    for (const Index value : values) {
        head += "<th scope=\"col\" class=\"value\">" + escape_html(value_name(context, crossing, value)) + "</th>";
    }
    head += "<th scope=\"col\" class=\"n\">" + context.say("All", "取組") + "</th><th scope=\"col\" class=\"n\">" +
            context.say("Proposers", "提案団体") + "</th><th scope=\"col\">" + context.say("Gaps", "空白") +
            "</th></tr>";
    std::string rows = "<tbody>";
    for (const Index category : order.rows) {
        rows += "<tr><th scope=\"row\">" + context.category(category) + "</th>";
        for (const Index value : values) rows += cell(context, crossing, category, value, most);
        std::vector<std::string> kinds;
        for (const gaps::Kind kind : context.content.gaps.categories[category].kinds) {
            kinds.push_back(escape_html(gaps::describe(kind).title.in(context.language)));
        }
        rows += fmt::format("<td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
                            of(crossing.rows_of_category, category).size(),
                            of(crossing.proposers_of_category, category).size(), context.joined(kinds));
    }
    rows += "<tr class=\"sum\"><th scope=\"row\">" + context.say("All initiatives", "計（取組）") + "</th>";
    for (const Index value : values) {
        rows += fmt::format("<td class=\"cell\">{}</td>", of(crossing.rows_of_value, value).size());
    }
    rows += fmt::format("<td class=\"n\">{}</td><td></td><td></td></tr>", context.survey.initiatives.size());
    return table("map",
                 context.fill("Initiatives by category and {}", "課題分類×{}の取組の件数",
                              escape_html(crossing.column.title.in(context.language))),
                 head, rows + "</tbody>");
}

std::string themes(const Context& context) {
    const std::vector<gaps::Theme> list = gaps::roll_up_themes(context.survey, context.content.gaps);
    if (list.empty()) return {};
    std::string rows = "<tbody>";
    for (const gaps::Theme& theme : list) {
        const std::string& own = context.japanese() || theme.name_en.empty() ? theme.name : theme.name_en;
        rows += fmt::format(
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td "
            "class=\"n\">{}</td><td>{}</td></tr>",
            own.empty() ? context.say("no theme", "テーマなし") : escape_html(own), theme.categories.size(),
            theme.open.size(), theme.proposers.size(), context.rows(theme.rows, own));
    }
    return table("cases", context.say("Themes: categories rolled up", "テーマ別の集計"),
                 "<tr><th scope=\"col\">" + context.say("Theme", "テーマ") + "</th><th scope=\"col\" class=\"n\">" +
                     context.say("Categories", "課題分類") + "</th><th scope=\"col\" class=\"n\">" +
                     context.say("With a gap", "空白のある分類") + "</th><th scope=\"col\" class=\"n\">" +
                     context.say("Proposers", "提案団体") + "</th><th scope=\"col\">" +
                     context.say("Initiatives", "取組") + "</th></tr>",
                 rows + "</tbody>");
}

}  // namespace

std::string html_gap_map(const Context& context) {
    const gaps::Gaps& gaps = context.content.gaps;
    if (gaps.categories.empty()) return {};
    std::string out;
    if (gaps.crossing) {
        const Crossing& crossing = *gaps.crossing;
        out += "<h3 id=\"gap-map\">" + context.say("Gap map", "空白の地図") + "</h3><p class=\"rule\">" +
               context.fill(
                   "Number and disc: initiatives of the category with that value of “{}”; several values count "
                   "in each of their columns. A number opens the rows. White: none. ",
                   "数字と円は、その課題分類で「{}」がその値である取組の件数（複数の値は各列に数える）。数字を押"
                   "すと取組を示す。白は該当なし。",
                   escape_html(crossing.column.title.in(context.language)));
        if (crossing.compared) {
            out += context.say(
                "A framed 0: at least three are expected there; thick frame: rarer than chance allows, so a gap; "
                "dashed: "
                "too few to tell.",
                "枠つきの0は、3件以上が見込まれるのに1件もない組合せ。太枠は偶然では起こりにくい空白、破線は件数が少な"
                "く"
                "判断できないもの。");
        }
        out += ' ' +
               context.say("Lines and columns are ordered so that like stands beside like (correspondence analysis).",
                           "行と列は、似たものが隣り合うように並べた（対応分析による）。") +
               "</p>" + matrix(context, crossing);
    }
    return out + themes(context);
}

}  // namespace collabgraph::report
