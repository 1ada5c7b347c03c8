#include "collabgraph/cluster/cpm.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "collabgraph/cluster/leiden.hpp"

using namespace collabgraph;
using cluster::Leiden;
using cluster::Partition;
using network::Direction;
using network::Graph;

namespace {

Partition best_of(const Graph& graph, double resolution, std::uint64_t runs = 40) {
    Leiden::Options options;
    options.quality = cluster::Quality::cpm;
    options.resolution = resolution;
    const Leiden leiden(graph, options);
    Partition best;
    double quality = -1e300;
    for (std::uint64_t r = 0; r < runs; ++r) {
        chance::Random random(1, r);
        Partition start(graph.node_count());
        for (std::uint32_t& c : start) c = random.below(3);
        Partition found = r % 2 == 0 ? leiden.run(random) : leiden.run(random, start);
        const double value = cluster::cpm(graph, found, resolution);
        if (value <= quality) continue;
        quality = value;
        best = std::move(found);
    }
    return best;
}

}  // namespace

TEST_CASE("the constant Potts model weighs ties inside against pairs inside") {
    // A triangle and a pair, one tie between them; weights 1 2 3, 4, 5.
    const Graph graph(Direction::undirected, 5, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {2, 3}, {0, 0}}, {1, 2, 3, 4, 5, 9});
    CHECK(cluster::cpm(graph, {0, 0, 0, 1, 1}, 0.5) == Approx(6 + 4 - 0.5 * (3 + 1)));
    CHECK(cluster::cpm(graph, {0, 0, 0, 1, 1}, 0.5, false) == Approx(3 + 1 - 0.5 * (3 + 1)));
    CHECK(cluster::cpm(graph, {0, 1, 2, 3, 4}, 0.5) == 0);
    CHECK(cluster::cpm(graph, {0, 0, 0, cluster::isolated, cluster::isolated}, 0.5) == Approx(6 - 1.5));
    CHECK(cluster::mean_weight_of_pairs(graph) == Approx(15.0 / 10));
    CHECK(cluster::mean_weight_of_pairs(graph, false) == Approx(5.0 / 10));
    CHECK(cluster::mean_weight_of_pairs(Graph(Direction::undirected, 3, {})) == 0);
    CHECK_THROWS_AS(cluster::cpm(graph, {0, 0}, 1), std::invalid_argument);
}

TEST_CASE("no partition of a small network has a better constant Potts quality than the one found") {
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        chance::Random random(seed);
        std::vector<network::Ends> edges;
        std::vector<double> weight;
        for (std::uint64_t e = 0; e < 5 + seed % 10; ++e) {
            edges.push_back({random.below(7), random.below(7)});
            weight.push_back(1 + random.below(3));
        }
        const Graph graph(Direction::undirected, 7, edges, weight);
        for (const double resolution : {0.3, 1.0, 1.9}) {
            Partition partition(7, 0);
            double best = -1e300;
            const std::function<void(std::size_t, std::uint32_t)> extend = [&](std::size_t v, std::uint32_t used) {
                if (v == partition.size()) {
                    best = std::max(best, cluster::cpm(graph, partition, resolution));
                    return;
                }
                for (std::uint32_t c = 0; c <= used; ++c) {
                    partition[v] = c;
                    extend(v + 1, std::max(used, c + 1));
                }
            };
            extend(0, 0);
            CHECK(cluster::cpm(graph, best_of(graph, resolution), resolution) == Approx(best).margin(1e-9));
        }
    }
}

TEST_CASE("the constant Potts model does not join small cliques in a large ring, as modularity does") {
    // 30 cliques of three in a ring, one tie from each to the next.
    std::vector<network::Ends> edges;
    for (network::Vertex c = 0; c < 30; ++c) {
        edges.insert(edges.end(), {{3 * c, 3 * c + 1}, {3 * c, 3 * c + 2}, {3 * c + 1, 3 * c + 2}});
        edges.push_back({3 * c, (3 * c + 4) % 90});
    }
    const Graph graph(Direction::undirected, 90, edges);
    const Partition cliques = best_of(graph, 0.4);
    CHECK(cluster::members_of(cluster::numbered_by_first(cliques)).size() == 30);
    Partition joined;
    for (std::uint64_t r = 0; r < 10 && joined.empty(); ++r) joined = Leiden(graph, {}).run(chance::Random(1, r));
    CHECK(cluster::members_of(cluster::numbered_by_first(joined)).size() < 30);
}
