#include "collabgraph/report/hubs_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/hubs/why.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

text::Bilingual ranking_rule(hubs::By by) {
    switch (by) {
        case hubs::By::names:
            return {"Ranked by `names`: how many distinct bodies it names. Equal values share a rank.",
                    "順位は、その団体が名前を挙げた団体の数による。同じ値は同順位。"};
        case hubs::By::bridging:
            return {
                "Ranked by betweenness: how many shortest paths between others run through it (undirected, "
                "unweighted). "
                "Equal values share a rank.",
                "順位は媒介中心性（他の団体どうしの最短経路がその団体を通る数。向きなし・重みなし）による。同じ値は同順"
                "位。"};
        case hubs::By::named_by:
            break;
    }
    return {
        "Ranked by `named by`: how many distinct bodies name it; `named in` counts the initiatives. Equal values share "
        "a "
        "rank.",
        "順位は、その団体の名前を挙げた団体の数による（挙げられた取組の数も示す）。同じ値は同順位。"};
}

Sheet organizations_sheet(const survey::Survey& survey, const std::vector<hubs::Hub>& hubs) {
    Sheet sheet;
    sheet.key = "organizations";
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"rank", {"rank", "順位"}},
                     {"rank_low", {"rank from", "順位の下端"}, For::machines},
                     {"rank_high", {"rank to", "順位の上端"}, For::machines},
                     {"tie_group", {"tie group", "同等の組"}, For::machines},
                     {"named_by", {"named by", "挙げた団体"}},
                     {"named_in", {"named in", "挙げた取組"}},
                     {"names", {"names", "相手団体"}},
                     {"initiatives", {"pro- poses", "提案数"}},
                     {"betweenness", {"between- ness", "媒介中心性"}},
                     {"constraint", {"con- straint", "拘束度"}},
                     {"name_kind", {"kind", "種別"}, For::all, name_kind_words()},
                     {"respondent", {"respondent", "回答"}, For::machines, answer_words()},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    // Where all are bodies, saying so in each row only costs width.
    const bool all_bodies = std::all_of(hubs.begin(), hubs.end(), [&](const hubs::Hub& hub) {
        return survey.organizations[hub.organization].kind == survey::NameKind::body;
    });
    if (all_bodies) {
        for (Column& column : sheet.columns) {
            if (column.key == "name_kind") column.readers = For::machines;
        }
    }
    for (const hubs::Hub& hub : hubs) {
        const survey::Organization& body = survey.organizations[hub.organization];
        sheet.rows.push_back({name_of(body),
                              std::int64_t{hub.rank},
                              {},
                              {},
                              {},
                              std::int64_t{hub.named_by},
                              std::int64_t{hub.named_in},
                              std::int64_t{hub.names},
                              std::int64_t{hub.initiatives},
                              hub.betweenness,
                              hub.constraint,
                              code_of(body.kind),
                              code_of(body.respondent),
                              ids_of(survey, hub.evidence)});
    }
    return sheet;
}

Sheet why_sheet(const survey::Survey& survey, const network::Incidence& incidence, const std::vector<hubs::Hub>& hubs,
                const HubsChoice& choice) {
    Sheet sheet;
    sheet.key = "why";
    sheet.title = {"Why", "理由"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"relation",
                      {"", ""},
                      For::all,
                      {{"named_by", {"is named by", "← 挙げた団体"}}, {"names", {"names", "→ 挙げられた団体"}}}},
                     {"other", {"body", "相手"}},
                     {"evidence", {"in initiatives", "取組"}}};
    const hubs::Reasons reasons(survey, incidence, choice.classes_included);
    for (const hubs::Hub& hub : hubs) {
        const auto append = [&](const char* relation, const std::vector<hubs::Why>& others) {
            for (const hubs::Why& why : others) {
                sheet.rows.push_back({name_of(survey.organizations[hub.organization]), relation,
                                      name_of(survey.organizations[why.other]), ids_of(survey, why.rows)});
            }
        };
        if (choice.by != hubs::By::names) append("named_by", reasons.named_by(hub.organization));
        if (choice.by != hubs::By::named_by) append("names", reasons.names(hub.organization));
    }
    return sheet;
}

}  // namespace

Result hubs_result(const survey::Survey& survey, const network::Incidence& incidence,
                   const std::vector<hubs::Hub>& hubs, const HubsChoice& choice) {
    std::vector<hubs::Hub> chosen = hubs;
    if (choice.top > 0) std::erase_if(chosen, [&](const hubs::Hub& hub) { return hub.rank > choice.top; });
    Result result;
    result.title = {"Hubs", "ハブ"};
    result.notes = {view_rule({}), groups_rule(incidence.groups), classes_rule(choice.classes_included),
                    ranking_rule(choice.by), chain_rule(incidence.chain)};
    result.parts.push_back({organizations_sheet(survey, chosen)});
    if (choice.why) result.parts.push_back({why_sheet(survey, incidence, chosen, choice)});
    result.parts.push_back(chain_part(incidence.chain));
    if (chosen.size() < hubs.size()) {
        result.remarks.push_back({fmt::format("{} of {} bodies shown (ranks 1 to {}; --top 0 shows all).",
                                              chosen.size(), hubs.size(), choice.top),
                                  fmt::format("{}団体のうち{}団体を表示（{}位まで。--top 0 ですべて表示）。",
                                              hubs.size(), chosen.size(), choice.top)});
    }
    result.caveats = {proposals_caveat()};
    return result;
}

}  // namespace collabgraph::report
