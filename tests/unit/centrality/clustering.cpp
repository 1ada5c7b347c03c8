#include "collabgraph/centrality/clustering.hpp"

#include <set>

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using tests::check_same;
using tests::undefined;
using Values = std::vector<double>;

namespace {

Values slow_clustering(const Graph& graph) {
    std::vector<std::set<Vertex>> neighbours(graph.node_count());
    for (const network::Ends& ends : graph.edges()) {
        if (ends.source == ends.target) continue;
        neighbours[ends.source].insert(ends.target);
        neighbours[ends.target].insert(ends.source);
    }
    Values values;
    for (const std::set<Vertex>& own : neighbours) {
        double pairs = 0, tied = 0;
        for (const Vertex a : own) {
            for (const Vertex b : own) {
                if (a >= b) continue;
                ++pairs;
                tied += neighbours[a].count(b) > 0 ? 1 : 0;
            }
        }
        values.push_back(pairs > 0 ? tied / pairs : undefined);
    }
    return values;
}

}  // namespace

TEST_CASE("Clustering is the share of a vertex's pairs of neighbours that are tied") {
    // triangle 0 1 2, tail 3 at 2, isolate 4
    check_same(clustering(Graph(Direction::undirected, 5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}})),
               {1, 1, 1.0 / 3, undefined, undefined});
}

TEST_CASE("Parallel and mutual ties are one tie, and loops make no neighbour") {
    check_same(clustering(Graph(Direction::undirected, 2, {{0, 1}, {0, 1}, {0, 0}})), {undefined, undefined});
    check_same(clustering(Graph(Direction::directed, 3, {{0, 1}, {1, 0}, {1, 2}, {2, 0}, {2, 2}})), {1, 1, 1});
}

TEST_CASE("Clustering of no vertex and of no edge") {
    CHECK(clustering(Graph()).empty());
    check_same(clustering(Graph(Direction::undirected, 2, {})), {undefined, undefined});
}

TEST_CASE("The karate club's instructor has a clustering of 0.15, his neighbours 5 and 6 of 2/3 and 1/2") {
    const tests::Classic karate = tests::classic("karate");
    const Values values = clustering(karate.graph());
    CHECK(values[karate["0"]] == Approx(0.15));
    CHECK(values[karate["4"]] == Approx(2.0 / 3));
    CHECK(values[karate["5"]] == Approx(0.5));
}

TEST_CASE("Clustering is what its definition says") {
    tests::for_random_graphs(false, [](const Graph& graph) { check_same(clustering(graph), slow_clustering(graph)); });
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Clustering is igraph's on the graph without direction, loops and parallel edges") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        tests::Oracle oracle(graph);
        igraph_to_undirected(&oracle.handle, IGRAPH_TO_UNDIRECTED_COLLAPSE, nullptr);
        igraph_simplify(&oracle.handle, true, true, nullptr);
        check_same(clustering(graph), oracle.ask([](auto* g, auto* result, auto*) {
            igraph_transitivity_local_undirected(g, result, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN);
        }));
    });
}
#endif
