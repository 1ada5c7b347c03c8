#include <algorithm>
#include <cmath>

#include "collabgraph/report/hubs_result.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

using hubs::Hub;

constexpr std::size_t hubs_at_once = 10;

enum class Figure { named_by, named_in, names, initiatives, constraint };

text::Bilingual title_of(Figure figure) {
    switch (figure) {
        case Figure::named_by:
            return {"Named by", "挙げた団体"};
        case Figure::named_in:
            return {"Named in rows", "挙げた件数"};
        case Figure::names:
            return {"Names", "挙げる相手"};
        case Figure::initiatives:
            return {"Initiatives", "自らの提案"};
        case Figure::constraint:
            break;
    }
    return {"Constraint", "拘束度"};
}

double value_of(Figure figure, const Hub& hub) {
    switch (figure) {
        case Figure::named_by:
            return hub.named_by;
        case Figure::named_in:
            return hub.named_in;
        case Figure::names:
            return hub.names;
        case Figure::initiatives:
            return hub.initiatives;
        case Figure::constraint:
            break;
    }
    return hub.constraint;
}

struct Role {
    const char* id;
    text::Bilingual title, rule, measure;
    const hubs::Ranking& ranking;
    double (*value)(const Hub&);
    std::vector<Figure> beside;  ///< figures that help to judge this one
    const char *evidence_en, *evidence_ja;
};

std::string respondent(const Context& context, const Hub& hub) {
    switch (context.survey.organizations[hub.organization].respondent) {
        case survey::Answer::yes:
            return context.say("respondent", "回答団体");
        case survey::Answer::no:
            return context.say("did not answer", "回答なし");
        case survey::Answer::unknown:
            break;
    }
    switch (context.survey.organizations[hub.organization].invited) {
        case survey::Answer::yes:
            return context.say("was asked, proposes none", "依頼あり・提案なし");
        case survey::Answer::no:
            return context.say("was not asked", "依頼なし");
        case survey::Answer::unknown:
            break;
    }
    return context.say("proposes none; whether it was asked is unknown", "提案なし（依頼の有無は不明）");
}

/// Range, group, and the rows that alone hold the rank up.
std::string interval_cells(const Context& context, const hubs::Ranking& ranking, std::size_t h) {
    const hubs::RankInterval ranks = ranking.stability.ranks[h];
    std::vector<Index> rows;
    if (h < ranking.resting.size()) {
        for (const hubs::RestingRow& one : ranking.resting[h]) rows.push_back(one.row);
    }
    std::sort(rows.begin(), rows.end());
    const std::string name = context.organization_text(ranking.hubs[h].organization);
    return fmt::format("<td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td>", html_range(ranks), ranking.group(h),
                       rows.empty() ? std::string()
                                    : context.rows(rows, context.fill("Rows without which the rank of {} is worse",
                                                                      "それだけを除くと{}の順位が下がる取組", name)));
}

std::string role_table(const Context& context, const Role& role) {
    double largest = 0;
    const hubs::Ranking& ranking = role.ranking;
    const bool resampled = !ranking.stability.ranks.empty();
    for (const Hub& hub : ranking.hubs) largest = std::max(largest, role.value(hub));
    std::vector<std::string> rows;
    std::size_t at_zero = 0, visible = 0;
    for (std::size_t h = 0; h < ranking.hubs.size(); ++h) {
        const Hub& hub = ranking.hubs[h];
        const double value = role.value(hub);
        if (!(value > 0)) {
            ++at_zero;
            continue;
        }
        // Never cut between equals.
        if (hub.rank <= hubs_at_once) visible = rows.size() + 1;
        const auto& organization = context.survey.organizations[hub.organization];
        const std::string title =
            context.fill(role.evidence_en, role.evidence_ja, context.organization_text(hub.organization));
        std::string figures;
        if (resampled) figures += interval_cells(context, ranking, h);
        for (const Figure figure : role.beside) {
            figures += "<td class=\"n\">" + number(value_of(figure, hub)) + "</td>";
        }
        rows.push_back(fmt::format(
            "<tr{}><td class=\"n\">{}</td><th scope=\"row\">{}{}</th><td "
            "class=\"bars\">{}<b>{}</b></td>{}<td>{}</td><td>{}</td></tr>",
            resampled && ranking.group(h) % 2 == 0 ? " class=\"even-group\"" : "", hub.rank,
            context.organization_cell(hub.organization),
            organization.kind == survey::NameKind::body
                ? std::string()
                : " <span class=\"tag\">" + context.name_kind(organization.kind) + "</span>",
            bar(value / largest), number(value), figures, respondent(context, hub), context.rows(hub.evidence, title)));
    }
    const auto heading = [&](const char* en, const char* ja, bool numeric = true) {
        return fmt::format("<th scope=\"col\"{}>{}</th>", numeric ? " class=\"n\"" : "", context.say(en, ja));
    };
    std::string head = "<tr>" + heading("Rank", "順位") + heading("Body", "団体", false) + "<th scope=\"col\">" +
                       role.measure.in(context.language) + "</th>";
    if (resampled) {
        head += heading("Range of the rank", "順位の範囲") + heading("Group", "組") +
                heading("Rests on", "支える取組", false);
    }
    for (const Figure figure : role.beside) {
        head += "<th scope=\"col\" class=\"n\">" + title_of(figure).in(context.language) + "</th>";
    }
    head += heading("Answered", "回答", false) + heading("Rows", "根拠", false) + "</tr>";
    std::string out = fmt::format("<h3 id=\"{}\">{}</h3><p class=\"rule\">{}</p>", role.id,
                                  role.title.in(context.language), role.rule.in(context.language));
    if (rows.empty()) return out + "<p>" + context.say("Nobody.", "該当なし。") + "</p>\n";
    out += table("hubs", role.title.in(context.language), head, foldable_rows(context, rows, visible));
    if (at_zero > 0) {
        out += "<p class=\"note\">" +
               context.fill("Not listed: {} with the value 0.", "値が0の{}は表に載せていない。",
                            context.count(at_zero, "body", "bodies", "団体")) +
               "</p>\n";
    }
    return out;
}

}  // namespace

std::string html_hubs(const Context& context) {
    const auto& content = context.content;
    const Role roles[] = {
        {"hubs-named-by",
         {"Sought after: named as partner by many", "求められる団体：多くの団体が相手に挙げる"},
         {"Ranked by distinct bodies that name it, not by rows: one body that repeats its list of partners does not "
          "make a hub.",
          "挙げた異なる団体の数で順位を付ける（件数ではない）。1団体が同じ相手を何度挙げても1と数える。"},
         {"Bodies that name it", "挙げた団体の数"},
         content.sought_after,
         [](const Hub& hub) { return static_cast<double>(hub.named_by); },
         {Figure::named_in, Figure::initiatives, Figure::names},
         "Rows that name {}",
         "{}を相手に挙げる取組"},
        {"hubs-names",
         {"Proposing: names many partners", "提案する団体：多くの相手を挙げる"},
         {"Ranked by distinct bodies it names in its own initiatives.",
          "自らの取組で挙げた異なる相手の数で順位を付ける。"},
         {"Bodies it names", "挙げた相手の数"},
         content.proposing,
         [](const Hub& hub) { return static_cast<double>(hub.names); },
         {Figure::initiatives, Figure::named_by, Figure::named_in},
         "Initiatives of {} that name a partner",
         "{}が相手を挙げた取組"},
        {"hubs-bridging",
         {"Bridging: lies between others", "橋渡しの位置にある団体"},
         {"Ranked by betweenness: the number of shortest paths between two others that run through it (direction "
          "ignored, "
          "unweighted). A low constraint means that its contacts are not tied to each other.",
          "媒介中心性（他の2団体を結ぶ最短の道のうち、その団体を通る数。向きと重みは使わない）で順位を付ける。拘束度が"
          "低いほど、"
          "相手どうしが結びついていない。"},
         {"Betweenness", "媒介中心性"},
         content.bridging,
         [](const Hub& hub) { return hub.betweenness; },
         {Figure::constraint, Figure::named_by, Figure::names},
         "Rows that tie {} to others",
         "{}の線の根拠となる取組"},
    };
    std::string out =
        "<section id=\"hubs\"><h2>" + context.say("Hubs", "ハブ") + "</h2>\n<p>" +
        context.say("Three roles. Equal values share a rank. Classes of bodies (local governments, …) are not ranked.",
                    "3つの役割で見る。同じ値は同順位とする。総称（団体の種類。地方自治体など）には順位を付けない。") +
        "</p>\n";
    // The three roles are resampled alike.
    if (const text::Bilingual rule = interval_rule(content.sought_after); !rule.en.empty()) {
        out += "<p class=\"rule\">" + rule.in(context.language) + "</p>";
    }
    if (content.headlines != nullptr) out += html_headlines(context);
    for (const Role& role : roles) out += role_table(context, role);
    if (content.category_hubs != nullptr) out += html_category_hubs(context);
    if (content.reach != nullptr) out += html_reach(context);
    if (content.roles != nullptr) out += html_roles(context);
    if (content.fragility != nullptr) out += html_fragility(context);
    return out + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
