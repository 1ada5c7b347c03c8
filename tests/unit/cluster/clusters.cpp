#include "collabgraph/cluster/clusters.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <limits>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/cluster/modularity.hpp"
#ifdef _OPENMP
#include <omp.h>
#endif

using namespace collabgraph;
using cluster::isolated;
using cluster::Partition;
using network::Graph;

namespace {

network::Network network_of(network::Vertex nodes, const std::vector<network::Tie>& ties) {
    network::Network network;
    network.nodes.resize(nodes);
    network.ties = ties;
    return network;
}

network::Tie tie(network::Vertex source, network::Vertex target, double weight = 1) {
    network::Tie result;
    result.source = source;
    result.target = target;
    result.weight = weight;
    return result;
}

/// 0 stands alone; 1-2-3 and 4-5-6-7 are close, 3-4 holds them together.
network::Network two_groups() {
    return network_of(8, {tie(1, 2, 2), tie(1, 3), tie(2, 3, 3), tie(3, 4), tie(4, 5, 2), tie(4, 6), tie(5, 6, 2),
                          tie(5, 7), tie(6, 7), tie(7, 4)});
}

/// The largest quality of all partitions of up to eight vertices, by trying every one.
double optimum(const Graph& graph, double resolution) {
    Partition partition(graph.node_count(), 0);
    double best = -std::numeric_limits<double>::infinity();
    const std::function<void(std::size_t, std::uint32_t)> extend = [&](std::size_t v, std::uint32_t used) {
        if (v == partition.size()) {
            best = std::max(best, cluster::modularity(graph, partition, resolution));
            return;
        }
        for (std::uint32_t c = 0; c <= used; ++c) {
            partition[v] = c;
            extend(v + 1, std::max(used, c + 1));
        }
    };
    extend(0, 0);
    return best;
}

}  // namespace

TEST_CASE("clusters come by size, members by strength inside, isolates apart") {
    const cluster::Clusters found = cluster::leiden(two_groups());
    CHECK(found.method == "leiden");
    CHECK(found.members == std::vector<std::vector<network::Vertex>>{{5, 4, 6, 7}, {2, 3, 1}});
    CHECK(found.isolates == std::vector<network::Vertex>{0});
    CHECK(found.of_node == std::vector<std::uint32_t>{isolated, 1, 1, 1, 0, 0, 0, 0});
    CHECK(cluster::strength_inside(two_groups(), found.of_node) == std::vector<double>{0, 3, 5, 4, 4, 5, 4, 3});
}

TEST_CASE("quality is modularity at the resolution, modularity that at 1") {
    // Total weight 15, strengths 13 and 17, weights inside 6 and 8 (of 15).
    cluster::Options options;
    options.resolution = 0.8;
    const cluster::Clusters found = cluster::leiden(two_groups(), options);
    REQUIRE(found.members.size() == 2);
    const double inside = 14.0 / 15;
    const double expected = (13.0 * 13 + 17.0 * 17) / 900;
    CHECK(found.quality == Approx(inside - 0.8 * expected));
    CHECK(found.modularity == Approx(inside - expected));
}

TEST_CASE("both directions of a tie are added") {
    // 1 and 2 name each other, which outweighs the single ties around them.
    const cluster::Clusters found = cluster::leiden(network_of(4, {tie(0, 1), tie(1, 2), tie(2, 1), tie(2, 3)}));
    const cluster::Clusters same = cluster::leiden(network_of(4, {tie(0, 1), tie(1, 2, 2), tie(2, 3)}));
    CHECK(found.of_node == same.of_node);
    CHECK(found.modularity == same.modularity);
}

TEST_CASE("without weights a heavy tie counts like any other") {
    cluster::Options options;
    options.weighted = false;
    const network::Network heavy =
        network_of(6, {tie(0, 1), tie(1, 2), tie(0, 2), tie(2, 3, 100), tie(3, 4), tie(4, 5), tie(3, 5)});
    CHECK(cluster::leiden(heavy, options).of_node == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
    CHECK(cluster::leiden(heavy).of_node != std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1});
}

TEST_CASE("a network without ties has isolates only, and no modularity") {
    for (const network::Vertex nodes : {0U, 1U, 5U}) {
        const cluster::Clusters found = cluster::leiden(network_of(nodes, {}));
        CHECK(found.members.empty());
        CHECK(found.isolates.size() == nodes);
        CHECK(found.of_node == std::vector<std::uint32_t>(nodes, isolated));
        CHECK(std::isnan(found.modularity));
        CHECK(std::isnan(found.quality));
    }
}

TEST_CASE("a node tied to itself only is an isolate") {
    const cluster::Clusters found = cluster::leiden(network_of(3, {tie(0, 0), tie(1, 2)}));
    CHECK(found.isolates == std::vector<network::Vertex>{0});
    CHECK(found.members.size() == 1);
}

TEST_CASE("impossible requests are refused") {
    cluster::Options options;
    options.runs = 0;
    CHECK_THROWS_AS(cluster::leiden(two_groups(), options), std::invalid_argument);
    options = {};
    options.resolution = -1;
    CHECK_THROWS_AS(cluster::leiden(two_groups(), options), std::invalid_argument);
    CHECK_THROWS_AS(cluster::leiden(network_of(2, {tie(0, 1, -1)})), std::invalid_argument);
}

TEST_CASE("the same clusters for every number of threads") {
    // A ring of 40 with chords: many partitions are nearly as good.
    std::vector<network::Tie> ties;
    for (network::Vertex v = 0; v < 40; ++v) {
        ties.push_back(tie(v, (v + 1) % 40));
        if (v % 3 == 0) ties.push_back(tie(v, (v + 7) % 40));
    }
    const network::Network network = network_of(40, ties);
    const cluster::Clusters once = cluster::leiden(network);
#ifdef _OPENMP
    const int threads = omp_get_max_threads();
    for (const int count : {1, 2, 5}) {
        omp_set_num_threads(count);
        const cluster::Clusters again = cluster::leiden(network);
        CHECK(again.of_node == once.of_node);
        CHECK(again.quality == once.quality);
        CHECK(again.runs_alike == once.runs_alike);
    }
    omp_set_num_threads(threads);
#endif
    CHECK(cluster::leiden(network).of_node == once.of_node);
}

TEST_CASE("it is counted how many runs found the same clusters") {
    const cluster::Clusters clear = cluster::leiden(two_groups());
    CHECK(clear.runs == 100);
    CHECK(clear.runs_alike == 100);
    // In a ring the cuts may lie anywhere.
    std::vector<network::Tie> ring;
    for (network::Vertex v = 0; v < 30; ++v) ring.push_back(tie(v, (v + 1) % 30));
    const cluster::Clusters vague = cluster::leiden(network_of(30, ring));
    CHECK(vague.runs_alike < 50);
    CHECK(vague.runs_alike >= 1);
}

TEST_CASE("no partition of a small network is better than the one found") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        chance::Random random(seed);
        const std::uint32_t ties = 4 + static_cast<std::uint32_t>(seed % 14);
        network::Network network = network_of(7, {});
        for (std::uint32_t t = 0; t < ties; ++t) {
            const network::Vertex source = random.below(7);
            const network::Vertex target = random.below(7);
            network.ties.push_back(tie(source, target, 1 + random.below(3)));
        }
        for (const double resolution : {0.6, 1.0, 1.7}) {
            cluster::Options options;
            options.resolution = resolution;
            const double best = optimum(network::undirected_graph_of(network), resolution);
            CHECK(cluster::leiden(network, options).quality == Approx(best).margin(1e-12));
        }
    }
}

TEST_CASE("other answers that are about as good are listed, the best first") {
    // A ring of twelve: cuts may lie anywhere, so the best clusters come in several turns.
    std::vector<network::Tie> ring;
    for (network::Vertex v = 0; v < 12; ++v) ring.push_back(tie(v, (v + 1) % 12));
    const cluster::Clusters found = cluster::find_clusters(network_of(13, ring));
    REQUIRE_FALSE(found.alternatives.empty());
    CHECK(found.near_optima >= 2);
    double last = found.quality;
    for (const cluster::Alternative& other : found.alternatives) {
        CHECK(other.quality <= last);
        CHECK(other.near == (other.quality >= 0.99 * found.quality));
        CHECK(other.runs >= 1);
        CHECK(other.alike < 1);
        CHECK(other.partition.size() == 13);
        last = other.quality;
    }
    CHECK(cluster::find_clusters(two_groups()).near_optima == 0);
}

TEST_CASE("barber clusters a network of two modes, and refuses another one") {
    // Two bodies on two categories each.
    network::Network network = network_of(
        8, {tie(0, 4), tie(0, 5), tie(1, 4), tie(1, 5), tie(2, 6), tie(2, 7), tie(3, 6), tie(3, 7), tie(1, 6)});
    for (network::Vertex v = 0; v < 8; ++v) {
        network.nodes[v].kind = v < 4 ? network::NodeKind::organization : network::NodeKind::category;
    }
    cluster::Options options;
    options.method = cluster::Method::barber;
    const cluster::Clusters found = cluster::find_clusters(network, options);
    CHECK(found.method == "barber");
    CHECK(found.of_node == std::vector<std::uint32_t>{0, 0, 1, 1, 0, 0, 1, 1});
    // Inside 8 of 9; strengths 5 * 4 + 4 * 5 of 81.
    CHECK(found.modularity == Approx(8.0 / 9 - 40.0 / 81));
    CHECK(found.quality == found.modularity);
    CHECK_THROWS_AS(cluster::find_clusters(two_groups(), options), std::invalid_argument);
    CHECK_FALSE(cluster::two_modes(two_groups()).has_value());
}
