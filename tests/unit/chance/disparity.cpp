#include "collabgraph/chance/disparity.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <stdexcept>
#include <tuple>
#include <vector>

#include "collabgraph/chance/correction.hpp"

#include "support/classics.hpp"

using namespace collabgraph;
using chance::disparity;
using chance::heavy_ties;
using chance::HeavyTie;
using chance::HeavyTies;
using network::Direction;
using network::Graph;

namespace {

network::Network network_of(network::Vertex nodes, const std::vector<std::tuple<int, int, double>>& ties,
                            Direction direction = Direction::undirected) {
    network::Network network;
    network.view = network::View::graph;
    network.direction = direction;
    network.nodes.resize(nodes);
    for (const auto& [source, target, weight] : ties) {
        network::Tie tie;
        tie.source = static_cast<network::Vertex>(source);
        tie.target = static_cast<network::Vertex>(target);
        tie.weight = weight;
        network.ties.push_back(tie);
    }
    return network;
}

}  // namespace

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

TEST_CASE("the formula is the share of all ways to break a node's weight in which a tie carries as much") {
    // Uniform breaks of 10 over four ties, made from gaps between exponentials.
    std::mt19937_64 engine(1);
    std::exponential_distribution<double> gap;
    int as_much = 0;
    const int breaks = 200000;
    for (int i = 0; i < breaks; ++i) {
        const double a = gap(engine), rest = gap(engine) + gap(engine) + gap(engine);
        as_much += a / (a + rest) >= 0.6 ? 1 : 0;
    }
    const Graph star(Direction::undirected, 5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}, {6, 1, 1, 2});
    CHECK(disparity(star)[0] == Approx(as_much / static_cast<double>(breaks)).margin(0.002));
}

TEST_CASE("ties come by p, parallel ones as one, without loops and ties of weight 0") {
    const HeavyTies heavy =
        heavy_ties(network_of(5, {{0, 2, 1}, {0, 1, 5}, {1, 0, 3}, {0, 3, 1}, {0, 0, 50}, {0, 4, 0}}), false);
    REQUIRE(heavy.ties.size() == 3);
    CHECK(heavy.ties[0].target == 1);
    CHECK(heavy.ties[0].weight == 8);
    CHECK(heavy.ties[0].p == Approx(0.2 * 0.2));
    CHECK(heavy.ties[1].target == 2);
    CHECK(heavy.ties[2].target == 3);
    // Each tie is asked at the middle only; its other end has no other tie.
    CHECK(heavy.family == 3);
    CHECK(heavy.ties[0].adjusted == Approx(0.2 * 0.2 * 3));
    CHECK(heavy.at_raw(0.05) == 1);
    CHECK(heavy.significant(0.05) == 0);
    CHECK(heavy.smallest_p() == heavy.ties[0].p);
}

TEST_CASE("the correction counts each tie at both its ends") {
    const HeavyTies heavy = heavy_ties(network_of(3, {{0, 1, 8}, {1, 2, 2}, {0, 2, 2}}), false);
    CHECK(heavy.family == 6);
    CHECK(heavy.ties[0].p == Approx(0.2));
    // At its ends .2 and .2, at the others .8, .5, .5, .8.
    CHECK(heavy.ties[0].adjusted == Approx(0.2 * 6 / 2));
    const std::vector<double> all = chance::benjamini_hochberg({0.2, 0.2, 0.8, 0.5, 0.5, 0.8});
    CHECK(heavy.ties[0].adjusted == Approx(all[0]));
    CHECK(heavy.ties[1].adjusted == Approx(all[3]));
}

TEST_CASE("a tie that carries nearly all of the weight of a well tied node stands after correction") {
    std::vector<std::tuple<int, int, double>> ties{{0, 1, 91}};
    for (int leaf = 2; leaf <= 10; ++leaf) ties.emplace_back(0, leaf, 1);
    const HeavyTies heavy = heavy_ties(network_of(11, ties), false);
    CHECK(heavy.significant(0.05) == 1);
    CHECK(heavy.ties[0].p == Approx(std::pow(0.09, 9)));
    CHECK(heavy.ties[0].adjusted == Approx(10 * std::pow(0.09, 9)));
}

TEST_CASE("direction keeps what is sent and what is received apart; without it both ways are one tie") {
    const network::Network network = network_of(3, {{0, 1, 3}, {0, 2, 1}, {2, 1, 9}, {1, 0, 1}}, Direction::directed);
    const HeavyTies directed = heavy_ties(network, true);
    CHECK(directed.ties.size() == 4);
    CHECK(directed.family == 4);
    CHECK(directed.ties[0].p == Approx(0.25));
    const HeavyTies undirected = heavy_ties(network, false);
    REQUIRE(undirected.ties.size() == 3);
    CHECK(undirected.ties[0].weight == 9);
}

TEST_CASE("ties of classes are left out unless they are included") {
    network::Network network = network_of(4, {{0, 1, 8}, {0, 2, 1}, {0, 3, 1}});
    network.nodes[3].name_kind = survey::NameKind::class_;
    CHECK(heavy_ties(network, false).ties.size() == 2);
    CHECK(heavy_ties(network, false).ties[0].p == Approx(1 / 9.0));
    CHECK(heavy_ties(network, false, true).ties.size() == 3);
}

TEST_CASE("without ties, or with one each, there is nothing to ask") {
    CHECK(heavy_ties(network_of(3, {}), false).smallest_p() == 1.0);
    const HeavyTies pairs = heavy_ties(network_of(4, {{0, 1, 7}, {2, 3, 1}}), false);
    CHECK(pairs.family == 0);
    CHECK(pairs.ties.size() == 2);
    CHECK(pairs.ties[0].p == 1.0);
    CHECK(pairs.ties[0].adjusted == 1.0);
    CHECK_THROWS_AS(heavy_ties(network_of(2, {{0, 1, -1}}), false), std::invalid_argument);
}
