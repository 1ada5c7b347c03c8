#include "collabgraph/centrality/closeness.hpp"

#include <stdexcept>

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using tests::check_same;
using tests::undefined;
using Values = std::vector<double>;

TEST_CASE("Krackhardt's kite is closest at Fernando and Garth") {
    const tests::Classic kite = tests::classic("kite");
    const Values values = closeness(kite.graph());
    CHECK(values[kite["5"]] == Approx(0.643).margin(5e-4));
    CHECK(values[kite["6"]] == Approx(0.643).margin(5e-4));
    CHECK(values[kite["7"]] == Approx(0.600).margin(5e-4));
}

TEST_CASE("The Medici have closeness 0.560") {
    const tests::Classic families = tests::classic("florentine-marriage");
    CHECK(closeness(families.graph())[families["Medici"]] == Approx(0.560).margin(5e-4));
}

TEST_CASE("Closeness looks at those that are reached, and is undefined for who reaches nobody") {
    // 0 - 1 - 2, 3 - 4, isolate 5
    check_same(closeness(Graph(Direction::undirected, 6, {{0, 1}, {1, 2}, {3, 4}})),
               {2.0 / 3, 1, 2.0 / 3, 1, 1, undefined});
    check_same(closeness(Graph(Direction::directed, 3, {{0, 1}, {1, 2}})), {2.0 / 3, 1, undefined});
}

TEST_CASE("Closeness of no vertex, one vertex, a loop and parallel edges") {
    CHECK(closeness(Graph()).empty());
    check_same(closeness(Graph(Direction::undirected, 1, {})), {undefined});
    check_same(closeness(Graph(Direction::undirected, 1, {{0, 0}})), {undefined});
    check_same(closeness(Graph(Direction::undirected, 2, {{0, 1}, {1, 0}, {1, 1}})), {1, 1});
}

TEST_CASE("Lengths replace the number of edges") {
    const Graph graph(Direction::undirected, 3, {{0, 1}, {1, 2}});
    check_same(closeness(graph, {0.5, 2}), {2 / 3.0, 2 / 2.5, 2 / 4.5});
    CHECK_THROWS_AS(closeness(graph, {0.5, 0}), std::invalid_argument);
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Closeness is igraph's") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Values length = weighted ? tests::weights_of(graph) : Values{};
            check_same(closeness(graph, length), tests::Oracle(graph).ask([](auto* g, auto* result, auto* w) {
                igraph_closeness(g, result, nullptr, nullptr, igraph_vss_all(), IGRAPH_OUT, w, true);
            }));
        });
    }
}
#endif
