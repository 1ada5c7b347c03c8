#include "collabgraph/centrality/core.hpp"

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using Values = std::vector<double>;

namespace {

/// By definition: for every k, take off whoever has fewer than k ties left until nobody is.
Values slow_core(const Graph& graph) {
    const Vertex n = graph.node_count();
    Values values(n, 0);
    for (double k = 1; k <= 2.0 * graph.edge_count(); ++k) {
        std::vector<bool> in(n, true);
        for (bool changed = true; changed;) {
            changed = false;
            Values ties(n, 0);
            for (const network::Ends& ends : graph.edges()) {
                if (!in[ends.source] || !in[ends.target]) continue;
                ++ties[ends.source];
                ++ties[ends.target];
            }
            for (Vertex v = 0; v < n; ++v) {
                if (!in[v] || ties[v] >= k) continue;
                in[v] = false;
                changed = true;
            }
        }
        for (Vertex v = 0; v < n; ++v) {
            if (in[v]) values[v] = k;
        }
    }
    return values;
}

}  // namespace

TEST_CASE("A triangle with a tail has a core of 2, its tail of 1, an isolate of 0") {
    CHECK(core(Graph(Direction::undirected, 5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}})) == Values{2, 2, 2, 1, 0});
}

TEST_CASE("A loop and a mutual pair count 2 in the core") {
    CHECK(core(Graph(Direction::undirected, 1, {{0, 0}})) == Values{2});
    CHECK(core(Graph(Direction::directed, 2, {{0, 1}, {1, 0}})) == Values{2, 2});
    CHECK(core(Graph(Direction::undirected, 2, {{0, 1}, {0, 1}, {0, 1}})) == Values{3, 3});
}

TEST_CASE("Core of no vertex and of no edge") {
    CHECK(core(Graph()).empty());
    CHECK(core(Graph(Direction::directed, 2, {})) == Values{0, 0});
}

TEST_CASE("The karate club's innermost core is a 4-core of ten members") {
    const Values values = core(tests::classic("karate").graph());
    CHECK(*std::max_element(values.begin(), values.end()) == 4);
    CHECK(std::count(values.begin(), values.end(), 4.0) == 10);
}

TEST_CASE("Core numbers are what their definition says") {
    tests::for_random_graphs(false, [](const Graph& graph) { CHECK(core(graph) == slow_core(graph)); });
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Core numbers are igraph's") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        CHECK(core(graph) ==
              tests::Oracle(graph).ask_whole([](auto* g, auto* result) { igraph_coreness(g, result, IGRAPH_ALL); }));
    });
}
#endif
