#include "collabgraph/report/cover.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/document.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::report;
using tests::SurveyBuilder;

namespace {

struct Found {
    explicit Found(survey::Survey given, const gaps::CoverOptions& options = {})
        : survey(std::move(given)),
          incidence(network::make_incidence(survey)),
          categories(gaps::find_gaps(survey, incidence, {.draws = {.draws = 0}}).categories),
          cover(gaps::find_cover(survey, incidence, categories, options)) {}
    survey::Survey survey;
    network::Incidence incidence;
    std::vector<gaps::CategoryGaps> categories;
    gaps::Cover cover;
};

survey::Survey two_ways() {
    return SurveyBuilder().row("A", {}, {"x"}).row("B", {}, {"x"}).row("C", {}, {"y"}).category("z");
}

}  // namespace

TEST_CASE("the sets are lists of names in JSON, and one line a member in the sheet") {
    const Found found(two_ways());
    const std::string json = write_json({"1", {}, {}, {cover_part(found.survey, found.cover)}});
    CHECK(json.find("\"size\": 2") != std::string::npos);
    CHECK(json.find("\"optimal\": true") != std::string::npos);
    CHECK(json.find("\"truncated\": false") != std::string::npos);
    CHECK(json.find("[\n          \"A\",\n          \"C\"\n        ]") != std::string::npos);
    CHECK(json.find("\"reasons\": [\n        \"nobody\"\n      ]") != std::string::npos);
    const Sheet sheet = cover_sheet(found.survey, found.incidence, found.cover, found.categories);
    REQUIRE(sheet.rows.size() == 4);
    CHECK(plain(sheet.rows[1][1]) == "C");
    CHECK(plain(sheet.rows[1][2]) == "2");
    CHECK(plain(sheet.rows[1][3]) == "y");
    CHECK(plain(sheet.rows[1][4]) == "3");
}

TEST_CASE("a list cut short says so, and how many there are") {
    const Found found(two_ways(), {.max = 1});
    CHECK(found.cover.sets.size() == 1);
    const std::string json = write_json({"1", {}, {}, {cover_part(found.survey, found.cover)}});
    CHECK(json.find("\"truncated\": true") != std::string::npos);
    CHECK(json.find("\"count\": 2") != std::string::npos);
    const text::Bilingual remark = cover_remark(found.survey, found.cover);
    CHECK(remark.en ==
          "2 bodies together propose on 2 of the 3 open categories; fewer cannot (proven by branch and bound). There "
          "are 2 such sets; the first 1 are listed. In every one: C. Not coverable, since nobody proposes there: z.");
    CHECK_FALSE(remark.ja.empty());
}

TEST_CASE("where the search was stopped nothing is claimed that it has not proven") {
    Found found(two_ways());
    found.cover.optimal = false;
    found.cover.counted = false;
    found.cover.lower_bound = 1;
    const std::string json = write_json({"1", {}, {}, {cover_part(found.survey, found.cover)}});
    CHECK(json.find("\"count\": null") != std::string::npos);
    CHECK(json.find("\"truncated\": true") != std::string::npos);
    CHECK(cover_remark(found.survey, found.cover).en.find("fewer than 1 cannot be enough") != std::string::npos);
}
