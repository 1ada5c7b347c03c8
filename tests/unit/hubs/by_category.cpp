#include "collabgraph/hubs/by_category.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <stdexcept>

#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using hubs::By;
using hubs::CategoryHub;
using hubs::CategoryHubs;
using hubs::CategoryOptions;
using hubs::CategoryReach;
using survey::Index;
using survey::NameKind;
using tests::SurveyBuilder;

namespace {

std::vector<CategoryHubs> hubs_of(const survey::Survey& survey, const CategoryOptions& options = {}) {
    return hubs::hubs_by_category(survey, network::make_incidence(survey), options);
}

std::vector<std::string> order_of(const survey::Survey& survey, const CategoryHubs& category) {
    std::vector<std::string> names;
    for (const CategoryHub& hub : category.hubs) names.push_back(survey.organizations[hub.organization].name);
    return names;
}

/// In "x" Q is named by three bodies, P by two in three rows; in "y" P alone is named.
survey::Survey example() {
    return SurveyBuilder()
        .organization("P")
        .organization("Q")
        .row("A", {"P", "Q"}, {"x"})  // row 0
        .row("A", {"P"}, {"x", "y"})  // row 1
        .row("B", {"P", "Q"}, {"x"})  // row 2
        .row("C", {"Q"}, {"x"})       // row 3
        .row("C", {"P"})              // row 4, no category
        .row("C", {}, {"z"})          // row 5
        .category("w");
}

/// By definition, from the cells, for the rows of one category.
std::uint32_t slow_named_by(const survey::Survey& survey, const network::Incidence& incidence, Index category,
                            Index body) {
    std::set<Index> namers;
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const auto categories = incidence.categories[row];
        if (std::find(categories.begin(), categories.end(), category) == categories.end()) continue;
        const auto partners = incidence.partners[row];
        if (std::find(partners.begin(), partners.end(), body) == partners.end()) continue;
        for (const Index proposer : incidence.proposers[row]) {
            if (proposer != body && survey.organizations[proposer].kind != NameKind::class_) namers.insert(proposer);
        }
    }
    return static_cast<std::uint32_t>(namers.size());
}

}  // namespace

TEST_CASE("in each category bodies are ranked by how many distinct bodies name them there") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey);
    REQUIRE(found.size() == 4);
    CHECK(order_of(survey, found[0]) == std::vector<std::string>{"Q", "P"});
    const CategoryHub &q = found[0].hubs[0], &p = found[0].hubs[1];
    CHECK(q.rank == 1);
    CHECK(q.named_by == 3);
    CHECK(q.named_in == 3);
    CHECK(q.evidence == std::vector<Index>{0, 2, 3});
    CHECK(p.rank == 2);
    CHECK(p.named_by == 2);
    CHECK(p.named_in == 3);
    CHECK(p.names == 0);
    CHECK(p.evidence == std::vector<Index>{0, 1, 2});
    CHECK(order_of(survey, found[1]) == std::vector<std::string>{"P"});
    CHECK(found[1].hubs[0].evidence == std::vector<Index>{1});
}

TEST_CASE("a category in which nobody is named, or which is empty, has no hub") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey);
    CHECK(survey.categories[found[2].category].name == "z");
    CHECK(found[2].hubs.empty());
    CHECK(survey.categories[found[3].category].name == "w");
    CHECK(found[3].hubs.empty());
    CHECK(hubs_of(survey::Survey{}).empty());
}

TEST_CASE("by names those that reach out in the category are ranked") {
    const survey::Survey survey = example();
    const auto found = hubs_of(survey, {.by = By::names});
    CHECK(order_of(survey, found[0]) == std::vector<std::string>{"A", "B", "C"});
    CHECK(found[0].hubs[0].names == 2);
    CHECK(found[0].hubs[0].evidence == std::vector<Index>{0, 1});
    CHECK(found[0].hubs[1].rank == 1);
    CHECK(found[0].hubs[2].rank == 3);
    CHECK_THROWS_AS(hubs_of(survey, {.by = By::bridging}), std::invalid_argument);
}

TEST_CASE("the top of a category does not part bodies that share a rank") {
    const survey::Survey survey = SurveyBuilder().row("A", {"P", "Q", "R"}, {"x"}).row("B", {"P"}, {"x"});
    CHECK(order_of(survey, hubs_of(survey, {.top = 1})[0]) == std::vector<std::string>{"P"});
    CHECK(order_of(survey, hubs_of(survey, {.top = 2})[0]) == std::vector<std::string>{"P", "Q", "R"});
}

TEST_CASE("classes are neither hubs of a category nor counted there, unless included") {
    const survey::Survey survey =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {"K", "P"}, {"x"}).row("K", {"P"}, {"x"});
    const auto apart = hubs_of(survey);
    CHECK(order_of(survey, apart[0]) == std::vector<std::string>{"P"});
    CHECK(apart[0].hubs[0].named_by == 1);
    CHECK(apart[0].hubs[0].named_in == 1);
    const auto included = hubs_of(survey, {.classes_included = true});
    CHECK(order_of(survey, included[0]) == std::vector<std::string>{"P", "K"});
    CHECK(included[0].hubs[0].named_by == 2);
}

TEST_CASE("the counts of the bundled survey's categories are what its rows say") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const network::Incidence incidence = network::make_incidence(survey);
    for (const CategoryHubs& category : hubs::hubs_by_category(survey, incidence)) {
        std::vector<double> values;
        for (Index body = 0; body < survey.organizations.size(); ++body) {
            if (survey.organizations[body].kind == NameKind::class_) continue;
            const std::uint32_t named_by = slow_named_by(survey, incidence, category.category, body);
            if (named_by > 0) values.push_back(named_by);
        }
        std::sort(values.rbegin(), values.rend());
        const std::vector<std::uint32_t> ranks = hubs::competition_ranks(values);
        REQUIRE(category.hubs.size() == values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            const CategoryHub& hub = category.hubs[i];
            REQUIRE(hub.named_by == slow_named_by(survey, incidence, category.category, hub.organization));
            REQUIRE(hub.named_by == values[i]);
            REQUIRE(hub.rank == ranks[i]);
        }
    }
}

TEST_CASE("reach over categories is the share of all categories that have a tie") {
    const survey::Survey survey = example();
    const auto reach = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(reach.organizations.size() == 5);  // A x y, C x z, B x; P and Q propose nothing; nobody covers w
    const CategoryReach &first = reach.organizations[0], &third = reach.organizations[2];
    CHECK(survey.organizations[first.organization].name == "A");
    CHECK(first.rank == 1);
    CHECK(first.categories == 2);
    CHECK(first.share == Approx(2.0 / 3));
    CHECK(reach.organizations[1].rank == 1);
    CHECK(survey.organizations[third.organization].name == "B");
    CHECK(third.rank == 3);
    CHECK(third.share == Approx(1.0 / 3));
    CHECK(reach.organizations[4].categories == 0);
    CHECK(reach.organizations[4].share == 0);
    REQUIRE(reach.notes.size() == 1);
    CHECK_THAT(reach.notes[0].en, Catch::Contains("3 categories"));

    const auto any = hubs::reach_over_categories(survey, network::make_incidence(survey), {.role = network::Role::any});
    CHECK(survey.organizations[any.organizations[0].organization].name == "P");
    CHECK(any.organizations[0].share == Approx(2.0 / 3));
}

TEST_CASE("a class is not ranked by its reach, yet a category that it covers has a tie") {
    const survey::Survey survey =
        SurveyBuilder().organization("K", NameKind::class_).row("A", {}, {"x"}).row("K", {}, {"x", "y"});
    const auto apart = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(apart.organizations.size() == 1);
    CHECK(apart.organizations[0].rank == 1);
    CHECK(apart.organizations[0].share == 0.5);
    const auto included =
        hubs::reach_over_categories(survey, network::make_incidence(survey), {.classes_included = true});
    REQUIRE(included.organizations.size() == 2);
    CHECK(survey.organizations[included.organizations[0].organization].name == "K");
}

TEST_CASE("where no category has a tie there is no share") {
    const survey::Survey survey = SurveyBuilder().row("A", {"B"}).category("c");
    const auto reach = hubs::reach_over_categories(survey, network::make_incidence(survey));
    REQUIRE(reach.organizations.size() == 2);
    CHECK(reach.organizations[0].rank == 1);
    CHECK(std::isnan(reach.organizations[0].share));
}
