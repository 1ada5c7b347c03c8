#include "collabgraph/gaps/crossing.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <stdexcept>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/survey/values.hpp"
#include "found.hpp"

using namespace collabgraph;
using gaps::Crossing;
using gaps::Index;
using gaps::Verdict;
using tests::SurveyBuilder;
using Strings = std::vector<std::string>;

namespace {

Strings names_of(const gaps::Column& column) {
    Strings names;
    for (const gaps::ColumnValue& value : column.values) names.push_back(value.name);
    return names;
}

gaps::Column column_of(const survey::Survey& survey, const std::string& name) {
    return gaps::read_column(survey, network::make_incidence(survey), name);
}

Crossing crossed(const survey::Survey& survey, const std::string& name, const gaps::EmptyCells* empty = nullptr) {
    const network::Incidence incidence = network::make_incidence(survey);
    return gaps::cross(incidence, gaps::read_column(survey, incidence, name), empty);
}

std::vector<Index> list(const network::Lists& lists, std::size_t at) {
    const auto items = lists[static_cast<std::uint32_t>(at)];
    return {items.begin(), items.end()};
}

/// One cell a row in each of the columns.
survey::Survey with_cells(const SurveyBuilder& builder, const Strings& columns, const std::vector<Strings>& cells) {
    survey::Survey survey = builder;
    survey.columns = columns;
    for (std::size_t i = 0; i < survey.initiatives.size(); ++i) survey.initiatives[i].cells = cells[i];
    return survey;
}

/// Audiences a … e folded: a, b -> one; c -> two; nobody -> three.
void fold_audiences(survey::Survey& survey) {
    survey.has_audience_list = true;
    survey.audience_groups = {{"two", "Two"}, {"one", ""}, {"three", ""}};
    survey.audiences = {{"c", {}, {0}, {}}, {"a", {"aa"}, {1}, {}}, {"b", {}, {1}, {}}, {"n", {}, {2}, {}}};
}

}  // namespace

TEST_CASE("audiences are folded into their groups, unknown ones stand for themselves, unused groups stay") {
    SurveyBuilder builder;
    for (int i = 0; i < 4; ++i) builder.row("A", {}, {"x"});
    survey::Survey survey = with_cells(builder, {"audience"}, {{"a;b"}, {"AA;c"}, {"z;y"}, {""}});
    fold_audiences(survey);
    const gaps::Column column = column_of(survey, "audience");
    CHECK(names_of(column) == Strings{"two", "one", "three", "y", "z"});
    CHECK(column.values[0].label.en == "Two");
    CHECK(column.values[1].label.en == "one");
    CHECK(list(column.of_row, 0) == std::vector<Index>{1});
    CHECK(list(column.of_row, 1) == std::vector<Index>{0, 1});
    CHECK(list(column.of_row, 2) == std::vector<Index>{3, 4});
    CHECK(list(column.of_row, 3).empty());
    CHECK(names_of(column_of(survey, "audience_value")) == Strings{"AA", "a", "b", "c", "y", "z"});
    survey.has_audience_list = false;
    CHECK(names_of(column_of(survey, "audience")) == Strings{"AA", "a", "b", "c", "y", "z"});
}

TEST_CASE("types of bodies that propose nothing are columns too, those of kinds of bodies are not") {
    SurveyBuilder builder;
    builder.organization("A", survey::NameKind::body, "society")
        .organization("B", survey::NameKind::body, "company")
        .organization("C", survey::NameKind::class_, "ministries")
        .row("A", {"B", "C"}, {"x"});
    const gaps::Column column = column_of(builder, "type");
    CHECK(names_of(column) == Strings{"company", "society"});
    CHECK(list(column.of_row, 0) == std::vector<Index>{1});
}

TEST_CASE(
    "a respondent that proposes nothing is a column of organization, a partner nobody names is none of partners") {
    SurveyBuilder builder;
    builder.organization("A").organization("B").row("A", {"C"}, {"x"});
    survey::Survey survey = with_cells(builder, {"organization", "partners"}, {{"A", "C"}});
    survey.organizations[1].respondent = survey::Answer::yes;
    CHECK(names_of(column_of(survey, "organization")) == Strings{"A", "B"});
    CHECK(names_of(column_of(survey, "partners")) == Strings{"C"});
}

TEST_CASE("years and numbered sections are ranked and in natural order, words and bodies are not ranked") {
    SurveyBuilder builder;
    for (int i = 0; i < 3; ++i) builder.row("1st", {}, {"x"});
    const survey::Survey survey = with_cells(builder, {"section", "status", "organization"},
                                             {{"10", "none", ""}, {"2", "", ""}, {"1-1", "", ""}});
    CHECK(names_of(column_of(survey, "section")) == Strings{"1-1", "2", "10"});
    CHECK(column_of(survey, "section").is_ranked);
    CHECK_FALSE(column_of(survey, "status").is_ranked);
    CHECK(column_of(survey, "status").values[0].label.ja == "方法なし");
    CHECK_FALSE(column_of(survey, "organization").is_ranked);
}

TEST_CASE("a column of initiatives goes before one that follows from the lists; an unknown one is refused") {
    SurveyBuilder builder;
    builder.organization("A", survey::NameKind::body, "society").row("A", {}, {"x"});
    const survey::Survey survey = with_cells(builder, {"type"}, {{"own"}});
    CHECK(names_of(column_of(survey, "type")) == Strings{"own"});
    CHECK_THROWS_AS(column_of(survey, "audience"), std::invalid_argument);
    CHECK_THROWS_AS(column_of(survey, "audience_value"), std::invalid_argument);
    CHECK_THROWS_AS(column_of(survey, "categories"), std::invalid_argument);
}

TEST_CASE("cells hold their rows and proposers, edges the distinct ones, and what has no category or value is kept") {
    SurveyBuilder builder;
    builder.category("x").category("y").category("empty");
    builder.row("A", {}, {"x", "y"}).row("B", {}, {"x"}).row("A+B", {}, {"x"}).row("A", {}, {}).row("A", {}, {"y"});
    survey::Survey survey = with_cells(builder, {"audience"}, {{"a;c"}, {"a;b"}, {"c"}, {"b"}, {""}});
    fold_audiences(survey);
    const Crossing table = crossed(survey, "audience");
    REQUIRE(table.values() == 3);
    REQUIRE(table.categories == 3);
    const Index two = 0, one = 1, three = 2, none = 3;
    CHECK(list(table.rows, table.cell(0, one)) == std::vector<Index>{0, 1});
    CHECK(list(table.proposers, table.cell(0, one)) == std::vector<Index>{0, 1});
    CHECK(list(table.rows, table.cell(0, two)) == std::vector<Index>{0, 2});
    CHECK(table.count(0, three) == 0);
    CHECK(list(table.rows, table.cell(1, none)) == std::vector<Index>{4});
    CHECK(list(table.rows, table.cell(3, one)) == std::vector<Index>{3});
    CHECK(list(table.rows_of_category, 0) == std::vector<Index>{0, 1, 2});
    CHECK(list(table.rows_of_category, 2).empty());
    CHECK(list(table.rows_of_category, 3) == std::vector<Index>{3});
    CHECK(list(table.rows_of_value, one) == std::vector<Index>{0, 1, 3});
    CHECK(list(table.rows_of_value, three).empty());
    CHECK(list(table.rows_of_value, none) == std::vector<Index>{4});
    CHECK(list(table.proposers_of_category, 0) == std::vector<Index>{0, 1});
    CHECK(list(table.proposers_of_value, none) == std::vector<Index>{0});
    CHECK_FALSE(table.compared);
}

TEST_CASE("a crossing is what going through all rows for each cell finds") {
    chance::Random random(7);
    SurveyBuilder builder;
    const Strings bodies{"A", "B", "C", "A+C"}, categories{"p", "q", "r", "s", "t"}, values{"k", "l", "m", "n"};
    for (const std::string& category : categories) builder.category(category);
    std::vector<Strings> cells;
    for (int i = 0; i < 60; ++i) {
        Strings own;
        std::string cell;
        for (const std::string& category : categories) {
            if (random.below(4) == 0) own.push_back(category);
        }
        for (const std::string& value : values) {
            if (random.below(3) == 0) cell += value + ";";
        }
        builder.row(bodies[random.below(4)], {}, own);
        cells.push_back({cell});
    }
    const survey::Survey survey = with_cells(builder, {"methods"}, cells);
    const network::Incidence incidence = network::make_incidence(survey);
    const Crossing table = crossed(survey, "methods");
    REQUIRE(names_of(table.column) == values);
    for (Index category = 0; category < 5; ++category) {
        std::set<Index> in_line;
        for (Index value = 0; value < 4; ++value) {
            std::vector<Index> rows;
            std::set<Index> proposers;
            for (Index row = 0; row < survey.initiatives.size(); ++row) {
                const survey::Initiative& initiative = survey.initiatives[row];
                const Strings held = survey::values(survey, initiative, "methods");
                if (std::count(held.begin(), held.end(), values[value]) == 0) continue;
                if (std::count(initiative.categories.begin(), initiative.categories.end(), category) == 0) continue;
                rows.push_back(row);
                for (const Index body : incidence.proposers[row]) proposers.insert(body);
            }
            CHECK(list(table.rows, table.cell(category, value)) == rows);
            CHECK(list(table.proposers, table.cell(category, value)) ==
                  std::vector<Index>(proposers.begin(), proposers.end()));
            in_line.insert(rows.begin(), rows.end());
        }
        const auto rest = list(table.rows, table.cell(category, 4));
        in_line.insert(rest.begin(), rest.end());
        CHECK(list(table.rows_of_category, category) == std::vector<Index>(in_line.begin(), in_line.end()));
    }
}

TEST_CASE("an empty cell that is a gap is marked in the crossing, with what was expected") {
    SurveyBuilder builder;
    std::vector<Strings> cells;
    const auto add = [&](int rows, const char* category, const char* audience) {
        for (int i = 0; i < rows; ++i) {
            builder.row("A", {}, {category});
            cells.push_back({audience});
        }
    };
    add(12, "x", "urban");
    add(24, "y", "rural");
    add(12, "y", "urban");
    const survey::Survey survey = with_cells(builder, {"audience"}, cells);
    const gaps::EmptyCells empty = gaps::find_empty_cells(survey, network::make_incidence(survey), "audience");
    REQUIRE(empty.cells.size() == 1);
    const Crossing table = crossed(survey, "audience", &empty);
    CHECK(table.compared);
    for (Index category = 0; category < 2; ++category) {
        for (Index value = 0; value < 2; ++value) {
            const bool here = category == 0 && table.column.values[value].name == "rural";
            CHECK(table.verdict[table.cell(category, value)] == (here ? Verdict::found : Verdict::not_asked));
            CHECK((table.expected[table.cell(category, value)] > 5) == here);
        }
    }
}

TEST_CASE("folded audiences are what empty cells are about") {
    SurveyBuilder builder;
    std::vector<Strings> cells;
    for (int i = 0; i < 12; ++i) {
        builder.row("A", {}, {"x"}).row("A", {}, {"y"}).row("A", {}, {"y"});
        cells.push_back({"c"});
        cells.push_back({i % 2 == 0 ? "a" : "b"});
        cells.push_back({"c"});
    }
    survey::Survey survey = with_cells(builder, {"audience"}, cells);
    fold_audiences(survey);
    const auto empty = gaps::find_empty_cells(survey, network::make_incidence(survey), "audience");
    CHECK(empty.values == 2);
    REQUIRE(empty.cells.size() == 1);
    CHECK(empty.cells[0].value == "one");
    CHECK(empty.cells[0].position == 1);
}

TEST_CASE("a survey without rows, categories or values crosses into an empty table") {
    survey::Survey survey;
    survey.columns = {"audience"};
    const Crossing table = crossed(survey, "audience");
    CHECK(table.values() == 0);
    CHECK(table.categories == 0);
    CHECK(table.count(0, 0) == 0);
    CHECK(table.rows.size() == 1);
}
