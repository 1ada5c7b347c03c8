#include "report/hubs_by_category.hpp"

#include <fmt/format.h>

#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"

namespace collabgraph::report {

namespace {

using hubs::By;
using hubs::Ranking;

hubs::StabilityOptions as_resampled(const Ranking& ranking) {
    hubs::StabilityOptions options;
    options.resamples = ranking.stability.resamples;
    options.bootstrap = ranking.stability.bootstrap;
    options.seed = ranking.seed;
    return options;
}

bool is_resampled(const Ranking& ranking) {
    return ranking.stability.resamples > 0;
}

/// rank, rank_low, rank_high, for people the range, tie_group.
void add_rank_columns(Sheet& sheet, bool resampled) {
    sheet.columns.push_back({"rank", {"rank", "順位"}});
    sheet.columns.push_back({"rank_low", {"rank from", "順位の上端"}, For::machines});
    sheet.columns.push_back({"rank_high", {"rank to", "順位の下端"}, For::machines});
    if (resampled) sheet.columns.push_back({"range", {"range", "範囲"}, For::people});
    sheet.columns.push_back({"tie_group", {"group", "組"}, resampled ? For::all : For::machines});
}

/// The cells of those columns, for a hub of a category or for a reach.
template <class Ranked>
void add_rank_cells(std::vector<Value>& row, const Ranked& ranked, bool resampled) {
    row.emplace_back(std::int64_t{ranked.rank});
    if (!resampled) {
        row.resize(row.size() + 3);
        return;
    }
    row.emplace_back(std::int64_t{ranked.ranks.low});
    row.emplace_back(std::int64_t{ranked.ranks.high});
    row.emplace_back(range(ranked.ranks));
    row.emplace_back(std::int64_t{ranked.tie_group});
}

}  // namespace

std::string range(const hubs::RankInterval& ranks) {
    return ranks.low == ranks.high ? std::to_string(ranks.low) : fmt::format("{}-{}", ranks.low, ranks.high);
}

std::vector<hubs::CategoryHubs> category_hubs(const survey::Survey& survey, const network::Incidence& incidence,
                                              const Ranking& ranking, std::uint32_t top) {
    hubs::CategoryOptions options;
    options.by = ranking.options.by == By::names ? By::names : By::named_by;
    options.top = top;
    options.classes_included = ranking.options.classes_included;
    options.resampling = as_resampled(ranking);
    return hubs::hubs_by_category(survey, incidence, options);
}

hubs::CategoryReaches category_reach(const survey::Survey& survey, const network::Incidence& incidence,
                                     const Ranking& ranking) {
    hubs::ReachOptions options;
    options.classes_included = ranking.options.classes_included;
    options.resampling = as_resampled(ranking);
    return hubs::reach_over_categories(survey, incidence, options);
}

Sheet categories_sheet(const survey::Survey& survey, const std::vector<hubs::CategoryHubs>& categories,
                       const Ranking& ranking) {
    Sheet sheet;
    sheet.key = "categories";
    sheet.title = {"Hubs of each category: its rows alone are counted",
                   "課題分類ごとのハブ（その分類の取組だけを数える）"};
    sheet.columns = {{"category", {"category", "課題分類"}}};
    add_rank_columns(sheet, is_resampled(ranking));
    // The rows stand in `category_why`, with who names whom there; here they would not fit.
    const bool reaching_out = ranking.options.by == By::names;
    for (Column& column : std::vector<Column>{{"organization", {"organization", "団体"}},
                                              {"named_by", {"named by", "挙げた団体"}},
                                              {"named_in", {"named in", "挙げた取組"}},
                                              {"names", {"names", "相手団体"}, reaching_out ? For::all : For::machines},
                                              {"evidence", {"in initiatives", "取組"}, For::machines}}) {
        sheet.columns.push_back(std::move(column));
    }
    for (const hubs::CategoryHubs& category : categories) {
        for (const hubs::CategoryHub& hub : category.hubs) {
            std::vector<Value> row{name_of(survey.categories[category.category])};
            add_rank_cells(row, hub, is_resampled(ranking));
            row.emplace_back(name_of(survey.organizations[hub.organization]));
            row.emplace_back(std::int64_t{hub.named_by});
            row.emplace_back(std::int64_t{hub.named_in});
            row.emplace_back(std::int64_t{hub.names});
            row.emplace_back(ids_of(survey, hub.evidence));
            sheet.rows.push_back(std::move(row));
        }
    }
    return sheet;
}

Sheet category_why_sheet(const survey::Survey& survey, const std::vector<hubs::CategoryHubs>& categories,
                         const Ranking& ranking) {
    Sheet sheet;
    sheet.key = "category_why";
    sheet.title = {"Why: in each category", "理由（課題分類ごと）"};
    sheet.columns = {{"category", {"category", "課題分類"}},
                     {"organization", {"organization", "団体"}},
                     {"relation",
                      {"", ""},
                      For::all,
                      {{"named_by", {"is named by", "← 挙げた団体"}}, {"names", {"names", "→ 挙げられた団体"}}}},
                     {"other", {"body", "相手"}},
                     {"evidence", {"in initiatives", "取組"}}};
    const char* relation = ranking.options.by == By::names ? "names" : "named_by";
    for (const hubs::CategoryHubs& category : categories) {
        for (const hubs::CategoryHub& hub : category.hubs) {
            for (const hubs::Why& why : hub.why) {
                sheet.rows.push_back({name_of(survey.categories[category.category]),
                                      name_of(survey.organizations[hub.organization]), relation,
                                      name_of(survey.organizations[why.other]), ids_of(survey, why.rows)});
            }
        }
    }
    return sheet;
}

text::Bilingual reach_rule() {
    return {"Ranked by how many categories its initiatives have. Equal values share a rank.",
            "順位は、その団体の取組が及ぶ課題分類の数による。同じ値は同順位。"};
}

text::Bilingual reach_share_rule(const hubs::CategoryReaches& reach) {
    return {fmt::format("Share: of the {} categories on which anybody proposes (two-mode normalised degree in the "
                        "coverage view).",
                        reach.covered),
            fmt::format("割合：いずれかの団体が提案している{}の課題分類に占める割合（coverageビューの2部ネットワークで"
                        "正規化した次数）。",
                        reach.covered)};
}

Sheet reach_sheet(const survey::Survey& survey, const hubs::CategoryReaches& reach, const Ranking& ranking,
                  std::uint32_t top, bool why) {
    Sheet sheet;
    sheet.key = "reach";
    sheet.title = {"Reach: on how many categories a body proposes", "広がり（提案が及ぶ課題分類の数）"};
    sheet.columns = {{"organization", {"organization", "団体"}}};
    add_rank_columns(sheet, is_resampled(ranking));
    for (Column& column :
         std::vector<Column>{{"categories", {"categories", "課題分類"}},
                             {"share", {"share", "割合"}},
                             {"initiatives", {"pro- poses", "提案数"}},
                             {"evidence", {"in initiatives", "取組"}, why ? For::all : For::machines}}) {
        sheet.columns.push_back(std::move(column));
    }
    for (const hubs::CategoryReach& one : reach.organizations) {
        if (top > 0 && one.rank > top) break;
        std::vector<Value> row{name_of(survey.organizations[one.organization])};
        add_rank_cells(row, one, is_resampled(ranking));
        row.emplace_back(std::int64_t{one.categories});
        row.emplace_back(one.share);
        row.emplace_back(std::int64_t{one.initiatives});
        row.emplace_back(ids_of(survey, one.evidence));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

}  // namespace collabgraph::report
