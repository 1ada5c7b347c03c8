#include "collabgraph/gaps/thin.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Kind;
using tests::gaps_in;
using tests::has;
using tests::SurveyBuilder;

TEST_CASE("a category of one proposer is thin, however many initiatives and partners it has") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B", "C"}, {"x"}).row("A", {"D"}, {"x"});
    CHECK(has(gaps_in(survey, "x"), Kind::thin));
}

TEST_CASE("a category of two proposers is not thin, even in one row") {
    const survey::Survey separate = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"A"}, {"x"});
    CHECK_FALSE(has(gaps_in(separate, "x"), Kind::thin));
    const survey::Survey joint = SurveyBuilder().row("A+B", {}, {"x"});
    CHECK_FALSE(has(gaps_in(joint, "x"), Kind::thin));
}

TEST_CASE("what a body proposes elsewhere does not help a thin category") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"y"});
    CHECK(has(gaps_in(survey, "x"), Kind::thin));
    CHECK_FALSE(has(gaps_in(survey, "y"), Kind::thin));
}
