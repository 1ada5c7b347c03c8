#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/names.hpp"
#include "report/judge.hpp"
#include "report/other_readings.hpp"

namespace collabgraph::report {

namespace {

using hubs::By;
using network::Index;
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

    Reading classes{"classes", {}, has_kind(survey, survey::NameKind::class_), true};
    classes.title = ranking.options.classes_included
                        ? text::Bilingual{"classes of bodies left out", "総称（団体の種類）を除く"}
                        : text::Bilingual{"classes of bodies ranked, too", "総称（団体の種類）も順位に含める"};
    if (classes.applies) {
        hubs::Options options = ranking.options;
        options.classes_included = !options.classes_included;
        classes.holds = still_first(first, hubs::find_hubs(survey, incidence, options));
    }
    for (OtherReading& other : other_readings(survey, incidence)) {
        Reading& reading = other.reading;
        if (reading.applies) {
            reading.holds =
                still_first(other.as_read(first), hubs::find_hubs(other.survey, other.incidence, ranking.options));
        }
        headline.readings.push_back(std::move(reading));
    }
    headline.readings.insert(headline.readings.begin() + 1, std::move(classes));  // after groups
    Reading counting{"counting", counting_title(by), true, true};
    const std::vector<std::uint32_t> ranks =
        hubs::competition_ranks(counted_otherwise(network::make_view(survey, incidence, {}), incidence, ranking));
    for (std::size_t h = 0; h < first.size(); ++h) counting.holds = counting.holds && ranks[h] == 1;
    headline.readings.push_back(std::move(counting));
    headline.mark = judge(headline);
    return headline;
}

}  // namespace collabgraph::report
