#include "collabgraph/hubs/stability.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/edit.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using hubs::By;
using hubs::RankInterval;
using tests::SurveyBuilder;

namespace {

/// A survey with its view, its hubs and what resampling says of them.
struct Case {
    survey::Survey survey;
    network::Incidence incidence;
    network::Network network;
    hubs::Options options;
    std::vector<hubs::Hub> found;

    explicit Case(survey::Survey of, By by = By::named_by)
        : survey(std::move(of)),
          incidence(network::make_incidence(survey)),
          network(network::make_view(survey, incidence, {})),
          options{by, false},
          found(hubs::find_hubs(network, incidence, options)) {}

    hubs::Stability stability(const hubs::StabilityOptions& resampling = {}) const {
        return hubs::stability(network, incidence, found, options, resampling);
    }
    std::size_t place(const std::string& name) const {
        for (std::size_t h = 0; h < found.size(); ++h) {
            if (survey.organizations[found[h].organization].name == name) return h;
        }
        throw std::out_of_range(name);
    }
};

survey::Survey bundled() {
    return survey::read_survey(tests::source("data/home-medicine-2018").string(), {});
}

/// Twenty bodies name H, each in a row of its own.
survey::Survey star() {
    SurveyBuilder builder;
    for (int i = 1; i <= 20; ++i) builder.row("P" + std::to_string(i), {"H"});
    return builder;
}

}  // namespace

TEST_CASE("the first body not yet grouped opens a group of all that reach up to it") {
    using Intervals = std::vector<RankInterval>;
    CHECK(hubs::tie_groups({}).empty());
    CHECK(hubs::tie_groups(Intervals{{1, 1}, {2, 4}, {3, 6}, {4, 9}, {5, 9}}) ==
          std::vector<std::uint32_t>{1, 2, 2, 2, 3});
    // Not a chain: 3-6 overlaps 2-4 and 5-9 overlaps 3-6, yet 5-9 is a group of its own.
    CHECK(hubs::tie_groups(Intervals{{1, 3}, {3, 3}, {4, 5}, {2, 6}}) == std::vector<std::uint32_t>{1, 1, 2, 1});
    CHECK(hubs::tie_groups(Intervals{{1, 1}, {1, 1}}) == std::vector<std::uint32_t>{1, 1});
}

TEST_CASE("intervals are the 2.5 and 97.5 % points of the ranks, widened to the observed rank") {
    const Case bundle(bundled());
    hubs::StabilityOptions resampling;
    resampling.resamples = 200;
    const hubs::Stability found = bundle.stability(resampling);
    CHECK(found.rows.units == 107);
    CHECK(found.rows.left_out == 11);
    CHECK(found.proposers.units == 24);
    CHECK(found.proposers.left_out == 2);

    // By definition, one body at a time, from views made anew.
    const chance::Resampler resampler(bundle.incidence.proposers, bundle.incidence.organization_count,
                                      chance::Drop::rows, 0.1, 1);
    std::vector<std::vector<std::uint32_t>> ranks(bundle.found.size());
    chance::Draw draw;
    for (std::uint32_t number = 0; number < 200; ++number) {
        resampler.draw(number, draw);
        const network::Incidence drawn = chance::drawn(bundle.incidence, draw);
        const auto hubs = hubs::find_hubs(bundle.survey, drawn, bundle.options);
        for (const hubs::Hub& hub : hubs) {
            for (std::size_t h = 0; h < bundle.found.size(); ++h) {
                if (bundle.found[h].organization == hub.organization) ranks[h].push_back(hub.rank);
            }
        }
    }
    for (std::size_t h = 0; h < ranks.size(); ++h) {
        REQUIRE(ranks[h].size() == 200);
        std::sort(ranks[h].begin(), ranks[h].end());
        const std::uint32_t rank = bundle.found[h].rank;
        CHECK(found.rows.ranks[h] == RankInterval{std::min(rank, ranks[h][4]), std::max(rank, ranks[h][194])});
        CHECK(found.ranks[h].low <= found.rows.ranks[h].low);
        CHECK(found.ranks[h].high >= found.proposers.ranks[h].high);
        CHECK(found.ranks[h].low <= rank);
        CHECK(found.ranks[h].high >= rank);
    }
    CHECK(found.tie_group == hubs::tie_groups(found.ranks));
}

TEST_CASE("a hub that one body alone could unseat is not sold as first") {
    // H is named by three bodies, K by two; all of it in rows of their own.
    const Case close(SurveyBuilder().row("A", {"H"}).row("B", {"H"}).row("C", {"H", "K"}).row("D", {"K"}));
    const hubs::Stability found = close.stability();
    CHECK(found.tie_group[close.place("H")] == found.tie_group[close.place("K")]);
    CHECK(found.rows.first[close.place("H")] == Approx(1.0));  // one row less: H keeps two, K at most two
    CHECK(found.rows.first[close.place("K")] == Approx(0.5).margin(0.05));

    const Case clear(star());
    CHECK(clear.stability().tie_group[clear.place("H")] == 1);
    CHECK(clear.stability().tie_group[clear.place("P1")] == 2);
}

TEST_CASE("leaving rows out only lowers a count; the bootstrap does so too, and more") {
    const Case bundle(bundled());
    hubs::StabilityOptions resampling;
    resampling.resamples = 200;
    const hubs::Stability dropped = bundle.stability(resampling);
    resampling.bootstrap = true;
    const hubs::Stability drawn = bundle.stability(resampling);
    CHECK(drawn.bootstrap);
    double lost_by_dropping = 0, lost_by_drawing = 0;
    for (std::size_t h = 0; h < bundle.found.size(); ++h) {
        CHECK(dropped.rows.mean_value[h] <= bundle.found[h].named_by);
        lost_by_dropping += bundle.found[h].named_by - dropped.rows.mean_value[h];
        lost_by_drawing += bundle.found[h].named_by - drawn.rows.mean_value[h];
    }
    CHECK(lost_by_drawing > 2 * lost_by_dropping);
}

TEST_CASE("without resamples nothing is claimed") {
    hubs::StabilityOptions none;
    none.resamples = 0;
    const hubs::Stability found = Case(star()).stability(none);
    CHECK(found.ranks.empty());
    CHECK(found.tie_group.empty());
}

TEST_CASE("an empty survey has no hubs to resample") {
    const Case nothing{survey::Survey{}};
    CHECK(nothing.stability().ranks.empty());
    CHECK(hubs::resting_rows(nothing.network, nothing.incidence, nothing.found, nothing.options, 1).empty());
}

TEST_CASE("intervals hold for every role") {
    for (const By by : hubs::roles) {
        const Case bundle(bundled(), by);
        hubs::StabilityOptions resampling;
        resampling.resamples = 100;
        const hubs::Stability found = bundle.stability(resampling);
        REQUIRE(found.ranks.size() == bundle.found.size());
        CHECK(found.ranks[0].low == 1);
        for (std::size_t h = 0; h < found.ranks.size(); ++h) {
            CHECK(found.ranks[h].low <= bundle.found[h].rank);
            CHECK(found.ranks[h].high >= bundle.found[h].rank);
        }
    }
}

TEST_CASE("the correlation stability of a star is high, of a ring 0") {
    const Case hub(star());
    CHECK(hubs::correlation_stability(hub.network, hub.incidence, hub.options, false, 50) == Approx(0.95));
    SurveyBuilder ring;
    for (int i = 0; i < 20; ++i) ring.row("P" + std::to_string(i), {"P" + std::to_string((i + 1) % 20)});
    const Case round(ring);
    CHECK(hubs::correlation_stability(round.network, round.incidence, round.options, false, 50) == 0.0);
}

TEST_CASE("a rank rests on the rows without which it is worse, found by leaving out each") {
    for (const By by : hubs::roles) {
        const Case bundle(bundled(), by);
        const auto resting = hubs::resting_rows(bundle.network, bundle.incidence, bundle.found, bundle.options, 1000);
        REQUIRE(resting.size() == bundle.found.size());
        std::size_t met = 0;
        std::vector<network::Index> rows{0, 20, 80};
        for (std::size_t h = 0; h < resting.size() && rows.size() < 6; ++h) {
            if (!resting[h].empty()) rows.push_back(resting[h].front().row);
        }
        for (const network::Index row : rows) {
            survey::Survey without = bundle.survey;
            without.initiatives.erase(without.initiatives.begin() + row);
            const auto hubs = hubs::find_hubs(without, network::make_incidence(without), bundle.options);
            for (std::size_t h = 0; h < bundle.found.size(); ++h) {
                const auto again = std::find_if(hubs.begin(), hubs.end(), [&](const hubs::Hub& hub) {
                    return hub.organization == bundle.found[h].organization;
                });
                REQUIRE(again != hubs.end());
                const auto listed = std::find_if(resting[h].begin(), resting[h].end(),
                                                 [&](const hubs::RestingRow& one) { return one.row == row; });
                CHECK((listed != resting[h].end()) == (again->rank > bundle.found[h].rank));
                if (listed == resting[h].end()) continue;
                CHECK(listed->rank == again->rank);
                ++met;
            }
        }
        CHECK(met > 0);
    }
}
