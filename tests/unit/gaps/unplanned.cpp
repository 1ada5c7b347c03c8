#include "collabgraph/gaps/unplanned.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Kind;
using tests::gaps_in;
using tests::has;
using tests::SurveyBuilder;

namespace {

/// Rows 1 and 2 on x, row 3 on y, each by another body; one more column holds `values`.
survey::Survey survey_with(const std::vector<std::string>& columns,
                           const std::vector<std::vector<std::string>>& cells) {
    survey::Survey survey =
        SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {"A"}, {"x"}).row("C", {"A"}, {"y"}).category("z");
    survey.columns = columns;
    for (std::size_t i = 0; i < cells.size(); ++i) survey.initiatives[i].cells = cells[i];
    return survey;
}

}  // namespace

TEST_CASE("a category is unplanned when the status of all its initiatives is none") {
    const survey::Survey survey = survey_with({"status"}, {{"none"}, {" None "}, {""}});
    CHECK(has(gaps_in(survey, "x"), Kind::unplanned));
    CHECK(gaps_in(survey, "x").without_approach == 2U);
    CHECK_FALSE(has(gaps_in(survey, "y"), Kind::unplanned));
    CHECK(gaps_in(survey, "y").without_approach == 0U);
}

TEST_CASE("one initiative with an approach ends it") {
    const survey::Survey survey = survey_with({"status"}, {{"none"}, {"planned"}, {"none"}});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::unplanned));
    CHECK(gaps_in(survey, "x").without_approach == 1U);
}

TEST_CASE("without a status column an empty approach tells") {
    const survey::Survey survey = survey_with({"approach"}, {{""}, {"  "}, {"train nurses"}});
    CHECK(has(gaps_in(survey, "x"), Kind::unplanned));
    CHECK_FALSE(has(gaps_in(survey, "y"), Kind::unplanned));
}

TEST_CASE("where both columns exist the status decides") {
    const survey::Survey survey =
        survey_with({"approach", "status"}, {{"", "running"}, {"", "running"}, {"train", "none"}});
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::unplanned));
    CHECK(has(gaps_in(survey, "y"), Kind::unplanned));
}

TEST_CASE("without either column it is not computable, and nothing is called unplanned") {
    const survey::Survey survey = survey_with({}, {});
    CHECK_FALSE(tests::gaps_of(survey).approach_known);
    CHECK_FALSE(gaps_in(survey, "x").without_approach.has_value());
    CHECK_FALSE(has(gaps_in(survey, "x"), Kind::unplanned));
    CHECK(gaps::rows_without_approach(survey).empty());
}

TEST_CASE("a category without initiatives is absent, not unplanned") {
    const survey::Survey survey = survey_with({"status"}, {{"none"}, {"none"}, {"none"}});
    CHECK(gaps_in(survey, "z").kinds == std::vector<Kind>{Kind::absent});
    CHECK(gaps_in(survey, "z").without_approach == 0U);
}
