#include "collabgraph/diagram/working_group_page.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "collabgraph/diagram/geometry.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::diagram;
using tests::SurveyBuilder;

namespace {

struct Sheet {
    explicit Sheet(survey::Survey given, text::Language language = text::Language::en)
        : survey(std::move(given)),
          incidence(network::make_incidence(survey)),
          gaps(gaps::find_gaps(survey, incidence,
                               {.draws = {.draws = 0}, .introductions = true, .cover = gaps::CoverOptions{}})),
          page(working_group_page({survey, incidence, gaps, {}, language})) {}

    bool says(const std::string& words) const {
        return std::any_of(page.texts.begin(), page.texts.end(),
                           [&](const Text& text) { return text.content.find(words) != std::string::npos; });
    }
    std::size_t drawn(const std::string& kind) const {
        return static_cast<std::size_t>(std::count_if(page.boxes.begin(), page.boxes.end(),
                                                      [&](const Box& box) { return box.kind == kind && !box.hidden; }));
    }

    survey::Survey survey;
    network::Incidence incidence;
    gaps::Gaps gaps;
    Page page;
};

void check_readable(const Sheet& sheet) {
    CHECK(check_geometry(sheet.page) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("the sheet shows open categories, the set that covers them, and what nobody proposes") {
    const Sheet sheet(
        SurveyBuilder().category("nothing yet").row("A", {}, {"x"}).row("B", {}, {"x", "y"}).row("C", {}, {"y"}));
    check_readable(sheet);
    CHECK(sheet.page.title == "1 body together proposes on 2 of 3 open categories; 1 is without a proposer");
    CHECK(sheet.drawn("category") == 3);
    CHECK(sheet.drawn("organization") == 1);
    CHECK(sheet.says("nobody proposes here"));
    CHECK(sheet.says("To bring together first"));
}

TEST_CASE("the foot of a column names who could stand in its place") {
    const Sheet sheet(SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("C", {}, {"y"}));
    check_readable(sheet);
    CHECK(sheet.drawn("organization") == 2);  // A and C
    CHECK(sheet.says("B"));
    CHECK(sheet.says("no one"));
}

TEST_CASE("a sheet without a gap, and one of a survey without anything, say so") {
    const Sheet closed(SurveyBuilder().row("A", {"B"}, {"x", "y"}).row("B", {"A"}, {"x", "y"}));
    check_readable(closed);
    CHECK(closed.page.title == "No category has a gap");
    const Sheet nothing(survey::Survey{}, text::Language::ja);
    check_readable(nothing);
    CHECK(nothing.page.title == "空白のある課題分類はない");
}

TEST_CASE("what does not fit on the sheet is counted in its note") {
    SurveyBuilder builder;
    for (int c = 0; c < 60; ++c) {
        const std::string category = "a category with quite a long name, number " + std::to_string(c);
        builder.row("a body with a long name of its own " + std::to_string(c), {}, {category});
        builder.row("another body " + std::to_string(c % 7), {}, {category});
    }
    for (const auto language : {text::Language::en, text::Language::ja}) {
        const Sheet sheet(builder, language);
        check_readable(sheet);
        CHECK(sheet.drawn("category") < 60);
        CHECK(sheet.says(language == text::Language::en ? "more open categories" : "ほかに空白のある"));
    }
}

TEST_CASE("without cover or introductions there is no sheet") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"});
    const network::Incidence incidence = network::make_incidence(survey);
    const gaps::Gaps gaps = gaps::find_gaps(survey, incidence, {.draws = {.draws = 0}});
    CHECK_THROWS_AS(working_group_page({survey, incidence, gaps, {}, text::Language::en}), std::invalid_argument);
}
