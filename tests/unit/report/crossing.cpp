#include "collabgraph/report/crossing.hpp"

#include <catch2/catch.hpp>

#include "support/survey_builder.hpp"

using namespace collabgraph;
using report::Sheet;
using tests::SurveyBuilder;

namespace {

struct Subject {
    survey::Survey survey;
    network::Incidence incidence;
    gaps::Crossing crossing;
    gaps::Gaps gaps;
};

/// x: 24 urban; y: 24 rural, 24 urban, one stated by nobody; one row without category; z: none.
Subject subject() {
    SurveyBuilder builder;
    builder.category("x").category("z").category("y");
    std::vector<std::string> cells;
    const auto add = [&](int rows, const std::vector<std::string>& categories, const char* audience) {
        for (int i = 0; i < rows; ++i) {
            builder.row(i % 2 == 0 ? "A" : "B", {}, categories);
            cells.emplace_back(audience);
        }
    };
    add(24, {"x"}, "urban");
    add(24, {"y"}, "rural");
    add(24, {"y"}, "urban");
    add(1, {"y"}, "");
    add(1, {}, "rural");
    Subject s{builder, {}, {}, {}};
    s.survey.columns = {"audience"};
    for (std::size_t i = 0; i < cells.size(); ++i) s.survey.initiatives[i].cells = {cells[i]};
    s.incidence = network::make_incidence(s.survey);
    const gaps::Column column = gaps::read_column(s.survey, s.incidence, "audience");
    const gaps::EmptyCells empty = gaps::find_empty_cells(s.incidence, column, {2000, 1});
    s.crossing = gaps::cross(s.incidence, column, &empty);
    s.gaps = gaps::find_gaps(s.survey, s.incidence, {100, 1});
    return s;
}

}  // namespace

TEST_CASE("the map for programs has every cell, those of rows without category or value last") {
    const Subject s = subject();
    const std::string csv = report::write_separated(report::map_sheet(s.survey, s.crossing), ',', {});
    CHECK(
        csv.starts_with("category,column,value,initiatives,proposers,verdict,evidence\n"
                        "x,audience,rural,0,0,found,\n"
                        "x,audience,urban,24,2,,1;2;3;"));
    CHECK(csv.find("\nz,audience,rural,0,0,,\nz,audience,urban,0,0,,\nz,audience,,0,0,,\ny,audience,rural,24,2,,") !=
          std::string::npos);
    CHECK(csv.find("\ny,audience,,1,1,,73\n,audience,rural,1,1,,74\n,audience,urban,0,0,,\n,audience,,0,0,,\n") !=
          std::string::npos);
}

TEST_CASE("the matrix for people has an ordered line a category, sums, and empty cells that say what they are") {
    const Subject s = subject();
    const Sheet sheet = report::matrix_sheet(s.survey, s.crossing, s.gaps);
    CHECK(report::write_separated(sheet, ',', {}) ==
          "category,rural,urban,not_stated,initiatives,proposers,kinds\n"
          "y,24,24,1,49,2,solo;uncoordinated\n"
          "x,0!,24,,24,2,solo;uncoordinated\n"
          "z, -,,,0,0,absent\n"
          ", 1,,,1,1,\n"
          ",25,48,1,74,2,\n");
}

TEST_CASE("values with long labels are numbered in the matrix, and the title says which is which") {
    Subject s = subject();
    s.crossing.column.values[0].label = {"people in the countryside", "地方の住民とその家族など"};
    s.crossing.column.values[1].label = {"people in towns", "都市"};
    const Sheet sheet = report::matrix_sheet(s.survey, s.crossing, s.gaps);
    CHECK(sheet.columns[1].title.en == "1");
    CHECK(sheet.title.en ==
          "Initiatives by category and audience. Columns: 1 people in the countryside, 2 people in towns");
}

TEST_CASE("themes are one line each") {
    Subject s = subject();
    CHECK(report::themes_sheet(s.survey, s.gaps).rows.empty());
    s.survey.categories[0].theme = s.survey.categories[1].theme = "care";
    s.survey.categories[0].theme_en = "Care";
    const Sheet sheet = report::themes_sheet(s.survey, s.gaps);
    REQUIRE(sheet.rows.size() == 2);
    CHECK(report::shown(sheet.rows[0][0], text::Language::en) == "Care");
    CHECK(report::plain(sheet.rows[0][0]) == "care");
    CHECK(report::plain(sheet.rows[0][1]) == "2");
    CHECK(report::plain(sheet.rows[0][2]) == "2");
    CHECK(report::plain(sheet.rows[0][3]) == "24");
    CHECK(report::shown(sheet.rows[1][0], text::Language::ja) == "テーマなし");
}
