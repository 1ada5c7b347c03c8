#include <algorithm>

#include "collabgraph/gaps/proposals.hpp"
#include "collabgraph/report/cover.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/introductions.hpp"
#include "collabgraph/report/missing_ties.hpp"
#include "collabgraph/report/overlaps.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t cases_at_once = 12;

std::string in_language(const Context& context, const text::Bilingual& words) {
    return escape_html(words.in(context.language));
}

std::vector<Index> rows_of(const Context& context, Index category, Index body) {
    return gaps::rows_proposed_by(body, context.content.gaps.categories[category].initiatives,
                                  context.content.incidence);
}

/// Open categories down, the members of the first set across, rows in the cells.
std::string first_set(const Context& context, const gaps::Cover& cover) {
    const std::vector<Index>& set = cover.sets.front();
    std::string head = "<tr>" + heading(context, "Open category", "空白のある課題分類") +
                       heading(context, "Gaps", "空白") + heading(context, "Initiatives", "取組", "class=\"n\"");
    for (const Index body : set) head += "<th scope=\"col\">" + context.organization(body) + "</th>";
    std::string rows = "<tbody>";
    for (const Index open : cover.open) {
        const gaps::CategoryGaps& gap = context.content.gaps.categories[open];
        std::vector<std::string> kinds;
        for (const gaps::Kind kind : gap.kinds) kinds.push_back(in_language(context, gaps::describe(kind).title));
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td>", context.category(open),
                            context.joined(kinds), gap.initiatives.size());
        for (const Index body : set) {
            const std::vector<Index> own = rows_of(context, open, body);
            rows +=
                "<td>" +
                (own.empty()
                     ? std::string()
                     : context.rows(own, context.fill("Rows of {} on {}", "{}の「{}」の取組",
                                                      context.organization_text(body), context.category_text(open)))) +
                "</td>";
        }
        rows += "</tr>";
    }
    return table("cases",
                 context.say("Open categories and the first of the smallest sets",
                             "空白のある課題分類と、最小の組のうち最初のもの"),
                 head + "</tr>", rows + "</tbody>");
}

std::string sets(const Context& context, const gaps::Cover& cover) {
    if (cover.sets.size() < 2) return {};
    std::vector<std::string> rows;
    for (std::size_t s = 0; s < cover.sets.size(); ++s) {
        rows.push_back(
            fmt::format("<tr><td class=\"n\">{}</td><td>{}</td></tr>", s + 1, context.organizations(cover.sets[s])));
    }
    return table("cases", context.say("All smallest sets that are listed", "最小の組の一覧"),
                 "<tr>" + heading(context, "Set", "組", "class=\"n\"") + heading(context, "Bodies", "団体") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
}

std::string introductions(const Context& context, const gaps::Introductions& found) {
    std::string out = "<h3 id=\"introductions\">" + context.say("To bring together first", "まず引き合わせたい組") +
                      "</h3><p class=\"rule\">" + in_language(context, introductions_remark(found)) + "</p>";
    std::vector<std::string> rows;
    for (const gaps::Introduction& pair : found.pairs) {
        if (rows.size() == introductions_listed) break;
        rows.push_back(fmt::format(
            "<tr><th scope=\"row\">{}</th><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            context.organization(pair.a), context.organization(pair.b), context.categories(pair.categories),
            context.organizations(pair.through, 4),
            context.rows(pair.rows,
                         context.fill("What {} and {} propose there", "{}と{}のそこでの取組",
                                      context.organization_text(pair.a), context.organization_text(pair.b)))));
    }
    if (rows.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>";
    return out + table("cases sortable",
                       context.say("Proposers of one category that are not tied there",
                                   "同じ課題分類で提案しながら、そこで結びついていない団体"),
                       "<tr>" + heading(context, "Body", "団体") + heading(context, "Body", "団体") +
                           heading(context, "Not tied in", "結びついていない課題分類") +
                           heading(context, "Both name elsewhere", "ほかで共に挙げる相手") +
                           heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>",
                       foldable_rows(context, rows, cases_at_once));
}

/// "category 3, partner 2": how much two bodies have in common, each kind with its first names.
std::string in_common(const Context& context, const gaps::MissingTie& tie, const gaps::MissingTies& all) {
    std::vector<std::string> parts;
    if (!tie.categories.empty()) {
        parts.push_back(context.say("categories: ", "課題分類：") + context.categories(tie.categories, 3));
    }
    if (!tie.partners.empty()) {
        parts.push_back(context.say("partners: ", "相手：") + context.organizations(tie.partners, 3));
    }
    if (!tie.audiences.empty()) {
        std::vector<std::string> names;
        for (const Index audience : tie.audiences) {
            if (names.size() < 3) names.push_back(escape_html(all.audiences[audience]));
        }
        parts.push_back(context.say("audience: ", "対象：") +
                        context.joined(names, tie.audiences.size() - names.size()));
    }
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : context.say("; ", "／")) + part;
    return out;
}

std::string missing_ties(const Context& context, const gaps::MissingTies& found) {
    std::string out = "<h3 id=\"missing-ties\">" +
                      context.say("Alike, and not tied", "共通点が多いのに結びついていない団体") +
                      "</h3><p class=\"rule\">" + in_language(context, missing_ties_remark(found)) + "</p>";
    std::vector<std::string> rows;
    for (const gaps::MissingTie& tie : found.ties) {
        rows.push_back(fmt::format(
            "<tr><th scope=\"row\">{}</th><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
            context.organization(tie.a), context.organization(tie.b), number(tie.score), in_common(context, tie, found),
            context.rows(tie.rows, context.fill("What {} and {} have in common", "{}と{}に共通する取組",
                                                context.organization_text(tie.a), context.organization_text(tie.b)))));
    }
    if (rows.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>";
    return out +
           table("cases sortable",
                 context.say("Pairs of bodies alike in categories, partners and audience",
                             "課題分類・相手・対象に共通点のある団体の組"),
                 "<tr>" + heading(context, "Body", "団体") + heading(context, "Body", "団体") +
                     heading(context, "Score", "得点", "class=\"n\"") + heading(context, "In common", "共通するもの") +
                     heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
}

std::string missing_takers(const Context& context, const gaps::MissingTakers& found) {
    std::string out = "<h3 id=\"missing-takers\">" +
                      context.say("Who could take a category up", "取り組める可能性のある団体") +
                      "</h3><p class=\"rule\">" + in_language(context, missing_takers_remark(found)) + "</p>";
    std::vector<std::string> rows;
    for (const gaps::MissingTaker& taker : found.takers) {
        rows.push_back(fmt::format(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td><td "
            "class=\"n\">{}</td><td>{}</td><td>{}</td>"
            "<td>{}</td></tr>",
            context.category(taker.category), context.organization(taker.organization), number(taker.score),
            text::significant(taker.p, 2), context.categories(taker.categories, 3),
            context.organizations(taker.bodies, 3),
            context.rows(taker.rows, context.fill("What bodies like {} propose on “{}”", "{}に近い団体の「{}」の取組",
                                                  context.organization_text(taker.organization),
                                                  context.category_text(taker.category)))));
    }
    if (rows.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>";
    return out +
           table("cases sortable",
                 context.say("Bodies near a category in which they propose nothing", "提案のない課題分類に近い団体"),
                 "<tr>" + heading(context, "Category", "課題分類") + heading(context, "Body", "団体") +
                     heading(context, "Score", "得点", "class=\"n\"") + heading(context, "p", "p", "class=\"n\"") +
                     heading(context, "Near through", "経由する課題分類") +
                     heading(context, "Shared with", "共に提案する団体") +
                     heading(context, "Rows", "根拠", "data-sort=\"no\"") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
}

std::string initiative(const Context& context, Index row) {
    std::vector<Index> bodies;
    for (const survey::Mention& mention : context.survey.initiatives[row].proposers) {
        bodies.insert(bodies.end(), mention.organizations.begin(), mention.organizations.end());
    }
    const std::string title = title_of(context.survey, context.survey.initiatives[row], context.language);
    const std::string& id = context.survey.initiatives[row].id;
    return context.rows(std::vector<Index>{row}, title, id) + ' ' + context.organizations(bodies) +
           (title.empty() ? std::string() : "<small>" + escape_html(title) + "</small>");
}

std::string overlaps(const Context& context, const gaps::Overlaps& found) {
    std::string out = "<h3 id=\"overlaps\">" + context.say("Alike initiatives", "よく似た取組") +
                      "</h3><p class=\"rule\">" + in_language(context, overlaps_remark(found)) + "</p>";
    const Sheet sheet = overlaps_sheet(context.survey, found);
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < found.pairs.size(); ++i) {
        const gaps::Overlap& pair = found.pairs[i];
        rows.push_back(fmt::format("<tr><td>{}</td><td>{}</td><td class=\"n\">{}</td><td>{}</td><td>{}</td></tr>",
                                   initiative(context, pair.a), initiative(context, pair.b), text::fixed(pair.score, 2),
                                   escape_html(shown(sheet.rows[i][3], context.language, overlap_state_words())),
                                   escape_html(shown(sheet.rows[i][4], context.language))));
    }
    if (rows.empty()) return out + "<p>" + context.say("None.", "該当なし。") + "</p>";
    return out +
           table("cases sortable",
                 context.say("Initiatives of different proposers that are alike", "提案団体の異なる、よく似た取組"),
                 "<tr>" + heading(context, "Initiative", "取組") + heading(context, "Is like", "似た取組") +
                     heading(context, "Score", "類似度", "class=\"n\"") +
                     heading(context, "Proposers", "提案団体どうし") + heading(context, "Why", "理由") + "</tr>",
                 foldable_rows(context, rows, cases_at_once));
}

}  // namespace

std::string html_working_group(const Context& context) {
    const gaps::Gaps& gaps = context.content.gaps;
    std::string out = "<section id=\"working-group\"><h2>" +
                      context.say("A working group on the gaps", "空白を議論する作業部会の案") + "</h2>\n";
    if (gaps.cover) {
        out += "<p class=\"rule\">" + in_language(context, cover_remark(context.survey, *gaps.cover)) + "</p>";
        const bool any = gaps.cover->uncoverable.size() < gaps.cover->open.size();
        if (any && !gaps.cover->sets.empty()) out += first_set(context, *gaps.cover) + sets(context, *gaps.cover);
    }
    if (gaps.introductions) out += introductions(context, *gaps.introductions);
    if (gaps.missing_ties) out += missing_ties(context, *gaps.missing_ties);
    if (gaps.missing_takers) out += missing_takers(context, *gaps.missing_takers);
    if (gaps.overlaps) out += overlaps(context, *gaps.overlaps);
    return out +
           caveat(context, context.say("A gap in the proposals is not a gap in the field.",
                                       "提案の空白は、現場の空白を意味しない。")) +
           "</section>\n";
}

}  // namespace collabgraph::report
