#include "collabgraph/network/components.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph::network;

TEST_CASE("Components are numbered by their first vertex, isolates included, whatever the direction") {
    const std::vector<Ends> edges{{4, 1}, {2, 0}, {2, 2}};
    const std::vector<Vertex> expected{0, 1, 0, 2, 1};
    CHECK(components(Graph(Direction::directed, 5, edges)) == expected);
    CHECK(components(Graph(Direction::undirected, 5, edges)) == expected);
    CHECK(component_count(expected) == 3);
}

TEST_CASE("A graph without vertices has no component") {
    CHECK(components(Graph()).empty());
    CHECK(component_count({}) == 0);
}

TEST_CASE("Strong components follow arcs, and are the components where there is no direction") {
    // 0 -> 1 -> 2 -> 1, 3 -> 0, 4
    const std::vector<Ends> edges{{0, 1}, {1, 2}, {2, 1}, {3, 0}};
    CHECK(strong_components(Graph(Direction::directed, 5, edges)) == std::vector<Vertex>{0, 1, 1, 2, 3});
    CHECK(strong_components(Graph(Direction::undirected, 5, edges)) == std::vector<Vertex>{0, 0, 0, 0, 1});
    CHECK(strong_components(Graph(Direction::directed, 0, {})).empty());
}

TEST_CASE("A path of many vertices does not exhaust the stack") {
    std::vector<Ends> path;
    constexpr Vertex n = 300000;
    for (Vertex v = 0; v + 1 < n; ++v) path.push_back({v, v + 1});
    CHECK(component_count(components(Graph(Direction::undirected, n, path))) == 1);
    CHECK(component_count(strong_components(Graph(Direction::directed, n, path))) == n);
}
