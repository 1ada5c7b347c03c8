#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/report/names.hpp"
#include "report/judge.hpp"
#include "report/other_readings.hpp"
#include "work/parallel.hpp"

namespace collabgraph::report {

namespace {

using network::Index;

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
        const auto look_again = [&](chance::Draw& draw, std::size_t number) {
            resampler.draw(static_cast<std::uint32_t>(number), draw);
            const gaps::Gaps again = gaps::find_gaps(survey, chance::drawn(incidence, draw), no_tables);
            for (std::size_t k = 0; k < kinds.size(); ++k) {
                holds[k * resamples + number] = all_keep(holders[k], kinds[k], again) ? 1 : 0;
            }
        };
        work::parallel_for_with(resamples, [] { return chance::Draw{}; }, look_again, {.chunk = 4});
        for (std::size_t k = 0; k < headlines.size(); ++k) {
            const auto begin = holds.begin() + static_cast<std::ptrdiff_t>(k * resamples);
            headlines[k].*share = resamples == 0
                                      ? std::numeric_limits<double>::quiet_NaN()
                                      : static_cast<double>(std::count(begin, begin + resamples, 1)) / resamples;
        }
    };
    share_of_draws(chance::Drop::rows, &Headline::rows);
    share_of_draws(chance::Drop::proposers, &Headline::proposers);

    for (const OtherReading& other : other_readings(survey, incidence)) {
        gaps::Gaps again;
        if (other.reading.applies) again = gaps::find_gaps(other.survey, other.incidence, no_tables);
        for (std::size_t k = 0; k < headlines.size(); ++k) {
            Reading reading = other.reading;
            reading.holds = !reading.applies || all_keep(holders[k], kinds[k], again);
            headlines[k].readings.push_back(std::move(reading));
        }
    }
    for (Headline& headline : headlines) headline.mark = judge(headline);
    return headlines;
}

}  // namespace collabgraph::report
