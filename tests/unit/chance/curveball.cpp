#include "collabgraph/chance/curveball.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <numeric>
#include <stdexcept>

#include "tables.hpp"

using namespace collabgraph;
using chance::Curveball;
using chance::DrawnTable;
using chance::DrawOptions;
using chance::for_each_draw;
using tests::AllTables;
using tests::key_of;
using tests::lists;

namespace {

using Pattern = std::vector<std::string>;

/// Drawn often, every table comes equally often: chi-squared in units of its standard deviation, (X - f) / sqrt(2 f).
/// Draws of one chain lie a few moves apart, so a serial dependence would show here too.
double excess(const Pattern& table, const Pattern& forbidden, std::uint64_t per_table = 400) {
    const AllTables all(table, forbidden);
    const auto columns = static_cast<network::Index>(table.at(0).size());
    const std::size_t kinds = all.index().size();
    const DrawOptions options{per_table * kinds, 1};
    std::vector<std::vector<double>> seen(chance::chain_count, std::vector<double>(kinds, 0.0));
    std::array<bool, chance::chain_count> unknown{};
    const bool sampled =
        for_each_draw(Curveball(lists(table), columns, lists(forbidden, 'x')), options, [&](const DrawnTable& draw) {
            const auto found = all.index().find(key_of(draw.table, columns));
            if (found == all.index().end()) {
                unknown[draw.chain] = true;
            } else {
                seen[draw.chain][found->second] += 1;
            }
        });
    REQUIRE(sampled);
    REQUIRE(std::none_of(unknown.begin(), unknown.end(), [](bool any) { return any; }));
    double chi = 0;
    for (std::size_t k = 0; k < kinds; ++k) {
        double count = 0;
        for (const auto& chain : seen) count += chain[k];
        const auto expected = static_cast<double>(per_table);
        chi += (count - expected) * (count - expected) / expected;
    }
    const auto freedom = static_cast<double>(kinds - 1);
    return kinds < 2 ? 0.0 : (chi - freedom) / std::sqrt(2 * freedom);
}

/// Every table of this many rows and columns that starts a new pair of margins, its diagonal empty where asked.
std::vector<Pattern> one_of_each_margins(std::size_t rows, std::size_t columns, bool empty_diagonal) {
    std::vector<Pattern> result;
    std::vector<std::string> margins;
    for (std::uint32_t bits = 0; bits < (1U << (rows * columns)); ++bits) {
        Pattern table(rows, std::string(columns, '0'));
        std::string sums(rows + columns, '0');
        bool allowed = true;
        for (std::size_t cell = 0; cell < rows * columns; ++cell) {
            if ((bits >> cell & 1U) == 0) continue;
            table[cell / columns][cell % columns] = '1';
            ++sums[cell / columns];
            ++sums[rows + cell % columns];
            allowed = allowed && !(empty_diagonal && cell / columns == cell % columns);
        }
        if (!allowed || std::find(margins.begin(), margins.end(), sums) != margins.end()) continue;
        // Sums in descending order stand for their permutations where nothing tells rows and columns apart.
        if (!empty_diagonal && !(std::is_sorted(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(rows)) &&
                                 std::is_sorted(sums.begin() + static_cast<std::ptrdiff_t>(rows), sums.end()))) {
            continue;
        }
        margins.push_back(sums);
        result.push_back(table);
    }
    return result;
}

Pattern diagonal(std::size_t rows, std::size_t columns) {
    Pattern pattern(rows, std::string(columns, '.'));
    for (std::size_t i = 0; i < std::min(rows, columns); ++i) pattern[i][i] = 'x';
    return pattern;
}

/// The largest excess over all margins of these sizes.
double worst_excess(std::size_t rows, std::size_t columns, bool empty_diagonal) {
    double worst = 0;
    for (const Pattern& table : one_of_each_margins(rows, columns, empty_diagonal)) {
        worst = std::max(worst, excess(table, empty_diagonal ? diagonal(rows, columns) : Pattern{}, 100));
    }
    return worst;
}

}  // namespace

// About 300 pairs of margins are tried below, so an excess of 3.5 or so is due; a table that is missed, or comes twice
// as often, gives one above 20. Chi-squared of one degree of freedom has the longest tail: 5 there is a chance of 1 in
// 200 of 4.5 standard deviations.
constexpr double bound = 6;

TEST_CASE("all tables of every small pair of margins come equally often") {
    for (const auto& [rows, columns] : {std::pair(2, 2), {2, 3}, {3, 2}, {3, 3}, {2, 4}, {3, 4}, {4, 3}}) {
        INFO(rows << " x " << columns);
        CHECK(worst_excess(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), false) < bound);
    }
}

TEST_CASE("all tables with an empty diagonal of every small pair of margins come equally often") {
    for (const auto& [rows, columns] : {std::pair(2, 2), {2, 3}, {3, 2}, {3, 3}, {3, 4}}) {
        INFO(rows << " x " << columns);
        CHECK(worst_excess(static_cast<std::size_t>(rows), static_cast<std::size_t>(columns), true) < bound);
    }
}

TEST_CASE("the 90 tables of four rows and columns with sums of two come equally often") {
    CHECK(AllTables({"1100", "1100", "0011", "0011"}).index().size() == 90);
    CHECK(excess({"1100", "1100", "0011", "0011"}, {}) < 4);
}

TEST_CASE("four by four with an empty diagonal: derangements, and their complements, come equally often") {
    const Pattern derangement{"0100", "1000", "0001", "0010"};
    CHECK(AllTables(derangement, diagonal(4, 4)).index().size() == 9);
    CHECK(excess(derangement, diagonal(4, 4), 2000) < 4);
    const Pattern two_each{"0110", "0011", "1001", "1100"};
    CHECK(AllTables(two_each, diagonal(4, 4)).index().size() == 9);
    CHECK(excess(two_each, diagonal(4, 4), 2000) < 4);
    CHECK(excess({"0111", "1010", "0100", "1000"}, diagonal(4, 4), 2000) < 4);
}

TEST_CASE("three proposers by three partners with an empty diagonal: both tables, though no trade joins them") {
    const Pattern table{"010", "001", "100"};
    CHECK(AllTables(table, diagonal(3, 3)).index().size() == 2);
    CHECK(excess(table, diagonal(3, 3), 10000) < 4);
}

TEST_CASE("a forbidden column that rows have in common needs no more than three rows at once") {
    CHECK(excess({"0110", "0101", "0011", "1000"}, {"x...", "x...", "x...", ".x.."}, 2000) < 4);
    CHECK(excess({"0110", "1000", "0101", "0010"}, {"x...", ".x..", "..x.", "...x"}) < 4);
}

TEST_CASE("the four by four table whose row i may use only columns i and i + 1: both tables") {
    const Pattern cyclic{"..xx", "x..x", "xx..", ".xx."};
    const Pattern table{"1000", "0100", "0010", "0001"};
    CHECK(AllTables(table, cyclic).index().size() == 2);
    CHECK(excess(table, cyclic, 10000) < 4);
}

TEST_CASE("two forbidden cells a row: the allowed tables come equally often") {
    const Pattern pattern{"xx..", ".xx.", "..xx", "x..x"};
    CHECK(excess({"0011", "1001", "1100", "0110"}, pattern) < 4);
    CHECK(excess({"0010", "0001", "1000", "0100"}, pattern, 2000) < 4);
    CHECK(excess({"00110", "10001", "01000", "00001"}, {"xx...", ".xx..", "x.x..", "..xx."}) < 4);
}

TEST_CASE("what cannot be sampled is not answered") {
    // Twelve rows, each with its own column and the next: 2 of 12! / e tables are allowed.
    constexpr std::size_t n = 12;
    Pattern table(n, std::string(n, '0')), pattern(n, std::string(n, 'x'));
    for (std::size_t i = 0; i < n; ++i) {
        table[i][i] = '1';
        pattern[i][i] = pattern[i][(i + 1) % n] = '.';
    }
    const Curveball start(lists(table), n, lists(pattern, 'x'));
    CHECK(start.is_allowed());
    CHECK(start.may_be_disallowed());
    CHECK_FALSE(for_each_draw(start, {1000, 1}, [](const DrawnTable&) {}));
}

TEST_CASE("sums of rows and columns and the order in rows survive every move") {
    const network::Lists table = tests::SouthernWomen().table;
    CHECK(table.size() == 18);
    CHECK(table.item.size() == 89);
    const network::Lists by_column = network::transpose(table, 14);
    Curveball walk(table, 14);
    chance::Random random(1);
    for (int i = 0; i < 200; ++i) {
        walk.walk(5, random);
        REQUIRE(walk.table().offset == table.offset);
        REQUIRE(network::transpose(walk.table(), 14).offset == by_column.offset);
        for (std::uint32_t r = 0; r < 18; ++r) {
            const auto items = walk.table()[r];
            REQUIRE(std::adjacent_find(items.begin(), items.end(), std::greater_equal<>()) == items.end());
        }
    }
    CHECK(walk.table().item != table.item);
}

TEST_CASE("draws lie far enough apart: what one table has in common with the first says nothing of the next") {
    // A hundred rows of two in twenty columns, and the same with an empty diagonal; the statistic is a sum over cells.
    for (const bool forbid : {false, true}) {
        network::Lists table, own;
        for (std::uint32_t r = 0; r < 100; ++r) {
            const std::uint32_t a = (r + 1) % 20, b = (r + 1 + r / 20 * 3 % 18 + 1) % 20;
            table.item.push_back(std::min(a, b));
            table.item.push_back(std::max(a, b));
            table.offset.push_back(2 * r + 2);
            if (r < 20) own.item.push_back(r);
            own.offset.push_back(std::min(r + 1, 20U));
        }
        if (forbid) {
            for (std::uint32_t r = 0; r < 20; ++r) {
                const auto items = table[r];
                REQUIRE(std::find(items.begin(), items.end(), r) == items.end());
            }
        }
        const DrawOptions options{8000, 3};
        std::vector<double> common(options.draws);
        for_each_draw(forbid ? Curveball(table, 20, own) : Curveball(table, 20), options, [&](const DrawnTable& draw) {
            double same = 0;
            for (std::size_t i = 0; i < table.item.size(); ++i) same += draw.table.item[i] == table.item[i] ? 1 : 0;
            common[draw.number] = same;
        });
        const double mean = std::accumulate(common.begin(), common.end(), 0.0) / static_cast<double>(common.size());
        double variance = 0, lagged = 0;
        const std::size_t length = options.draws / chance::chain_count;
        for (std::size_t i = 0; i < common.size(); ++i) {
            variance += (common[i] - mean) * (common[i] - mean);
            if ((i + 1) % length != 0) lagged += (common[i] - mean) * (common[i + 1] - mean);
        }
        INFO("forbidden " << forbid << " correlation " << lagged / variance);
        CHECK(lagged / variance < 0.05);
        // No chain still remembers its start: the first draws of all chains are like the others.
        double first = 0;
        for (std::size_t c = 0; c < chance::chain_count; ++c) first += common[c * length] / chance::chain_count;
        CHECK(std::abs(first - mean) < 4 * std::sqrt(variance / static_cast<double>(options.draws) / 16));
    }
}

TEST_CASE("tables that are the only ones of their sums stay as they are") {
    chance::Random random(1);
    for (const Pattern& only : {Pattern{}, Pattern{"101"}, Pattern{"000", "000"}, Pattern{"111", "111"},
                                Pattern{"111", "110", "100"}, Pattern{"", ""}}) {
        const auto columns = static_cast<network::Index>(only.empty() ? 0 : only[0].size());
        Curveball walk(lists(only), columns);
        walk.walk(100, random);
        CHECK(walk.table().item == lists(only).item);
        std::uint64_t draws = 0;
        std::vector<std::uint64_t> number(20, 0);
        CHECK(for_each_draw(walk, {20, 1}, [&](const DrawnTable& draw) { number[draw.number] += 1; }));
        for (const std::uint64_t times : number) draws += times == 1 ? 1 : 0;
        CHECK(draws == 20);
    }
}

TEST_CASE("a row that is full but for its forbidden cell stays, the others still move") {
    CHECK(excess({"0111", "1000", "0100", "0000"}, diagonal(4, 4), 2000) < 4);
}

TEST_CASE("no draws ask for nothing") {
    CHECK(for_each_draw(Curveball(lists({"10", "01"}), 2), {0, 1}, [](const DrawnTable&) { FAIL(); }));
}

TEST_CASE("the same seed gives the same draws, another seed others") {
    const auto drawn = [](std::uint64_t seed) {
        std::vector<std::string> keys(100);
        for_each_draw(Curveball(lists({"1100", "0110", "0011", "1001"}), 4), {100, seed},
                      [&](const DrawnTable& draw) { keys[draw.number] = key_of(draw.table, 4); });
        return keys;
    };
    CHECK(drawn(5) == drawn(5));
    CHECK(drawn(5) != drawn(6));
}

TEST_CASE("a table that does not hold together is refused") {
    CHECK_THROWS_AS(Curveball(lists({"11"}), 1), std::invalid_argument);
    CHECK_THROWS_AS(Curveball(lists({"10", "01"}), 2, lists({"x."}, 'x')), std::invalid_argument);
    CHECK_THROWS_AS(Curveball(lists({"10", "01"}), 2, lists({"x.", ".."}, 'x')), std::invalid_argument);
    network::Lists descending;
    descending.item = {1, 0};
    descending.offset = {0, 2};
    CHECK_THROWS_AS(Curveball(descending, 2), std::invalid_argument);
}
