#include "collabgraph/network/summary.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/network/views.hpp"
#include "support/classics.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::network;
using tests::SurveyBuilder;

namespace {

Summary summary_of(const survey::Survey& survey, const ViewOptions& view = {}, const SummaryOptions& options = {}) {
    const Incidence incidence = make_incidence(survey);
    return summarize(survey, incidence, make_view(survey, incidence, view), options);
}

/// A <-> B, A -> G (a group), C -> towns (a class), D proposes alone, E is only listed.
survey::Survey small() {
    return SurveyBuilder()
        .organization("A")
        .organization("B")
        .organization("C")
        .organization("D")
        .organization("E")
        .organization("G", survey::NameKind::group)
        .organization("towns", survey::NameKind::class_)
        .row("A", {"B", "G"}, {"x"})
        .row("A", {"B"}, {"x", "y"})
        .row("B", {"A"})
        .row("C", {"towns"}, {"y"})
        .row("D", {}, {"y"})
        .category("unused");
}

}  // namespace

TEST_CASE("Nodes are counted by kind and the weights add up to the pairs") {
    const Summary summary = summary_of(small());
    CHECK(summary.bodies == 5);
    CHECK(summary.groups == 1);
    CHECK(summary.classes == 1);
    CHECK(summary.categories == 0);
    CHECK(summary.ties == 4);
    CHECK(summary.weight == 5);
    CHECK(summary.weight == static_cast<double>(make_incidence(small()).chain.pairs));
}

TEST_CASE("Components come largest first, and every isolate with its reason") {
    const Summary summary = summary_of(small());
    CHECK(summary.shape_nodes == 6);
    CHECK(summary.shape_ties == 3);
    CHECK(summary.components == std::vector<std::vector<Vertex>>{{0, 1, 5}, {2}, {3}, {4}});
    REQUIRE(summary.isolates.size() == 3);
    CHECK(summary.isolates[0].node == 2);
    CHECK(summary.isolates[0].why == Isolation::classes_only);
    CHECK(summary.isolates[1].why == Isolation::proposes);
    CHECK(summary.isolates[2].why == Isolation::absent);

    const Summary included = summary_of(small(), {}, {.classes_included = true});
    CHECK(included.components == std::vector<std::vector<Vertex>>{{0, 1, 5}, {2, 6}, {3}, {4}});
    CHECK(included.isolates.size() == 2);
}

TEST_CASE("Who is only named is an isolate of the coverage by proposers") {
    const Summary summary = summary_of(small(), {.view = View::coverage});
    CHECK(summary.categories == 3);
    // B proposes without a category, E stands nowhere, G is named only, and nobody uses one of the categories.
    REQUIRE(summary.isolates.size() == 4);
    CHECK(summary.isolates[0].why == Isolation::proposes);
    CHECK(summary.isolates[1].why == Isolation::absent);
    CHECK(summary.isolates[2].why == Isolation::named);
    CHECK(summary.isolates[3].why == Isolation::absent);
    CHECK(summary.density == Approx(4.0 / 18));
    CHECK(std::isnan(summary.degree_centralisation));
}

TEST_CASE("Density counts the ties that could be") {
    CHECK(summary_of(small()).density == Approx(3.0 / 30));
    CHECK(summary_of(small(), {}, {.directed = false}).density == Approx(2.0 / 15));
    CHECK(summary_of(small(), {}, {.directed = false}).shape_ties == 2);
    CHECK(std::isnan(summary_of(small(), {.view = View::combined}).density));
}

TEST_CASE("Reciprocity looks at ties between respondents only") {
    const Summary summary = summary_of(small());
    CHECK(summary.ties_between_respondents == 2);
    CHECK(summary.returned_ties == 2);
    CHECK(summary.reciprocity == 1);
    const survey::Survey silent = SurveyBuilder().row("A", {"B"});
    CHECK(std::isnan(summary_of(silent).reciprocity));
    const survey::Survey unreturned = SurveyBuilder().row("A", {"B", "C"}).row("B", {"A"}).row("C", {});
    CHECK(summary_of(unreturned).reciprocity == Approx(2.0 / 3));
}

TEST_CASE("A star is fully centralised, a circle not at all") {
    const survey::Survey star = SurveyBuilder().row("A", {"B", "C", "D"});
    CHECK(summary_of(star).degree_centralisation == 1);
    CHECK(summary_of(star).out_degree_centralisation == 1);
    CHECK(summary_of(star).in_degree_centralisation == Approx(1.0 / 9));
    const survey::Survey circle = SurveyBuilder().row("A", {"B"}).row("B", {"C"}).row("C", {"A"});
    CHECK(summary_of(circle).degree_centralisation == 0);
    CHECK(summary_of(circle).in_degree_centralisation == 0);
    CHECK(std::isnan(summary_of(circle, {}, {.directed = false}).in_degree_centralisation));
}

TEST_CASE("two-mode centralisation is 1 where one node has all ties of its side, and 0 where all are alike") {
    using network::two_mode_centralisation;
    CHECK(two_mode_centralisation({4, 0, 0}, 4) == 1);
    CHECK(two_mode_centralisation({2, 2, 2}, 4) == 0);
    CHECK(two_mode_centralisation({3, 1, 0}, 4) == Approx((2 + 3) / (2.0 * 4)));
    CHECK(std::isnan(two_mode_centralisation({3}, 4)));
    CHECK(std::isnan(two_mode_centralisation({}, 4)));
    CHECK(std::isnan(two_mode_centralisation({0, 0}, 0)));
}

TEST_CASE("no table of three by three is more centralised in rows than one full row") {
    for (unsigned cells = 0; cells < 512; ++cells) {
        std::vector<double> rows(3, 0.0);
        for (unsigned cell = 0; cell < 9; ++cell) rows[cell / 3] += (cells >> cell & 1U) != 0 ? 1 : 0;
        const double c = network::two_mode_centralisation(rows, 3);
        if (c > 1 - 1e-12) CHECK(c == 1);
        REQUIRE(c <= 1);
    }
}

TEST_CASE("Zachary's karate club has the published degree centralisation") {
    const tests::Classic karate = tests::classic("karate");
    SurveyBuilder builder;
    for (const Ends& ends : karate.edges) builder.row(karate.names[ends.source], {karate.names[ends.target]});
    const Summary summary = summary_of(builder);
    CHECK(summary.degree_centralisation == Approx(0.3996).margin(5e-5));
    CHECK(summary.components.size() == 1);
}

TEST_CASE("Figures of an empty survey are zero or undefined") {
    const Summary summary = summary_of(survey::Survey{});
    CHECK(summary.components.empty());
    CHECK(std::isnan(summary.density));
    CHECK(std::isnan(summary.degree_centralisation));
    const survey::Survey one = SurveyBuilder().organization("A");
    CHECK(std::isnan(summary_of(one).density));
    CHECK(std::isnan(summary_of(one).in_degree_centralisation));
}
