#include "collabgraph/report/overlaps.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/report/document.hpp"
#include "collabgraph/report/result.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::report;
using Catch::Matchers::Contains;
using tests::SurveyBuilder;

namespace {

/// 甲会 and 乙会 say nearly the same, 丙会 nothing of the kind; only 甲会 has an English name.
survey::Survey alike() {
    survey::Survey survey = SurveyBuilder()
                                .row("甲会", {"国"}, {"看取り"})
                                .row("乙会", {"国"}, {"看取り"})
                                .row("丙会", {"県"}, {"歯科"})
                                .row("乙会", {"丙会"}, {});
    survey.organizations[0].name_en = "Society A";
    survey.columns = {"title", "problem", "audience"};
    survey.initiatives[0].cells = {"看取りの研修", "看取りの場面で家族の負担が大きい", "看護師;医師"};
    survey.initiatives[1].cells = {"", "看取りの場面で家族の負担が大きい。", "医師;看護師"};
    survey.initiatives[2].cells = {"", "訪問歯科を担う歯科医師が地方に足りない", ""};
    survey.initiatives[3].cells = {"", "", ""};
    return survey;
}

gaps::Overlaps overlaps_of(const survey::Survey& survey) {
    return gaps::find_overlaps(survey, network::make_incidence(survey));
}

Result result_of(const survey::Survey& survey) {
    const gaps::Overlaps overlaps = overlaps_of(survey);
    Result result;
    result.parts.push_back({overlaps_sheet(survey, overlaps), For::all});
    result.remarks.push_back(overlaps_remark(overlaps));
    return result;
}

std::string for_people(const survey::Survey& survey, text::Language language) {
    Writing writing;
    writing.language = language;
    return write_for_people(result_of(survey), Format::table, writing);
}

}  // namespace

TEST_CASE("the sheet of overlaps holds ids, score, state and reasons") {
    const survey::Survey survey = alike();
    const Sheet sheet = overlaps_sheet(survey, overlaps_of(survey));
    CHECK(sheet.key == "overlaps");
    CHECK(write_separated(sheet, ',', {}) ==
          "a,b,score,state,reasons\n"
          "1,2,1,unaware,\"text 1.00: 看取りの場面で家族の負担が大きい;audience 1.00: 医師, 看護師;"
          "partners 1.00: 国;categories 1.00: 看取り\"\n");
    CHECK_THAT(write_json({"0", {}, {}, {{sheet, For::all}}}), Contains("\"a\": \"1\"") && Contains("\"score\": 1") &&
                                                                   Contains("\"state\": \"unaware\"") &&
                                                                   Contains("\"partners 1.00: 国\""));
}

TEST_CASE("people see who proposes the two initiatives, in their language") {
    const survey::Survey survey = alike();
    CHECK_THAT(for_people(survey, text::Language::en),
               Contains("1 Society A: 看取りの研修") && Contains("unaware") &&
                   Contains("text 1.00 (\"看取りの場面で家族の負担が大きい\")") && Contains("partners 1.00 (国)"));
    CHECK_THAT(for_people(survey, text::Language::ja),
               Contains("1 甲会：看取りの研修") && Contains("互いに言及なし") && Contains("対象 1.00（医師、看護師）"));
}

TEST_CASE("a component in which nothing is shared is no reason") {
    survey::Survey survey = alike();
    survey.initiatives[1].cells[2] = "市民";
    const std::string csv = write_separated(overlaps_sheet(survey, overlaps_of(survey)), ',', {});
    CHECK_THAT(csv, Contains("text 1.00") && !Contains("audience"));
}

TEST_CASE("the remark on overlaps says what was compared, how, and what came of it") {
    const text::Bilingual remark = overlaps_remark(overlaps_of(alike()));
    CHECK_THAT(remark.en, Contains("3 compared, 2 that say too little") && Contains("; 1 alike, of these 1 whose") &&
                              Contains("text 50 %, audience 17 %, partners 17 %, categories 17 %") &&
                              Contains("score of 0.4") && Contains("Texts compared: problem."));
    CHECK_THAT(remark.ja, Contains("比べたもの3件") && Contains("似ているのは1件") && Contains("文章50％"));
}

TEST_CASE("the remark on overlaps says when not all of them are listed") {
    gaps::Overlaps overlaps = overlaps_of(alike());
    overlaps.alike = 2;
    CHECK_THAT(overlaps_remark(overlaps).en, Contains("; 2 alike") && Contains("Listed: the 1 most alike."));
    CHECK_THAT(overlaps_remark(overlaps).ja, Contains("一覧は最も似ている1件。"));
}

TEST_CASE("without rows there is an empty sheet and a remark that says so") {
    const survey::Survey none;
    CHECK(overlaps_sheet(none, overlaps_of(none)).rows.empty());
    CHECK(overlaps_remark(overlaps_of(none)).en ==
          "Pairs of initiatives of different proposers: 0 compared, 0 that say too little to be compared; 0 alike, of "
          "these 0 whose proposers do not name each other.");
}
