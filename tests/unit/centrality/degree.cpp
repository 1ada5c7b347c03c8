#include "collabgraph/centrality/degree.hpp"

#include "check.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using Values = std::vector<double>;

TEST_CASE("Degree counts edge ends: parallel edges each, a loop twice") {
    // 0 = 1 - 2, loop at 2, isolate 3
    const Graph graph(Direction::undirected, 4, {{0, 1}, {1, 0}, {1, 2}, {2, 2}});
    CHECK(degree(graph) == Values{2, 3, 3, 0});
    CHECK(in_degree(graph) == degree(graph));
    CHECK(out_degree(graph) == degree(graph));
}

TEST_CASE("Directed degree is out and in together") {
    const Graph graph(Direction::directed, 4, {{0, 1}, {1, 0}, {1, 2}, {2, 2}});
    CHECK(out_degree(graph) == Values{1, 2, 1, 0});
    CHECK(in_degree(graph) == Values{1, 1, 2, 0});
    CHECK(degree(graph) == Values{2, 3, 3, 0});
}

TEST_CASE("Degree of no vertex and of one vertex") {
    CHECK(degree(Graph()).empty());
    CHECK(degree(Graph(Direction::directed, 1, {})) == Values{0});
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Degrees are igraph's") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        const tests::Oracle oracle(graph);
        const auto ask = [&](igraph_neimode_t mode) {
            return oracle.ask_whole(
                [&](auto* g, auto* result) { igraph_degree(g, result, igraph_vss_all(), mode, IGRAPH_LOOPS); });
        };
        CHECK(degree(graph) == ask(IGRAPH_ALL));
        CHECK(in_degree(graph) == ask(IGRAPH_IN));
        CHECK(out_degree(graph) == ask(IGRAPH_OUT));
    });
}
#endif
