#include "collabgraph/report/names.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/document.hpp"
#include "collabgraph/report/explain_result.hpp"
#include "collabgraph/report/hubs_result.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::report;
using Catch::Matchers::Contains;
using tests::SurveyBuilder;

namespace {

/// A names B in two rows on one category; only A and the category have English names. K is a kind of bodies.
survey::Survey bilingual() {
    survey::Survey survey = SurveyBuilder()
                                .organization("K", survey::NameKind::class_)
                                .row("甲会", {"乙会"}, {"看取り"})
                                .row("甲会", {"乙会", "K"}, {"看取り"});
    survey.organizations[1].name_en = "Society A";
    survey.organizations[1].short_name = "甲";
    survey.categories[0].name_en = "Care at the end of life";
    survey.categories[0].short_name_en = "End of life";
    return survey;
}

std::string for_people(const Result& result, text::Language language) {
    Writing writing;
    writing.language = language;
    return write_for_people(result, Format::table, writing);
}

std::string json(const Result& result) {
    return write_json({"0", {}, {}, result.parts});
}

}  // namespace

TEST_CASE("a table in English says the English name where there is one, data files the canonical name") {
    Sheet sheet;
    sheet.columns = {{"body", {"body", "団体"}}, {"others", {"others", "相手"}}};
    const survey::Survey survey = bilingual();
    sheet.rows = {{name_of(survey.organizations[1]), organization_names(survey, std::vector<survey::Index>{2, 1})}};
    Writing writing;
    CHECK_THAT(write_table(sheet, writing), Contains("Society A  乙会, Society A"));
    CHECK_THAT(write_markdown(sheet, writing), Contains("| Society A | 乙会, Society A |"));
    CHECK(write_separated(sheet, ',', writing) == "body,others\n甲会,乙会;甲会\n");
    writing.language = text::Language::ja;
    CHECK_THAT(write_table(sheet, writing), Contains("甲会  乙会, 甲会"));
}

TEST_CASE("names that look like formulas are defused for Excel as any text") {
    Sheet sheet;
    sheet.columns = {{"body", {"body", "団体"}}};
    sheet.rows = {{Name{"=1+1", {"one", "一"}}}, {Names{{"@x", {"x", "x"}}}}};
    Writing writing;
    writing.excel = true;
    CHECK(write_separated(sheet, ',', writing) ==
          "\xEF\xBB\xBF"
          "body\n'=1+1\n'@x\n");
}

TEST_CASE("a node of a view is named after its organization or category") {
    const survey::Survey survey = bilingual();
    network::Node node;
    node.label = "甲会";
    CHECK(name_of(survey, node).shown.en == "甲会");
    node.kind = network::NodeKind::organization;
    node.subject = 1;
    CHECK(name_of(survey, node).shown.en == "Society A");
    node.kind = network::NodeKind::category;
    node.subject = 0;
    CHECK(name_of(survey, node).shown.en == "End of life");
    CHECK(name_of(survey, node).canonical == "看取り");
}

TEST_CASE("hubs and why they are hubs are shown in the language, and stay canonical in JSON") {
    const survey::Survey survey = bilingual();
    const network::Incidence incidence = network::make_incidence(survey);
    HubsChoice choice;
    choice.why = true;
    const network::Network network = network::make_view(survey, incidence, {});
    const Result result =
        hubs_result(survey, incidence, network, hubs::rank(network, incidence, {}, {.resamples = 20}), choice);
    CHECK_THAT(for_people(result, text::Language::en),
               Contains("乙会") && Contains("is named by") && Contains("Society A"));
    CHECK_THAT(for_people(result, text::Language::en), !Contains("甲会"));
    CHECK_THAT(for_people(result, text::Language::ja), Contains("甲会") && !Contains("Society A"));
    CHECK_THAT(json(result), Contains("\"organization\": \"甲会\"") && !Contains("Society A"));
}

TEST_CASE("explain is headed by both names and counts as hubs does, classes left out") {
    const survey::Survey survey = bilingual();
    const network::Incidence incidence = network::make_incidence(survey);
    const Subject a{network::NodeKind::organization, 1}, b{network::NodeKind::organization, 2},
        c{network::NodeKind::category, 0};
    const Result node = explain_node(survey, incidence, a, text::Language::en);
    CHECK(node.title == text::Bilingual{"Society A (甲会)", "甲会（Society A）"});
    CHECK_THAT(json(node), Contains("\"name\": \"甲会\"") && Contains("\"names\": 1,") && !Contains("Society A"));
    CHECK(explain_node(survey, incidence, b, text::Language::en).title == text::Bilingual{"乙会", "乙会"});
    CHECK(explain_node(survey, incidence, c, text::Language::en).title.en == "Care at the end of life (看取り)");
    CHECK(explain_tie(survey, incidence, a, b, text::Language::ja).title.ja == "甲会（Society A） - 乙会");
}
