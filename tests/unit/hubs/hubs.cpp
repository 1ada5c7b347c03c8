#include "collabgraph/hubs/hubs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/hubs/why.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using hubs::By;
using hubs::Hub;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

std::vector<Hub> hubs_of(const survey::Survey& survey, const hubs::Options& options = {},
                         network::Groups groups = network::Groups::keep) {
    return hubs::find_hubs(survey, network::make_incidence(survey, groups), options);
}

Hub hub_of(const survey::Survey& survey, const std::string& name, const hubs::Options& options = {}) {
    for (const Hub& hub : hubs_of(survey, options)) {
        if (survey.organizations[hub.organization].name == name) return hub;
    }
    throw std::out_of_range(name);
}

std::vector<std::string> order_of(const survey::Survey& survey, const std::vector<Hub>& hubs) {
    std::vector<std::string> names;
    for (const Hub& hub : hubs) names.push_back(survey.organizations[hub.organization].name);
    return names;
}

/// P is named by three bodies in three rows, Q by two in four.
survey::Survey sought_after() {
    return SurveyBuilder()
        .organization("P")
        .organization("Q")
        .row("A", {"P", "Q"})
        .row("A", {"Q"})
        .row("A", {"Q"})
        .row("B", {"P", "Q"})
        .row("C", {"P"});
}

}  // namespace

TEST_CASE("bodies are ranked by how many distinct bodies name them, not by rows") {
    const survey::Survey survey = sought_after();
    const auto found = hubs_of(survey);
    CHECK(order_of(survey, found) == std::vector<std::string>{"P", "Q", "A", "B", "C"});
    CHECK(found[0].rank == 1);
    CHECK(found[0].named_by == 3);
    CHECK(found[0].named_in == 3);
    CHECK(found[0].evidence == std::vector<Index>{0, 3, 4});
    CHECK(found[1].rank == 2);
    CHECK(found[1].named_by == 2);
    CHECK(found[1].named_in == 4);
    for (std::size_t i = 2; i < 5; ++i) CHECK(found[i].rank == 3);
}

TEST_CASE("by names the one that reaches out to most is first") {
    const survey::Survey survey = sought_after();
    hubs::Options options;
    options.by = By::names;
    const auto found = hubs_of(survey, options);
    CHECK(order_of(survey, found) == std::vector<std::string>{"A", "B", "C", "P", "Q"});
    CHECK(found[0].names == 2);
    CHECK(found[0].initiatives == 3);
    CHECK(found[0].rank == 1);
    CHECK(found[1].rank == 1);
    CHECK(found[2].rank == 3);
    CHECK(found[0].evidence == std::vector<Index>{0, 1, 2});
    CHECK(found[3].rank == 4);
}

TEST_CASE("by bridging the one between the others is first") {
    //  A - B - C, and B names nobody twice
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).row("B", {"C"}).row("B", {"A"}).row("B", {});
    hubs::Options options;
    options.by = By::bridging;
    const auto found = hubs_of(survey, options);
    CHECK(order_of(survey, found) == std::vector<std::string>{"B", "A", "C"});
    CHECK(found[0].betweenness == Approx(1));
    CHECK(found[0].constraint == Approx(0.5));
    CHECK(found[1].constraint == Approx(1));
    CHECK(found[0].evidence == std::vector<Index>{0, 1, 2});
    CHECK(found[1].rank == 2);
    CHECK(found[2].rank == 2);
}

TEST_CASE("classes are not ranked, not counted and on no shortest path, unless included") {
    const survey::Survey survey =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {"K"}).row("B", {"K"}).row("K", {"A"});
    const auto apart = hubs_of(survey);
    CHECK(order_of(survey, apart) == std::vector<std::string>{"A", "B"});
    CHECK(apart[0].named_by == 0);
    CHECK(apart[0].named_in == 0);
    CHECK(apart[0].names == 0);
    CHECK(apart[0].initiatives == 1);
    CHECK(std::isnan(apart[0].constraint));
    hubs::Options options;
    options.classes_included = true;
    const auto included = hubs_of(survey, options);
    CHECK(order_of(survey, included) == std::vector<std::string>{"K", "A", "B"});
    CHECK(included[0].betweenness == Approx(1));
    CHECK(included[1].named_by == 1);
}

TEST_CASE("a group is one name when kept and gone when expanded") {
    const survey::Survey survey = SurveyBuilder().group("G", {"U", "V"}).row("A", {"G"}).row("B", {"G", "U"});
    CHECK(hub_of(survey, "G").named_by == 2);
    CHECK(hub_of(survey, "A").names == 1);
    const auto expanded = hubs_of(survey, {}, network::Groups::expand);
    CHECK(order_of(survey, expanded) == std::vector<std::string>{"U", "V", "A", "B"});
    CHECK(expanded[0].named_by == 2);
}

TEST_CASE("oneself and phrases that are no body make no hub") {
    const survey::Survey survey = SurveyBuilder().row("A", {"A", "-"}).row("A", {"A"});
    const Hub hub = hub_of(survey, "A");
    CHECK(hub.named_by == 0);
    CHECK(hub.named_in == 0);
    CHECK(hub.names == 0);
    CHECK(hub.initiatives == 2);
    CHECK(hub.evidence.empty());
    CHECK(std::isnan(hub.constraint));
}

TEST_CASE("a body that no row names is listed with zeros") {
    const survey::Survey survey = SurveyBuilder().organization("silent").row("A", {"B"});
    CHECK(hub_of(survey, "silent").rank == 2);
    CHECK(hub_of(survey, "silent").named_by == 0);
    const survey::Survey rowless = SurveyBuilder().organization("A").organization("B");
    REQUIRE(hubs_of(rowless).size() == 2);
    CHECK(hubs_of(rowless)[0].rank == 1);
    CHECK(hubs_of(rowless)[1].rank == 1);
    CHECK(hubs_of(survey::Survey{}).empty());
}

TEST_CASE("each hub has as many reasons as its counts say") {
    const survey::Survey survey = sought_after();
    const network::Incidence incidence = network::make_incidence(survey);
    const hubs::Reasons reasons(survey, incidence);
    for (const Hub& hub : hubs::find_hubs(survey, incidence)) {
        CHECK(reasons.named_by(hub.organization).size() == hub.named_by);
        CHECK(reasons.names(hub.organization).size() == hub.names);
        CHECK(reasons.rows_naming(hub.organization) == hub.evidence);
    }
}

TEST_CASE("in the bundled survey the most named in rows is second by distinct bodies") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const auto found = hubs_of(survey);
    REQUIRE(found.size() >= 2);
    CHECK(survey.organizations[found[0].organization].name == "日本医師会");
    CHECK(found[0].named_by == 12);
    CHECK(survey.organizations[found[1].organization].name == "日本在宅ケアアライアンス");
    CHECK(found[1].named_by == 7);
    CHECK(found[1].named_in == 33);
    CHECK(found[1].rank == 2);
    CHECK(found[1].initiatives == 0);
    for (const Hub& hub : found) {
        CHECK(hub.named_in <= 33);
        CHECK(survey.organizations[hub.organization].kind != NameKind::class_);
    }
}
