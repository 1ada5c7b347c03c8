#include "collabgraph/report/survival.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::report;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

std::optional<Headline> headline_of(const survey::Survey& survey, hubs::By by = hubs::By::named_by) {
    const network::Incidence incidence = network::make_incidence(survey);
    return hub_headline(
        survey, incidence,
        hubs::rank(network::make_view(survey, incidence, {}), incidence, {by, false}, {.resamples = 200}));
}

const Reading& reading(const Headline& headline, const std::string& key) {
    return *std::find_if(headline.readings.begin(), headline.readings.end(),
                         [&](const Reading& one) { return one.key == key; });
}

}  // namespace

TEST_CASE("a headline that nothing changes is firm") {
    SurveyBuilder builder;
    for (int i = 0; i < 20; ++i) builder.row("P" + std::to_string(i), {"H", i < 3 ? "K" : "L"});
    builder.row("P0", {"K"});
    const auto headline = headline_of(builder);
    REQUIRE(headline);
    CHECK(headline->sentence.en == "H: named by most bodies (20)");
    CHECK(headline->rows == 1.0);
    CHECK(headline->proposers == 1.0);
    CHECK(headline->mark == Mark::firm);
    CHECK_FALSE(reading(*headline, "groups").applies);
    CHECK_FALSE(reading(*headline, "names").applies);
}

TEST_CASE("a headline depends on the counting rule where one body repeats itself") {
    SurveyBuilder builder;
    for (int i = 0; i < 8; ++i) builder.row("P" + std::to_string(i), {"H"});
    for (int i = 0; i < 12; ++i) builder.row("Q", {"K"});
    const auto headline = headline_of(builder);
    REQUIRE(headline);
    CHECK(headline->sentence.en == "H: named by most bodies (8)");
    CHECK_FALSE(reading(*headline, "counting").holds);
    CHECK(headline->mark == Mark::depends);
}

TEST_CASE("a headline depends on the reading of groups, of classes and of joint names") {
    // Expanded, the group G brings M two more namers; as a class, K would be first; without joint names H is not.
    SurveyBuilder builder;
    builder.organization("K", NameKind::class_).group("G", {"M"});
    for (int i = 0; i < 3; ++i) builder.row("P" + std::to_string(i), {"H+N", "K"});
    builder.row("P3", {"H", "K"}).row("P4", {"M"}).row("P5", {"M"}).row("P6", {"G", "K"}).row("P7", {"G", "M"});
    builder.row("P8", {"G"}).row("P9", {"K"});
    const auto headline = headline_of(builder);
    REQUIRE(headline);
    CHECK(headline->sentence.en == "H: named by most bodies (4)");
    CHECK_FALSE(reading(*headline, "groups").holds);
    CHECK_FALSE(reading(*headline, "classes").holds);
    CHECK_FALSE(reading(*headline, "names").holds);
    CHECK(headline->mark != Mark::firm);
}

TEST_CASE("first places that are shared rest on every row") {
    SurveyBuilder builder;
    for (int i = 0; i < 10; ++i) builder.row("P" + std::to_string(i), {"Q" + std::to_string(i)});
    const auto headline = headline_of(builder);
    REQUIRE(headline);
    CHECK(headline->rows < 0.5);
    CHECK(headline->mark == Mark::not_supported);
}

TEST_CASE("where nobody is named there is no headline") {
    CHECK_FALSE(headline_of(SurveyBuilder().row("A", {})));
    CHECK_FALSE(headline_of(survey::Survey{}));
}

TEST_CASE("a category that rests on one body does so however many rows are left out") {
    SurveyBuilder builder;
    for (int i = 0; i < 10; ++i) builder.row("A", {"B"}, {"rural"});
    for (int i = 0; i < 10; ++i) builder.row("P" + std::to_string(i), {"B"}, {"town"});
    const survey::Survey survey = builder;
    const network::Incidence incidence = network::make_incidence(survey);
    const auto headlines = gap_headlines(survey, incidence, gaps::find_gaps(survey, incidence), 50, 1);
    REQUIRE(headlines.size() == 1);
    CHECK(headlines[0].sentence.en.find("rural") != std::string::npos);
    CHECK(headlines[0].rows == 1.0);
    CHECK(headlines[0].mark == Mark::firm);

    const auto unjudged = gap_headlines(survey, incidence, gaps::find_gaps(survey, incidence), 0, 1);
    CHECK(std::isnan(unjudged.at(0).rows));
}

namespace {

/// Three name "Alpha Union", four "Beta League"; two more name what is spelt like the first, and is not listed.
survey::Survey with_a_slip(bool slip) {
    SurveyBuilder builder;
    builder.organization("Alpha Union").organization("Beta League");
    for (int i = 0; i < 9; ++i) builder.organization("P" + std::to_string(i));
    for (int i = 0; i < 9; ++i) {
        const char* named = i < 3 ? "Alpha Union" : i < 7 ? "Beta League" : slip ? "Alpha Unoin" : "Q";
        builder.row("P" + std::to_string(i), {named}, {"x"});
    }
    survey::Survey survey = builder;
    survey.has_organization_list = true;
    for (survey::Organization& one : survey.organizations) one.mentioned = true;
    return survey;
}

}  // namespace

TEST_CASE("a headline depends on an unlisted name that looks like a listed one") {
    const survey::Survey survey = with_a_slip(true);
    const auto headline = headline_of(survey);
    REQUIRE(headline);
    CHECK(headline->sentence.en == "Beta League: named by most bodies (4)");
    const Reading& merged = reading(*headline, "look_alikes");
    CHECK(merged.applies);
    CHECK_FALSE(merged.holds);
    CHECK(merged.title.en == "unlisted names (1) taken as the listed ones they look like");
    CHECK(headline->mark != Mark::firm);
    const Sheet sheet = look_alikes_sheet(survey);
    REQUIRE(sheet.rows.size() == 1);
    CHECK(plain(sheet.rows[0][0]) == "Alpha Unoin");
    CHECK(plain(sheet.rows[0][1]) == "Alpha Union");
    CHECK(uncertain_names_remark(survey).en ==
          "Uncertain names: there are no joint names; 1 unlisted name is taken as what it looks like in another.");
}

TEST_CASE("where no name is uncertain the panel says so") {
    const survey::Survey survey = with_a_slip(false);
    const auto headline = headline_of(survey);
    REQUIRE(headline);
    CHECK_FALSE(reading(*headline, "look_alikes").applies);
    CHECK(look_alikes_sheet(survey).rows.empty());
    CHECK(uncertain_names_remark(survey).en.find("no uncertain names") != std::string::npos);
}

TEST_CASE("a body that is first under an unlisted name is looked for under the listed one") {
    SurveyBuilder builder;
    builder.organization("Alpha Union");
    for (int i = 0; i < 5; ++i) builder.row("P" + std::to_string(i), {"Alpha Unoin"});
    survey::Survey survey = builder;
    survey.has_organization_list = true;
    for (survey::Organization& one : survey.organizations) one.mentioned = true;
    const auto headline = headline_of(survey);
    REQUIRE(headline);
    CHECK(headline->sentence.en == "Alpha Unoin: named by most bodies (5)");
    CHECK(reading(*headline, "look_alikes").applies);
    CHECK(reading(*headline, "look_alikes").holds);
}
