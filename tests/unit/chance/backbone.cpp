#include "collabgraph/chance/backbone.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "tables.hpp"

using namespace collabgraph;
using chance::Backbone;
using chance::backbone;
using tests::AllTables;
using tests::lists;
using tests::SouthernWomen;

namespace {

double p_of(const Backbone& found, network::Index a, network::Index b) {
    for (const chance::SharedPair& pair : found.pairs) {
        if (pair.a == std::min(a, b) && pair.b == std::max(a, b)) return pair.p;
    }
    return 1;
}

}  // namespace

TEST_CASE("the southern women: figures of the literature's method, and none after correction") {
    const SouthernWomen women;
    const Backbone found = backbone(women.table, 14, {40000, 1});
    const auto p = [&](const char* a, const char* b) { return p_of(found, women[a], women[b]); };
    CHECK(found.draws == 40000);
    CHECK(found.family == 18 * 17 / 2);
    // Four standard deviations of 40,000 draws.
    CHECK(p("Katherina", "Sylvia") == Approx(0.0077).margin(0.0018));
    CHECK(p("Evelyn", "Theresa") == Approx(0.035).margin(0.004));
    CHECK(p("Brenda", "Laura") == Approx(0.036).margin(0.004));
    CHECK(p("Olivia", "Flora") == Approx(0.035).margin(0.004));
    CHECK(p("Evelyn", "Laura") == Approx(0.103).margin(0.006));
    CHECK(p("Myra", "Katherina") == Approx(0.0475).margin(0.0043));
    CHECK(found.at_raw(0.05) == 5);
    CHECK(found.significant(0.05) == 0);
    CHECK(found.smallest_p() == p("Katherina", "Sylvia"));
    for (const chance::SharedPair& pair : found.pairs) CHECK(pair.adjusted > 0.05);
}

TEST_CASE("p is the share of all tables in which two rows share as many") {
    const std::vector<std::string> table{"1110", "1100", "0011", "0110"};
    const AllTables all(table);
    const Backbone found = backbone(lists(table), 4, {20000, 2});
    CHECK(found.family == 6);
    for (network::Index a = 0; a < 4; ++a) {
        for (network::Index b = a + 1; b < 4; ++b) {
            const auto shared = [&](const std::string& key) {
                int both = 0;
                for (std::size_t c = 0; c < 4; ++c) both += key[a * 5U + c] == '1' && key[b * 5U + c] == '1' ? 1 : 0;
                return both;
            };
            std::string observed;
            for (const std::string& row : table) observed += row + '/';
            int as_many = 0;
            for (const auto& [key, number] : all.index()) as_many += shared(key) >= shared(observed) ? 1 : 0;
            CHECK(p_of(found, a, b) == Approx(as_many / static_cast<double>(all.index().size())).margin(0.015));
        }
    }
}

TEST_CASE("two bodies that always stand together are found") {
    // Rows 0 and 1 hold the same eight columns, the other twelve rows each two of the rest.
    std::vector<std::string> rows(14, std::string(32, '0'));
    for (std::size_t c = 0; c < 8; ++c) rows[0][c] = rows[1][c] = '1';
    for (std::size_t r = 2; r < 14; ++r) rows[r][8 + 2 * (r - 2)] = rows[r][9 + 2 * (r - 2)] = '1';
    const Backbone found = backbone(lists(rows), 32, {20000, 1});
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].shared == 8);
    CHECK(found.significant(0.05) == 1);
}

TEST_CASE("the result does not depend on the number of threads") {
    const SouthernWomen women;
    const auto all_p = [&] {
        std::vector<double> p;
        for (const chance::SharedPair& pair : backbone(women.table, 14, {3000, 7}).pairs) p.push_back(pair.p);
        return p;
    };
    const std::vector<double> plain = all_p();
#ifdef _OPENMP
    const int threads = omp_get_max_threads();
    for (const int n : {1, 2, 5}) {
        omp_set_num_threads(n);
        CHECK(all_p() == plain);
    }
    omp_set_num_threads(threads);
#endif
    CHECK(all_p() == plain);
}

TEST_CASE("rows that hold nothing are no question, rows that share nothing are one") {
    const Backbone found = backbone(lists({"1100", "0000", "0011", "1000"}), 4, {100, 1});
    CHECK(found.family == 3);
    REQUIRE(found.pairs.size() == 1);
    CHECK(found.pairs[0].a == 0);
    CHECK(found.pairs[0].b == 3);
}

TEST_CASE("no rows, one row, no draws") {
    CHECK(backbone(network::Lists{}, 0, {100, 1}).family == 0);
    CHECK(backbone(network::Lists{}, 0, {100, 1}).smallest_p() == 1.0);
    CHECK(backbone(lists({"11"}), 2, {100, 1}).pairs.empty());
    const Backbone none = backbone(lists({"11", "10"}), 2, {0, 1});
    REQUIRE(none.pairs.size() == 1);
    CHECK(none.pairs[0].p == 1.0);
    CHECK(none.significant(0.05) == 0);
}
