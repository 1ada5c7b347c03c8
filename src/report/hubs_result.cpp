#include "collabgraph/report/hubs_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/hubs/fragility.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/report/words.hpp"
#include "collabgraph/text/number.hpp"
#include "report/hubs_by_category.hpp"

namespace collabgraph::report {

namespace {

using hubs::By;
using hubs::Ranking;
using network::Index;

text::Bilingual ranking_rule(By by, const network::Network& network) {
    const bool graph = network.view == network::View::graph;
    if (graph && by != By::bridging) {
        if (network.direction == network::Direction::undirected) {
            return {"Ranked by how many distinct nodes it is tied to. Equal values share a rank.",
                    "順位は、結ばれている異なる点の数による。同じ値は同順位。"};
        }
        return by == By::names ? text::Bilingual{"Ranked by how many distinct nodes its ties lead to. Equal values "
                                                 "share a rank.",
                                                 "順位は、出る線の先にある異なる点の数による。同じ値は同順位。"}
                               : text::Bilingual{"Ranked by how many distinct nodes' ties lead to it. Equal values share "
                                                 "a rank.",
                                                 "順位は、入る線の元にある異なる点の数による。同じ値は同順位。"};
    }
    if (graph) {
        return {
            "Ranked by betweenness: how many shortest paths between others run through it, unweighted. Equal values "
            "share a rank.",
            "順位は媒介中心性（他の点どうしを結ぶ最短経路がその点を通る数。重みは用いない）による。同じ値は同順位。"};
    }
    switch (by) {
        case By::names:
            return {"Ranked by `names`: how many distinct bodies it names. Equal values share a rank.",
                    "順位は、その団体が名前を挙げた団体の数による。同じ値は同順位。"};
        case By::bridging:
            return {
                "Ranked by betweenness: how many shortest paths between others run through it, direction ignored, "
                "unweighted. Equal values share a rank.",
                "順位は媒介中心性（他の団体どうしを結ぶ最短経路がその団体を通る数。向きと重みは用いない）による。"
                "同じ値は同順位。"};
        case By::named_by:
            break;
    }
    return {
        "Ranked by `named by`: how many distinct bodies name it, in however many initiatives. Equal values share a "
        "rank.",
        "順位は、その団体の名前を挙げた団体の数による（取組の数ではない）。同じ値は同順位。"};
}

/// The hubs that are shown: ranks 1 to `top`.
std::size_t shown_count(const Ranking& ranking, std::uint32_t top) {
    if (top == 0) return ranking.hubs.size();
    return static_cast<std::size_t>(
        std::count_if(ranking.hubs.begin(), ranking.hubs.end(), [&](const hubs::Hub& hub) { return hub.rank <= top; }));
}

For people_if(bool wanted) {
    return wanted ? For::all : For::machines;
}

Sheet organizations_sheet(const survey::Survey& survey, bool graph, const Ranking& ranking, std::size_t shown) {
    const By by = ranking.options.by;
    const bool resampled = !ranking.stability.ranks.empty();
    // Where all are bodies, saying so in each row only costs width.
    const bool all_bodies = std::all_of(
        ranking.hubs.begin(), ranking.hubs.begin() + static_cast<std::ptrdiff_t>(shown),
        [&](const hubs::Hub& hub) { return survey.organizations[hub.organization].kind == survey::NameKind::body; });
    Sheet sheet;
    sheet.key = "organizations";
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"rank", {"rank", "順位"}},
                     {"rank_low", {"rank from", "順位の上端"}, For::machines},
                     {"rank_high", {"rank to", "順位の下端"}, For::machines},
                     {"range", {"range", "範囲"}, resampled ? For::people : For::machines},
                     {"tie_group", {"group", "組"}, people_if(resampled)},
                     {"named_by", {"named by", "挙げた団体"}},
                     {"named_in", {"named in", "挙げた取組"}},
                     {"names", {"names", "相手団体"}},
                     {"initiatives", {"pro- poses", "提案数"}},
                     {"betweenness", {"between- ness", "媒介中心性"}},
                     {"constraint", {"con- straint", "拘束度"}, people_if(by == By::bridging || !resampled)},
                     {"name_kind", {"kind", "種別"}, people_if(!all_bodies), name_kind_words()},
                     {"respondent", {"respondent", "回答"}, For::machines, answer_words()},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    if (graph) {
        const auto rename = [&](const char* key, text::Bilingual title) {
            for (Column& column : sheet.columns) {
                if (column.key == key) column.title = std::move(title);
            }
        };
        rename("organization", {"node", "点"});
        rename("named_by", {"nodes in", "入る点"});
        rename("named_in", {"lines in", "入る線"});
        rename("names", {"nodes out", "出る点"});
        rename("initiatives", {"lines out", "出る線"});
    }
    if (!resampled) sheet.columns.erase(sheet.columns.begin() + 4);
    for (std::size_t h = 0; h < shown; ++h) {
        const hubs::Hub& hub = ranking.hubs[h];
        const survey::Organization& body = survey.organizations[hub.organization];
        std::vector<Value> row{name_of(body), std::int64_t{hub.rank}, {}, {}};
        if (resampled) {
            const hubs::RankInterval ranks = ranking.stability.ranks[h];
            row[2] = std::int64_t{ranks.low};
            row[3] = std::int64_t{ranks.high};
            row.emplace_back(range(ranks));
            row.emplace_back(std::int64_t{ranking.group(h)});
        } else {
            row.emplace_back();
        }
        for (Value& value :
             std::vector<Value>{std::int64_t{hub.named_by}, std::int64_t{hub.named_in}, std::int64_t{hub.names},
                                std::int64_t{hub.initiatives}, hub.betweenness, hub.constraint, code_of(body.kind),
                                code_of(body.respondent), ids_of(survey, hub.evidence)}) {
            row.push_back(std::move(value));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Sheet why_sheet(const survey::Survey& survey, const network::Incidence& incidence, const network::Network& network,
                const Ranking& ranking, std::size_t shown) {
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
    const hubs::Reasons reasons(network, incidence, ranking.options.classes_included);
    for (std::size_t h = 0; h < shown; ++h) {
        const Index organization = ranking.hubs[h].organization;
        const auto append = [&](const char* relation, const std::vector<hubs::Why>& others) {
            for (const hubs::Why& why : others) {
                sheet.rows.push_back({name_of(survey.organizations[organization]), relation,
                                      name_of(survey.organizations[why.other]), ids_of(survey, why.rows)});
            }
        };
        if (ranking.options.by != By::names) append("named_by", reasons.named_by(organization));
        if (ranking.options.by != By::named_by) append("names", reasons.names(organization));
    }
    return sheet;
}

Sheet rests_on_sheet(const survey::Survey& survey, const Ranking& ranking, std::size_t shown) {
    Sheet sheet;
    sheet.key = "rests_on";
    sheet.title = {"Initiatives a rank rests on: without that one alone, the rank is worse",
                   "順位を支える取組（その1件だけを除くと順位が下がるもの）"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"evidence", {"initiatives", "取組"}},
                     {"ranks_without", {"rank without it", "除いたときの順位"}}};
    for (std::size_t h = 0; h < shown && h < ranking.resting.size(); ++h) {
        if (ranking.resting[h].empty()) continue;
        List ids, ranks;
        for (const hubs::RestingRow& one : ranking.resting[h]) {
            ids.push_back(survey.initiatives[one.row].id);
            ranks.push_back(std::to_string(one.rank));
        }
        sheet.rows.push_back(
            {name_of(survey.organizations[ranking.hubs[h].organization]), std::move(ids), std::move(ranks)});
    }
    return sheet;
}

Sheet intervals_sheet(const survey::Survey& survey, const Ranking& ranking, std::size_t shown) {
    Sheet sheet;
    sheet.key = "intervals";
    sheet.title = {"Ranks when rows, or whole proposers, are left out", "取組または提案団体を除いたときの順位"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"rank", {"rank", "順位"}},
                     {"rows_low", {"rows: from", "取組を除く：上端"}},
                     {"rows_high", {"to", "下端"}},
                     {"rows_first", {"share first", "1位の割合"}},
                     {"proposers_low", {"pro- posers: from", "団体を除く：上端"}},
                     {"proposers_high", {"to", "下端"}},
                     {"proposers_first", {"share first", "1位の割合"}}};
    for (std::size_t h = 0; h < shown && h < ranking.stability.ranks.size(); ++h) {
        const hubs::Hub& hub = ranking.hubs[h];
        const hubs::Sensitivity &rows = ranking.stability.rows, &proposers = ranking.stability.proposers;
        std::vector<Value> row{name_of(survey.organizations[hub.organization]),
                               std::int64_t{hub.rank},
                               std::int64_t{rows.ranks[h].low},
                               std::int64_t{rows.ranks[h].high},
                               rows.first[h],
                               {},
                               {},
                               {}};
        if (!proposers.ranks.empty()) {
            row[5] = std::int64_t{proposers.ranks[h].low};
            row[6] = std::int64_t{proposers.ranks[h].high};
            row[7] = proposers.first[h];
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Value whole(std::uint64_t number) {
    return static_cast<std::int64_t>(number);
}

Sheet roles_sheet(const survey::Survey& survey, const Ranking& ranking, const std::vector<hubs::Role>& roles,
                  std::size_t shown) {
    Sheet sheet;
    sheet.key = "roles";
    sheet.title = {"Roles between clusters (z, P) and pairs brokered between types of bodies",
                   "群の間での役割（z、P）と、団体の種別の間の仲介の数"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"cluster", {"cluster", "群"}},
                     {"within_module_z", {"z", "z"}},
                     {"participation", {"P", "P"}},
                     {"module_role", {"role there", "群での役割"}, For::all, module_role_words()},
                     {"coordinator", {"coord", "同種"}},
                     {"itinerant", {"itin", "他種"}},
                     {"representative", {"repr", "代表"}},
                     {"gatekeeper", {"gate", "門番"}},
                     {"liaison", {"liais", "三種"}},
                     {"unclassified", {"type unknown", "種別不明"}, For::machines},
                     {"effective_size", {"effective size", "有効規模"}, For::machines}};
    std::vector<const hubs::Role*> of(survey.organizations.size(), nullptr);
    for (const hubs::Role& role : roles) of[role.organization] = &role;
    for (std::size_t h = 0; h < shown; ++h) {
        const Index organization = ranking.hubs[h].organization;
        const hubs::Role& role = *of[organization];
        Value letter;
        if (role.cluster != cluster::isolated) letter = diagram::style::cluster_letter(role.cluster);
        sheet.rows.push_back(
            {name_of(survey.organizations[organization]), std::move(letter), role.participation.within_module_z,
             role.participation.coefficient, module_role_code(role), whole(role.brokerage.coordinator),
             whole(role.brokerage.itinerant), whole(role.brokerage.representative), whole(role.brokerage.gatekeeper),
             whole(role.brokerage.liaison), whole(role.brokerage.unclassified), role.effective_size});
    }
    return sheet;
}

/// A cluster in which nobody can be a hub, whatever its ties.
text::Bilingual small_clusters_remark(const std::vector<hubs::Role>& roles) {
    const bool small = std::any_of(roles.begin(), roles.end(), [](const hubs::Role& role) {
        return role.participation.module_size > 1 &&
               centrality::largest_z(role.participation.module_size) < centrality::hub_z;
    });
    if (!small) return {};
    return {
        "z cannot exceed the square root of (members - 1): in a cluster of fewer than 8 members nobody can be "
        "called its hub (z of 2.5 or more), and that says nothing about its members. On networks of this size z "
        "and P are rough.",
        "zは（構成数－1）の平方根を超えないため、8団体未満の群では、どの団体も群のハブ（z≧2.5）になり得ない。"
        "この規模のネットワークでは、zとPは目安である。"};
}

Sheet fragility_sheet(const survey::Survey& survey, const std::vector<hubs::Fragility>& fragility) {
    Sheet sheet;
    sheet.key = "fragility";
    sheet.title = {"What hangs on one body", "その団体がなければ失われるつながり"};
    sheet.columns = {{"organization", {"organization", "団体"}, For::machines},
                     {"says", {"finding", "内容"}, For::people},
                     {"bodies", {"bodies", "団体"}},
                     {"categories", {"categories", "課題分類"}},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    for (const hubs::Fragility& one : fragility) {
        if (one.harmless()) continue;
        std::vector<Index> bodies = one.bodies_alone, categories = one.categories_alone, rows = one.body_rows;
        bodies.insert(bodies.end(), one.bodies_cut_off.begin(), one.bodies_cut_off.end());
        categories.insert(categories.end(), one.categories_cut_off.begin(), one.categories_cut_off.end());
        rows.insert(rows.end(), one.category_rows.begin(), one.category_rows.end());
        const text::Bilingual says = fragility_sentence(survey, bodies.size(), categories.size(), one.organization);
        sheet.rows.push_back({name_of(survey.organizations[one.organization]), Name{says.en, says},
                              organization_names(survey, bodies), category_names(survey, categories),
                              ids_of(survey, rows)});
    }
    return sheet;
}

Sheet changes_sheet(const survey::Survey& survey, const Ranking& ranking, const HubsBefore& before, std::size_t shown) {
    Sheet sheet;
    sheet.key = "changes";
    sheet.title = {"Before and after: whose rank or value is another one", "変更の前後（順位または値が変わる団体）"};
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"rank_before", {"rank before", "順位（前）"}},
                     {"rank", {"rank after", "順位（後）"}},
                     {"value_before", {"value before", "値（前）"}},
                     {"value", {"value after", "値（後）"}}};
    const By by = ranking.options.by;
    const auto find = [](const survey::Survey& of, const Ranking& in, const std::string& name) -> const hubs::Hub* {
        for (const hubs::Hub& hub : in.hubs) {
            if (of.organizations[hub.organization].name == name) return &hub;
        }
        return nullptr;
    };
    const auto add = [&](Name name, const hubs::Hub* old, const hubs::Hub* now) {
        std::vector<Value> row{std::move(name), {}, {}, {}, {}};
        if (old != nullptr) {
            row[1] = std::int64_t{old->rank};
            row[3] = hubs::value_of(*old, by);
        }
        if (now != nullptr) {
            row[2] = std::int64_t{now->rank};
            row[4] = hubs::value_of(*now, by);
        }
        sheet.rows.push_back(std::move(row));
    };
    for (std::size_t h = 0; h < shown; ++h) {
        const hubs::Hub& now = ranking.hubs[h];
        const survey::Organization& body = survey.organizations[now.organization];
        const hubs::Hub* old = find(*before.survey, *before.ranking, body.name);
        if (old == nullptr || old->rank != now.rank || hubs::value_of(*old, by) != hubs::value_of(now, by)) {
            add(name_of(body), old, &now);
        }
    }
    for (const hubs::Hub& old : before.ranking->hubs) {
        const survey::Organization& body = before.survey->organizations[old.organization];
        if (find(survey, ranking, body.name) == nullptr) add(name_of(body), &old, nullptr);
    }
    return sheet;
}

void add_category_remarks(const Ranking& ranking, std::uint32_t top, Result& result) {
    if (ranking.stability.resamples > 0) {
        result.remarks.push_back(
            {"Rank, range and group are those within the category; rows and proposers are left out of the whole "
             "survey, "
             "the same ones for every category. Where few bodies name anybody, neither a rank nor its range says much: "
             "see how many name it.",
             "順位・範囲・組は課題分類の中でのもの。取組と提案団体は調査全体から除き、どの課題分類にも同じ試行を用いる"
             "。"
             "名前を挙げた団体が少ない課題分類では、順位もその範囲も意味が小さいため、挙げた団体の数を確かめること。"});
    }
    if (top > 0) {
        result.remarks.push_back({fmt::format("Ranks 1 to {} of each category are shown (--top 0 shows all).", top),
                                  fmt::format("各課題分類の{}位までを表示（--top 0 ですべて表示）。", top)});
    }
}

void add_reach_remarks(const hubs::CategoryReaches& reach, std::uint32_t top, Result& result) {
    result.remarks.push_back(reach_share_rule(reach));
    const auto shown = std::count_if(reach.organizations.begin(), reach.organizations.end(),
                                     [&](const hubs::CategoryReach& one) { return top == 0 || one.rank <= top; });
    const std::size_t all = reach.organizations.size();
    if (static_cast<std::size_t>(shown) == all) return;
    result.remarks.push_back(
        {fmt::format("{} of {} bodies shown (ranks 1 to {}; --top 0 shows all).", shown, all, top),
         fmt::format("{}団体のうち{}団体を表示（{}位まで。--top 0 ですべて表示）。", all, shown, top)});
}

/// "Group 2 (ranks 2 to 6): 8 bodies that cannot be told apart."
void add_group_remarks(const Ranking& ranking, bool graph, std::size_t shown, Result& result) {
    if (ranking.stability.tie_group.empty() || shown == 0) return;
    std::string en, ja;
    for (std::uint32_t group = 1; group <= 4; ++group) {
        std::uint32_t size = 0, lowest = 0, highest = 0;
        bool is_shown = false;
        for (std::size_t h = 0; h < ranking.hubs.size(); ++h) {
            if (ranking.group(h) != group) continue;
            ++size;
            lowest = lowest == 0 ? ranking.hubs[h].rank : std::min(lowest, ranking.hubs[h].rank);
            highest = std::max(highest, ranking.hubs[h].rank);
            is_shown = is_shown || h < shown;
        }
        if (!is_shown) break;
        const std::string ranks = lowest == highest ? fmt::format("{}", lowest) : fmt::format("{}-{}", lowest, highest);
        if (size == 1) {
            en += fmt::format("{}rank {} stands apart", en.empty() ? "" : "; ", ranks);
            ja += fmt::format("{}{}位は他と区別できる", ja.empty() ? "" : "、", ranks);
        } else {
            en += fmt::format("{}rank {}: {} {} that cannot be told apart", en.empty() ? "" : "; ", ranks, size,
                              graph ? "nodes" : "bodies");
            ja += fmt::format("{}{}位の{}{}は互いに区別できない", ja.empty() ? "" : "、", ranks, size,
                              graph ? "点" : "団体");
        }
    }
    result.remarks.push_back({"Groups: " + en + ".", "組：" + ja + "。"});
}

text::Bilingual stability_words(double share) {
    if (share > 0.5) return {"good", "良好"};
    if (share >= 0.25) return {"sufficient", "許容範囲"};
    return {"too low to rank by", "順位付けには不足"};
}

void add_correlation_remark(const Ranking& ranking, bool graph, Result& result) {
    if (std::isnan(ranking.stability_rows)) return;
    const auto part = [](double share, const char* en, const char* ja) {
        if (std::isnan(share)) return text::Bilingual{};
        const text::Bilingual words = stability_words(share);
        const std::string number = text::fixed(share, 2);
        return text::Bilingual{fmt::format("{} of the {} ({})", number, en, words.en),
                               fmt::format("{}で{}まで（{}）", ja, number, words.ja)};
    };
    text::Bilingual said = part(ranking.stability_rows, graph ? "lines" : "rows", graph ? "行" : "取組");
    if (const text::Bilingual more =
            part(ranking.stability_proposers, graph ? "sources" : "proposers", graph ? "元の点" : "提案団体");
        !more.en.empty()) {
        said.en += ", " + more.en;
        said.ja += "、" + more.ja;
    }
    result.remarks.push_back(
        {"Correlation stability: the order as a whole keeps its shape (correlation above .7 in 95 % "
         "of the draws) with up to so much left out: " +
             said.en + ".",
         "相関安定性：順序全体の形が保たれる（95%の試行で相関0.7超）のは、除く割合が" + said.ja + "。"});
}

}  // namespace

const std::vector<Word>& module_role_words() {
    static const std::vector<Word> words{{"ultra_peripheral", {"ultra-peripheral", "群内のみ"}},
                                         {"peripheral", {"peripheral", "周辺"}},
                                         {"connector", {"connector", "群をつなぐ"}},
                                         {"kinless", {"kinless", "群によらない"}},
                                         {"provincial_hub", {"local hub", "群内のハブ"}},
                                         {"connector_hub", {"connector hub", "群をつなぐハブ"}},
                                         {"kinless_hub", {"kinless hub", "群によらないハブ"}}};
    return words;
}

Value module_role_code(const hubs::Role& role) {
    if (!role.participation.role) return {};
    return module_role_words()[static_cast<std::size_t>(*role.participation.role)].code;
}

const std::vector<std::string>& hub_lists() {
    static const std::vector<std::string> lists{"organizations", "intervals", "roles",
                                                "categories",    "reach",     "fragility"};
    return lists;
}

text::Bilingual fragility_sentence(const survey::Survey& survey, std::size_t bodies, std::size_t categories,
                                   Index organization) {
    if (bodies + categories == 0) return {};
    const Name name = name_of(survey.organizations[organization]);
    const auto counted = [](std::size_t n, const char* one, const char* many) {
        return fmt::format("{} {}", n, n == 1 ? one : many);
    };
    std::string en, ja;
    if (categories > 0) {
        en = counted(categories, "category", "categories");
        ja = fmt::format("{}課題分類", categories);
    }
    if (bodies > 0) {
        en += (en.empty() ? "" : " and ") + counted(bodies, "body", "bodies");
        ja += (ja.empty() ? "" : "と") + fmt::format("{}団体", bodies);
    }
    return {fmt::format("Without {}, {} {}.", name.shown.en, en,
                        bodies + categories == 1 ? "loses its link" : "lose their link"),
            fmt::format("{}がなければ、{}がつながりを失う。", name.shown.ja, ja)};
}

text::Bilingual interval_rule(const Ranking& ranking, bool graph, bool rows_alone) {
    if (ranking.stability.ranks.empty()) return {};
    const hubs::Stability& found = ranking.stability;
    if (found.bootstrap) {
        return {fmt::format("Range: the ranks from the 2.5 % to the 97.5 % point of {} draws of rows with replacement "
                            "(seed {}). Such draws hold fewer distinct rows, so counts of bodies come out too low.",
                            found.resamples, ranking.seed),
                fmt::format("範囲：取組を重複を許して抽出した{}回（乱数の種{}）の順位の2.5%点から97.5%点。異なる取組が"
                            "少なくなるため、団体数は実際より小さめに出る。",
                            found.resamples, ranking.seed)};
    }
    const bool proposers = !rows_alone && !found.proposers.ranks.empty();
    const text::Bilingual rows = graph ? text::Bilingual{"lines", "行"} : text::Bilingual{"rows", "件"};
    const text::Bilingual who = graph ? text::Bilingual{"sources", "元の点"} : text::Bilingual{"proposers", "提案団体"};
    const std::string or_en =
        proposers ? fmt::format(", or {} of the {} {},", found.proposers.left_out, found.proposers.units, who.en) : "";
    const std::string or_ja =
        proposers ? fmt::format("、または{}の{}のうち{}", found.proposers.units, who.ja, found.proposers.left_out) : "";
    return {
        fmt::format("Range: where the rank lies when {} of the {} {}{} are left out ({} draws{}, seed {}; from the "
                    "2.5 % to the 97.5 % point, {}the rank itself included). A sensitivity to the {}, not a "
                    "confidence interval: {}. Those of one group cannot be told apart.",
                    found.rows.left_out, found.rows.units, rows.en, or_en, found.resamples, proposers ? " of each" : "",
                    ranking.seed, proposers ? "the wider of both, " : "", rows.en,
                    graph ? "the file is taken as the whole network" : "a survey is no sample"),
        fmt::format("範囲：{0}{1}のうち{2}{1}{3}を除いたときの順位（{4}{5}回、乱数の種{6}。2.5%点から97.5%点、{7}実際の"
                    "順位を含む）。{8}ため、信頼区間ではなく感度の範囲である。同じ組どうしは区別できない。",
                    found.rows.units, rows.ja, found.rows.left_out, or_ja, proposers ? "各" : "", found.resamples,
                    ranking.seed, proposers ? "両者の広い方、" : "",
                    graph ? "ファイルを全体とみなす" : "調査は標本ではない")};
}

Result hubs_result(const survey::Survey& survey, const network::Incidence& incidence, const network::Network& network,
                   const Ranking& ranking, const HubsChoice& choice) {
    const bool graph = network.view == network::View::graph;
    const std::size_t shown = shown_count(ranking, choice.top);
    const auto readers = [&](const char* key) { return people_if(choice.list == key); };
    const bool organizations = choice.list == "organizations";
    Result result;
    result.title = {"Hubs", "ハブ"};
    result.notes = {view_rule(network, {})};
    if (!graph) {
        result.notes.push_back(groups_rule(incidence.groups));
        result.notes.push_back(classes_rule(ranking.options.classes_included));
    }
    const bool categories = choice.list == "categories", reaches = choice.list == "reach";
    if (reaches) {
        result.notes.push_back(reach_rule());
    } else {
        const bool sought = categories && ranking.options.by == By::bridging;
        result.notes.push_back(ranking_rule(sought ? By::named_by : ranking.options.by, network));
    }
    if (const text::Bilingual rule = interval_rule(ranking, graph, reaches); !rule.en.empty())
        result.notes.push_back(rule);
    if (!graph) result.notes.push_back(chain_rule(incidence.chain));

    result.parts.push_back({organizations_sheet(survey, graph, ranking, shown), readers("organizations")});
    if (choice.before.ranking != nullptr) {
        result.parts.push_back({changes_sheet(survey, ranking, choice.before, shown)});
    }
    if (choice.why) {
        const For whole = people_if(!categories && !reaches);
        result.parts.push_back({why_sheet(survey, incidence, network, ranking, shown), whole});
        result.parts.push_back({rests_on_sheet(survey, ranking, shown), whole});
    }
    result.parts.push_back(
        {Field{"resamples", {"Resamples", "試行"}, std::int64_t{ranking.stability.resamples}}, For::machines});
    result.parts.push_back({Field{"correlation_stability_rows", {"", ""}, ranking.stability_rows}, For::machines});
    result.parts.push_back(
        {Field{"correlation_stability_proposers", {"", ""}, ranking.stability_proposers}, For::machines});
    if (!choice.headlines.empty()) {
        result.parts.push_back({headlines_sheet(choice.headlines), people_if(organizations)});
        result.parts.push_back({look_alikes_sheet(survey), For::machines});
        if (organizations) result.remarks.push_back(uncertain_names_remark(survey));
    }
    result.parts.push_back({intervals_sheet(survey, ranking, shown), readers("intervals")});
    if (!choice.roles.empty()) {
        result.parts.push_back({roles_sheet(survey, ranking, choice.roles, shown), readers("roles")});
    }
    if (!graph) {
        const std::vector<hubs::CategoryHubs> hubs = category_hubs(survey, incidence, ranking, choice.category_top);
        result.parts.push_back({categories_sheet(survey, hubs, ranking), readers("categories")});
        if (choice.why) result.parts.push_back({category_why_sheet(survey, hubs, ranking), readers("categories")});
        const hubs::CategoryReaches reach = category_reach(survey, incidence, ranking);
        result.parts.push_back({reach_sheet(survey, reach, ranking, choice.top, choice.why), readers("reach")});
        if (reaches) add_reach_remarks(reach, choice.top, result);
        const std::vector<hubs::Fragility> fragility =
            hubs::find_fragility(survey, incidence, ranking.options.classes_included);
        result.parts.push_back({fragility_sheet(survey, fragility), readers("fragility")});
        result.parts.push_back(chain_part(incidence.chain));
        result.caveats = {proposals_caveat()};
    }

    if (ranking.stability.ranks.empty()) {
        result.remarks.push_back({"Nothing was resampled, so how sure these ranks are is not known (--resamples N).",
                                  "試行を行っていないため、順位の確かさは分からない（--resamples N で行う）。"});
    }
    if (organizations) {
        add_group_remarks(ranking, graph, shown, result);
        add_correlation_remark(ranking, graph, result);
    }
    if (choice.list == "roles") {
        result.remarks.push_back(
            {"Brokered pairs: one names it, it names another, and these two are not tied that way (Gould and Fernandez "
             "1989). Coordinator: all three of one type; itinerant: the two others of one type; representative: from "
             "its "
             "own type outwards; gatekeeper: from outside into its own; liaison: three types.",
             "仲介：ある団体に挙げられ、別の団体を挙げ、その二者が同じ向きに結ばれていない組（Gould・Fernandez 1989）。"
             "同種＝三者が同じ種別、他種＝両側だけが同じ種別、代表＝自らの種別から外へ、門番＝外から自らの種別へ、三種"
             "＝"
             "三者の種別が異なる。"});
        if (const text::Bilingual remark = small_clusters_remark(choice.roles); !remark.en.empty()) {
            result.remarks.push_back(remark);
        }
    }
    if (categories) add_category_remarks(ranking, choice.category_top, result);
    if (shown < ranking.hubs.size() && !categories && !reaches && choice.list != "fragility") {
        const text::Bilingual noun = graph ? text::Bilingual{"nodes", "点"} : text::Bilingual{"bodies", "団体"};
        result.remarks.push_back({fmt::format("{} of {} {} shown (ranks 1 to {}; --top 0 shows all).", shown,
                                              ranking.hubs.size(), noun.en, choice.top),
                                  fmt::format("{0}{3}のうち{1}{3}を表示（{2}位まで。--top 0 ですべて表示）。",
                                              ranking.hubs.size(), shown, choice.top, noun.ja)});
    }
    return result;
}

}  // namespace collabgraph::report
