#include "collabgraph/chance/p_value.hpp"

#include <catch2/catch.hpp>

using collabgraph::chance::p_value;
using collabgraph::chance::smallest_p_value;

TEST_CASE("the observation counts as one of the draws") {
    CHECK(p_value(0, 999) == Approx(0.001));
    CHECK(p_value(49, 999) == Approx(0.05));
    CHECK(p_value(999, 999) == 1.0);
}

TEST_CASE("the smallest p is that of an observation that no draw reaches") {
    CHECK(smallest_p_value(19) == Approx(0.05));
    CHECK(smallest_p_value(20000) == Approx(1 / 20001.0));
}

TEST_CASE("without draws nothing is learnt") {
    CHECK(p_value(0, 0) == 1.0);
    CHECK(smallest_p_value(0) == 1.0);
}
