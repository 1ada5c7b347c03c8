#include "collabgraph/gaps/absent_voice.hpp"

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace collabgraph;
using gaps::AbsentVoice;
using survey::Answer;
using survey::Index;
using survey::NameKind;
using tests::number_of;
using tests::SurveyBuilder;

namespace {

std::vector<AbsentVoice> voices_of(const survey::Survey& survey, network::Groups groups = network::Groups::keep) {
    return gaps::find_absent_voices(survey, network::make_incidence(survey, groups));
}

SurveyBuilder named_times(int times) {
    SurveyBuilder builder;
    for (int i = 0; i < times; ++i) builder.row(i % 2 == 0 ? "A" : "B", {"V"}, {"x"});
    return builder;
}

}  // namespace

TEST_CASE("a body named in three initiatives of a category that proposes nothing there is an absent voice") {
    const survey::Survey survey = named_times(3);
    const auto voices = voices_of(survey);
    REQUIRE(voices.size() == 1);
    CHECK(voices[0].organization == number_of(survey.organizations, "V"));
    CHECK(voices[0].category == 0);
    CHECK(voices[0].rows == std::vector<Index>{0, 1, 2});
    CHECK(voices[0].could == Answer::unknown);
}

TEST_CASE("a body named in two initiatives, or in three of different categories, is none") {
    CHECK(voices_of(named_times(2)).empty());
    const survey::Survey spread = named_times(2).row("A", {"V"}, {"y"});
    CHECK(voices_of(spread).empty());
}

TEST_CASE("a body named twice in a row is named in one initiative") {
    const survey::Survey survey = SurveyBuilder().row("A", {"V", "V"}, {"x"}).row("B", {"V"}, {"x"});
    CHECK(voices_of(survey).empty());
}

TEST_CASE("one own initiative in the category is a voice, one elsewhere is none") {
    const survey::Survey here = named_times(3).row("V", {}, {"x"});
    CHECK(voices_of(here).empty());
    const survey::Survey elsewhere = named_times(3).row("V", {}, {"y"});
    REQUIRE(voices_of(elsewhere).size() == 1);
    CHECK(voices_of(elsewhere)[0].could == Answer::yes);  // it answered, so it was asked
}

TEST_CASE("whether it could have proposed comes from invited") {
    survey::Survey survey = named_times(3);
    survey::Organization& voice = survey.organizations[number_of(survey.organizations, "V")];
    for (const Answer invited : {Answer::no, Answer::yes, Answer::unknown}) {
        voice.invited = invited;
        voice.respondent = Answer::unknown;
        CHECK(voices_of(survey)[0].could == invited);
    }
    voice.invited = Answer::no;
    voice.respondent = Answer::yes;
    CHECK(voices_of(survey)[0].could == Answer::yes);
}

TEST_CASE("classes and groups do not act, so they are no absent voices; members of an expanded group are") {
    const survey::Survey classes = named_times(5).organization("V", NameKind::class_);
    CHECK(voices_of(classes).empty());
    const survey::Survey groups = named_times(5).group("V", {"U", "W"});
    CHECK(voices_of(groups).empty());
    const auto expanded = voices_of(groups, network::Groups::expand);
    REQUIRE(expanded.size() == 2);
    CHECK(expanded[0].organization == number_of(groups.organizations, "U"));
    CHECK(expanded[1].organization == number_of(groups.organizations, "W"));
}

TEST_CASE("the most named comes first, then the order of organizations") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("U")
                                      .organization("V")
                                      .organization("W")
                                      .row("A", {"U", "V", "W"}, {"x"})
                                      .row("A", {"U", "V", "W"}, {"x"})
                                      .row("A", {"U", "V", "W"}, {"x"})
                                      .row("A", {"W"}, {"x"});
    std::vector<Index> order;
    for (const AbsentVoice& voice : voices_of(survey)) order.push_back(voice.organization);
    CHECK(order == std::vector<Index>{2, 0, 1});
}
