#include "collabgraph/chance/two_mode_range.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <stdexcept>
#include <utility>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using chance::projection_range;
using chance::Reference;
using chance::Tail;
using chance::two_mode_ranges;
using chance::TwoModeRanges;
using chance::UsualRange;
using chance::UsualRanges;
using network::Lists;
using tests::SurveyBuilder;

namespace {

/// Rows of crosses, columns from the left: "x.x".
Lists table_of(const std::vector<std::string>& rows) {
    Lists table;
    for (const std::string& row : rows) {
        for (std::uint32_t c = 0; c < row.size(); ++c) {
            if (row[c] == 'x') table.item.push_back(c);
        }
        table.offset.push_back(static_cast<std::uint32_t>(table.item.size()));
    }
    return table;
}

/// A table of `rows` x `columns` as one number, a bit a cell, read by the definitions.
struct Bits {
    std::uint32_t rows, columns, cells;

    bool at(std::uint32_t r, std::uint32_t c) const { return (cells >> (r * columns + c) & 1U) != 0; }
    std::vector<double> row_sums() const {
        std::vector<double> sums(rows, 0);
        for (std::uint32_t r = 0; r < rows; ++r) {
            for (std::uint32_t c = 0; c < columns; ++c) sums[r] += at(r, c) ? 1 : 0;
        }
        return sums;
    }
    std::vector<double> column_sums() const {
        std::vector<double> sums(columns, 0);
        for (std::uint32_t r = 0; r < rows; ++r) {
            for (std::uint32_t c = 0; c < columns; ++c) sums[c] += at(r, c) ? 1 : 0;
        }
        return sums;
    }
    std::vector<double> projected_degrees() const {
        std::vector<double> degrees(rows, 0);
        for (std::uint32_t a = 0; a < rows; ++a) {
            for (std::uint32_t b = 0; b < rows; ++b) {
                bool share = false;
                for (std::uint32_t c = 0; c < columns; ++c) share = share || (at(a, c) && at(b, c));
                degrees[a] += a != b && share ? 1 : 0;
            }
        }
        return degrees;
    }
};

double freeman(const std::vector<double>& degrees, double most) {
    double sum = 0;
    for (const double d : degrees) {
        sum += *std::max_element(degrees.begin(), degrees.end()) - d;
    }
    return sum / most;
}

Bits bits_of(const Lists& table, std::uint32_t columns) {
    Bits bits{table.size(), columns, 0};
    for (std::uint32_t r = 0; r < table.size(); ++r) {
        for (const auto c : table[r]) bits.cells |= 1U << (r * columns + c);
    }
    return bits;
}

/// One-sided p of `observed` among all values alike likely, on its smaller side.
double exact_p(double observed, const std::vector<double>& all) {
    double low = 0, high = 0;
    for (const double value : all) {
        low += value <= observed + 1e-12 ? 1 : 0;
        high += value >= observed - 1e-12 ? 1 : 0;
    }
    return std::min(low, high) / static_cast<double>(all.size());
}

void check_alone(const UsualRange& range) {
    CHECK(range.low == range.value);
    CHECK(range.high == range.value);
    CHECK(range.p == 1.0);
}

struct Case {
    survey::Survey survey;
    network::ViewOptions view;
    network::Incidence incidence = network::make_incidence(survey);
    network::Network network = network::make_view(survey, incidence, view);
};

}  // namespace

TEST_CASE("the figures of both sides are compared with all tables of as many ties, each alike likely") {
    for (const auto& rows :
         {std::vector<std::string>{"xxx", "...", "x.."}, std::vector<std::string>{"x..", ".x.", "..x"},
          std::vector<std::string>{"xx..", "xx..", "x..."}}) {
        const auto m = static_cast<std::uint32_t>(rows.front().size());
        const Lists table = table_of(rows);
        std::vector<double> by_rows, by_columns;
        for (std::uint32_t cells = 0; cells < 1U << (3 * m); ++cells) {
            if (std::popcount(cells) != static_cast<int>(table.item.size())) continue;
            const Bits drawn{3, m, cells};
            by_rows.push_back(freeman(drawn.row_sums(), 2.0 * m));
            by_columns.push_back(freeman(drawn.column_sums(), (m - 1.0) * 3));
        }
        const TwoModeRanges ranges = two_mode_ranges(table, m, {true, true, true}, {40000, 1});
        const Bits observed = bits_of(table, m);
        CHECK(ranges.rows.value == Approx(freeman(observed.row_sums(), 2.0 * m)));
        CHECK(ranges.columns.value == Approx(freeman(observed.column_sums(), (m - 1.0) * 3)));
        CHECK(ranges.rows.p == Approx(exact_p(ranges.rows.value, by_rows)).margin(0.012));
        CHECK(ranges.columns.p == Approx(exact_p(ranges.columns.value, by_columns)).margin(0.012));
        CHECK(ranges.rows.reference == Reference::density);
        CHECK(ranges.columns.reference == Reference::density);
    }
}

TEST_CASE("a row that is not open holds nothing in any draw, but counts as a row") {
    // Two ties in the one open row of two columns: nothing is left to chance. Of three rows one holds all: 1.
    const TwoModeRanges one = two_mode_ranges(table_of({"xx", "..", ".."}), 2, {true, false, false}, {200, 1});
    CHECK(one.rows.value == 1);
    check_alone(one.rows);
    check_alone(one.columns);
    // Both open, the same table: only one choice in three has both ties in one row.
    const TwoModeRanges two = two_mode_ranges(table_of({"xx", "..", ".."}), 2, {true, true, false}, {20000, 1});
    CHECK(two.rows.p == Approx(2 / 6.0).margin(0.015));
    CHECK_THROWS_AS(two_mode_ranges(table_of({"x", "x"}), 1, {true, false}), std::invalid_argument);
    CHECK_THROWS_AS(two_mode_ranges(table_of({"x", "x"}), 1, {true}), std::invalid_argument);
}

TEST_CASE("an empty and a full table are the only ones of their size and density") {
    for (const char* row : {"...", "xxx"}) {
        const TwoModeRanges ranges = two_mode_ranges(table_of({row, row}), 3, {true, true}, {100, 1});
        CHECK(ranges.rows.value == 0);
        check_alone(ranges.rows);
        check_alone(ranges.columns);
    }
}

TEST_CASE("one row has nobody to be more central than; its columns can be") {
    const TwoModeRanges ranges = two_mode_ranges(table_of({"xx.."}), 4, {true}, {100, 1});
    CHECK(std::isnan(ranges.rows.value));
    CHECK(std::isnan(ranges.rows.p));
    CHECK(ranges.columns.value == Approx(2.0 / 3));
    check_alone(ranges.columns);
    const TwoModeRanges none = two_mode_ranges(Lists{}, 0, {}, {100, 1});
    CHECK(std::isnan(none.rows.value));
    CHECK(std::isnan(none.columns.value));
    const TwoModeRanges no_column = two_mode_ranges(table_of({"", ""}), 0, {true, true}, {100, 1});
    CHECK(std::isnan(no_column.rows.value));
    CHECK(std::isnan(two_mode_ranges(table_of({"x.", ".."}), 2, {true, true}, {0, 1}).rows.p));
}

TEST_CASE("with both margins fixed the projection of a table still varies, as all tables with its margins show") {
    const std::vector<std::string> rows{"xx..", "xx..", "..xx", "..x."};
    const Lists table = table_of(rows);
    const Bits observed = bits_of(table, 4);
    std::vector<double> all;
    std::set<std::vector<double>> degrees;
    for (std::uint32_t cells = 0; cells < 1U << 16; ++cells) {
        const Bits drawn{4, 4, cells};
        if (drawn.row_sums() != observed.row_sums() || drawn.column_sums() != observed.column_sums()) continue;
        all.push_back(freeman(drawn.projected_degrees(), 6));
        degrees.insert(drawn.projected_degrees());
    }
    CHECK(degrees.size() > 1);
    const UsualRange range = projection_range(table, 4, {true, true, true, true}, {20000, 1});
    CHECK(range.value == Approx(freeman(observed.projected_degrees(), 6)));
    CHECK(range.p == Approx(exact_p(range.value, all)).margin(0.015));
    CHECK(range.low == Approx(*std::min_element(all.begin(), all.end())));
    CHECK(range.high == Approx(*std::max_element(all.begin(), all.end())));
    CHECK(range.reference == Reference::margins);
}

TEST_CASE("projections of empty and full tables, of few rows, and of rows that are not counted") {
    check_alone(projection_range(table_of({"...", "...", "..."}), 3, {true, true, true}, {50, 1}));
    check_alone(projection_range(table_of({"xx", "xx", "xx"}), 2, {true, true, true}, {50, 1}));
    CHECK(std::isnan(projection_range(table_of({"x", "x"}), 1, {true, true}, {50, 1}).value));
    CHECK(std::isnan(projection_range(Lists{}, 0, {}, {50, 1}).value));
    // A star of three: the middle shares a column with either end. The fourth row, left out, would be a fourth end.
    const Lists star = table_of({"xx", "x.", ".x", ".."});
    CHECK(projection_range(star, 2, {true, true, true, false}, {50, 1}).value == 1);
    CHECK(projection_range(star, 2, {true, true, true, true}, {50, 1}).value == Approx(4.0 / 6));
    CHECK_THROWS_AS(projection_range(star, 2, {true}, {50, 1}), std::invalid_argument);
}

TEST_CASE("the observed figures of coverage and projections are those of the summary, in any role and with classes") {
    const survey::Survey survey = SurveyBuilder()
                                      .organization("K", survey::NameKind::class_)
                                      .category("never")
                                      .row("A", {"B", "K"}, {"one", "two", "three"})
                                      .row("B+C", {"A", "C"}, {"one"})
                                      .row("K", {"B", "K"}, {"three"})
                                      .row("D", {"D", "E"}, {"two", "one"});
    using network::Role;
    for (const bool classes : {false, true}) {
        const network::SummaryOptions shape{classes, true};
        for (const Role role : {Role::proposer, Role::partner, Role::any}) {
            network::ViewOptions view;
            view.view = network::View::coverage;
            view.role = role;
            const Case c{survey, view};
            const network::Summary summary = network::summarize(c.survey, c.incidence, c.network, shape);
            const UsualRanges ranges = chance::coverage_ranges(c.incidence, c.network, role, shape, {50, 1});
            CHECK(ranges.organization_centralisation.value == summary.organization_centralisation);
            CHECK(ranges.category_centralisation.value == summary.category_centralisation);
            CHECK(std::isnan(ranges.degree_centralisation.value));
            CHECK(std::isnan(ranges.reciprocity.value));
        }
        for (const auto& [kind, share] : {std::pair{network::View::categories, network::Share::natural},
                                          std::pair{network::View::categories, network::Share::initiative},
                                          std::pair{network::View::organizations, network::Share::natural},
                                          std::pair{network::View::organizations, network::Share::category}}) {
            network::ViewOptions view;
            view.view = kind;
            view.share = share;
            const Case c{survey, view};
            const network::Summary summary = network::summarize(c.survey, c.incidence, c.network, shape);
            const UsualRanges ranges = chance::projection_ranges(
                network::shared_units(c.survey, c.incidence, view, classes), c.network, shape, {50, 1});
            CHECK(ranges.degree_centralisation.value == summary.degree_centralisation);
            CHECK(ranges.degree_centralisation.draws == 50);
            CHECK(std::isnan(ranges.organization_centralisation.value));
        }
    }
}

TEST_CASE("a body that alone covers every category is more central than at this density by chance") {
    SurveyBuilder builder;
    builder.row("Hub", {}, {"a", "b", "c", "d", "e", "f", "g", "h"});
    for (const char name : std::string("ABCDEFG")) builder.row(std::string(1, name), {"X"}, {"a"});
    network::ViewOptions view;
    view.view = network::View::coverage;
    const Case c{builder, view};
    const UsualRanges ranges = chance::coverage_ranges(c.incidence, c.network, view.role, {}, {2000, 1});
    CHECK(ranges.organization_centralisation.tail == Tail::high);
    CHECK(ranges.organization_centralisation.p == Approx(1 / 2001.0));
    CHECK(ranges.category_centralisation.p == Approx(1 / 2001.0));
}

TEST_CASE("other views have no such ranges") {
    const Case c{SurveyBuilder().row("A", {"B"}, {"one"}), {}};
    CHECK_THROWS_AS(chance::coverage_ranges(c.incidence, c.network, network::Role::proposer), std::invalid_argument);
    CHECK_THROWS_AS(chance::projection_ranges({}, c.network), std::invalid_argument);
}

#ifdef _OPENMP
TEST_CASE("two-mode ranges do not depend on the number of threads") {
    const Lists table = table_of({"xx...", "x.x.x", "...xx", ".x...", "xxxx."});
    const int before = omp_get_max_threads();
    const auto all = [&] {
        const TwoModeRanges sides = two_mode_ranges(table, 5, std::vector<bool>(5, true), {500, 7});
        const UsualRange projected = projection_range(table, 5, std::vector<bool>(5, true), {500, 7});
        std::vector<double> values;
        for (const UsualRange& range : {sides.rows, sides.columns, projected}) {
            values.insert(values.end(), {range.value, range.low, range.high, range.p});
        }
        return values;
    };
    omp_set_num_threads(1);
    const std::vector<double> one = all();
    omp_set_num_threads(4);
    CHECK(all() == one);
    omp_set_num_threads(before);
}
#endif
