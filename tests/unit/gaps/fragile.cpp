#include "collabgraph/gaps/fragile.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/chance/random.hpp"
#include "found.hpp"

using namespace collabgraph;
using gaps::Hold;
using gaps::Kind;
using survey::Index;
using survey::NameKind;
using tests::gaps_in;
using tests::has;
using tests::number_of;
using tests::SurveyBuilder;

TEST_CASE("a category whose other proposers propose nowhere else hangs on one body") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {}, {"x"})
                                      .row("B", {}, {"x"})
                                      .row("A", {}, {"y"})
                                      .row("C", {}, {"y"})
                                      .row("C", {}, {"z"})
                                      .row("A", {}, {"z"});
    CHECK(has(gaps_in(survey, "x"), Kind::fragile));
    CHECK(gaps_in(survey, "x").holds == std::vector<Hold>{{number_of(survey.organizations, "A"), 0, 2}});
    CHECK_FALSE(has(gaps_in(survey, "y"), Kind::fragile));
    CHECK_FALSE(has(gaps_in(survey, "z"), Kind::fragile));
}

TEST_CASE("a second way to the other categories ends it") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("A", {}, {"y"}).row("B", {}, {"y"});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::fragile));
    CHECK(gaps_in(survey, "x").holds.empty());
}

TEST_CASE("two categories that one body joins hang on each other through it") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"x"}).row("C", {}, {"y"});
    CHECK(has(gaps_in(survey, "x"), Kind::fragile));
    CHECK(has(gaps_in(survey, "y"), Kind::fragile));
}

TEST_CASE("a category of one proposer is thin, one that is joined to no other hangs on nobody") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {}, {"x"}).row("A", {}, {"y"}).row("B", {}, {"z"}).row("C", {}, {"z"}).category("w");
    for (const char* category : {"x", "y", "z", "w"}) CHECK_FALSE(has(gaps_in(survey, category), Kind::fragile));
}

TEST_CASE("a class that proposes is no body to hang on, yet leads on") {
    const survey::Survey held = SurveyBuilder()
                                    .organization("clinics", NameKind::class_)
                                    .row("clinics", {}, {"x", "y"})
                                    .row("B", {}, {"x"})
                                    .row("C", {}, {"y"});
    CHECK_FALSE(has(gaps_in(held, "x"), Kind::fragile));
    const survey::Survey around = SurveyBuilder()
                                      .organization("clinics", NameKind::class_)
                                      .row("A", {}, {"x", "y"})
                                      .row("clinics", {}, {"x", "y"});
    CHECK_FALSE(has(gaps_in(around, "x"), Kind::fragile));
}

TEST_CASE("what a category hangs on is what taking out each body by hand shows") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        chance::Random random(seed);
        SurveyBuilder builder;
        for (int row = 0; row < 16; ++row) {
            const std::string body = "o" + std::to_string(random.below(10));
            builder.row(body, {}, {"c" + std::to_string(random.below(7))});
        }
        const survey::Survey survey = builder;
        const gaps::Gaps found = tests::gaps_of(survey);

        const auto reached = [&](Index from, Index without) {
            std::set<Index> categories{from};
            for (bool grown = true; grown;) {
                grown = false;
                for (const gaps::CategoryGaps& a : found.categories) {
                    if (categories.count(a.category) == 0) continue;
                    for (const gaps::CategoryGaps& b : found.categories) {
                        for (const Index body : a.proposers) {
                            const bool joins = body != without && std::find(b.proposers.begin(), b.proposers.end(),
                                                                            body) != b.proposers.end();
                            if (joins) grown = categories.insert(b.category).second || grown;
                        }
                    }
                }
            }
            return static_cast<std::uint32_t>(categories.size() - 1);
        };
        const Index nobody = static_cast<Index>(survey.organizations.size());
        for (const gaps::CategoryGaps& entry : found.categories) {
            std::vector<Hold> holds;
            const std::uint32_t others = reached(entry.category, nobody);
            for (Index body = 0; body < survey.organizations.size(); ++body) {
                const std::uint32_t left = reached(entry.category, body);
                if (entry.proposers.size() >= 2 && 2 * left < others) {
                    holds.push_back({body, left, others});
                }
            }
            INFO(seed << " " << survey.categories[entry.category].name);
            CHECK(entry.holds == holds);
            CHECK(has(entry, Kind::fragile) == !holds.empty());
        }
    }
}
