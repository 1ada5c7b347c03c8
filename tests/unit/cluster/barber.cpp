#include "collabgraph/cluster/barber.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <functional>
#include <map>

#include "support/classics.hpp"

using namespace collabgraph;
using cluster::Barber;
using cluster::Partition;
using network::Direction;
using network::Graph;

namespace {

struct TwoMode {
    Graph graph;
    std::vector<bool> second;
};

TwoMode davis() {
    const tests::Classic women = tests::classic("southern-women");
    std::vector<bool> second(women.size());
    for (network::Vertex v = 0; v < women.size(); ++v)
        second[v] = women.names[v][0] == 'E' && women.names[v].size() < 4;
    return {women.graph(), second};
}

/// Barber's sum over pairs, as the paper writes it.
double by_definition(const TwoMode& network, const Partition& partition, double resolution) {
    const network::Vertex n = network.graph.node_count();
    std::vector<std::vector<double>> weight(n, std::vector<double>(n, 0.0));
    std::vector<double> strength(n, 0.0);
    double total = 0;
    for (network::Edge e = 0; e < network.graph.edge_count(); ++e) {
        const auto [a, b] = network.graph.ends(e);
        weight[a][b] += network.graph.weight(e);
        weight[b][a] += network.graph.weight(e);
        strength[a] += network.graph.weight(e);
        strength[b] += network.graph.weight(e);
        total += network.graph.weight(e);
    }
    double sum = 0;
    for (network::Vertex i = 0; i < n; ++i) {
        for (network::Vertex j = 0; j < n; ++j) {
            if (network.second[i] || !network.second[j] || partition[i] != partition[j]) continue;
            sum += weight[i][j] - resolution * strength[i] * strength[j] / total;
        }
    }
    return sum / total;
}

TwoMode random_table(std::uint64_t seed, network::Vertex first, network::Vertex second, std::uint32_t ties) {
    chance::Random random(seed);
    TwoMode network;
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (std::uint32_t t = 0; t < ties; ++t) {
        edges.push_back({random.below(first), first + random.below(second)});
        weight.push_back(1 + random.below(3));
    }
    network.second.assign(first + second, false);
    std::fill(network.second.begin() + first, network.second.end(), true);
    network.graph = {Direction::undirected, first + second, edges, weight};
    return network;
}

}  // namespace

TEST_CASE("two-mode modularity is the sum over pairs of the two modes") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const TwoMode network = random_table(seed, 5, 4, 12);
        chance::Random random(seed, 1);
        Partition partition(9);
        for (std::uint32_t& c : partition) c = random.below(3);
        for (const double resolution : {0.5, 1.0, 2.0}) {
            CHECK(cluster::barber_modularity(network.graph, network.second, partition, resolution) ==
                  Approx(by_definition(network, partition, resolution)).margin(1e-12));
        }
    }
}

TEST_CASE("the southern women have several answers that are about as good as the best one known") {
    const TwoMode women = davis();
    REQUIRE(std::count(women.second.begin(), women.second.end(), true) == 14);
    const Barber barber(women.graph, women.second, {});
    std::map<Partition, double> found;
    const auto keep = [&](const Partition& partition) {
        found[cluster::numbered_by_first(partition)] = cluster::barber_modularity(women.graph, women.second, partition);
    };
    for (std::uint64_t r = 0; r < 400; ++r) {
        chance::Random random(1, r);
        if (r % 2 == 0) {
            keep(barber.run(random));
        } else {
            keep(barber.run_within(random, 2 + static_cast<std::uint32_t>(r / 2 % 5)));
        }
    }
    const auto has = [&](double quality, std::size_t clusters) {
        return std::any_of(found.begin(), found.end(), [&](const auto& entry) {
            return std::abs(entry.second - quality) < 6e-6 && cluster::members_of(entry.first).size() == clusters;
        });
    };
    double best = 0;
    std::size_t near = 0;
    for (const auto& [partition, quality] : found) best = std::max(best, quality);
    for (const auto& [partition, quality] : found) near += quality > 0.99 * best ? 1 : 0;
    CHECK(best == Approx(0.345537).margin(5e-7));
    CHECK(has(0.345537, 4));
    CHECK(has(0.34528, 4));
    CHECK(has(0.34516, 3));
    CHECK(has(0.34402, 3));
    CHECK(has(0.32117, 2));
    CHECK(near >= 4);
}

TEST_CASE("no two-mode partition of a small table is better than the one found") {
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        const TwoMode network = random_table(seed, 4, 4, 5 + static_cast<std::uint32_t>(seed % 8));
        Partition partition(8, 0);
        double best = -1;
        const std::function<void(std::size_t, std::uint32_t)> extend = [&](std::size_t v, std::uint32_t used) {
            if (v == partition.size()) {
                best = std::max(best, cluster::barber_modularity(network.graph, network.second, partition));
                return;
            }
            for (std::uint32_t c = 0; c <= used; ++c) {
                partition[v] = c;
                extend(v + 1, std::max(used, c + 1));
            }
        };
        extend(0, 0);
        const Barber barber(network.graph, network.second, {});
        double found = -1;
        for (std::uint64_t r = 0; r < 30; ++r) {
            chance::Random random(seed, r);
            Partition start(8);
            for (std::uint32_t& c : start) c = random.below(4);
            const Partition run = r % 2 == 0 ? barber.run(random) : barber.run(random, start);
            found = std::max(found, cluster::barber_modularity(network.graph, network.second, run));
        }
        CHECK(found == Approx(best).margin(1e-12));
    }
}

TEST_CASE("a tie within one mode is refused, and so are options out of range") {
    const Graph graph(Direction::undirected, 3, {{0, 1}, {1, 2}});
    CHECK_THROWS_AS(Barber(graph, {false, false, true}, {}), std::invalid_argument);
    CHECK_THROWS_AS(Barber(graph, {false, true}, {}), std::invalid_argument);
    CHECK_THROWS_AS(cluster::barber_modularity(graph, {false, true, false}, {0, 0}), std::invalid_argument);
    Barber::Options options;
    options.resolution = -1;
    CHECK_THROWS_AS(Barber(graph, {false, true, false}, options), std::invalid_argument);
    options = {};
    options.theta = 0;
    CHECK_THROWS_AS(Barber(graph, {false, true, false}, options), std::invalid_argument);
    CHECK_THROWS_AS(Barber(graph, {false, true, false}, {}).run_within(chance::Random(1), 0), std::invalid_argument);
}

TEST_CASE("a table without ties has no two-mode modularity, and everybody stays alone") {
    const Graph graph(Direction::undirected, 3, {});
    const std::vector<bool> second{false, true, false};
    CHECK(std::isnan(cluster::barber_modularity(graph, second, {0, 1, 2})));
    CHECK(Barber(graph, second, {}).run(chance::Random(1)) == Partition{0, 1, 2});
    CHECK(Barber(Graph(Direction::undirected, 0, {}), {}, {}).run_within(chance::Random(1), 2).empty());
}
