#include "collabgraph/report/hubs_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/evidence.hpp"
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
                     {"initiatives", {"initia- tives", "提案数"}},
                     {"betweenness", {"between- ness", "媒介中心性"}},
                     {"constraint", {"con- straint", "拘束度"}},
                     {"name_kind", {"kind", "種別"}, For::all, name_kind_words()},
                     {"respondent", {"respondent", "回答"}, For::machines, answer_words()},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    for (const hubs::Hub& hub : hubs) {
        const survey::Organization& body = survey.organizations[hub.organization];
        sheet.rows.push_back({body.name,
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

/// Who names a body, or whom it names, each with the rows.
std::map<Index, std::vector<Index>> others_of(const network::Incidence& incidence, Index body, bool naming_it) {
    std::map<Index, std::vector<Index>> others;
    const auto holds = [](std::span<const Index> list, Index one) {
        return std::binary_search(list.begin(), list.end(), one);
    };
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        const auto proposers = incidence.proposers[row];
        const auto partners = incidence.partners[row];
        if (!holds(naming_it ? partners : proposers, body)) continue;
        for (const Index other : naming_it ? proposers : partners) {
            if (other != body) others[other].push_back(row);
        }
    }
    return others;
}

Sheet why_sheet(const survey::Survey& survey, const network::Incidence& incidence, const std::vector<hubs::Hub>& hubs,
                hubs::By by) {
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
    for (const hubs::Hub& hub : hubs) {
        for (const bool naming_it : {true, false}) {
            if (by == (naming_it ? hubs::By::names : hubs::By::named_by)) continue;
            const auto others = others_of(incidence, hub.organization, naming_it);
            std::vector<std::pair<Index, const std::vector<Index>*>> sorted;
            for (const auto& [other, rows] : others) sorted.emplace_back(other, &rows);
            std::stable_sort(sorted.begin(), sorted.end(),
                             [](const auto& a, const auto& b) { return a.second->size() > b.second->size(); });
            for (const auto& [other, rows] : sorted) {
                sheet.rows.push_back({survey.organizations[hub.organization].name, naming_it ? "named_by" : "names",
                                      survey.organizations[other].name, ids_of(survey, *rows)});
            }
        }
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
    if (choice.why) result.parts.push_back({why_sheet(survey, incidence, chosen, choice.by)});
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
