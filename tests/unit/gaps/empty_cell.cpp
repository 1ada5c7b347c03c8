#include "collabgraph/gaps/empty_cell.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <stdexcept>
#include <tuple>

#include "found.hpp"

using namespace collabgraph;
using gaps::EmptyCells;
using gaps::find_empty_cells;
using gaps::Verdict;
using tests::SurveyBuilder;

namespace {

EmptyCells in(const survey::Survey& survey, const std::string& column, std::uint64_t draws = 20000) {
    return find_empty_cells(survey, network::make_incidence(survey), column, {draws, 1});
}

/// `rural` and `urban` rows on x and on y, as many as said; the audience is the only column.
survey::Survey audiences(int rural_x, int urban_x, int rural_y, int urban_y) {
    SurveyBuilder builder;
    std::vector<std::string> cells;
    const auto add = [&](int rows, const char* category, const char* audience) {
        for (int i = 0; i < rows; ++i) {
            builder.row("A", {}, {category});
            cells.emplace_back(audience);
        }
    };
    add(rural_x, "x", "rural");
    add(urban_x, "x", "urban");
    add(rural_y, "y", "rural");
    add(urban_y, "y", "urban");
    survey::Survey survey = builder;
    survey.columns = {"audience"};
    for (std::size_t i = 0; i < cells.size(); ++i) survey.initiatives[i].cells = {cells[i]};
    return survey;
}

}  // namespace

TEST_CASE("a category that leaves out half of all is an empty cell") {
    const EmptyCells found = in(audiences(0, 12, 24, 12), "audience");
    CHECK(found.values == 2);
    CHECK(found.family == 4);
    REQUIRE(found.cells.size() == 1);
    const gaps::EmptyCell& cell = found.cells[0];
    CHECK(cell.category == 0);
    CHECK(cell.value == "rural");
    CHECK(cell.expected == Approx(6).margin(0.1));
    CHECK(cell.p < 0.001);
    CHECK(cell.verdict == Verdict::found);
}

TEST_CASE("p is the share of random tables that leave the cell empty") {
    // Six of twelve rows are on x, six are rural: expected 3; both apart in 1 of C(12, 6) = 924 tables.
    const EmptyCells found = in(audiences(0, 6, 6, 0), "audience");
    for (const gaps::EmptyCell& cell : found.cells) {
        CHECK(cell.expected == Approx(3).margin(0.05));
        CHECK(cell.p == Approx(1 / 924.0).margin(0.001));
    }
}

TEST_CASE("where three are not expected an empty cell is no question") {
    const EmptyCells found = in(audiences(0, 3, 8, 13), "audience");
    CHECK(found.cells.empty());
    for (const gaps::EmptyCell& cell : found.cells) CHECK(cell.expected >= 3);
}

TEST_CASE("an empty cell that chance leaves empty often enough is too little to tell") {
    // 31 of 301 rows are on x, 31 are rural: expected 3.2, and empty by chance with p = .03: too much for its family.
    const EmptyCells found = in(audiences(0, 31, 31, 239), "audience", 5000);
    REQUIRE(found.cells.size() == 1);
    CHECK(found.cells[0].expected == Approx(3.2).margin(0.1));
    CHECK(found.cells[0].p == Approx(0.031).margin(0.01));
    CHECK(found.cells[0].adjusted > 0.05);
    CHECK(found.cells[0].verdict == Verdict::too_few);
}

TEST_CASE("a cell with several values counts for each") {
    survey::Survey survey = audiences(12, 12, 12, 12);
    for (survey::Initiative& initiative : survey.initiatives) initiative.cells = {"rural; urban;rural"};
    survey.settings.separators = ";";
    const EmptyCells found = in(survey, "audience", 100);
    CHECK(found.values == 2);
    CHECK(found.family == 4);
    CHECK(found.cells.empty());
}

TEST_CASE("types of the proposers stand in for a column that initiatives do not have") {
    SurveyBuilder builder;
    builder.organization("A", survey::NameKind::body, "hospital").organization("B", survey::NameKind::body, "society");
    for (int i = 0; i < 12; ++i) builder.row("A", {}, {"x"}).row("B", {}, {"y"}).row("B", {}, {"y"});
    const EmptyCells found = in(builder, "type");
    REQUIRE(found.cells.size() == 2);
    CHECK(found.cells[0].verdict == Verdict::found);
    CHECK(((found.cells[0].value == "society" && found.cells[0].category == 0) ||
           (found.cells[0].value == "hospital" && found.cells[0].category == 1)));
}

TEST_CASE("organization and partners go by the bodies, not by how rows spell them") {
    SurveyBuilder builder;
    for (int i = 0; i < 12; ++i) builder.row("A", {"C"}, {"x"}).row("B", {"D"}, {"y"});
    survey::Survey survey = builder;
    survey.columns = {"organization", "partners"};
    for (survey::Initiative& initiative : survey.initiatives) initiative.cells = {"spelt anyhow", "and so"};
    for (const auto& [column, first, second] :
         {std::tuple("organization", "A", "B"), std::tuple("partners", "C", "D")}) {
        const EmptyCells found = in(survey, column, 1000);
        CHECK(found.values == 2);
        REQUIRE(found.cells.size() == 2);
        for (const gaps::EmptyCell& cell : found.cells) CHECK(cell.value == (cell.category == 0 ? second : first));
    }
}

TEST_CASE("rows in another order give the same cells") {
    survey::Survey survey = audiences(0, 12, 24, 12);
    const EmptyCells before = in(survey, "audience", 2000);
    std::mt19937 shuffle(1);
    std::shuffle(survey.initiatives.begin(), survey.initiatives.end(), shuffle);
    const EmptyCells after = in(survey, "audience", 2000);
    REQUIRE(before.cells.size() == after.cells.size());
    for (std::size_t i = 0; i < before.cells.size(); ++i) {
        CHECK(before.cells[i].p == after.cells[i].p);
        CHECK(before.cells[i].expected == after.cells[i].expected);
    }
}

TEST_CASE("a column that the survey does not have, or the categories themselves, are refused") {
    const survey::Survey survey = audiences(1, 1, 1, 1);
    CHECK_THROWS_AS(in(survey, "section"), std::invalid_argument);
    CHECK_THROWS_AS(in(survey, "categories"), std::invalid_argument);
}

TEST_CASE("without rows, values or draws there is no cell") {
    survey::Survey none;
    none.columns = {"audience"};
    CHECK(in(none, "audience").family == 0);
    survey::Survey unnamed = audiences(2, 2, 2, 2);
    for (survey::Initiative& initiative : unnamed.initiatives) initiative.cells = {""};
    CHECK(in(unnamed, "audience").values == 0);
    const EmptyCells undrawn = in(audiences(0, 12, 24, 12), "audience", 0);
    CHECK(undrawn.family == 0);
    CHECK(undrawn.cells.empty());
}
