#include "collabgraph/centrality/strength.hpp"

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using Values = std::vector<double>;

TEST_CASE("Strength adds the weights at both ends, a loop twice") {
    const std::vector<network::Ends> edges{{0, 1}, {1, 2}, {2, 2}};
    for (const Direction direction : {Direction::undirected, Direction::directed}) {
        CHECK(strength(Graph(direction, 4, edges, {2, 0.5, 3})) == Values{2, 2.5, 6.5, 0});
        CHECK(strength(Graph(direction, 4, edges)) == Values{1, 2, 3, 0});
    }
    CHECK(strength(Graph()).empty());
}

TEST_CASE("The karate club's instructor has strength 42, its president 48") {
    const tests::Classic karate = tests::classic("karate");
    const Values values = strength(karate.graph(true));
    CHECK(values[karate["0"]] == 42);
    CHECK(values[karate["33"]] == 48);
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Strength is igraph's") {
    tests::for_random_graphs(true, [](const Graph& graph) {
        tests::check_same(strength(graph), tests::Oracle(graph).ask([](auto* g, auto* result, auto* weights) {
            igraph_strength(g, result, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, weights);
        }));
    });
}
#endif
