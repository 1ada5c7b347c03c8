#include "collabgraph/gaps/absent.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Kind;
using tests::gaps_in;
using tests::has;
using tests::SurveyBuilder;

TEST_CASE("a listed category without an initiative is absent") {
    const survey::Survey survey = SurveyBuilder().category("x").category("y").row("A", {"B"}, {"x"});
    CHECK(has(gaps_in(survey, "y"), Kind::absent));
    CHECK(gaps_in(survey, "y").initiatives.empty());
}

TEST_CASE("a category with one initiative, be it without partner, is not absent") {
    const survey::Survey survey = SurveyBuilder().category("x").row("A", {}, {"x"});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::absent));
}

TEST_CASE("an absent category has no other kind of gap") {
    const survey::Survey survey = SurveyBuilder().category("x");
    CHECK(gaps_in(survey, "x").kinds == std::vector<Kind>{Kind::absent});
}
