#include "collabgraph/report/survival.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/survey/look_alikes.hpp"

namespace collabgraph::report {

namespace {

using hubs::By;
using network::Index;

constexpr double often = 0.95, half = 0.5;

Mark mark_of(const Headline& headline) {
    const auto below = [](double share, double cut) { return !std::isnan(share) && share < cut; };
    if (below(headline.rows, half) || below(headline.proposers, half)) return Mark::not_supported;
    const bool holds = std::all_of(headline.readings.begin(), headline.readings.end(),
                                   [](const Reading& reading) { return reading.holds; });
    return holds && !below(headline.rows, often) && !below(headline.proposers, often) ? Mark::firm : Mark::depends;
}

bool has_kind(const survey::Survey& survey, survey::NameKind kind) {
    return std::any_of(survey.organizations.begin(), survey.organizations.end(),
                       [&](const auto& organization) { return organization.kind == kind && organization.mentioned; });
}

bool has_joint_names(const survey::Survey& survey) {
    return std::any_of(survey.initiatives.begin(), survey.initiatives.end(), [](const survey::Initiative& row) {
        return std::any_of(row.partners.begin(), row.partners.end(),
                           [](const survey::Mention& mention) { return mention.organizations.size() > 1; });
    });
}

/// As if nobody had been named where a name could be read as several bodies.
survey::Survey without_joint_names(survey::Survey survey) {
    for (survey::Initiative& row : survey.initiatives) {
        for (survey::Mention& mention : row.partners) {
            if (mention.organizations.size() > 1) mention.organizations.clear();
        }
    }
    return survey;
}

network::Groups other_way(network::Groups groups) {
    return groups == network::Groups::keep ? network::Groups::expand : network::Groups::keep;
}

Reading groups_reading(const network::Incidence& incidence, const survey::Survey& survey) {
    Reading reading{"groups", {}, has_kind(survey, survey::NameKind::group), true};
    reading.title =
        incidence.groups == network::Groups::keep
            ? text::Bilingual{"groups replaced by their members", "総称（団体の集まり）を構成団体に置き換える"}
            : text::Bilingual{"groups kept as one name", "総称（団体の集まり）を一つの名前とする"};
    return reading;
}

Reading look_alikes_reading(const std::vector<survey::LookAlike>& look_alikes) {
    const auto like = std::count_if(look_alikes.begin(), look_alikes.end(),
                                    [](const survey::LookAlike& one) { return !one.listed.empty(); });
    return {"look_alikes",
            {fmt::format("unlisted names ({}) taken as the listed ones they look like", like),
             fmt::format("一覧にない名称（{}件）を、似た名称の団体とみなす", like)},
            like > 0,
            true};
}

/// Bodies that are counted under another name there go by that name.
std::vector<Index> as_merged(std::vector<Index> organizations, const std::vector<survey::LookAlike>& look_alikes) {
    for (Index& organization : organizations) {
        for (const survey::LookAlike& one : look_alikes) {
            if (one.unlisted == organization && !one.listed.empty()) organization = one.listed.front();
        }
    }
    return organizations;
}

Reading names_reading(const survey::Survey& survey) {
    return {"names", {"joint names left out", "連名を除く"}, has_joint_names(survey), true};
}

using Organizations = std::vector<Index>;

/// Whether all of these are still first (or share the first rank).
bool still_first(const Organizations& first, const std::vector<hubs::Hub>& hubs) {
    return std::all_of(first.begin(), first.end(), [&](Index organization) {
        return std::any_of(hubs.begin(), hubs.end(),
                           [&](const hubs::Hub& hub) { return hub.organization == organization && hub.rank == 1; });
    });
}

/// What the other counting rule makes of each hub.
std::vector<double> counted_otherwise(const network::Network& network, const network::Incidence& incidence,
                                      const hubs::Ranking& ranking) {
    std::vector<double> values;
    if (ranking.options.by == By::bridging) {
        const network::Network ranked = hubs::ranked_network(network, ranking.options.classes_included);
        centrality::Options options;
        options.weight = centrality::Weight::inverse;
        const std::vector<double> betweenness = centrality::compute(ranked, {"betweenness"}, options)[0].values;
        std::vector<double> of_organization(incidence.organization_count, 0.0);
        for (std::size_t v = 0; v < ranked.nodes.size(); ++v) of_organization[ranked.nodes[v].subject] = betweenness[v];
        for (const hubs::Hub& hub : ranking.hubs) values.push_back(of_organization[hub.organization]);
        return values;
    }
    const hubs::Reasons reasons(network, incidence, ranking.options.classes_included);
    for (const hubs::Hub& hub : ranking.hubs) {
        if (ranking.options.by == By::named_by) {
            values.push_back(hub.named_in);
        } else {
            values.push_back(static_cast<double>(reasons.rows_reaching_out(hub.organization).size()));
        }
    }
    return values;
}

text::Bilingual counting_title(By by) {
    switch (by) {
        case By::named_by:
            return {"rows counted in place of bodies", "団体数でなく件数で数える"};
        case By::names:
            return {"rows with a partner counted in place of bodies", "相手の数でなく相手を挙げた件数で数える"};
        case By::bridging:
            break;
    }
    return {"ties of many rows taken as short", "件数の多い線を近いとみなす"};
}

text::Bilingual first_sentence(const survey::Survey& survey, const Organizations& first, const hubs::Hub& hub, By by) {
    std::string en, ja;
    for (const Index organization : first) {
        const Name name = name_of(survey.organizations[organization]);
        en += (en.empty() ? "" : ", ") + name.shown.en;
        ja += (ja.empty() ? "" : "、") + name.shown.ja;
    }
    switch (by) {
        case By::named_by:
            return {fmt::format("{}: named by most bodies ({})", en, hub.named_by),
                    fmt::format("{}：最も多くの団体に挙げられた（{}団体）", ja, hub.named_by)};
        case By::names:
            return {fmt::format("{}: names most bodies ({})", en, hub.names),
                    fmt::format("{}：最も多くの相手を挙げた（{}団体）", ja, hub.names)};
        case By::bridging:
            break;
    }
    return {fmt::format("{}: bridges most", en), fmt::format("{}：最も橋渡しの位置にある", ja)};
}

/// The kinds that follow from the rows alone; those that compare with chance say so themselves.
constexpr gaps::Kind plain_kinds[] = {gaps::Kind::absent, gaps::Kind::unplanned,     gaps::Kind::thin,
                                      gaps::Kind::solo,   gaps::Kind::uncoordinated, gaps::Kind::fragile};
const gaps::Options no_tables{.draws = {.draws = 0}};

bool keeps_kind(const gaps::CategoryGaps& category, gaps::Kind kind) {
    return category.initiatives.empty() ||
           std::find(category.kinds.begin(), category.kinds.end(), kind) != category.kinds.end();
}

bool all_keep(const std::vector<Index>& categories, gaps::Kind kind, const gaps::Gaps& gaps) {
    return std::all_of(categories.begin(), categories.end(),
                       [&](Index category) { return keeps_kind(gaps.categories[category], kind); });
}

}  // namespace

std::optional<Headline> hub_headline(const survey::Survey& survey, const network::Incidence& incidence,
                                     const hubs::Ranking& ranking) {
    const By by = ranking.options.by;
    if (ranking.hubs.empty() || !(hubs::value_of(ranking.hubs.front(), by) > 0)) return std::nullopt;
    Organizations first;
    Headline headline;
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    const bool resampled = !ranking.stability.ranks.empty();
    headline.rows = resampled ? ranking.stability.rows.first_place_holds : undefined;
    headline.proposers =
        resampled && !ranking.stability.bootstrap ? ranking.stability.proposers.first_place_holds : undefined;
    for (std::size_t h = 0; h < ranking.hubs.size() && ranking.hubs[h].rank == 1; ++h) {
        first.push_back(ranking.hubs[h].organization);
    }
    headline.key = by == By::named_by ? "named_by" : by == By::names ? "names" : "bridging";
    headline.sentence = first_sentence(survey, first, ranking.hubs.front(), by);

    Reading groups = groups_reading(incidence, survey);
    if (groups.applies) {
        const network::Incidence other = network::make_incidence(survey, other_way(incidence.groups));
        groups.holds = still_first(first, hubs::find_hubs(survey, other, ranking.options));
    }
    Reading classes{"classes", {}, has_kind(survey, survey::NameKind::class_), true};
    classes.title = ranking.options.classes_included
                        ? text::Bilingual{"classes of bodies left out", "総称（団体の種類）を除く"}
                        : text::Bilingual{"classes of bodies ranked, too", "総称（団体の種類）も順位に含める"};
    if (classes.applies) {
        hubs::Options options = ranking.options;
        options.classes_included = !options.classes_included;
        classes.holds = still_first(first, hubs::find_hubs(survey, incidence, options));
    }
    Reading names = names_reading(survey);
    if (names.applies) {
        const survey::Survey other = without_joint_names(survey);
        names.holds = still_first(
            first, hubs::find_hubs(other, network::make_incidence(other, incidence.groups), ranking.options));
    }
    const std::vector<survey::LookAlike> look_alikes = survey::find_look_alikes(survey);
    Reading merged = look_alikes_reading(look_alikes);
    if (merged.applies) {
        const survey::Survey other = survey::with_look_alikes_merged(survey, look_alikes);
        merged.holds =
            still_first(as_merged(first, look_alikes),
                        hubs::find_hubs(other, network::make_incidence(other, incidence.groups), ranking.options));
    }
    Reading counting{"counting", counting_title(by), true, true};
    const std::vector<std::uint32_t> ranks =
        hubs::competition_ranks(counted_otherwise(network::make_view(survey, incidence, {}), incidence, ranking));
    for (std::size_t h = 0; h < first.size(); ++h) counting.holds = counting.holds && ranks[h] == 1;
    headline.readings = {groups, classes, names, merged, counting};
    headline.mark = mark_of(headline);
    return headline;
}

std::vector<Headline> gap_headlines(const survey::Survey& survey, const network::Incidence& incidence,
                                    const gaps::Gaps& gaps, std::uint32_t resamples, std::uint64_t seed) {
    std::vector<std::vector<Index>> holders;
    std::vector<Headline> headlines;
    std::vector<gaps::Kind> kinds;
    for (const gaps::Kind kind : plain_kinds) {
        std::vector<Index> categories;
        std::string en, ja;
        for (const gaps::CategoryGaps& category : gaps.categories) {
            if (std::find(category.kinds.begin(), category.kinds.end(), kind) == category.kinds.end()) continue;
            categories.push_back(category.category);
            const Name name = name_of(survey.categories[category.category]);
            en += (en.empty() ? "" : ", ") + name.shown.en;
            ja += (ja.empty() ? "" : "、") + name.shown.ja;
        }
        if (categories.empty()) continue;
        const text::Bilingual title = gaps::describe(kind).title;
        Headline headline;
        headline.key = gaps::name_of(kind);
        headline.sentence = {fmt::format("Categories, {}: {}", title.en, en),
                             fmt::format("課題分類「{}」：{}", title.ja, ja)};
        headlines.push_back(std::move(headline));
        holders.push_back(std::move(categories));
        kinds.push_back(kind);
    }
    if (headlines.empty()) return headlines;

    const auto share_of_draws = [&](chance::Drop drop, double Headline::*share) {
        const chance::Resampler resampler(incidence.proposers, incidence.organization_count, drop, 0.1, seed);
        std::vector<char> holds(headlines.size() * std::size_t{resamples}, 0);
#ifdef _OPENMP
#pragma omp parallel for schedule(dynamic, 4)
#endif
        for (std::int64_t i = 0; i < static_cast<std::int64_t>(resamples); ++i) {
            chance::Draw draw;
            resampler.draw(static_cast<std::uint32_t>(i), draw);
            const gaps::Gaps again = gaps::find_gaps(survey, chance::drawn(incidence, draw), no_tables);
            for (std::size_t k = 0; k < kinds.size(); ++k) {
                holds[k * resamples + static_cast<std::size_t>(i)] = all_keep(holders[k], kinds[k], again) ? 1 : 0;
            }
        }
        for (std::size_t k = 0; k < headlines.size(); ++k) {
            const auto begin = holds.begin() + static_cast<std::ptrdiff_t>(k * resamples);
            headlines[k].*share = resamples == 0
                                      ? std::numeric_limits<double>::quiet_NaN()
                                      : static_cast<double>(std::count(begin, begin + resamples, 1)) / resamples;
        }
    };
    share_of_draws(chance::Drop::rows, &Headline::rows);
    share_of_draws(chance::Drop::proposers, &Headline::proposers);

    Reading groups = groups_reading(incidence, survey);
    Reading names = names_reading(survey);
    const std::vector<survey::LookAlike> look_alikes = survey::find_look_alikes(survey);
    Reading merged = look_alikes_reading(look_alikes);
    gaps::Gaps other_groups, other_names, other_merged;
    if (groups.applies) {
        other_groups = gaps::find_gaps(survey, network::make_incidence(survey, other_way(incidence.groups)), no_tables);
    }
    if (names.applies) {
        const survey::Survey other = without_joint_names(survey);
        other_names = gaps::find_gaps(other, network::make_incidence(other, incidence.groups), no_tables);
    }
    if (merged.applies) {
        const survey::Survey other = survey::with_look_alikes_merged(survey, look_alikes);
        other_merged = gaps::find_gaps(other, network::make_incidence(other, incidence.groups), no_tables);
    }
    for (std::size_t k = 0; k < headlines.size(); ++k) {
        groups.holds = !groups.applies || all_keep(holders[k], kinds[k], other_groups);
        names.holds = !names.applies || all_keep(holders[k], kinds[k], other_names);
        merged.holds = !merged.applies || all_keep(holders[k], kinds[k], other_merged);
        headlines[k].readings = {groups, names, merged};
        headlines[k].mark = mark_of(headlines[k]);
    }
    return headlines;
}

const std::vector<Word>& mark_words() {
    static const std::vector<Word> words{{"firm", {"firm", "確か"}},
                                         {"depends", {"depends", "条件による"}},
                                         {"not_supported", {"not supported", "支持されない"}}};
    return words;
}

std::string code_of(Mark mark) {
    switch (mark) {
        case Mark::firm:
            return "firm";
        case Mark::depends:
            return "depends";
        case Mark::not_supported:
            break;
    }
    return "not_supported";
}

Sheet look_alikes_sheet(const survey::Survey& survey) {
    Sheet sheet;
    sheet.key = "look_alikes";
    sheet.title = {"Unlisted names and the listed ones that the other reading takes them for",
                   "一覧にない名称と、別の読み方でそれとみなす団体"};
    sheet.columns = {{"name", {"name", "名称"}}, {"as", {"taken as", "みなす団体"}}};
    for (const survey::LookAlike& one : survey::find_look_alikes(survey)) {
        if (one.listed.empty()) continue;
        sheet.rows.push_back(
            {name_of(survey.organizations[one.unlisted]), name_of(survey.organizations[one.listed.front()])});
    }
    return sheet;
}

text::Bilingual uncertain_names_remark(const survey::Survey& survey) {
    const auto like = look_alikes_sheet(survey).rows.size();
    const bool joint = has_joint_names(survey);
    if (like == 0 && !joint) {
        return {
            "The survey holds no uncertain names: no joint name, and no unlisted name that looks like a listed one.",
            "読み方の定まらない名称はない（連名も、一覧の名称に似た未掲載の名称もない）。"};
    }
    return {fmt::format("Uncertain names: {}; {}.",
                        joint ? "joint names are left out in one other reading" : "there are no joint names",
                        like == 0 ? "no unlisted name looks like a listed one"
                                  : fmt::format("{} unlisted name{} taken as what {} like in another", like,
                                                like == 1 ? " is" : "s are", like == 1 ? "it looks" : "they look")),
            fmt::format("読み方の定まらない名称：{}。{}。", joint ? "連名は、除いた場合も確かめた" : "連名はない",
                        like == 0 ? std::string("一覧の名称に似た未掲載の名称はない")
                                  : fmt::format("一覧にない名称{}件は、似た名称の団体とみなした場合も確かめた", like))};
}

Sheet headlines_sheet(const std::vector<Headline>& headlines) {
    Sheet sheet;
    sheet.key = "headlines";
    sheet.title = {"Would it survive? Share of the draws in which each headline holds",
                   "結論は変わらないか（成り立つ試行の割合と、変わる場合）"};
    sheet.columns = {{"key", {"about", "対象"}, For::machines},          {"headline", {"headline", "結論"}},
                     {"mark", {"mark", "判定"}, For::all, mark_words()}, {"rows", {"rows out", "行を除く"}},
                     {"proposers", {"pro- posers out", "団体を除く"}},   {"changed_by", {"changed by", "変わる場合"}}};
    for (const Headline& headline : headlines) {
        Names changed;
        for (const Reading& reading : headline.readings) {
            if (!reading.holds) changed.push_back({reading.key, reading.title});
        }
        sheet.rows.push_back({headline.key, Name{headline.sentence.en, headline.sentence}, code_of(headline.mark),
                              headline.rows, headline.proposers, std::move(changed)});
    }
    return sheet;
}

}  // namespace collabgraph::report
