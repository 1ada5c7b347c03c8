#include "collabgraph/cluster/rand_index.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/chance/random.hpp"

using namespace collabgraph;
using cluster::isolated;
using cluster::Partition;
using cluster::rand_index;

namespace {

/// From the four counts of pairs (together or apart in a and in b).
double by_pairs(const Partition& a, const Partition& b) {
    double both = 0, only_a = 0, only_b = 0, neither = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = i + 1; j < a.size(); ++j) {
            if (a[i] == isolated || b[i] == isolated || a[j] == isolated || b[j] == isolated) continue;
            const bool in_a = a[i] == a[j], in_b = b[i] == b[j];
            (in_a ? (in_b ? both : only_a) : (in_b ? only_b : neither)) += 1;
        }
    }
    // Steinley 2004, equation 9: the same index without expectations.
    return 2 * (both * neither - only_a * only_b) /
           ((both + only_a) * (only_a + neither) + (both + only_b) * (only_b + neither));
}

}  // namespace

TEST_CASE("the adjusted Rand index has the values that can be computed by hand") {
    CHECK(rand_index({0, 0, 1, 1}, {5, 5, 2, 2}) == 1);
    // One pair of four together in both of 2 and 1; expected 2 * 1 / 6: (1 - 1/3) / (3/2 - 1/3) = 4/7.
    CHECK(rand_index({0, 0, 1, 1}, {0, 0, 1, 2}) == Approx(4.0 / 7));
    CHECK(rand_index({0, 0, 1, 1}, {0, 1, 0, 1}) == Approx(-0.5));
    CHECK(rand_index({0, 0, 0, 0}, {0, 1, 2, 3}) == 0);
    // Yeung and Ruzzo 2001, supplement: the table 1 1 0, 1 2 1, 0 0 4.
    // says.
    CHECK(rand_index({0, 0, 1, 1, 1, 1, 2, 2, 2, 2}, {0, 1, 0, 1, 1, 2, 2, 2, 2, 2}) == Approx(0.313).margin(5e-4));
}

TEST_CASE("only vertices that belong to a cluster in both count") {
    CHECK(rand_index({0, 0, 1, 1, isolated, 1}, {3, 3, 4, 4, 3, isolated}) == 1);
    CHECK(std::isnan(rand_index({0, isolated}, {0, 0})));
    CHECK(std::isnan(rand_index({}, {})));
    CHECK_THROWS_AS(rand_index({0}, {0, 0}), std::invalid_argument);
}

TEST_CASE("where both put everybody together, or everybody apart, they agree") {
    CHECK(rand_index({0, 0, 0}, {7, 7, 7}) == 1);
    CHECK(rand_index({0, 1, 2}, {2, 1, 0}) == 1);
}

TEST_CASE("the index equals the one from the four counts of pairs, and is symmetric") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        chance::Random random(seed);
        Partition a(20), b(20);
        for (std::uint32_t& c : a) c = random.below(4);
        for (std::uint32_t& c : b) c = random.below(8) == 0 ? isolated : random.below(5);
        CHECK(rand_index(a, b) == Approx(by_pairs(a, b)).margin(1e-12));
        CHECK(rand_index(a, b) == rand_index(b, a));
    }
}

TEST_CASE("partitions without relation score about 0") {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        chance::Random random(seed);
        Partition a(60), b(60);
        for (std::uint32_t& c : a) c = random.below(4);
        for (std::uint32_t& c : b) c = random.below(4);
        sum += rand_index(a, b);
    }
    CHECK(sum / 200 == Approx(0).margin(0.005));
}
