#include "collabgraph/gaps/seriation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "collabgraph/chance/random.hpp"

using namespace collabgraph;
using gaps::seriate;
using gaps::Seriation;
using gaps::Weights;
using Order = std::vector<std::uint32_t>;

namespace {

Order shuffled(std::uint32_t size, chance::Random& random) {
    Order order(size);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = size; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

Weights permuted(const Weights& table, const Order& rows, const Order& columns) {
    Weights result{table.rows, table.columns, {}};
    for (const std::uint32_t r : rows) {
        for (const std::uint32_t c : columns) result.cell.push_back(table(r, c));
    }
    return result;
}

/// What stands where in terms of the table before it was shuffled.
Order original(const Order& found, const Order& shuffle) {
    Order result;
    for (const std::uint32_t i : found) result.push_back(shuffle[i]);
    return result;
}

Order reversed(Order order) {
    std::reverse(order.begin(), order.end());
    return order;
}

Order counting(std::uint32_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), 0U);
    return order;
}

/// `width` cells a row, moving on by one column a row.
Weights band(std::uint32_t rows, std::uint32_t width) {
    Weights table{rows, rows + width - 1, {}};
    for (std::uint32_t r = 0; r < table.rows; ++r) {
        for (std::uint32_t c = 0; c < table.columns; ++c) table.cell.push_back(c >= r && c < r + width ? 1 : 0);
    }
    return table;
}

/// First axis of correspondence analysis by its definition: eigenvectors (Jacobi's rotations) of S S', where S holds
/// the standardised residuals; row scores are the vector over the roots of the row shares.
std::vector<double> row_scores(const Weights& table) {
    const std::uint32_t n = table.rows;
    const double total = std::accumulate(table.cell.begin(), table.cell.end(), 0.0);
    std::vector<double> rows(n, 0), columns(table.columns, 0);
    for (std::uint32_t r = 0; r < n; ++r) {
        for (std::uint32_t c = 0; c < table.columns; ++c) {
            rows[r] += table(r, c) / total;
            columns[c] += table(r, c) / total;
        }
    }
    std::vector<std::vector<double>> a(n, std::vector<double>(n, 0)), v = a;
    for (std::uint32_t i = 0; i < n; ++i) {
        v[i][i] = 1;
        for (std::uint32_t j = 0; j < n; ++j) {
            for (std::uint32_t c = 0; c < table.columns; ++c) {
                const auto residual = [&](std::uint32_t r) {
                    return (table(r, c) / total - rows[r] * columns[c]) / std::sqrt(rows[r] * columns[c]);
                };
                a[i][j] += residual(i) * residual(j);
            }
        }
    }
    for (int sweep = 0; sweep < 60; ++sweep) {
        for (std::uint32_t p = 0; p < n; ++p) {
            for (std::uint32_t q = p + 1; q < n; ++q) {
                if (std::abs(a[p][q]) < 1e-18) continue;
                const double angle = 0.5 * std::atan2(2 * a[p][q], a[q][q] - a[p][p]);
                const double cosine = std::cos(angle), sine = std::sin(angle);
                for (std::uint32_t k = 0; k < n; ++k) {
                    const double kp = a[k][p], kq = a[k][q];
                    a[k][p] = cosine * kp - sine * kq;
                    a[k][q] = sine * kp + cosine * kq;
                }
                for (std::uint32_t k = 0; k < n; ++k) {
                    const double pk = a[p][k], qk = a[q][k];
                    a[p][k] = cosine * pk - sine * qk;
                    a[q][k] = sine * pk + cosine * qk;
                    const double vp = v[k][p], vq = v[k][q];
                    v[k][p] = cosine * vp - sine * vq;
                    v[k][q] = sine * vp + cosine * vq;
                }
            }
        }
    }
    std::uint32_t first = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
        if (a[i][i] > a[first][first]) first = i;
    }
    std::vector<double> scores;
    for (std::uint32_t r = 0; r < n; ++r) scores.push_back(v[r][first] / std::sqrt(rows[r]));
    return scores;
}

}  // namespace

TEST_CASE("the order is that of the first axis of correspondence analysis, computed by its definition") {
    chance::Random random(23);
    for (int round = 0; round < 30; ++round) {
        Weights table{6 + random.below(6), 5 + random.below(8), {}};
        for (std::uint32_t i = 0; i < table.rows * table.columns; ++i) table.cell.push_back(1 + random.below(9));
        const std::vector<double> scores = row_scores(table);
        Order order = counting(table.rows);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return scores[a] < scores[b]; });
        const Order found = seriate(table).rows;
        CAPTURE(round);
        CHECK((found == order || found == reversed(order)));
    }
}

TEST_CASE("a band that was shuffled comes out as the band, in one direction or the other") {
    chance::Random random(3);
    for (int round = 0; round < 20; ++round) {
        const Weights table = band(5 + random.below(12), 2 + random.below(3));
        const Order rows = shuffled(table.rows, random), columns = shuffled(table.columns, random);
        const Seriation found = seriate(permuted(table, rows, columns));
        const Order found_rows = original(found.rows, rows), found_columns = original(found.columns, columns);
        const bool forwards = found_rows.front() == 0;
        CAPTURE(round, table.rows, table.columns);
        CHECK((forwards ? found_rows : reversed(found_rows)) == counting(table.rows));
        CHECK((forwards ? found_columns : reversed(found_columns)) == counting(table.columns));
    }
}

TEST_CASE("cells that fall off from a diagonal bring the diagonal back") {
    // Weights fall off from the diagonal, so the best order is known.
    Weights table{7, 7, {}};
    for (int r = 0; r < 7; ++r) {
        for (int c = 0; c < 7; ++c) table.cell.push_back(std::exp(-0.5 * (r - c) * (r - c)));
    }
    chance::Random random(11);
    const Order rows = shuffled(7, random), columns = shuffled(7, random);
    const Seriation found = seriate(permuted(table, rows, columns));
    const Order order = original(found.rows, rows);
    CHECK((order == counting(7) || order == reversed(counting(7))));
    CHECK(original(found.columns, columns) == order);
}

TEST_CASE("the direction with the larger rows first is taken, whatever order the table came in") {
    Weights table = band(9, 3);
    for (std::uint32_t c = 0; c < table.columns; ++c) {
        for (std::uint32_t r = 6; r < 9; ++r) table.cell[r * table.columns + c] *= 5;
    }
    chance::Random random(5);
    for (int round = 0; round < 10; ++round) {
        const Order rows = shuffled(table.rows, random), columns = shuffled(table.columns, random);
        const Seriation found = seriate(permuted(table, rows, columns));
        CHECK(original(found.rows, rows) == reversed(counting(9)));
        CHECK(original(found.columns, columns) == reversed(counting(11)));
    }
}

TEST_CASE("where both directions are alike the one that brings the earlier row first is taken") {
    const Seriation found = seriate(band(6, 2));
    CHECK(found.rows == counting(6));
    CHECK(found.columns == counting(7));
}

TEST_CASE("empty rows and columns come last, as they stood") {
    const Weights table{5, 5, {0, 0, 0, 0, 0,  //
                               0, 1, 1, 0, 0,  //
                               0, 0, 0, 0, 0,  //
                               0, 1, 0, 0, 0,  //
                               0, 0, 1, 0, 1}};
    const Seriation found = seriate(table);
    CHECK(Order(found.rows.end() - 2, found.rows.end()) == Order{0, 2});
    CHECK(Order(found.columns.end() - 2, found.columns.end()) == Order{0, 3});
}

TEST_CASE("parts that share nothing are kept apart, the larger first") {
    const Weights table{4,
                        4,
                        {1, 0, 1, 0,  //
                         0, 4, 0, 4,  //
                         1, 0, 0, 0,  //
                         0, 0, 0, 4}};
    const Seriation found = seriate(table);
    CHECK(found.rows == Order{1, 3, 0, 2});
    CHECK(found.columns == Order{1, 3, 2, 0});
}

TEST_CASE("rows that are alike keep their order, and a table of one value everywhere stays as it is") {
    const Weights table{3, 3, std::vector<double>(9, 2)};
    CHECK(seriate(table).rows == counting(3));
    CHECK(seriate(table).columns == counting(3));
}

TEST_CASE("fixed columns keep their order and rows go by their mean column") {
    const Weights table{4,
                        3,
                        {0, 0, 2,  //
                         0, 0, 0,  //
                         3, 1, 0,  //
                         0, 5, 0}};
    const Seriation found = seriate(table, {{}, true});
    CHECK(found.rows == Order{2, 3, 0, 1});
    CHECK(found.columns == counting(3));
}

TEST_CASE("rows of a group stay together, groups by their mean place, empty groups last") {
    const Weights table = [] {
        Weights t = band(6, 2);
        t.rows = 7;
        t.cell.resize(std::size_t{7} * t.columns, 0.0);
        return t;
    }();
    const Order group{1, 2, 1, 2, 1, 2, 0};
    const Seriation found = seriate(table, {group, false});
    CHECK(found.rows == Order{0, 2, 4, 1, 3, 5, 6});
    CHECK(found.columns == counting(7));
}

TEST_CASE("tables without rows, without columns, or with one of them survive") {
    CHECK(seriate({0, 0, {}}).rows.empty());
    CHECK(seriate({3, 0, {}}).rows == counting(3));
    CHECK(seriate({0, 2, {}}).columns == counting(2));
    CHECK(seriate({1, 1, {4}}).rows == counting(1));
    CHECK(seriate({1, 3, {1, 0, 2}}).columns == Order{0, 2, 1});
    CHECK(seriate({2, 2, {0, 0, 0, 0}}, {{0, 1}, false}).rows == counting(2));
    CHECK(seriate({0, 2, {}}, {{}, true}).columns == counting(2));
}
