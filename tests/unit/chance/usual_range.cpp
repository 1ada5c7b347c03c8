#include "collabgraph/chance/usual_range.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using chance::Reference;
using chance::Tail;
using chance::usual_range;
using chance::usual_ranges;
using chance::UsualRange;
using chance::UsualRanges;
using tests::SurveyBuilder;

namespace {

struct Case {
    survey::Survey survey;
    network::Incidence incidence = network::make_incidence(survey);
    network::Network network = network::make_view(survey, incidence, {});
};

UsualRanges ranges_of(const Case& c, std::uint64_t draws = 2000, const network::SummaryOptions& shape = {}) {
    return usual_ranges(c.survey, c.incidence, c.network, shape, {draws, 1});
}

/// Twelve bodies of which each names its neighbour on either side: every tie is returned.
SurveyBuilder ring() {
    SurveyBuilder builder;
    const std::string names = "ABCDEFGHIJKL";
    for (std::size_t i = 0; i < 12; ++i) {
        builder.row(std::string(1, names[i]),
                    {std::string(1, names[(i + 1) % 12]), std::string(1, names[(i + 11) % 12])});
    }
    return builder;
}

}  // namespace

TEST_CASE("a usual range is what lies between the 2.5 % and 97.5 % points, by nearest rank") {
    std::vector<double> drawn(200);
    std::iota(drawn.begin(), drawn.end(), 1.0);
    const UsualRange range = usual_range(150, drawn, Reference::margins);
    CHECK(range.low == 5);
    CHECK(range.high == 195);
    CHECK(range.tail == Tail::high);
    CHECK(range.p == Approx(52 / 201.0));
    CHECK(range.draws == 200);
    const UsualRange below = usual_range(0, drawn, Reference::density);
    CHECK(below.tail == Tail::low);
    CHECK(below.p == Approx(1 / 201.0));
    CHECK(below.reference == Reference::density);
}

TEST_CASE("draws in which a figure is undefined do not count, and without draws there is no range") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const UsualRange some = usual_range(2, {1, nan, 3}, Reference::margins);
    CHECK(some.draws == 2);
    CHECK(some.low == 1);
    CHECK(some.high == 3);
    const UsualRange none = usual_range(2, {}, Reference::margins);
    CHECK(none.draws == 0);
    CHECK(std::isnan(none.low));
    CHECK(std::isnan(none.p));
    CHECK(std::isnan(usual_range(nan, {1, 2}, Reference::margins).p));
}

TEST_CASE("the observed figures are those of the summary") {
    const Case c{SurveyBuilder()
                     .organization("K", survey::NameKind::class_)
                     .row("A", {"B", "C", "K"})
                     .row("B", {"A", "D"})
                     .row("C", {"A", "K"})
                     .row("E", {})};
    for (const bool classes : {false, true}) {
        const network::SummaryOptions shape{classes, true};
        const network::Summary summary = network::summarize(c.survey, c.incidence, c.network, shape);
        const UsualRanges ranges = ranges_of(c, 50, shape);
        CHECK(ranges.reciprocity.value == summary.reciprocity);
        CHECK(ranges.degree_centralisation.value == summary.degree_centralisation);
        CHECK(ranges.in_degree_centralisation.value == summary.in_degree_centralisation);
        CHECK(ranges.out_degree_centralisation.value == summary.out_degree_centralisation);
    }
}

TEST_CASE("a ring in which every tie is returned is more mutual than chance, and less centralised") {
    const UsualRanges ranges = ranges_of({ring()});
    CHECK(ranges.reciprocity.value == 1);
    CHECK(ranges.reciprocity.high < 0.6);
    CHECK(ranges.reciprocity.tail == Tail::high);
    CHECK(ranges.reciprocity.p == Approx(1 / 2001.0));
    CHECK(ranges.degree_centralisation.value == 0);
    CHECK(ranges.degree_centralisation.tail == Tail::low);
    CHECK(ranges.in_degree_centralisation.value == 0);
    CHECK(ranges.in_degree_centralisation.tail == Tail::low);
    CHECK(ranges.in_degree_centralisation.p == Approx(1 / 2001.0));
    CHECK(ranges.out_degree_centralisation.tail == Tail::low);
}

TEST_CASE("the mean reciprocity is that of all tables: derangements of three are never mutual") {
    // A names B, B names C, C names A: the only other table runs the other way round.
    const UsualRanges ranges = ranges_of({SurveyBuilder().row("A", {"B"}).row("B", {"C"}).row("C", {"A"})});
    CHECK(ranges.reciprocity.value == 0);
    CHECK(ranges.reciprocity.low == 0);
    CHECK(ranges.reciprocity.high == 0);
    CHECK(ranges.reciprocity.p == 1.0);
}

TEST_CASE("a body that everybody names is more central than at this density by chance") {
    SurveyBuilder builder;
    for (const char name : std::string("ABCDEFGHIJ")) builder.row(std::string(1, name), {"Hub"});
    const UsualRanges ranges = ranges_of({builder});
    CHECK(ranges.in_degree_centralisation.value == 1);
    CHECK(ranges.in_degree_centralisation.high < 0.6);
    CHECK(ranges.in_degree_centralisation.tail == Tail::high);
    CHECK(ranges.in_degree_centralisation.reference == Reference::density);
    // Both margins fixed nothing can change: everybody still names the hub.
    CHECK(ranges.degree_centralisation.low == ranges.degree_centralisation.value);
    CHECK(ranges.degree_centralisation.high == ranges.degree_centralisation.value);
    // No tie runs between two respondents.
    CHECK(std::isnan(ranges.reciprocity.value));
    CHECK(std::isnan(ranges.reciprocity.p));
    CHECK(ranges.reciprocity.draws == 0);
}

TEST_CASE("at random density every possible cell is drawn equally often") {
    // One proposer with one tie to one of three others: in-degree 1 for one of them, so its centralisation is fixed,
    // and so is that of who names.
    const UsualRanges one = ranges_of({SurveyBuilder().organization("C").organization("D").row("A", {"B"})});
    CHECK(one.in_degree_centralisation.low == one.in_degree_centralisation.value);
    CHECK(one.out_degree_centralisation.high == one.out_degree_centralisation.value);
    // Two proposers A and B, two ties among A>B, A>C, B>A, B>C: both from one in 2 of 6 pairs of cells; to C both in 1.
    const UsualRanges two = ranges_of(
        {SurveyBuilder().organization("A").organization("B").organization("C").row("A", {"B", "C"}).row("B", {})},
        20000);
    CHECK(two.out_degree_centralisation.value == 1);
    CHECK(two.out_degree_centralisation.p == Approx(2 / 6.0).margin(0.015));
    const UsualRanges both = ranges_of(
        {SurveyBuilder().organization("A").organization("B").organization("C").row("A", {"C"}).row("B", {"C"})}, 20000);
    CHECK(both.in_degree_centralisation.value == 1);
    CHECK(both.in_degree_centralisation.p == Approx(1 / 6.0).margin(0.015));
}

TEST_CASE("a survey without rows, without ties, of one body") {
    CHECK(std::isnan(ranges_of({SurveyBuilder()}).degree_centralisation.value));
    CHECK(std::isnan(ranges_of({SurveyBuilder().row("A", {})}).in_degree_centralisation.p));
    const UsualRanges untied = ranges_of({SurveyBuilder().row("A", {}).row("B", {}).row("C", {})});
    CHECK(untied.degree_centralisation.value == 0);
    CHECK(untied.degree_centralisation.high == 0);
    CHECK(untied.in_degree_centralisation.high == 0);
    CHECK(std::isnan(untied.reciprocity.value));
}

TEST_CASE("usual ranges do not depend on the number of threads") {
    const Case c{ring()};
    const UsualRanges plain = ranges_of(c, 500);
#ifdef _OPENMP
    const int threads = omp_get_max_threads();
    for (const int n : {1, 3}) {
        omp_set_num_threads(n);
        const UsualRanges again = ranges_of(c, 500);
        CHECK(again.reciprocity.p == plain.reciprocity.p);
        CHECK(again.degree_centralisation.high == plain.degree_centralisation.high);
        CHECK(again.in_degree_centralisation.high == plain.in_degree_centralisation.high);
        CHECK(again.out_degree_centralisation.low == plain.out_degree_centralisation.low);
    }
    omp_set_num_threads(threads);
#endif
    CHECK(ranges_of(c, 500).reciprocity.high == plain.reciprocity.high);
}

TEST_CASE("another view has no usual ranges") {
    Case c{ring()};
    c.network.view = network::View::coverage;
    CHECK_THROWS_AS(ranges_of(c), std::invalid_argument);
}

TEST_CASE("drawn networks keep how many each names and is named by, and nobody names itself") {
    const Case c{ring()};
    const chance::Curveball start = chance::naming_table(c.network);
    const std::vector<network::Ends> before = chance::ties_of(start.table());
    REQUIRE(before.size() == c.network.ties.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(before[i] == network::Ends{c.network.ties[i].source, c.network.ties[i].target});
    }
    std::vector<std::vector<network::Ends>> drawn(100);
    CHECK(for_each_draw(start, {100, 1},
                        [&](const chance::DrawnTable& d) { drawn[d.number] = chance::ties_of(d.table); }));
    for (const auto& ties : drawn) {
        std::vector<int> names(12), named(12);
        for (const network::Ends& tie : ties) {
            CHECK(tie.source != tie.target);
            ++names[tie.source];
            ++named[tie.target];
        }
        CHECK(names == std::vector<int>(12, 2));
        CHECK(named == std::vector<int>(12, 2));
    }
}

TEST_CASE("loops and parallel ties take no part in the naming table") {
    network::Network network;
    network.nodes.resize(2);
    network.ties = {{0, 0}, {0, 1}, {0, 1}};
    CHECK(chance::ties_of(chance::naming_table(network).table()) == std::vector<network::Ends>{{0, 1}});
}
