#include "collabgraph/centrality/harmonic.hpp"

#include <stdexcept>

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using tests::check_same;
using Values = std::vector<double>;

TEST_CASE("Zachary's karate club has the published harmonic centrality") {
    const tests::Classic karate = tests::classic("karate");
    const Values values = harmonic(karate.graph());
    CHECK(values[karate["0"]] == Approx(0.7020).margin(5e-5));
    CHECK(values[karate["33"]] == Approx(0.7045).margin(5e-5));
}

TEST_CASE("Who is not reached adds nothing, and the mean runs over all others") {
    // 0 - 1 - 2, 3 - 4, isolate 5
    check_same(harmonic(Graph(Direction::undirected, 6, {{0, 1}, {1, 2}, {3, 4}})), {0.3, 0.4, 0.3, 0.2, 0.2, 0});
    check_same(harmonic(Graph(Direction::directed, 3, {{0, 1}, {1, 2}})), {0.75, 0.5, 0});
}

TEST_CASE("Harmonic centrality of no vertex, one vertex, a loop and parallel edges") {
    CHECK(harmonic(Graph()).empty());
    CHECK(harmonic(Graph(Direction::undirected, 1, {})) == Values{0});
    CHECK(harmonic(Graph(Direction::undirected, 1, {{0, 0}})) == Values{0});
    CHECK(harmonic(Graph(Direction::undirected, 2, {{0, 1}, {1, 0}, {1, 1}})) == Values{1, 1});
}

TEST_CASE("Harmonic centrality takes lengths, and refuses those that are not positive") {
    const Graph graph(Direction::undirected, 3, {{0, 1}, {1, 2}});
    check_same(harmonic(graph, {0.5, 2}), {(2 + 1 / 2.5) / 2, (2 + 0.5) / 2, (0.5 + 1 / 2.5) / 2});
    CHECK_THROWS_AS(harmonic(graph, {1, -1}), std::invalid_argument);
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Harmonic centrality is igraph's") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Values length = weighted ? tests::weights_of(graph) : Values{};
            check_same(harmonic(graph, length), tests::Oracle(graph).ask([](auto* g, auto* result, auto* w) {
                igraph_harmonic_centrality(g, result, igraph_vss_all(), IGRAPH_OUT, w, true);
            }));
        });
    }
}
#endif
