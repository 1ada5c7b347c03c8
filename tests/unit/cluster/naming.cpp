#include "collabgraph/cluster/naming.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using cluster::Portrait;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

std::vector<Portrait> portraits_of(const survey::Survey& survey, const cluster::PortraitOptions& options = {}) {
    const network::Incidence incidence = network::make_incidence(survey);
    const network::Network network = network::make_view(survey, incidence, {});
    return cluster::portraits(survey, incidence, network, cluster::leiden(network), options);
}

/// A, B, C and D (0, 1, 2, 3) around A; P and Q (4, 5) apart; Z (6) alone.
survey::Survey two_clusters() {
    SurveyBuilder builder;
    for (const char* name : {"A", "B", "C", "D", "P", "Q", "Z"}) builder.organization(name);
    return builder.category("x")
        .category("y")
        .category("z")
        .row("B", {"A"}, {"x", "y"})
        .row("C", {"A", "B"}, {"y"})
        .row("D", {"A"}, {"z"})
        .row("D", {"A", "B"}, {"y"})
        .row("P+Q", {"Q"}, {"z"})
        .row("Z", {}, {"x"});
}

std::vector<std::pair<Index, std::uint32_t>> counts(const Portrait& portrait) {
    std::vector<std::pair<Index, std::uint32_t>> result;
    for (const cluster::LeadingCategory& leading : portrait.categories) {
        result.emplace_back(leading.category, leading.rows);
    }
    return result;
}

using Counts = std::vector<std::pair<Index, std::uint32_t>>;

}  // namespace

TEST_CASE("a cluster is led by its strongest members and by what its members propose on") {
    const auto found = portraits_of(two_clusters());
    REQUIRE(found.size() == 2);
    CHECK(found[0].bodies == std::vector<Index>{0, 1, 3});  // strengths 4, 3, 3, and 2 for C
    CHECK(counts(found[0]) == Counts{{1, 3}, {0, 1}, {2, 1}});
    CHECK(found[1].bodies == std::vector<Index>{4, 5});
    CHECK(counts(found[1]) == Counts{{2, 1}});  // one row of two members counts once
}

TEST_CASE("the name of a cluster joins the short names of its two leading bodies") {
    survey::Survey survey = two_clusters();
    survey.organizations[0].name = "日本医師会";
    survey.organizations[0].name_en = "Japan Medical Association";
    survey.organizations[1].name = "日本在宅ケアアライアンス";
    survey.organizations[1].short_name = "在宅ケアアライアンス";
    const auto found = portraits_of(survey);
    CHECK(found[0].name.ja == "日本医師会・在宅ケアアライアンス");
    CHECK(found[0].name.en == "Japan Medical Association / 在宅ケアアライアンス");
    CHECK(found[1].name.en == "P / Q");
}

TEST_CASE("classes lead only where there is nothing else") {
    const survey::Survey mixed =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {"K"}).row("B", {"K"}).row("C", {"K"});
    const auto led = portraits_of(mixed);
    REQUIRE(led.size() == 1);
    CHECK(led[0].bodies == std::vector<Index>{1, 2, 3});
    CHECK(led[0].name.en == "A / B");
    const survey::Survey classes =
        SurveyBuilder().organization("K", NameKind::class_).organization("L", NameKind::class_).row("K", {"L"});
    CHECK(portraits_of(classes)[0].name.ja == "K・L");
}

TEST_CASE("lists are as short as asked, the name does not depend on it") {
    cluster::PortraitOptions options;
    options.bodies = 1;
    options.categories = 0;
    const auto found = portraits_of(two_clusters(), options);
    CHECK(found[0].bodies == std::vector<Index>{0});
    CHECK(found[0].categories.empty());
    CHECK(found[0].name.en == "A / B");
}

TEST_CASE("a survey without ties has no cluster to name") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x"});
    CHECK(portraits_of(survey).empty());
}

TEST_CASE("clusters of categories bear the labels of their first nodes") {
    const survey::Survey survey = SurveyBuilder().row("A", {}, {"x", "y"}).row("B", {}, {"y", "x", "z"});
    const network::Incidence incidence = network::make_incidence(survey);
    network::ViewOptions view;
    view.view = network::View::categories;
    const network::Network network = network::make_view(survey, incidence, view);
    const auto found = cluster::portraits(survey, incidence, network, cluster::leiden(network));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].bodies.empty());
    CHECK(found[0].name.en.substr(0, 1) == "x");
}
