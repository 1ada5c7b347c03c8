#include "collabgraph/centrality/betweenness.hpp"

#include <random>
#include <stdexcept>

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

#ifdef _OPENMP
#include <omp.h>
#endif

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using Values = std::vector<double>;

namespace {

/// By definition: distances by Floyd and Warshall, paths counted edge by edge, and every triple of vertices looked at.
Values slow_betweenness(const Graph& graph, const Values& length) {
    const Vertex n = graph.node_count();
    const double far = 1e18;
    std::vector<Values> distance(n, Values(n, far)), paths(n, Values(n, 0));
    const auto length_of = [&](network::Edge e) { return length.empty() ? 1.0 : length[e]; };
    for (Vertex v = 0; v < n; ++v) {
        distance[v][v] = 0;
        for (const network::Arc& arc : graph.out(v)) {
            distance[v][arc.to] = std::min(distance[v][arc.to], length_of(arc.edge));
        }
    }
    for (Vertex k = 0; k < n; ++k) {
        for (Vertex i = 0; i < n; ++i) {
            for (Vertex j = 0; j < n; ++j) distance[i][j] = std::min(distance[i][j], distance[i][k] + distance[k][j]);
        }
    }
    for (Vertex s = 0; s < n; ++s) {
        std::vector<Vertex> order(n);
        for (Vertex v = 0; v < n; ++v) order[v] = v;
        std::sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return distance[s][a] < distance[s][b]; });
        paths[s][s] = 1;
        for (const Vertex v : order) {
            if (distance[s][v] >= far) break;
            for (const network::Arc& arc : graph.out(v)) {
                if (arc.to != v && distance[s][v] + length_of(arc.edge) == distance[s][arc.to]) {
                    paths[s][arc.to] += paths[s][v];
                }
            }
        }
    }
    Values sum(n, 0);
    for (Vertex s = 0; s < n; ++s) {
        for (Vertex t = 0; t < n; ++t) {
            if (s == t || distance[s][t] >= far) continue;
            for (Vertex v = 0; v < n; ++v) {
                if (v == s || v == t || distance[s][v] + distance[v][t] != distance[s][t]) continue;
                sum[v] += paths[s][v] * paths[v][t] / paths[s][t];
            }
        }
    }
    if (!graph.is_directed()) {
        for (double& value : sum) value /= 2;
    }
    return sum;
}

}  // namespace

TEST_CASE("Zachary's karate club has the published betweenness") {
    const tests::Classic karate = tests::classic("karate");
    const Values values = betweenness(karate.graph());
    CHECK(values[karate["0"]] == Approx(231.0714).margin(5e-5));
    CHECK(values[karate["33"]] == Approx(160.5516).margin(5e-5));
    CHECK(values[karate["32"]] == Approx(76.6905).margin(5e-5));
}

TEST_CASE("Krackhardt's kite hangs on Heather") {
    const tests::Classic kite = tests::classic("kite");
    const Values values = betweenness(kite.graph());
    CHECK(values[kite["7"]] == Approx(14.0));
    CHECK(values[kite["5"]] == Approx(8.333333).margin(1e-6));
    CHECK(values[kite["6"]] == Approx(8.333333).margin(1e-6));
}

TEST_CASE("The Medici lie on 47.5 of 91 paths") {
    const tests::Classic families = tests::classic("florentine-marriage");
    const Values values = betweenness(families.graph());
    CHECK(values[families["Medici"]] == Approx(47.5));
    CHECK(values[families["Guadagni"]] / 91 == Approx(0.255).margin(5e-4));
    CHECK(values[families["Strozzi"]] / 91 == Approx(0.103).margin(5e-4));
}

TEST_CASE("Parallel edges are separate shortest paths and loops are none") {
    //    1      two edges 0 - 1, one each else, a loop at 1
    //  /   \.
    // 0     3
    //  \ 2 /
    const Graph graph(Direction::undirected, 4, {{0, 1}, {0, 1}, {0, 2}, {1, 3}, {2, 3}, {1, 1}});
    const Values values = betweenness(graph);
    CHECK(values[1] == Approx(2.0 / 3));
    CHECK(values[2] == Approx(1.0 / 3));
}

TEST_CASE("Arcs are followed from source to target") {
    CHECK(betweenness(Graph(Direction::directed, 3, {{0, 1}, {1, 2}})) == Values{0, 1, 0});
    CHECK(betweenness(Graph(Direction::directed, 3, {{1, 0}, {1, 2}})) == Values{0, 0, 0});
}

TEST_CASE("Two components do not lie between each other, and isolates lie between nobody") {
    CHECK(betweenness(Graph(Direction::undirected, 7, {{0, 1}, {1, 2}, {3, 4}, {4, 5}})) ==
          Values{0, 1, 0, 0, 1, 0, 0});
}

TEST_CASE("Betweenness of no vertex, one vertex and no edge") {
    CHECK(betweenness(Graph()).empty());
    CHECK(betweenness(Graph(Direction::undirected, 1, {{0, 0}})) == Values{0});
    CHECK(betweenness(Graph(Direction::directed, 3, {})) == Values{0, 0, 0});
}

TEST_CASE("Lengths lead paths round a long edge, and nearly equal lengths are equal") {
    const std::vector<network::Ends> square{{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    const Graph graph(Direction::undirected, 4, square);
    CHECK(betweenness(graph, {1, 1, 1, 10}) == Values{0, 2, 2, 0});
    // From 0 to 2 it is 0.1 + 0.2 or 0.15 + 0.15, which differ in the last bit only.
    tests::check_same(betweenness(graph, {0.1, 0.2, 0.15, 0.15}), {1, 0.5, 0, 0.5});
}

TEST_CASE("A length that is not positive is refused, and so is a wrong number of them") {
    const Graph graph(Direction::undirected, 2, {{0, 1}});
    CHECK_THROWS_AS(betweenness(graph, {0.0}), std::invalid_argument);
    CHECK_THROWS_AS(betweenness(graph, {-1.0}), std::invalid_argument);
    CHECK_THROWS_AS(betweenness(graph, {tests::undefined}), std::invalid_argument);
    CHECK_THROWS_AS(betweenness(graph, {1.0, 1.0}), std::invalid_argument);
}

TEST_CASE("Betweenness is what its definition says") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Values length = weighted ? tests::weights_of(graph) : Values{};
            tests::check_same(betweenness(graph, length), slow_betweenness(graph, length));
        });
    }
}

TEST_CASE("Betweenness stays within its maximum, which the middle of a star attains") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        const double n = graph.node_count();
        const double most = (n - 1) * (n - 2) / (graph.is_directed() ? 1 : 2);
        for (const double value : betweenness(graph)) CHECK((value >= 0 && value <= most));
    });
    std::vector<network::Ends> star;
    for (Vertex v = 1; v < 9; ++v) star.push_back({0, v});
    CHECK(betweenness(Graph(Direction::undirected, 9, star))[0] == 28);
}

TEST_CASE("Equal lengths give the unweighted betweenness") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        tests::check_same(betweenness(graph, Values(graph.edge_count(), 0.7)), betweenness(graph));
    });
}

TEST_CASE("Betweenness is the same to the last bit whatever the number of threads") {
    std::mt19937 random(5);
    std::vector<network::Ends> edges;
    Values length;
    for (int i = 0; i < 2500; ++i) {
        edges.push_back({static_cast<Vertex>(random() % 700), static_cast<Vertex>(random() % 700)});
        length.push_back(1.0 + 0.1 * static_cast<double>(random() % 10));
    }
    const Graph graph(Direction::undirected, 700, edges);
    const Values once = betweenness(graph), weighted_once = betweenness(graph, length);
#ifdef _OPENMP
    for (const int threads : {1, 3, 8}) {
        const int before = omp_get_max_threads();
        omp_set_num_threads(threads);
        CHECK(betweenness(graph) == once);
        CHECK(betweenness(graph, length) == weighted_once);
        omp_set_num_threads(before);
    }
#else
    CHECK(betweenness(graph) == once);
    CHECK(betweenness(graph, length) == weighted_once);
#endif
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Betweenness is igraph's") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            const Values length = weighted ? tests::weights_of(graph) : Values{};
            tests::check_same(betweenness(graph, length), tests::Oracle(graph).ask([](auto* g, auto* result, auto* w) {
                igraph_betweenness(g, result, igraph_vss_all(), IGRAPH_DIRECTED, w);
            }));
        });
    }
}
#endif
