#include <algorithm>

#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"
#include "report/hubs_by_category.hpp"

namespace collabgraph::report {

namespace {

using hubs::CategoryHub;

constexpr std::size_t categories_at_once = 10, reaches_at_once = 10, names_at_once = 4;

std::string heading(const Context& context, const char* en, const char* ja, bool numeric = true) {
    return fmt::format("<th scope=\"col\"{}>{}</th>", numeric ? " class=\"n\"" : "", context.say(en, ja));
}

/// Who is named most in one category, and who cannot be told apart from them.
std::string category_row(const Context& context, const hubs::CategoryHubs& category, double largest, bool resampled) {
    std::vector<Index> first, alike, rows;
    hubs::RankInterval ranks = category.hubs.front().ranks;
    for (const CategoryHub& hub : category.hubs) {
        if (hub.rank == 1) {
            first.push_back(hub.organization);
            rows.insert(rows.end(), hub.evidence.begin(), hub.evidence.end());
            ranks.high = std::max(ranks.high, hub.ranks.high);
        } else if (hub.tie_group == 1) {
            alike.push_back(hub.organization);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const std::uint32_t named_by = category.hubs.front().named_by;
    std::string figures;
    if (resampled) {
        figures = fmt::format("<td class=\"n\">{}</td><td>{}</td>", html_range(ranks),
                              context.organizations(alike, names_at_once));
    }
    return fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"bars\">{}<b>{}</b></td>{}<td>{}</td></tr>",
                       context.category(category.category), context.organizations(first, names_at_once),
                       bar(named_by / largest), named_by, figures,
                       context.rows(rows, context.fill("Rows on {} that name them", "「{}」でこれらを挙げた取組",
                                                       context.category_text(category.category))));
}

}  // namespace

std::string html_category_hubs(const Context& context) {
    double largest = 0;
    bool resampled = false;
    std::vector<Index> nobody;
    for (const hubs::CategoryHubs& category : *context.content.category_hubs) {
        if (category.hubs.empty()) {
            nobody.push_back(category.category);
        } else {
            largest = std::max(largest, static_cast<double>(category.hubs.front().named_by));
            resampled = category.hubs.front().tie_group > 0;
        }
    }
    std::vector<std::string> rows;
    for (const hubs::CategoryHubs& category : *context.content.category_hubs) {
        if (!category.hubs.empty()) rows.push_back(category_row(context, category, largest, resampled));
    }
    std::string out = "<h3 id=\"hubs-by-category\">" + context.say("Hubs of each category", "課題分類ごとのハブ") +
                      "</h3><p class=\"rule\">" +
                      context.say("Who is named by most bodies in the rows of one category alone.",
                                  "その分類の取組だけを数えて、最も多くの団体に挙げられた団体。");
    if (resampled) {
        out += context.say(
            " Range: their ranks within the category when rows or proposers are left out of the whole "
            "survey. Where few bodies name anybody, neither a rank nor its range says much.",
            "範囲は、調査全体から取組または提案団体を除いたときの、分類の中での順位。名前を挙げた団体が"
            "少ない分類では、順位もその範囲も意味が小さい。");
    }
    out += "</p>";
    if (rows.empty()) return out + "<p>" + context.say("Nobody.", "該当なし。") + "</p>\n";
    std::string head = "<tr>" + heading(context, "Category", "課題分類", false) +
                       heading(context, "First", "最も挙げられた団体", false) +
                       heading(context, "Bodies that name it", "挙げた団体の数", false);
    if (resampled) {
        head += heading(context, "Range of the rank", "順位の範囲") +
                heading(context, "Not to be told apart from them", "区別できない団体", false);
    }
    head += heading(context, "Rows", "根拠", false) + "</tr>";
    out += table("hubs", context.say("Hubs of each category", "課題分類ごとのハブ"), head,
                 foldable_rows(context, rows, std::min(categories_at_once, rows.size())));
    if (!nobody.empty()) {
        out += "<p class=\"note\">" +
               context.fill("Nobody is named on: {}.", "だれも挙げられていない課題分類：{}。",
                            context.categories(nobody)) +
               "</p>\n";
    }
    return out;
}

std::string html_reach(const Context& context) {
    const hubs::CategoryReaches& reach = *context.content.reach;
    const bool resampled = !reach.organizations.empty() && reach.organizations.front().tie_group > 0;
    std::vector<std::string> rows;
    std::size_t at_zero = 0, visible = 0;
    for (const hubs::CategoryReach& one : reach.organizations) {
        if (one.categories == 0) {
            ++at_zero;
            continue;
        }
        // Never cut between equals.
        if (one.rank <= reaches_at_once) visible = rows.size() + 1;
        std::string figures;
        if (resampled) {
            figures =
                fmt::format("<td class=\"n\">{}</td><td class=\"n\">{}</td>", html_range(one.ranks), one.tie_group);
        }
        rows.push_back(fmt::format(
            "<tr{}><td class=\"n\">{}</td><th scope=\"row\">{}</th><td class=\"bars\">{}<b>{}</b></td><td "
            "class=\"n\">{}%</td>{}<td class=\"n\">{}</td><td>{}</td></tr>",
            resampled && one.tie_group % 2 == 0 ? " class=\"even-group\"" : "", one.rank,
            context.organization_cell(one.organization), bar(one.share), one.categories,
            text::fixed(100 * one.share, 0), figures, one.initiatives,
            context.rows(one.evidence,
                         context.fill("Initiatives of {} that have a category", "{}の取組のうち課題分類のあるもの",
                                      context.organization_text(one.organization)))));
    }
    std::string out = "<h3 id=\"reach\">" +
                      context.say("Reach: on how many categories a body proposes", "広がり：提案が及ぶ課題分類の数") +
                      "</h3><p class=\"rule\">" + reach_rule().in(context.language) + context.say(" ", "") +
                      reach_share_rule(reach).in(context.language);
    if (resampled) {
        out +=
            context.say(" Range: rows alone are left out, for a proposer that is left out loses its own reach only.",
                        "範囲は取組だけを除いたもの（提案団体を除くと、その団体自身の広がりが失われるだけのため）。");
    }
    out += "</p>";
    if (rows.empty()) return out + "<p>" + context.say("Nobody.", "該当なし。") + "</p>\n";
    std::string head = "<tr>" + heading(context, "Rank", "順位") + heading(context, "Body", "団体", false) +
                       heading(context, "Categories", "課題分類", false) + heading(context, "Share", "割合");
    if (resampled) {
        head += heading(context, "Range of the rank", "順位の範囲") + heading(context, "Group", "組");
    }
    head += heading(context, "Initiatives", "自らの提案") + heading(context, "Rows", "根拠", false) + "</tr>";
    out += table("hubs", context.say("Reach over categories", "課題分類への広がり"), head,
                 foldable_rows(context, rows, visible));
    if (at_zero > 0) {
        out += "<p class=\"note\">" +
               context.fill("Not listed: {} with the value 0.", "値が0の{}は表に載せていない。",
                            context.count(at_zero, "body", "bodies", "団体")) +
               "</p>\n";
    }
    return out;
}

}  // namespace collabgraph::report
