#include "collabgraph/gaps/themes.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::Index;
using gaps::Theme;
using tests::SurveyBuilder;

TEST_CASE("a theme counts its categories, open ones, and each initiative and proposer once") {
    survey::Survey survey = SurveyBuilder()
                                .category("u")
                                .category("v")
                                .category("w")
                                .category("z")
                                .row("A", {"B"}, {"v", "w"})
                                .row("B", {"A"}, {"v"})
                                .row("A", {"B"}, {"w"});
    survey.categories[1].theme = survey.categories[2].theme = survey.categories[3].theme = "care";
    survey.categories[2].theme_en = "Care";
    const std::vector<Theme> themes = gaps::roll_up_themes(survey, tests::gaps_of(survey));
    REQUIRE(themes.size() == 2);
    CHECK(themes[0].name == "care");
    CHECK(themes[0].name_en == "Care");
    CHECK(themes[0].categories == std::vector<Index>{1, 2, 3});
    CHECK(themes[0].open == std::vector<Index>{1, 2, 3});  // hangs on A; one proposer; none
    CHECK(themes[0].rows == std::vector<Index>{0, 1, 2});
    CHECK(themes[0].proposers == std::vector<Index>{0, 1});
    CHECK(themes[1].name.empty());
    CHECK(themes[1].categories == std::vector<Index>{0});
    CHECK(themes[1].open == std::vector<Index>{0});
    CHECK(themes[1].rows.empty());
}

TEST_CASE("without a theme nothing is rolled up") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"});
    CHECK(gaps::roll_up_themes(survey, tests::gaps_of(survey)).empty());
    CHECK(gaps::roll_up_themes({}, {}).empty());
}
