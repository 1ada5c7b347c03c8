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
