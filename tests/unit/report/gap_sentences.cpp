#include "collabgraph/report/gap_sentences.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "collabgraph/gaps/introductions.hpp"
#include "collabgraph/report/introductions.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::report;
using survey::Index;
using tests::SurveyBuilder;

namespace {

std::vector<GapSentence> sentences_of(const survey::Survey& survey) {
    return gap_sentences(survey, gaps::find_gaps(survey, network::make_incidence(survey)));
}

GapSentence sentence(const survey::Survey& survey, const std::string& kind) {
    for (const GapSentence& one : sentences_of(survey)) {
        if (one.kind == kind) return one;
    }
    FAIL("no sentence on " << kind);
    return {};
}

}  // namespace

TEST_CASE("each kind of gap has its sentence with number and rows") {
    const survey::Survey survey = SurveyBuilder()
                                      .category("none")
                                      .row("A", {"B"}, {"one"})
                                      .row("A", {}, {"alone"})
                                      .row("B", {}, {"alone"})
                                      .row("B", {"M"}, {"one more"})
                                      .row("C", {"M"}, {"one more"})
                                      .row("C", {"M"}, {"one more"});
    CHECK(sentence(survey, "absent").sentence.en == "Nobody proposes anything on “none”: none of 6 initiatives.");
    CHECK(sentence(survey, "absent").rows.empty());
    CHECK(sentence(survey, "thin").sentence.en == "“one” rests on one proposer, A (1 initiative).");
    CHECK(sentence(survey, "thin").rows == std::vector<Index>{0});
    CHECK(sentence(survey, "solo").sentence.en == "On “alone” nobody names a partner (2 initiatives, 2 proposers).");
    CHECK(sentence(survey, "fragile").sentence.en ==
          "“one more” has 2 proposers, yet hangs on B: without B it keeps a link with 0 of 2 other categories.");
    CHECK(sentence(survey, "absent_voice").sentence.en ==
          "M is named in 3 initiatives on “one more” and proposes none there; whether it was asked is unknown.");
    CHECK(sentence(survey, "absent_voice").rows == std::vector<Index>{3, 4, 5});
}

TEST_CASE("untied pairs and unreturned namings are told with their share and their categories") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}, {"x"}).row("B", {}, {"x"}).row("C", {}, {"x"});
    CHECK(sentence(survey, "uncoordinated").sentence.en ==
          "On “x” most proposers work side by side: 2 of 3 pairs of its 3 proposers are untied (67 %).");
    CHECK(sentence(survey, "unreturned").sentence.en ==
          "A would work with B (1 initiative); B, which proposes on the same (x), does not mention it.");
}

TEST_CASE("sentences are in both languages, and every kind can be looked up") {
    const survey::Survey survey = SurveyBuilder().category("none").row("A", {"B"}, {"x"}).row("B", {}, {"x"});
    std::set<std::string> kinds;
    for (const GapSentence& one : sentences_of(survey)) {
        CHECK_FALSE(one.sentence.en.empty());
        CHECK_FALSE(one.sentence.ja.empty());
        CHECK(describe_gap(one.kind).name == one.kind);
        kinds.insert(one.kind);
    }
    CHECK(kinds == std::set<std::string>{"absent", "unreturned"});
    CHECK_THROWS_AS(describe_gap("gone"), std::invalid_argument);
    const Sheet sheet = sentences_sheet(survey, sentences_of(survey));
    CHECK(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].size() == sheet.columns.size());
}

TEST_CASE("introductions are sheets of pairs and of circles") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {"B"}, {"x"})
                                      .row("B", {}, {"x"})
                                      .row("C", {"B"}, {"y"})
                                      .row("C", {}, {"x"})
                                      .row("D", {}, {"x"});
    const network::Incidence incidence = network::make_incidence(survey);
    const gaps::Introductions found =
        gaps::find_introductions(survey, incidence, gaps::find_gaps(survey, incidence).categories);
    const Sheet pairs = introductions_sheet(survey, found);
    REQUIRE(pairs.rows.size() == 4);  // AC, AD, BD, CD
    CHECK(plain(pairs.rows[0][0]) == "A");
    CHECK(plain(pairs.rows[0][1]) == "C");
    CHECK(plain(pairs.rows[0][3]) == "B");
    CHECK(plain(pairs.rows[0][4]) == "1;4");
    const Sheet circles = circles_sheet(survey, found);
    REQUIRE(circles.rows.size() == 2);
    CHECK(plain(circles.rows[0][3]) == "A;B;C");
    CHECK(plain(circles.rows[1][3]) == "D");
    CHECK(introductions_remark(found).en.substr(0, 7) == "4 pairs");
}
