#include "collabgraph/gaps/unreturned.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Unreturned;
using survey::Answer;
using survey::Index;
using survey::NameKind;
using tests::number_of;
using tests::SurveyBuilder;

namespace {

std::vector<Unreturned> unreturned_of(const survey::Survey& survey, network::Groups groups = network::Groups::keep) {
    return gaps::find_unreturned(survey, network::make_incidence(survey, groups));
}

}  // namespace

TEST_CASE("A names B, who works on the same category and names somebody else: unreturned") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"C"}, {"x", "y"}).row("A", {"B"}, {"z"});
    const auto found = unreturned_of(survey);
    REQUIRE(found.size() == 1);
    CHECK(found[0].from == 0);
    CHECK(found[0].to == 1);
    CHECK(found[0].categories == std::vector<Index>{0});
    CHECK(found[0].rows == std::vector<Index>{0, 2});  // wherever A names B
}

TEST_CASE("B that names A anywhere has returned it") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {}, {"x"}).row("B", {"A"}, {"y"});
    CHECK(unreturned_of(survey).empty());
}

TEST_CASE("B that works on other categories only is not expected to answer") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {}, {"y"});
    CHECK(unreturned_of(survey).empty());
}

TEST_CASE("only a respondent is expected to answer") {
    const survey::Survey silent = SurveyBuilder().row("A", {"B"}, {"x"});
    CHECK(unreturned_of(silent).empty());
    survey::Survey proposing = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {}, {"x"});
    CHECK(unreturned_of(proposing).size() == 1);
    proposing.organizations[1].respondent = Answer::unknown;
    CHECK(unreturned_of(proposing).empty());
}

TEST_CASE("B that names a group or a joint name that holds A has returned it") {
    const survey::Survey group = SurveyBuilder().group("G", {"A", "C"}).row("A", {"B"}, {"x"}).row("B", {"G"}, {"x"});
    CHECK(unreturned_of(group).empty());
    CHECK(unreturned_of(group, network::Groups::expand).empty());
    const survey::Survey joint = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"A+C"}, {"x"});
    CHECK(unreturned_of(joint).empty());
    const survey::Survey nested =
        SurveyBuilder().group("G", {"A", "C"}).group("H", {"G", "D"}).row("A", {"B"}, {"x"}).row("B", {"H"}, {"x"});
    CHECK(unreturned_of(nested).empty());
}

TEST_CASE("a group that does not hold A, or an alliance that does, returns nothing") {
    const survey::Survey other = SurveyBuilder().group("G", {"C", "D"}).row("A", {"B"}, {"x"}).row("B", {"G"}, {"x"});
    CHECK(unreturned_of(other).size() == 1);
    // An alliance acts itself: to name it is not to name its members.
    const survey::Survey alliance = SurveyBuilder()
                                        .group("G", {"A", "D"})
                                        .organization("G", NameKind::body)
                                        .row("A", {"B"}, {"x"})
                                        .row("B", {"G"}, {"x"});
    CHECK(unreturned_of(alliance).size() == 1);
}

TEST_CASE("A that names only a group of which B is a member has not named B, unless groups are expanded") {
    const survey::Survey survey = SurveyBuilder().group("G", {"B", "C"}).row("A", {"G"}, {"x"}).row("B", {}, {"x"});
    CHECK(unreturned_of(survey).empty());
    CHECK(unreturned_of(survey, network::Groups::expand).size() == 1);
}

TEST_CASE("a class is never blamed, and naming oneself is no invitation") {
    const survey::Survey survey =
        SurveyBuilder().organization("B", NameKind::class_).row("A", {"B", "A"}, {"x"}).row("B", {}, {"x"});
    CHECK(unreturned_of(survey).empty());
}

TEST_CASE("unreturned ties stand in the order of the organizations") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("A")
                                      .organization("B")
                                      .organization("C")
                                      .row("C", {"B", "A"}, {"x"})
                                      .row("B", {"A"}, {"x"})
                                      .row("A", {}, {"x"});
    std::vector<std::pair<Index, Index>> order;
    for (const Unreturned& entry : unreturned_of(survey)) order.emplace_back(entry.from, entry.to);
    CHECK(order == std::vector<std::pair<Index, Index>>{{1, 0}, {2, 0}, {2, 1}});
}
