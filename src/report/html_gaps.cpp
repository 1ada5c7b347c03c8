#include <algorithm>

#include "collabgraph/report/gap_sentences.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t cases_at_once = 12;

/// Untied pairs: share as a bar with a mark at one half, and the two numbers.
std::string pairs_cell(const gaps::CategoryGaps& gap) {
    if (gap.pairs == 0) return "<td class=\"bars\" data-v=\"\"></td>";
    const double share = static_cast<double>(gap.untied_pairs) / static_cast<double>(gap.pairs);
    return fmt::format("<td class=\"bars\" data-v=\"{}\">{}<b>{}%</b> <span class=\"of\">{}/{}</span></td>",
                       text::fixed(share, 6), bar(share, share > 0.5 ? "half over" : "half"),
                       text::fixed(100 * share, 0), gap.untied_pairs, gap.pairs);
}

std::string kind_cell(const Context& context, const gaps::CategoryGaps& gap, gaps::Kind kind) {
    if (kind == gaps::Kind::unplanned && !gap.without_approach) {
        return "<td class=\"kind\" data-v=\"0\">" + context.say("n/a", "不明") + "</td>";
    }
    if (std::find(gap.kinds.begin(), gap.kinds.end(), kind) == gap.kinds.end()) {
        return "<td class=\"kind\" data-v=\"0\"></td>";
    }
    return fmt::format(
        "<td class=\"kind\" data-v=\"1\"><span class=\"hit\">\u25A0</span><span class=\"sr\">{}</span></td>",
        gaps::describe(kind).title.in(context.language));
}

/// Those that some category has, so that the table is no wider than its findings.
std::vector<gaps::Kind> kinds_found(const Context& context) {
    std::vector<gaps::Kind> found;
    for (const gaps::Kind kind : gaps::kinds) {
        const auto& categories = context.content.gaps.categories;
        const bool any = std::any_of(categories.begin(), categories.end(), [kind](const gaps::CategoryGaps& gap) {
            return std::find(gap.kinds.begin(), gap.kinds.end(), kind) != gap.kinds.end();
        });
        if (any) found.push_back(kind);
    }
    return found;
}

/// "No category is: …"
std::string kinds_not_found(const Context& context) {
    const std::vector<gaps::Kind> found = kinds_found(context);
    std::vector<std::string> names;
    for (const gaps::Kind kind : gaps::kinds) {
        if (std::find(found.begin(), found.end(), kind) != found.end()) continue;
        if (kind == gaps::Kind::unplanned && !context.content.gaps.approach_known) continue;
        if (kind == gaps::Kind::empty_cell && !context.content.gaps.empty_cells) continue;
        names.push_back(escape_html(gaps::describe(kind).title.in(context.language)));
    }
    if (names.empty()) return {};
    return "<p class=\"note\">" +
           context.fill("Of no category: {}.", "該当する課題分類のない種類：{}。", context.joined(names)) + "</p>\n";
}

std::string category_table(const Context& context) {
    std::vector<const gaps::CategoryGaps*> order;
    std::size_t largest = 1;
    for (const auto& gap : context.content.gaps.categories) {
        order.push_back(&gap);
        largest = std::max(largest, gap.initiatives.size());
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->initiatives.size() > b->initiatives.size(); });
    std::string head = "<tr>" + heading(context, "Category", "課題分類") + heading(context, "Initiatives", "取組");
    const std::vector<gaps::Kind> kinds = kinds_found(context);
    for (const gaps::Kind kind : kinds) {
        head +=
            fmt::format("<th scope=\"col\" class=\"kind\">{}</th>", gaps::describe(kind).title.in(context.language));
    }
    head += heading(context, "Untied pairs of proposers", "結びつかない提案団体の組") +
            heading(context, "Proposers", "提案団体", "class=\"n\"") +
            heading(context, "Partners", "挙げた相手", "class=\"n\"") +
            heading(context, "Without partner", "相手のない取組", "class=\"n\"") +
            heading(context, "Without approach", "方法のない取組", "class=\"n\"") +
            heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>";

    std::string rows = "<tbody>";
    for (const auto* gap : order) {
        const auto& category = context.survey.categories[gap->category];
        const std::string full = context.category_in_full(gap->category);
        const bool different = full != context.category_text(gap->category);
        rows += fmt::format(
            "<tr id=\"c{}\"{}><th scope=\"row\">{}{}{}</th><td class=\"bars\" data-v=\"{}\">{}<b>{}</b></td>",
            gap->category, gap->kinds.empty() ? "" : " class=\"open\"", context.category(gap->category),
            category.listed || !context.survey.has_category_list
                ? std::string()
                : " <span class=\"tag\">" + context.say("unlisted", "一覧にない") + "</span>",
            different ? "<small>" + escape_html(full) + "</small>" : std::string(), gap->initiatives.size(),
            bar(static_cast<double>(gap->initiatives.size()) / static_cast<double>(largest)), gap->initiatives.size());
        for (const gaps::Kind kind : kinds) rows += kind_cell(context, *gap, kind);
        rows += pairs_cell(*gap);
        rows +=
            fmt::format("<td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td>",
                        gap->proposers.size(), gap->partners.size(), gap->without_partner,
                        gap->without_approach ? std::to_string(*gap->without_approach) : std::string());
        rows += "<td>" +
                context.rows(gap->initiatives,
                             context.fill("Initiatives on {}", "「{}」の取組", context.category_text(gap->category))) +
                "</td></tr>";
    }
    return table("gaps sortable", context.say("Categories, most initiatives first", "課題分類（取組の多い順）"), head,
                 rows + "</tbody>");
}

std::string caveat_of_gaps(const Context& context) {
    return caveat(context, context.say("A gap in the proposals is not a gap in the field.",
                                       "提案の空白は、現場の空白を意味しない。"));
}

std::string absent_voices(const Context& context) {
    const auto& list = context.content.gaps.absent_voices;
    std::string out =
        "<h3 id=\"absent-voices\">" + context.say("Named often, not proposing", "名を挙げられながら提案のない団体") +
        "</h3><p class=\"rule\">" +
        context.say(
            "Named by others in 3 or more initiatives of a category, and proposing none in it. Only a body "
            "that was asked could propose: where that is unknown, nothing may be concluded from its silence.",
            "ある課題分類の3件以上で他の団体から挙げられ、その分類では自らは提案していない団体。提案できたのは調査を"
            "依頼された団体だけであり、依頼の有無が不明な場合、提案がないことに意味は持たせられない。") +
        "</p>";
    if (list.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>" + caveat_of_gaps(context);
    std::vector<const gaps::AbsentVoice*> order;
    for (const auto& voice : list) order.push_back(&voice);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->rows.size() > b->rows.size(); });
    std::vector<std::string> rows;
    for (const auto* voice : order) {
        rows.push_back(
            fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
                        context.organization_cell(voice->organization), context.category(voice->category),
                        voice->rows.size(), context.answer(voice->could),
                        context.rows(voice->rows, context.fill("Rows on {1} that name {0}", "「{1}」で{0}を挙げる取組",
                                                               context.organization_text(voice->organization),
                                                               context.category_text(voice->category)))));
    }
    out += table("cases sortable",
                 context.say("Bodies named often in a category in which they propose nothing",
                             "名を挙げられた課題分類で提案のない団体"),
                 "<tr>" + heading(context, "Body", "団体") + heading(context, "Category", "課題分類") +
                     heading(context, "Named in rows", "挙げた件数", "class=\"n\"") +
                     heading(context, "Could propose (was asked)", "提案できたか（調査の依頼）") +
                     heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
    return out + caveat_of_gaps(context);
}

std::string unreturned(const Context& context) {
    const auto& list = context.content.gaps.unreturned;
    std::string out =
        "<h3 id=\"unreturned\">" + context.say("Named by one side only", "片側だけが相手を挙げた組") +
        "</h3><p class=\"rule\">" +
        context.say(
            "A names B; B answered the survey and proposes in a category in which A proposes too, yet names neither A "
            "nor a "
            "group that holds A.",
            "甲が乙を挙げ、乙は回答団体で、甲と同じ課題分類でも提案しているが、甲も、甲を含む総称も挙げていない。") +
        ' ' +
        context.say("Answers were written without seeing those of others: that speaks against neither side.",
                    "回答は互いに見ずに書かれたものであり、どちらの落ち度でもない。") +
        "</p>";
    if (list.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>" + caveat_of_gaps(context);
    std::vector<const gaps::Unreturned*> order;
    for (const auto& one : list) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->rows.size() > b->rows.size(); });
    std::vector<std::string> rows;
    for (const auto* one : order) {
        rows.push_back(fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
            context.organization_cell(one->from), context.organization_cell(one->to), one->rows.size(),
            context.categories(one->categories),
            context.rows(one->rows,
                         context.fill("Rows in which {} names {}", "{}が{}を挙げる取組",
                                      context.organization_text(one->from), context.organization_text(one->to)))));
    }
    out += table("cases sortable", context.say("Named by one side only", "片側だけが相手を挙げた組"),
                 "<tr>" + heading(context, "Names (A)", "挙げた団体（甲）") +
                     heading(context, "Named (B)", "挙げられた団体（乙）") +
                     heading(context, "Rows", "件数", "class=\"n\"") +
                     heading(context, "Shared categories", "共通の課題分類") +
                     heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
    return out + caveat_of_gaps(context);
}

/// Every gap as a sentence to copy, with its rows; folded, since the tables say the same.
std::string sentences(const Context& context) {
    const std::vector<GapSentence> all = gap_sentences(context.survey, context.content.gaps);
    if (all.empty()) return {};
    std::string out = "<details class=\"sentences\"><summary>" +
                      context.fill("All gaps as sentences to copy ({})", "すべての空白を文章で（{}件）", all.size()) +
                      "</summary>";
    std::string last;
    for (const GapSentence& one : all) {
        if (one.kind != last) {
            const gaps::Description what = describe_gap(one.kind);
            if (!last.empty()) out += "</ul>";
            out += "<h4>" + escape_html(what.title.in(context.language)) + "</h4><p class=\"rule\">" +
                   escape_html(what.definition.in(context.language)) + "</p><ul>";
            last = one.kind;
        }
        out += "<li>" + escape_html(one.sentence.in(context.language));
        if (!one.rows.empty()) {
            out += ' ' + context.rows(one.rows, describe_gap(one.kind).title.in(context.language));
        }
        out += "</li>";
    }
    return out + "</ul></details>\n";
}

}  // namespace

std::string html_gaps(const Context& context) {
    std::string out = "<section id=\"gaps\"><h2>" +
                      context.say("Gaps: what is not addressed", "空白：取り組まれていないこと") + "</h2>\n";
    if (context.content.gaps.categories.empty()) {
        return out + "<p>" + context.say("The survey names no categories.", "この調査には課題分類がない。") +
               "</p></section>\n";
    }
    out += "<p>" +
           context.say(
               "A square (\u25A0) marks a gap of that kind; the line across the bar of untied pairs is one half. Bold: "
               "a category "
               "with any gap.",
               "■はその種類の空白があることを示す。「結びつかない組」の縦線は半分の位置。太字は空白のある課題分類。") +
           "</p><dl class=\"kinds\">";
    for (const gaps::Kind kind : gaps::kinds) {
        out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>", gaps::describe(kind).title.in(context.language),
                           gaps::describe(kind).definition.in(context.language));
    }
    out += "</dl>\n" + category_table(context) + kinds_not_found(context);
    if (!context.content.gaps.approach_known) {
        out += "<p class=\"note\">" +
               context.say(
                   "The survey has neither a status nor an approach column: whether an approach exists is unknown.",
                   "この調査には進捗の欄も方法の欄もないため、方法の有無は不明。") +
               "</p>\n";
    }
    out += caveat_of_gaps(context);
    out += sentences(context);
    return out + html_gap_map(context) + absent_voices(context) + unreturned(context) + "</section>\n";
}

}  // namespace collabgraph::report
