#include "collabgraph/survey/look_alikes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "collabgraph/survey/edit.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using survey::Index;
using survey::LookAlike;
using tests::SurveyBuilder;

namespace {

survey::Survey listed_and_not() {
    survey::Survey survey = SurveyBuilder()
                                .organization("日本在宅医学会")
                                .organization("日本老年医学会")
                                .row("日本老年医学会", {"日本在宅医学"}, {"x"})
                                .row("全く別の団体", {"日本在宅医学会+日本在宅医学"}, {"x"});
    survey.has_organization_list = true;
    for (survey::Organization& one : survey.organizations) one.mentioned = true;
    return survey;
}

}  // namespace

TEST_CASE("unlisted names come with the listed names they look like, the best first") {
    const std::vector<LookAlike> found = survey::find_look_alikes(listed_and_not());
    REQUIRE(found.size() == 2);
    CHECK(found[0].unlisted == 2);
    REQUIRE_FALSE(found[0].listed.empty());
    CHECK(found[0].listed[0] == 0);
    CHECK(found[1].listed.empty());
}

TEST_CASE("merged, the unlisted name is mentioned no more, and a joint name holds no body twice") {
    const survey::Survey survey = listed_and_not();
    const survey::Survey merged = survey::with_look_alikes_merged(survey, survey::find_look_alikes(survey));
    CHECK(merged.organizations.size() == survey.organizations.size());
    CHECK(merged.initiatives[0].partners[0].organizations == std::vector<Index>{0});
    CHECK(merged.initiatives[1].partners[0].organizations == std::vector<Index>{0});
    CHECK_FALSE(merged.organizations[2].mentioned);
    CHECK(merged.organizations[3].mentioned);
}

TEST_CASE("without a list of organizations nothing can be told to be unlisted") {
    survey::Survey survey = listed_and_not();
    survey.has_organization_list = false;
    CHECK(survey::find_look_alikes(survey).empty());
    CHECK(survey::find_look_alikes({}).empty());
}

TEST_CASE("merging look-alikes is what --merge does with the same names, but that organizations keep their numbers") {
    const survey::Survey survey = listed_and_not();
    const survey::Survey merged = survey::with_look_alikes_merged(survey, survey::find_look_alikes(survey));
    const survey::Survey asked = survey::merge(survey, "日本在宅医学", "日本在宅医学会");
    const auto names = [](const survey::Survey& one, const std::vector<survey::Mention>& mentions) {
        std::vector<std::vector<std::string>> result;
        for (const survey::Mention& mention : mentions) {
            result.emplace_back();
            for (const Index body : mention.organizations) result.back().push_back(one.organizations[body].name);
            std::sort(result.back().begin(), result.back().end());
            result.back().erase(std::unique(result.back().begin(), result.back().end()), result.back().end());
        }
        return result;
    };
    REQUIRE(merged.initiatives.size() == asked.initiatives.size());
    for (std::size_t i = 0; i < merged.initiatives.size(); ++i) {
        CHECK(names(merged, merged.initiatives[i].proposers) == names(asked, asked.initiatives[i].proposers));
        CHECK(names(merged, merged.initiatives[i].partners) == names(asked, asked.initiatives[i].partners));
    }
}
