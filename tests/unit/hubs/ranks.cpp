#include "collabgraph/hubs/ranks.hpp"

#include <catch2/catch.hpp>

using collabgraph::hubs::competition_ranks;
using Ranks = std::vector<std::uint32_t>;

TEST_CASE("equal values share a rank and use up the next") {
    CHECK(competition_ranks({5, 9, 9, 1}) == Ranks{3, 1, 1, 4});
    CHECK(competition_ranks({0, 0, 0}) == Ranks{1, 1, 1});
}

TEST_CASE("values within 1e-9 relative are equal") {
    CHECK(competition_ranks({1000.0, 1000.0 + 5e-7, 999.0}) == Ranks{1, 1, 3});
    CHECK(competition_ranks({1000.0, 1000.0 + 5e-6}) == Ranks{2, 1});
    CHECK(competition_ranks({0.0, 1e-12}) == Ranks{2, 1});
}

TEST_CASE("a chain of near values does not run on from the first of its rank") {
    // Each is within 1e-9 of the next, the last is not within it of the first.
    CHECK(competition_ranks({1 + 12e-10, 1 + 6e-10, 1.0}) == Ranks{1, 1, 3});
}

TEST_CASE("no value has no rank, one value is first") {
    CHECK(competition_ranks({}).empty());
    CHECK(competition_ranks({-3}) == Ranks{1});
}
