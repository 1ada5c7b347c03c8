#include "collabgraph/chance/random.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <vector>

using collabgraph::chance::Random;
using collabgraph::chance::SplitMix64;

TEST_CASE("splitmix64 gives the published sequence") {
    SplitMix64 random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
    CHECK(random.next() == 4593380528125082431U);
    CHECK(random.next() == 16408922859458223821U);
}

TEST_CASE("xoshiro256** gives the sequence of its reference implementation") {
    Random random(std::array<std::uint64_t, 4>{1, 2, 3, 4});
    const std::vector<std::uint64_t> expected{11520,
                                              0,
                                              1509978240,
                                              1215971899390074240,
                                              1216172134540287360,
                                              607988272756665600,
                                              16172922978634559625U,
                                              8476171486693032832,
                                              10595114339597558777U,
                                              2904607092377533576};
    for (const std::uint64_t value : expected) CHECK(random.next() == value);
}

TEST_CASE("stream 0 is xoshiro256** seeded by splitmix64") {
    Random random(0);
    CHECK(random.next() == 0x99ec5f36cb75f2b4U);
    CHECK(random.next() == 0xbf6e1f784956452aU);
    CHECK(random.next() == 0x1a5f849d4933e6e0U);
}

TEST_CASE("neighbouring seeds and streams share no value") {
    std::set<std::uint64_t> seen;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        for (std::uint64_t stream = 0; stream < 20; ++stream) {
            Random random(seed, stream);
            for (int i = 0; i < 10; ++i) seen.insert(random.next());
        }
    }
    CHECK(seen.size() == 20 * 20 * 10);
}

TEST_CASE("the same seed and stream give the same sequence") {
    Random a(7, 3);
    Random b(7, 3);
    for (int i = 0; i < 100; ++i) CHECK(a.next() == b.next());
}

TEST_CASE("below stays below its bound and reaches every value equally often") {
    Random random(1);
    std::array<int, 6> count{};
    for (int i = 0; i < 60000; ++i) ++count.at(random.below(6));
    // Chi-squared with 5 degrees of freedom: 20.5 is passed once in a thousand.
    double chi = 0;
    for (const int n : count) chi += (n - 10000.0) * (n - 10000.0) / 10000.0;
    CHECK(chi < 20.5);
}

TEST_CASE("below is without bias for a bound that does not divide the range") {
    // With plain multiplication a bound of 3 * 2^30 would give every third value twice as often.
    constexpr std::uint32_t bound = 3U << 30;
    Random random(2);
    std::array<int, 3> remainder{};
    for (int i = 0; i < 30000; ++i) ++remainder.at(random.below(bound) % 3);
    for (const int n : remainder) CHECK(std::abs(n - 10000) < 400);
}

TEST_CASE("below of 1 is 0") {
    Random random(3);
    for (int i = 0; i < 10; ++i) CHECK(random.below(1) == 0);
}

TEST_CASE("uniform lies from 0 up to below 1, with the right mean") {
    Random random(4);
    double sum = 0;
    for (int i = 0; i < 100000; ++i) {
        const double u = random.uniform();
        REQUIRE(u >= 0);
        REQUIRE(u < 1);
        sum += u;
    }
    CHECK(sum / 100000 == Approx(0.5).margin(0.005));
}
