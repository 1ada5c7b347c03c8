#include "collabgraph/chance/disparity.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <stdexcept>

#include "support/classics.hpp"

using namespace collabgraph;
using chance::disparity;
using network::Direction;
using network::Graph;

TEST_CASE("an edge that carries most of an end's weight stands out") {
    // 0 -8- 1, 0 -1- 2, 0 -1- 3: at 0, k = 3 and s = 10; the other ends have one edge.
    const Graph graph(Direction::undirected, 4, {{0, 1}, {0, 2}, {0, 3}}, {8, 1, 1});
    const std::vector<double> p = disparity(graph);
    CHECK(p[0] == Approx(0.2 * 0.2));
    CHECK(p[1] == Approx(0.9 * 0.9));
    CHECK(p[2] == Approx(0.9 * 0.9));
}

TEST_CASE("the smaller of the two ends counts") {
    // 0 -4- 1 with 0 -4- 2 (half of 8: .5) and 1 -1- 3 (4 of 5: .2).
    const Graph graph(Direction::undirected, 4, {{0, 1}, {0, 2}, {1, 3}}, {4, 4, 1});
    CHECK(disparity(graph)[0] == Approx(0.2));
}

TEST_CASE("an end with one edge is no evidence") {
    CHECK(disparity(Graph(Direction::undirected, 2, {{0, 1}}, {100}))[0] == 1.0);
    CHECK(disparity(Graph(Direction::undirected, 4, {{0, 1}, {2, 3}}, {100, 1}))[0] == 1.0);
}

TEST_CASE("an arrow is judged among what its source sends and what its target receives") {
    // 0 -> 1 (3), 0 -> 2 (1), 2 -> 1 (9); 1 -> 0 (1) takes no part in either.
    const Graph graph(Direction::directed, 3, {{0, 1}, {0, 2}, {2, 1}, {1, 0}}, {3, 1, 9, 1});
    const std::vector<double> p = disparity(graph);
    CHECK(p[0] == Approx(0.25));
    CHECK(p[1] == Approx(0.75));
    CHECK(p[2] == Approx(0.25));
    CHECK(p[3] == 1.0);
}

TEST_CASE("a loop is a tie to nobody") {
    const Graph graph(Direction::undirected, 3, {{0, 0}, {0, 1}, {0, 2}}, {100, 3, 1});
    const std::vector<double> p = disparity(graph);
    CHECK(p[0] == 1.0);
    CHECK(p[1] == Approx(0.25));
}

TEST_CASE("parallel edges are judged one by one") {
    const Graph graph(Direction::undirected, 2, {{0, 1}, {0, 1}}, {3, 1});
    CHECK(disparity(graph)[0] == Approx(0.25));
    CHECK(disparity(graph)[1] == Approx(0.75));
}

TEST_CASE("weights that are all alike keep nothing at .05 but at ends of high degree") {
    const tests::Classic karate = tests::classic("karate");
    for (const double p : disparity(karate.graph())) CHECK(p > 0.05);
}

TEST_CASE("no edge, no p; a weight of 0 is refused") {
    CHECK(disparity(Graph(Direction::undirected, 3, {})).empty());
    CHECK_THROWS_AS(disparity(Graph(Direction::undirected, 2, {{0, 1}}, {0})), std::invalid_argument);
    CHECK_THROWS_AS(disparity(Graph(Direction::undirected, 2, {{0, 1}}, {std::nan("")})), std::invalid_argument);
}
