#include "collabgraph/report/missing_ties.hpp"

#include <catch2/catch.hpp>

#include "support/survey_builder.hpp"

using namespace collabgraph;
using tests::SurveyBuilder;

TEST_CASE("the sheet of missing ties gives the pair, the score, the reasons and the rows") {
    const survey::Survey survey =
        SurveyBuilder().row("A", {"P"}, {"x"}).row("B", {"P"}, {"x"}).row("C", {"Q"}, {"y"}).row("D", {"Q"}, {"z"});
    const gaps::MissingTies missing = gaps::find_missing_ties(survey, network::make_incidence(survey));
    const report::Sheet sheet = report::missing_ties_sheet(survey, missing);
    CHECK(sheet.key == "missing_ties");
    CHECK(report::write_separated(sheet, ',', {}) ==
          "a,b,score,reasons,evidence\n"
          "A,B,1,category: x;partner: P,1;2\n");
    const std::string table = report::write_table(sheet, {});
    CHECK(table.find("categories: x; partners: P") != std::string::npos);
    const text::Bilingual remark = report::missing_ties_remark(missing);
    CHECK(remark.en.find("Pairs looked at: 6; listed: 1; with too little in common to suggest anything: 1; with "
                         "nothing in common: 4.") != std::string::npos);
    CHECK(remark.ja.find("調べた組6、載せた組1、共通点が少なく提案を控えた組1、共通点のない組4。") !=
          std::string::npos);
}

TEST_CASE("for people at most three reasons of a kind are named and the others counted") {
    const survey::Survey survey = SurveyBuilder()
                                      .row("A", {"P"}, {"v", "w", "x", "y", "z"})
                                      .row("B", {"P"}, {"v", "w", "x", "y", "z"})
                                      .row("C", {"Q"}, {"u"});
    const report::Sheet sheet =
        report::missing_ties_sheet(survey, gaps::find_missing_ties(survey, network::make_incidence(survey)));
    REQUIRE(sheet.rows.size() == 1);
    CHECK(report::shown(sheet.rows[0][4], text::Language::en) == "categories: v, w, x and 2 more; partners: P");
    CHECK(std::get<report::List>(sheet.rows[0][3]).size() == 6);
}

TEST_CASE("the sheet of takers gives body, category, score, p, the way and the rows") {
    survey::Survey survey = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"x", "y", "z"});
    gaps::MissingTakers missing;
    gaps::MissingTaker taker;
    taker.organization = 0;
    taker.category = 2;
    taker.score = 0.5;
    taker.p = 0.25;
    taker.categories = {1, 0};
    taker.bodies = {1};
    taker.rows = {1};
    missing.takers.push_back(taker);
    missing.looked_at = 101;
    missing.no_path = 1;
    missing.abstained = 99;
    missing.options = {2000, 7};
    const report::Sheet sheet = report::missing_takers_sheet(survey, missing);
    CHECK(sheet.key == "missing_takers");
    CHECK(report::write_separated(sheet, ',', {}) ==
          "organization,category,score,p,reasons,evidence\n"
          "A,z,0.5,0.25,category: y;category: x;organization: B,2\n");
    const text::Bilingual remark = report::missing_takers_remark(missing);
    CHECK(remark.en.find("looked at: 101; listed: 1; too weak to suggest: 99; without a path: 1. Up to about 5") !=
          std::string::npos);
    CHECK(remark.ja.find("偶然だけでも5件ほど") != std::string::npos);
}

TEST_CASE("without random tables the remark says that takers were not looked for") {
    gaps::MissingTakers missing;
    missing.options.draws = 0;
    CHECK(report::missing_takers_remark(missing).en.find("not looked for") != std::string::npos);
}
