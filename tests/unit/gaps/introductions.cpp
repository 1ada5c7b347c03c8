#include "collabgraph/gaps/introductions.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using survey::Index;
using survey::NameKind;
using tests::number_of;
using tests::SurveyBuilder;

namespace {

gaps::Introductions introductions_in(const survey::Survey& survey) {
    const network::Incidence incidence = network::make_incidence(survey);
    return gaps::find_introductions(survey, incidence, tests::gaps_of(survey).categories);
}

}  // namespace

TEST_CASE("untied proposers are introduced by the body that both name elsewhere") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("A", {"M"}, {"y"}).row("B", {"M", "N"}, {"z"});
    const gaps::Introductions found = introductions_in(survey);
    REQUIRE(found.pairs.size() == 1);
    CHECK(survey.organizations[found.pairs[0].a].name == "A");
    CHECK(survey.organizations[found.pairs[0].b].name == "B");
    CHECK(found.pairs[0].categories == std::vector<Index>{number_of(survey.categories, "x")});
    CHECK(found.pairs[0].through == std::vector<Index>{number_of(survey.organizations, "M")});
    CHECK(found.pairs[0].rows == std::vector<Index>{0, 1});
}

TEST_CASE("a category whose pairs are mostly tied asks for no introduction") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"C"}, {"x"}).row("C", {}, {"x"});
    CHECK(introductions_in(survey).pairs.empty());
    CHECK(introductions_in(survey).categories.empty());
}

TEST_CASE("pairs that meet in most categories come first, then those with most who could introduce them") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {}, {"x", "y"})
                                      .row("B", {"M"}, {"x", "z"})
                                      .row("C", {}, {"x", "y"})
                                      .row("D", {"M"}, {"z", "x"})
                                      .row("A", {"N"}, {"w"})
                                      .row("B", {"N"}, {"w"});
    const gaps::Introductions found = introductions_in(survey);
    std::vector<std::string> order;
    for (const gaps::Introduction& pair : found.pairs) {
        order.push_back(survey.organizations[pair.a].name + survey.organizations[pair.b].name);
    }
    // A and C meet untied in x and y; B and D are tied by M in x and z. Of the rest only A and B name one body, N.
    CHECK(order == std::vector<std::string>{"AC", "AB", "AD", "BC", "CD"});
}

TEST_CASE("circles are proposers tied through one another, those tied with nobody stand alone") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("E", {}, {"x"})
                                      .row("A", {"B"}, {"x"})
                                      .row("B", {"C"}, {"x"})
                                      .row("C", {}, {"x"})
                                      .row("D", {}, {"x"});
    const gaps::Introductions found = introductions_in(survey);
    REQUIRE(found.categories.size() == 1);
    const auto number = [&](const char* name) { return number_of(survey.organizations, name); };
    CHECK(found.categories[0].circles ==
          std::vector<std::vector<Index>>{{number("A"), number("B"), number("C")}, {number("E")}, {number("D")}});
}

TEST_CASE("a class is not to be introduced") {
    const survey::Survey survey =
        SurveyBuilder().organization("clinics", NameKind::class_).row("A", {}, {"x"}).row("clinics", {}, {"x"});
    CHECK(introductions_in(survey).pairs.empty());
    CHECK(introductions_in(survey).categories.size() == 1);
}

TEST_CASE("without rows there is nobody to introduce") {
    const survey::Survey survey = SurveyBuilder().category("x");
    CHECK(introductions_in(survey).pairs.empty());
}
