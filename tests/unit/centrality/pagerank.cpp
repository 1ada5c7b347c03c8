#include "collabgraph/centrality/pagerank.hpp"

#include <numeric>
#include <stdexcept>

#include "check.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using tests::check_same;
using Values = std::vector<double>;

TEST_CASE("A circle shares PageRank evenly") {
    check_same(pagerank(Graph(Direction::directed, 3, {{0, 1}, {1, 2}, {2, 0}})), {1.0 / 3, 1.0 / 3, 1.0 / 3});
}

TEST_CASE("A dead end spreads its mass over everybody") {
    // x0 = .15/2 + .85 x1/2, x1 = .15/2 + .85 (x0 + x1/2), x0 + x1 = 1: x0 = 1 / 2.85
    check_same(pagerank(Graph(Direction::directed, 2, {{0, 1}})), {1 / 2.85, 1.85 / 2.85});
}

TEST_CASE("PageRank of no vertex, one vertex and no edge") {
    CHECK(pagerank(Graph()).empty());
    CHECK(pagerank(Graph(Direction::directed, 1, {})) == Values{1});
    check_same(pagerank(Graph(Direction::undirected, 4, {})), {0.25, 0.25, 0.25, 0.25});
}

TEST_CASE("PageRank sums to 1, and goes by weights where told") {
    tests::for_random_graphs(true, [](const Graph& graph) {
        const Values values = pagerank(graph, true);
        CHECK(std::accumulate(values.begin(), values.end(), 0.0) == Approx(1).epsilon(1e-13));
    });
    const Graph graph(Direction::directed, 3, {{0, 1}, {0, 2}, {1, 0}, {2, 0}}, {3, 1, 1, 1});
    CHECK(pagerank(graph, true)[1] > pagerank(graph, true)[2]);
    CHECK(pagerank(graph)[1] == pagerank(graph)[2]);
    CHECK_THROWS_AS(pagerank(Graph(Direction::directed, 2, {{0, 1}}, {-1}), true), std::invalid_argument);
}

TEST_CASE("PageRank solves its own equation") {
    tests::for_random_graphs(true, [](const Graph& graph) {
        const Values values = pagerank(graph, true);
        const double n = graph.node_count();
        Values way_out(graph.node_count(), 0.0), expected(graph.node_count(), 0.15 / n);
        for (network::Edge e = 0; e < graph.edge_count(); ++e) {
            way_out[graph.ends(e).source] += graph.weight(e);
            if (!graph.is_directed()) way_out[graph.ends(e).target] += graph.weight(e);
        }
        const auto send = [&](network::Vertex from, network::Vertex to, double weight) {
            expected[to] += 0.85 * values[from] * weight / way_out[from];
        };
        for (network::Edge e = 0; e < graph.edge_count(); ++e) {
            send(graph.ends(e).source, graph.ends(e).target, graph.weight(e));
            if (!graph.is_directed()) send(graph.ends(e).target, graph.ends(e).source, graph.weight(e));
        }
        for (network::Vertex v = 0; v < graph.node_count(); ++v) {
            if (way_out[v] > 0) continue;
            for (double& value : expected) value += 0.85 * values[v] / n;
        }
        check_same(values, expected, 1e-13);
    });
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("PageRank is igraph's") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            check_same(pagerank(graph, weighted), tests::Oracle(graph).ask([](auto* g, auto* result, auto* w) {
                igraph_pagerank(g, IGRAPH_PAGERANK_ALGO_PRPACK, result, nullptr, igraph_vss_all(), true, 0.85, w,
                                nullptr);
            }));
        });
    }
}
#endif
