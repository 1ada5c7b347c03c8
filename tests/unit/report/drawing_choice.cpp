#include "collabgraph/report/drawing_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/survey/names.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;

namespace {

/// 130 categories and 130 proposers; number i proposes i % 7 + 1 times, on the category of its number.
survey::Survey large() {
    tests::SurveyBuilder survey;
    for (int i = 0; i < 130; ++i) {
        for (int times = 0; times <= i % 7; ++times) {
            survey.row(fmt::format("B{}", i), {"P"}, {fmt::format("C{}", i)});
        }
    }
    return survey;
}

report::DrawingChoice chosen(const survey::Survey& survey, const std::vector<std::string>& asked) {
    return report::choose_drawings(survey, network::make_incidence(survey), false, asked);
}

std::size_t count(const report::DrawingChoice& choice, report::DrawingGroup group) {
    return static_cast<std::size_t>(
        std::count_if(choice.drawings.begin(), choice.drawings.end(),
                      [&](const report::Planned& planned) { return planned.group == group; }));
}

constexpr auto overview = report::DrawingGroup::overview;
constexpr auto category = report::DrawingGroup::category;
constexpr auto body = report::DrawingGroup::organization;

}  // namespace

TEST_CASE("unasked, a report draws the overviews and the categories") {
    const survey::Survey survey = tests::SurveyBuilder().row("A", {"B"}, {"c", "d"}).row("B", {}, {"c"});
    const report::DrawingChoice choice = chosen(survey, {});
    CHECK(count(choice, overview) == 7);  // no gap map: the survey is not crossed with a column
    CHECK(count(choice, category) == 2);
    CHECK(count(choice, body) == 0);
    CHECK(choice.cuts.empty());
    CHECK(chosen(survey, {"standard", "categories"}).drawings.size() == choice.drawings.size());
    CHECK(count(chosen(survey, {"all"}), body) == 2);
}

TEST_CASE("of a large family come the hundred with most initiatives, in node order, under their own numbers") {
    const survey::Survey survey = large();
    const report::DrawingChoice choice = chosen(survey, {"all"});
    CHECK(count(choice, overview) == 7);
    CHECK(count(choice, category) == 100);
    CHECK(count(choice, body) == 100);
    REQUIRE(choice.cuts.size() == 2);
    CHECK(choice.cuts[0].group == category);
    CHECK(choice.cuts[0].drawn == 100);
    CHECK(choice.cuts[0].all == 130);

    // By definition: a category left out has no more initiatives than any that is drawn, and a later place among
    // equals.
    std::set<std::uint32_t> drawn;
    std::uint32_t before = 0;
    for (const report::Planned& planned : choice.drawings) {
        if (planned.group != category) continue;
        CHECK(planned.name == fmt::format("category-{:03}", planned.subject + 1));
        CHECK((drawn.empty() || planned.subject > before));
        before = planned.subject;
        drawn.insert(planned.subject);
    }
    for (std::uint32_t out = 0; out < 130; ++out) {
        if (drawn.count(out) > 0) continue;
        for (const std::uint32_t in : drawn) CHECK((in % 7 > out % 7 || (in % 7 == out % 7 && in < out)));
    }
}

TEST_CASE("a family asked for by its name comes whole, and nothing else") {
    const survey::Survey survey = large();
    const report::DrawingChoice bodies = chosen(survey, {"bodies"});
    CHECK(bodies.drawings.size() == 130);
    CHECK(bodies.cuts.empty());
    const report::DrawingChoice mixed = chosen(survey, {"all", "categories"});
    CHECK(count(mixed, category) == 130);
    CHECK(count(mixed, body) == 100);
    REQUIRE(mixed.cuts.size() == 1);
    CHECK(report::sentence_of(mixed.cuts[0]).en ==
          "Pages are drawn of 100 of the 130 bodies that propose, those with most initiatives; `--pages bodies` draws "
          "all.");
}

TEST_CASE("single pages go by their names, each once, in the order of the report") {
    const survey::Survey survey = large();
    const report::DrawingChoice choice = chosen(survey, {"body-003", "hubs", "category-network", "hubs"});
    REQUIRE(choice.drawings.size() == 3);
    CHECK(choice.drawings[0].name == "hubs");
    CHECK(choice.drawings[1].name == "categories");
    CHECK(choice.drawings[1].group == overview);
    CHECK(choice.drawings[2].name == "body-003");
    CHECK_THROWS_AS(chosen(survey, {"hub"}), survey::UnknownName);
    CHECK_THROWS_AS(chosen(survey, {"confirm"}), survey::UnknownName);
    CHECK_THROWS_AS(chosen(survey, {"body-3"}), survey::UnknownName);
}

TEST_CASE("every page of the list can be asked for, and is then the only one") {
    const survey::Survey survey = tests::SurveyBuilder().row("A", {"B"}, {"c", "d"}).row("B", {}, {"c"});
    const report::Sheet sheet = report::drawings_sheet(survey, false);
    std::size_t families = 0;
    for (const auto& row : sheet.rows) {
        const std::string name = std::get<std::string>(row[0]);
        const report::DrawingChoice choice = chosen(survey, {name});
        if (std::holds_alternative<std::monostate>(row[1])) {
            ++families;
            CHECK_FALSE(choice.drawings.empty());
        } else {
            CHECK(choice.drawings.size() == 1);
        }
    }
    CHECK(families == report::families().size());
    CHECK(sheet.rows.size() == families + chosen(survey, {"all"}).drawings.size());
}
