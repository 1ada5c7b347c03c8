#include "collabgraph/gaps/solo.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Kind;
using survey::NameKind;
using tests::gaps_in;
using tests::has;
using tests::SurveyBuilder;

TEST_CASE("a category is solo when no initiative names a partner") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"});
    CHECK(has(gaps_in(survey, "x"), Kind::solo));
    CHECK(gaps_in(survey, "x").without_partner == 2);
}

TEST_CASE("one named partner in one of many rows ends it") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("B", {"C"}, {"x"});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::solo));
    CHECK(gaps_in(survey, "x").without_partner == 2);
}

TEST_CASE("groups and classes count as partners, though classes are not counted among the bodies") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("societies", NameKind::class_)
                                      .group("three unions", {"U", "V", "W"})
                                      .row("A", {"societies"}, {"x"})
                                      .row("A", {"three unions"}, {"y"});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::solo));
    CHECK(gaps_in(survey, "x").partners.empty());
    CHECK_FALSE(has(gaps_in(survey, "y"), Kind::solo));
    CHECK(gaps_in(survey, "y").partners.size() == 1);
    CHECK(gaps_in(survey, "y", network::Groups::expand).partners.size() == 3);
}

TEST_CASE("oneself and phrases that are no body are no partner") {
    const survey::Survey survey = SurveyBuilder().row("A", {"A"}, {"x"}).row("B", {"-"}, {"x"});
    CHECK(has(gaps_in(survey, "x"), Kind::solo));
    CHECK(gaps_in(survey, "x").partners.empty());
}

TEST_CASE("of two proposers in a row, one that names the other names a partner") {
    const survey::Survey survey = SurveyBuilder().row("A+B", {"A"}, {"x"});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::solo));
    CHECK(gaps_in(survey, "x").partners == std::vector<survey::Index>{0});
}
