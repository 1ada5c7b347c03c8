#include "collabgraph/gaps/concentrated.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "found.hpp"

using namespace collabgraph;
using gaps::Concentrations;
using gaps::find_concentrated;
using gaps::Kind;
using gaps::Verdict;
using tests::SurveyBuilder;

namespace {

Concentrations in(const survey::Survey& survey, std::uint64_t draws = 20000, std::uint64_t seed = 1) {
    return find_concentrated(network::make_incidence(survey), {draws, seed});
}

/// Ten bodies with two initiatives each on "all"; "one" holds six of A's initiatives only.
SurveyBuilder one_sided() {
    SurveyBuilder builder;
    for (int i = 0; i < 6; ++i) builder.row("A", {}, {"one"});
    for (const char* body : {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"}) {
        builder.row(body, {}, {"all"}).row(body, {}, {"all"}).row(body, {}, {"all"});
    }
    return builder;
}

}  // namespace

TEST_CASE("a category whose initiatives all come from one of ten bodies is concentrated") {
    const survey::Survey survey = one_sided();
    const gaps::Gaps found = gaps::find_gaps(survey, network::make_incidence(survey));
    const gaps::CategoryGaps& one = found.categories[tests::number_of(survey.categories, "one")];
    CHECK(one.concentration.proposers == 1);
    CHECK(one.concentration.expected > 4);
    CHECK(one.concentration.verdict == Verdict::found);
    CHECK(one.kinds == std::vector<Kind>{Kind::thin, Kind::solo, Kind::concentrated});
    CHECK_FALSE(tests::has(tests::gaps_in(survey, "all"), Kind::concentrated));
}

TEST_CASE("p is the share of random tables with at most as many proposers") {
    // Rows A, A, B, B, each in one of two categories of two rows: of 6 tables 2 put both rows of A together.
    const Concentrations found =
        in(SurveyBuilder().row("A", {}, {"x"}).row("A", {}, {"x"}).row("B", {}, {"y"}).row("B", {}, {"y"}));
    REQUIRE(found.categories.size() == 2);
    CHECK(found.family == 2);
    for (const gaps::Concentration& category : found.categories) {
        CHECK(category.proposers == 1);
        CHECK(category.p == Approx(2 / 6.0).margin(0.015));
        CHECK(category.expected == Approx(1 + 4 / 6.0).margin(0.015));
        // One proposer is also the least there can be, and it is no rarity: nothing could be found here.
        CHECK(category.smallest == category.p);
        CHECK(category.verdict == Verdict::too_few);
    }
}

TEST_CASE("the least number of proposers is that of the busiest bodies") {
    // Four rows of x; no body proposes more than two, so two proposers are the least: A with B, or with C, or B with C.
    const Concentrations found = in(SurveyBuilder()
                                        .row("A", {}, {"x"})
                                        .row("A", {}, {"y"})
                                        .row("B", {}, {"x"})
                                        .row("B", {}, {"y"})
                                        .row("C", {}, {"x"})
                                        .row("D", {}, {"x"}));
    const gaps::Concentration& x = found.categories[0];
    CHECK(x.proposers == 4);
    CHECK(x.p == 1.0);
    // 15 ways to choose four of six rows; only A, A, B, B has two proposers.
    CHECK(x.smallest == Approx(1 / 15.0).margin(0.01));
    CHECK(x.verdict == Verdict::too_few);
}

TEST_CASE("several proposers in a row all count, and stay together") {
    const Concentrations found =
        in(SurveyBuilder().row("A+B", {}, {"x"}).row("C", {}, {"x"}).row("A", {}, {"y"}), 2000);
    CHECK(found.categories[0].proposers == 3);
    CHECK(found.categories[1].proposers == 1);
    // x holds two of three rows: A+B and C (3), A+B and A (2), C and A (2).
    CHECK(found.categories[0].expected == Approx(7 / 3.0).margin(0.05));
}

TEST_CASE("categories with fewer than two initiatives are not asked") {
    const Concentrations found =
        in(SurveyBuilder().category("empty").row("A", {}, {"one"}).row("A", {}, {"two"}).row("B", {}, {"two"}), 100);
    CHECK(found.family == 1);
    for (const std::size_t c : {std::size_t{0}, std::size_t{1}}) {
        CHECK(found.categories[c].verdict == Verdict::not_asked);
        CHECK(std::isnan(found.categories[c].p));
    }
    CHECK(found.categories[2].verdict != Verdict::not_asked);
}

TEST_CASE("without draws, rows or categories nothing is asked") {
    const survey::Survey survey = one_sided();
    const Concentrations none = in(survey, 0);
    CHECK(none.family == 0);
    CHECK(none.categories[0].verdict == Verdict::not_asked);
    CHECK(std::isnan(none.categories[0].p));
    CHECK(std::isnan(none.categories[0].expected));
    CHECK(in(survey::Survey{}).categories.empty());
    CHECK(in(SurveyBuilder().category("x")).family == 0);
    CHECK(in(SurveyBuilder().row("A", {"B"})).categories.empty());
}

TEST_CASE("rows in another order give the same p to the last digit") {
    survey::Survey survey = one_sided();
    const Concentrations before = in(survey, 2000);
    std::mt19937 shuffle(1);
    std::shuffle(survey.initiatives.begin(), survey.initiatives.end(), shuffle);
    const Concentrations after = in(survey, 2000);
    for (std::size_t c = 0; c < before.categories.size(); ++c) {
        CHECK(before.categories[c].p == after.categories[c].p);
        CHECK(before.categories[c].expected == after.categories[c].expected);
        CHECK(before.categories[c].smallest == after.categories[c].smallest);
    }
}

TEST_CASE("the number of threads changes nothing, the seed a little") {
    const survey::Survey survey = one_sided();
    const Concentrations plain = in(survey, 2000);
#ifdef _OPENMP
    const int threads = omp_get_max_threads();
    omp_set_num_threads(3);
    CHECK(in(survey, 2000).categories[1].expected == plain.categories[1].expected);
    omp_set_num_threads(threads);
#endif
    CHECK(in(survey, 2000).categories[1].expected == plain.categories[1].expected);
    CHECK(in(survey, 2000, 2).categories[1].expected != plain.categories[1].expected);
    CHECK(in(survey, 2000, 2).categories[1].expected == Approx(plain.categories[1].expected).margin(0.1));
}

TEST_CASE("by chance alone a category is found about as rarely as was promised") {
    // Rows put into categories at random: over many surveys not more than about one in twenty has any category found.
    std::mt19937 random(7);
    int surveys_with_one = 0;
    for (int round = 0; round < 60; ++round) {
        SurveyBuilder builder;
        for (int row = 0; row < 40; ++row) {
            builder.row(std::string(1, static_cast<char>('A' + random() % 8)), {},
                        {std::string(1, static_cast<char>('p' + random() % 5))});
        }
        const Concentrations found = in(builder, 1000);
        surveys_with_one += std::any_of(found.categories.begin(), found.categories.end(),
                                        [](const auto& category) { return category.verdict == Verdict::found; });
    }
    CHECK(surveys_with_one <= 8);
}
