#include "collabgraph/network/graph.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace collabgraph::network;

namespace {

std::vector<std::pair<Vertex, Edge>> listed(std::span<const Arc> arcs) {
    std::vector<std::pair<Vertex, Edge>> list;
    for (const Arc& arc : arcs) list.emplace_back(arc.to, arc.edge);
    return list;
}

using List = std::vector<std::pair<Vertex, Edge>>;

}  // namespace

TEST_CASE("A directed graph lists out and in arcs sorted by neighbour, then edge") {
    //   2 <- 0 => 1 (two parallel arcs), 1 -> 0
    const Graph graph(Direction::directed, 3, {{0, 2}, {0, 1}, {1, 0}, {0, 1}});
    CHECK(listed(graph.out(0)) == List{{1, 1}, {1, 3}, {2, 0}});
    CHECK(listed(graph.out(1)) == List{{0, 2}});
    CHECK(listed(graph.out(2)).empty());
    CHECK(listed(graph.in(0)) == List{{1, 2}});
    CHECK(listed(graph.in(1)) == List{{0, 1}, {0, 3}});
    CHECK(listed(graph.in(2)) == List{{0, 0}});
}

TEST_CASE("An undirected edge stands in the lists of both ends, a loop twice in one") {
    const Graph graph(Direction::undirected, 3, {{1, 0}, {1, 1}, {2, 1}});
    CHECK(listed(graph.out(0)) == List{{1, 0}});
    CHECK(listed(graph.out(1)) == List{{0, 0}, {1, 1}, {1, 1}, {2, 2}});
    CHECK(listed(graph.in(1)) == listed(graph.out(1)));
    CHECK(graph.ends(0) == Ends{1, 0});
}

TEST_CASE("A graph without vertices and one without edges are graphs") {
    CHECK(Graph().node_count() == 0);
    CHECK(Graph(Direction::directed, 0, {}).edge_count() == 0);
    const Graph two(Direction::undirected, 2, {});
    CHECK(two.out(0).empty());
    CHECK(two.in(1).empty());
}

TEST_CASE("Weights are 1 where none are given, else one an edge") {
    CHECK(Graph(Direction::directed, 2, {{0, 1}}).weight(0) == 1.0);
    const Graph weighted(Direction::directed, 2, {{0, 1}, {1, 0}}, {2.5, 0.5});
    CHECK(weighted.is_weighted());
    CHECK(weighted.weight(1) == 0.5);
    CHECK_THROWS_AS(Graph(Direction::directed, 2, {{0, 1}}, {1, 2}), std::invalid_argument);
}

TEST_CASE("An edge that leads out of the graph is refused") {
    CHECK_THROWS_AS(Graph(Direction::directed, 2, {{0, 2}}), std::invalid_argument);
    CHECK_THROWS_AS(Graph(Direction::undirected, 0, {{0, 0}}), std::invalid_argument);
}
