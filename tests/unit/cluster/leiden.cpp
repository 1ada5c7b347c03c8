#include "collabgraph/cluster/leiden.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "collabgraph/cluster/modularity.hpp"
#include "support/classics.hpp"
#include "support/datasets.hpp"
#include "support/edge_list.hpp"

using namespace collabgraph;
using cluster::Leiden;
using cluster::Partition;
using network::Direction;
using network::Graph;

namespace {

struct Found {
    double quality = -1;
    Partition partition;
};

Found best_of(const Graph& graph, std::uint32_t runs, const Leiden::Options& options = {}) {
    const Leiden leiden(graph, options);
    Found best;
    for (std::uint32_t r = 0; r < runs; ++r) {
        const Partition partition = leiden.run(chance::Random(1, r));
        const double quality = cluster::modularity(graph, partition, options.resolution, options.weighted);
        if (quality > best.quality) best = {quality, partition};
    }
    return best;
}

std::vector<std::size_t> sizes(const Partition& partition) {
    std::vector<std::size_t> result;
    for (const auto& members : cluster::members_of(cluster::numbered_by_size(partition))) {
        result.push_back(members.size());
    }
    return result;
}

Graph random_graph(std::uint64_t seed, network::Vertex n, std::uint32_t m) {
    chance::Random random(seed);
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (std::uint32_t e = 0; e < m; ++e) {
        edges.push_back({random.below(n), random.below(n)});
        weight.push_back(1 + random.below(3));
    }
    return {Direction::undirected, n, edges, weight};
}

bool clusters_are_connected(const Graph& graph, const Partition& partition) {
    for (const auto& members : cluster::members_of(partition)) {
        std::vector<network::Vertex> reached{members.front()};
        for (std::size_t i = 0; i < reached.size(); ++i) {
            for (const network::Arc& arc : graph.out(reached[i])) {
                const bool inside = partition[arc.to] == partition[members.front()];
                if (inside && std::find(reached.begin(), reached.end(), arc.to) == reached.end()) {
                    reached.push_back(arc.to);
                }
            }
        }
        if (reached.size() != members.size()) return false;
    }
    return true;
}

/// No vertex gains by going to another cluster or away on its own.
bool no_vertex_wants_to_move(const Graph& graph, Partition partition) {
    const double quality = cluster::modularity(graph, partition);
    const std::uint32_t alone = *std::max_element(partition.begin(), partition.end()) + 1;
    for (std::uint32_t& own : partition) {
        const std::uint32_t was = own;
        for (std::uint32_t c = 0; c <= alone; ++c) {
            own = c;
            if (cluster::modularity(graph, partition) > quality + 1e-9) return false;
        }
        own = was;
    }
    return true;
}

}  // namespace

TEST_CASE("the karate club falls into 4 clusters of 12, 11, 6 and 5 with the proven optimum .419790") {
    const Graph graph = tests::classic("karate").graph();
    REQUIRE(graph.edge_count() == 78);
    const Found best = best_of(graph, 50);
    CHECK(best.quality == Approx(.4197896).margin(5e-8));
    CHECK(sizes(best.partition) == std::vector<std::size_t>{12, 11, 6, 5});
}

TEST_CASE("the optima of the small classics are reached") {
    struct Case {
        const char* file;
        bool weighted;
        double quality;
    };
    const auto [file, weighted, quality] =
        GENERATE(Case{"karate", true, .4449}, Case{"les-miserables", false, .5600}, Case{"les-miserables", true, .5667},
                 Case{"florentine-marriage", false, .39875}, Case{"kite", false, .2222});
    INFO(file);
    const Graph graph = tests::classic(file).graph(weighted);
    CHECK(best_of(graph, 100).quality == Approx(quality).margin(5e-5));
}

TEST_CASE("the proven optima of the emergency and tobacco networks are reached") {
    struct Case {
        const char* file;
        double quality;
    };
    const auto [file, quality] =
        GENERATE(Case{"tobacco-control-networks/TCdiss", .156424}, Case{"emon-search-and-rescue/Cheyenne", .059178},
                 Case{"emon-search-and-rescue/HurrFrederic", .162266},
                 Case{"emon-search-and-rescue/LakePomona", .094829}, Case{"emon-search-and-rescue/MtSi", .038750},
                 Case{"emon-search-and-rescue/MtStHelens", .193684}, Case{"emon-search-and-rescue/Wichita", .068390});
    INFO(file);
    const auto path = tests::datasets(std::string(file) + "_edges.csv");
    if (!path) return;
    CHECK(best_of(tests::read_simple_graph(*path), 100).quality == Approx(quality).margin(5e-7));
}

TEST_CASE("a run from other clusters never ends worse than it began") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Graph graph = random_graph(seed, 20, 40);
        chance::Random random(seed);
        Partition start(20);
        for (std::uint32_t& c : start) c = 1000 * random.below(4);  // any labels
        const Partition end = Leiden(graph, {}).run(random, start);
        CHECK(cluster::modularity(graph, end) >= cluster::modularity(graph, start) - 1e-12);
        CHECK(clusters_are_connected(graph, end));
    }
    CHECK_THROWS_AS(Leiden(random_graph(1, 20, 40), {}).run(chance::Random(1), {0, 1}), std::invalid_argument);
}

TEST_CASE("every run ends with connected clusters that no vertex wants to leave") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Graph graph = random_graph(seed, 60, 50 + static_cast<std::uint32_t>(seed) * 4);
        const Partition partition = Leiden(graph, {}).run(chance::Random(seed));
        CHECK(clusters_are_connected(graph, partition));
        CHECK(no_vertex_wants_to_move(graph, partition));
    }
}

TEST_CASE("clusters stay connected at any resolution") {
    for (const double resolution : {0.0, 0.1, 3.0, 20.0}) {
        Leiden::Options options;
        options.resolution = resolution;
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const Graph graph = random_graph(100 + seed, 80, 100);
            CHECK(clusters_are_connected(graph, Leiden(graph, options).run(chance::Random(seed))));
        }
    }
}

TEST_CASE("a ring of cliques falls into its cliques") {
    // 30 cliques of 5, each tied to the next by one edge
    std::vector<network::Ends> edges;
    for (network::Vertex q = 0; q < 30; ++q) {
        for (network::Vertex i = 0; i < 5; ++i) {
            for (network::Vertex j = i + 1; j < 5; ++j) edges.push_back({q * 5 + i, q * 5 + j});
        }
        edges.push_back({q * 5 + 4, (q + 1) % 30 * 5});
    }
    Leiden::Options options;
    options.resolution = 3;  // at 1 the limit of resolution joins neighbouring cliques
    const Partition partition = Leiden(Graph(Direction::undirected, 150, edges), options).run(chance::Random(1));
    Partition cliques(150);
    for (std::uint32_t v = 0; v < 150; ++v) cliques[v] = v / 5;
    CHECK(partition == cliques);
}

TEST_CASE("resolution 0 gives the connected components, a huge one leaves everybody alone") {
    //  0 - 1 - 2   3 - 4   5
    const Graph graph(Direction::undirected, 6, {{0, 1}, {1, 2}, {3, 4}});
    Leiden::Options options;
    options.resolution = 0;
    CHECK(Leiden(graph, options).run(chance::Random(1)) == Partition{0, 0, 0, 1, 1, 2});
    options.resolution = 100;
    CHECK(Leiden(graph, options).run(chance::Random(1)) == Partition{0, 1, 2, 3, 4, 5});
}

TEST_CASE("the unit of the weights does not matter") {
    const Graph graph = tests::classic("les-miserables").graph(true);
    std::vector<double> larger;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) larger.push_back(graph.weight(e) * 1024);
    const Graph scaled(Direction::undirected, graph.node_count(), graph.edges(), larger);
    for (std::uint64_t run = 0; run < 10; ++run) {
        CHECK(Leiden(graph, {}).run(chance::Random(1, run)) == Leiden(scaled, {}).run(chance::Random(1, run)));
    }
}

TEST_CASE("direction is ignored, and parallel edges are one heavier edge") {
    const Graph directed(Direction::directed, 5, {{1, 0}, {2, 1}, {1, 2}, {3, 4}, {2, 3}});
    const Graph undirected(Direction::undirected, 5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {1, 2, 1, 1});
    for (std::uint64_t run = 0; run < 10; ++run) {
        const double a = cluster::modularity(undirected, Leiden(directed, {}).run(chance::Random(1, run)));
        const double b = cluster::modularity(undirected, Leiden(undirected, {}).run(chance::Random(1, run)));
        CHECK(a == Approx(b));
    }
}

TEST_CASE("a graph without edges leaves every vertex alone") {
    CHECK(Leiden(Graph(), {}).run(chance::Random(1)).empty());
    CHECK(Leiden(Graph(Direction::undirected, 1, {}), {}).run(chance::Random(1)) == Partition{0});
    CHECK(Leiden(Graph(Direction::undirected, 2, {{0, 1}}, {0.0}), {}).run(chance::Random(1)) == Partition{0, 1});
}

TEST_CASE("a loop keeps nobody together") {
    CHECK(Leiden(Graph(Direction::undirected, 3, {{0, 0}, {1, 2}}), {}).run(chance::Random(1)) == Partition{0, 1, 1});
}

TEST_CASE("weights and options out of range are refused") {
    const auto weighted = [](double w) { return Graph(Direction::undirected, 2, {{0, 1}}, {w}); };
    CHECK_THROWS_AS(Leiden(weighted(-1), {}), std::invalid_argument);
    CHECK_THROWS_AS(Leiden(weighted(std::numeric_limits<double>::quiet_NaN()), {}), std::invalid_argument);
    CHECK_THROWS_AS(Leiden(weighted(std::numeric_limits<double>::infinity()), {}), std::invalid_argument);
    Leiden::Options options;
    options.resolution = -0.1;
    CHECK_THROWS_AS(Leiden(weighted(1), options), std::invalid_argument);
    options = {};
    options.theta = 0;
    CHECK_THROWS_AS(Leiden(weighted(1), options), std::invalid_argument);
}
