#include "collabgraph/cluster/modularity.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/chance/random.hpp"
#ifdef COLLABGRAPH_HAVE_IGRAPH
#include <igraph/igraph.h>
#endif

using namespace collabgraph;
using cluster::isolated;
using cluster::Partition;
using network::Direction;
using network::Graph;

namespace {

/// The sum over all ordered pairs, as the definition says it.
double by_definition(const Graph& graph, const Partition& partition, double resolution) {
    const network::Vertex n = graph.node_count();
    std::vector<std::vector<double>> a(n, std::vector<double>(n, 0.0));
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        a[graph.ends(e).source][graph.ends(e).target] += graph.weight(e);
        a[graph.ends(e).target][graph.ends(e).source] += graph.weight(e);
    }
    std::vector<double> k(n, 0.0);
    double total = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) k[i] += a[i][j];
        total += k[i];
    }
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (partition[i] == partition[j] && partition[i] != isolated) {
                sum += a[i][j] - resolution * k[i] * k[j] / total;
            }
        }
    }
    return sum / total;
}

struct Example {
    Graph graph;
    Partition partition;
};

Example random_example(std::uint64_t seed) {
    chance::Random random(seed);
    const network::Vertex n = 2 + random.below(12);
    const std::uint32_t m = 1 + random.below(30);
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (std::uint32_t e = 0; e < m; ++e) {
        edges.push_back({random.below(n), random.below(n)});  // loops and parallel edges included
        weight.push_back(1 + random.below(5));
    }
    Partition partition(n);
    for (std::uint32_t& c : partition) c = random.below(4);
    return {Graph(Direction::undirected, n, edges, weight), partition};
}

}  // namespace

TEST_CASE("modularity is what the sum over all pairs gives, with weights, loops and parallel edges") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Example example = random_example(seed);
        for (const double resolution : {0.0, 0.5, 1.0, 2.5}) {
            CHECK(cluster::modularity(example.graph, example.partition, resolution) ==
                  Approx(by_definition(example.graph, example.partition, resolution)).margin(1e-12));
        }
    }
}

TEST_CASE("all in one cluster gives 1 - resolution, everybody alone less than 0") {
    //  0 - 1 - 2
    const Graph graph(Direction::undirected, 3, {{0, 1}, {1, 2}});
    CHECK(cluster::modularity(graph, {0, 0, 0}) == Approx(0).margin(1e-15));
    CHECK(cluster::modularity(graph, {0, 0, 0}, 0.25) == Approx(0.75));
    CHECK(cluster::modularity(graph, {0, 1, 2}) == Approx(-(1 + 4 + 1) / 16.0));
}

TEST_CASE("two separate ties in their own clusters have modularity one half") {
    const Graph graph(Direction::undirected, 4, {{0, 1}, {2, 3}});
    CHECK(cluster::modularity(graph, {0, 0, 1, 1}) == Approx(0.5));
}

TEST_CASE("direction is ignored") {
    const Graph directed(Direction::directed, 4, {{1, 0}, {2, 3}, {1, 2}});
    const Graph undirected(Direction::undirected, 4, {{0, 1}, {3, 2}, {2, 1}});
    CHECK(cluster::modularity(directed, {0, 0, 1, 1}) == cluster::modularity(undirected, {0, 0, 1, 1}));
}

TEST_CASE("weights count only when asked for") {
    const Graph graph(Direction::undirected, 4, {{0, 1}, {1, 2}, {2, 3}}, {5, 1, 5});
    CHECK(cluster::modularity(graph, {0, 0, 1, 1}) == Approx(10.0 / 11 - 0.5));
    CHECK(cluster::modularity(graph, {0, 0, 1, 1}, 1.0, false) == Approx(2.0 / 3 - 0.5));
}

TEST_CASE("modularity without edges, or with edges of no weight, is not defined") {
    CHECK(std::isnan(cluster::modularity(Graph(), {})));
    CHECK(std::isnan(cluster::modularity(Graph(Direction::undirected, 3, {}), {0, 1, 2})));
    CHECK(std::isnan(cluster::modularity(Graph(Direction::undirected, 2, {{0, 1}}, {0.0}), {0, 0})));
}

TEST_CASE("a partition of another length is refused") {
    CHECK_THROWS_AS(cluster::modularity(Graph(Direction::undirected, 3, {}), {0}), std::invalid_argument);
}

TEST_CASE("equal clusters under other labels give equal bits") {
    const Graph graph(Direction::undirected, 6, {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {2, 3}}, {.1, .2, .3, .4, .7});
    CHECK(cluster::modularity(graph, {0, 0, 0, 1, 1, 1}) == cluster::modularity(graph, {9, 9, 9, 4, 4, 4}));
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("modularity agrees with igraph") {
    for (std::uint64_t seed = 1000; seed < 1100; ++seed) {
        const Example example = random_example(seed);
        igraph_vector_int_t edges, membership;
        igraph_vector_t weights;
        igraph_vector_int_init(&edges, 0);
        igraph_vector_init(&weights, 0);
        igraph_vector_int_init(&membership, 0);
        for (network::Edge e = 0; e < example.graph.edge_count(); ++e) {
            igraph_vector_int_push_back(&edges, example.graph.ends(e).source);
            igraph_vector_int_push_back(&edges, example.graph.ends(e).target);
            igraph_vector_push_back(&weights, example.graph.weight(e));
        }
        for (const std::uint32_t c : example.partition) igraph_vector_int_push_back(&membership, c);
        igraph_t graph;
        igraph_create(&graph, &edges, static_cast<igraph_integer_t>(example.graph.node_count()), IGRAPH_UNDIRECTED);
        igraph_real_t expected = 0;
        igraph_modularity(&graph, &membership, &weights, 1.5, IGRAPH_UNDIRECTED, &expected);
        CHECK(cluster::modularity(example.graph, example.partition, 1.5) == Approx(expected).margin(1e-12));
        igraph_destroy(&graph);
        igraph_vector_int_destroy(&membership);
        igraph_vector_destroy(&weights);
        igraph_vector_int_destroy(&edges);
    }
}
#endif
