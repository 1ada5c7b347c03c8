#include "collabgraph/gaps/gaps.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/gaps/empty_cell.hpp"
#include "collabgraph/survey/read.hpp"
#include "found.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;
using gaps::Kind;
using survey::Index;
using tests::SurveyBuilder;

TEST_CASE("every category has its entry with rows, proposers and partners") {
    const survey::Survey survey = SurveyBuilder()
                                      .category("x")
                                      .category("y")
                                      .category("z")
                                      .row("A", {"B", "C"}, {"x", "z"})
                                      .row("B", {"C", "B"}, {"z"});
    const gaps::Gaps found = tests::gaps_of(survey);
    REQUIRE(found.categories.size() == 3);
    CHECK(found.categories[0].initiatives == std::vector<Index>{0});
    CHECK(found.categories[0].kinds == std::vector<Kind>{Kind::thin});
    CHECK(found.categories[1].kinds == std::vector<Kind>{Kind::absent});
    CHECK(found.categories[2].initiatives == std::vector<Index>{0, 1});
    CHECK(found.categories[2].proposers == std::vector<Index>{0, 1});
    CHECK(found.categories[2].partners == std::vector<Index>{1, 2});
    CHECK(found.categories[2].kinds == std::vector<Kind>{Kind::fragile});
    CHECK(found.categories[1].open());
}

TEST_CASE("several kinds stand in the order of the contract") {
    survey::Survey survey = SurveyBuilder().row("A", {}, {"x"});
    survey.columns = {"status"};
    survey.initiatives[0].cells = {"none"};
    CHECK(tests::gaps_in(survey, "x").kinds == std::vector<Kind>{Kind::unplanned, Kind::thin, Kind::solo});
}

TEST_CASE("rows without a category are told, not dropped in silence") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).row("A", {"B"}, {"x"}).row("B", {"C"});
    CHECK(tests::gaps_of(survey).uncategorised == std::vector<Index>{0, 2});
}

TEST_CASE("a survey without rows has absent categories only, one without anything no gaps") {
    const survey::Survey rowless = SurveyBuilder().category("x").organization("A");
    REQUIRE(tests::gaps_of(rowless).categories.size() == 1);
    CHECK(tests::gaps_of(rowless).categories[0].kinds == std::vector<Kind>{Kind::absent});
    const gaps::Gaps none = tests::gaps_of(survey::Survey{});
    CHECK(none.categories.empty());
    CHECK(none.absent_voices.empty());
    CHECK(none.unreturned.empty());
}

TEST_CASE("every kind has a name of its own and a definition in both languages") {
    std::set<std::string> names;
    std::vector<gaps::Description> descriptions;
    for (const Kind kind : gaps::kinds) {
        descriptions.push_back(gaps::describe(kind));
        CHECK(gaps::name_of(kind) == descriptions.back().name);
    }
    descriptions.push_back(gaps::describe_absent_voice());
    descriptions.push_back(gaps::describe_unreturned());
    for (const gaps::Description& description : descriptions) {
        names.insert(description.name);
        for (const text::Bilingual& words : {description.title, description.definition}) {
            CHECK_FALSE(words.en.empty());
            CHECK_FALSE(words.ja.empty());
            CHECK(words.en != words.ja);
        }
    }
    CHECK(names == std::set<std::string>{"absent", "unplanned", "thin", "solo", "uncoordinated", "concentrated",
                                         "empty_cell", "fragile", "absent_voice", "unreturned"});
}

TEST_CASE("the order of the rows changes nothing but the numbers of rows") {
    // All names are listed first, so that both surveys number them alike.
    const auto listed = [] {
        SurveyBuilder builder;
        for (const char* name : {"A", "B", "C", "D"}) builder.organization(name);
        return builder.category("x").category("y");
    };
    const survey::Survey forward = listed()
                                       .row("A", {"B", "D"}, {"x"})
                                       .row("B", {"C", "D"}, {"x", "y"})
                                       .row("C", {"D"}, {"x"})
                                       .row("C", {}, {"y"});
    survey::Survey backward = forward;
    std::reverse(backward.initiatives.begin(), backward.initiatives.end());
    const gaps::Gaps a = tests::gaps_of(forward);
    const gaps::Gaps b = tests::gaps_of(backward);
    for (std::size_t c = 0; c < a.categories.size(); ++c) {
        CHECK(a.categories[c].kinds == b.categories[c].kinds);
        CHECK(a.categories[c].proposers == b.categories[c].proposers);
        CHECK(a.categories[c].partners == b.categories[c].partners);
        CHECK(a.categories[c].untied_pairs == b.categories[c].untied_pairs);
    }
    REQUIRE(a.absent_voices.size() == 1);
    REQUIRE(b.absent_voices.size() == 1);
    CHECK(a.absent_voices[0].organization == b.absent_voices[0].organization);
    REQUIRE(a.unreturned.size() == b.unreturned.size());
    for (std::size_t i = 0; i < a.unreturned.size(); ++i) {
        CHECK(a.unreturned[i].from == b.unreturned[i].from);
        CHECK(a.unreturned[i].to == b.unreturned[i].to);
        CHECK(a.unreturned[i].rows.size() == b.unreturned[i].rows.size());
    }
}

TEST_CASE("in the bundled survey every row has its category, and the counts add up") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const gaps::Gaps found = tests::gaps_of(survey);
    CHECK(found.categories.size() == 19);
    CHECK(found.uncategorised.empty());
    CHECK(found.approach_known);
    std::size_t mentions = 0;
    for (const gaps::CategoryGaps& entry : found.categories) {
        mentions += entry.initiatives.size();
        CHECK(entry.proposers.size() <= entry.initiatives.size());
        CHECK(entry.pairs == entry.proposers.size() * (entry.proposers.size() - 1) / 2);
        CHECK(entry.untied_pairs <= entry.pairs);
    }
    std::size_t cells = 0;
    for (const survey::Initiative& initiative : survey.initiatives) cells += initiative.categories.size();
    CHECK(mentions == cells);
    // The alliance was named, not known to have been asked: no silent body.
    for (const gaps::AbsentVoice& voice : found.absent_voices) {
        if (survey.organizations[voice.organization].name == "日本在宅ケアアライアンス") {
            CHECK(voice.could == survey::Answer::unknown);
        }
    }
}
