#include "collabgraph/network/network.hpp"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using namespace collabgraph::network;
using tests::SurveyBuilder;

namespace {

// A <-> B, A -> C twice, C -> D; E alone
Network collaboration() {
    const survey::Survey survey =
        SurveyBuilder().row("A", {"B", "C"}).row("A", {"C"}).row("B", {"A"}).row("C", {"D"}).organization("E");
    return make_view(survey, make_incidence(survey), {});
}

}  // namespace

TEST_CASE("Edge e of the graph is tie e of the network") {
    const Network network = collaboration();
    const Graph graph = graph_of(network);
    REQUIRE(graph.is_directed());
    REQUIRE(graph.node_count() == 5);
    REQUIRE(graph.edge_count() == network.ties.size());
    for (Edge e = 0; e < graph.edge_count(); ++e) {
        CHECK(graph.ends(e) == Ends{network.ties[e].source, network.ties[e].target});
        CHECK(graph.weight(e) == network.ties[e].weight);
    }
}

TEST_CASE("Without direction mutual ties become one edge and their weights add") {
    const Graph graph = undirected_graph_of(collaboration());
    CHECK_FALSE(graph.is_directed());
    CHECK(graph.edges() == std::vector<Ends>{{0, 1}, {0, 2}, {2, 3}});
    CHECK(graph.weight(0) == 2);
    CHECK(graph.weight(1) == 2);
    CHECK(graph.weight(2) == 1);
}

TEST_CASE("A loop survives the loss of direction as one loop") {
    Network network;
    network.nodes.resize(2);
    network.ties = {{0, 0, 3, TieKind::edge, 0, 0}, {1, 0, 1, TieKind::edge, 0, 0}, {0, 1, 2, TieKind::edge, 0, 0}};
    const Graph graph = undirected_graph_of(network);
    CHECK(graph.edges() == std::vector<Ends>{{0, 0}, {0, 1}});
    CHECK(graph.weight(0) == 3);
    CHECK(graph.weight(1) == 3);
}

TEST_CASE("An induced network keeps the ties among the kept nodes and their evidence") {
    const Network whole = collaboration();
    std::vector<Vertex> kept;
    const Network part = induced(whole, {true, false, true, true, false}, &kept);
    CHECK(kept == std::vector<Vertex>{0, 2, 3});
    REQUIRE(part.nodes.size() == 3);
    CHECK(part.nodes[1].id == "C");
    REQUIRE(part.ties.size() == 2);
    CHECK(part.ties[0].source == 0);
    CHECK(part.ties[0].target == 1);
    CHECK(part.ties[0].weight == 2);
    CHECK(std::vector<Index>(part.evidence(part.ties[0]).begin(), part.evidence(part.ties[0]).end()) ==
          std::vector<Index>{0, 1});
    CHECK(part.evidence(part.ties[1])[0] == 3);
    CHECK(part.direction == Direction::directed);
}

TEST_CASE("An induced network of nothing is empty, and a choice must be made for every node") {
    const Network part = induced(collaboration(), std::vector<bool>(5, false));
    CHECK(part.nodes.empty());
    CHECK(part.ties.empty());
    CHECK_THROWS_AS(induced(collaboration(), {true}), std::invalid_argument);
}
