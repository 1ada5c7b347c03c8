#include "collabgraph/centrality/brokerage.hpp"

#include <catch2/catch.hpp>
#include <numeric>
#include <random>
#include <set>
#include <stdexcept>
#include <utility>

#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using Groups = std::vector<std::uint32_t>;

namespace {

/// By definition: all ordered triples of distinct vertices.
std::vector<Brokerage> slow_brokerage(const Graph& graph, const Groups& group) {
    std::set<std::pair<Vertex, Vertex>> ties;
    for (const network::Ends& ends : graph.edges()) {
        ties.insert({ends.source, ends.target});
        if (!graph.is_directed()) ties.insert({ends.target, ends.source});
    }
    const auto tied = [&](Vertex a, Vertex b) { return ties.count({a, b}) > 0; };
    std::vector<Brokerage> brokers(graph.node_count());
    for (Vertex a = 0; a < graph.node_count(); ++a) {
        for (Vertex v = 0; v < graph.node_count(); ++v) {
            for (Vertex b = 0; b < graph.node_count(); ++b) {
                if (a == v || v == b || a == b || !tied(a, v) || !tied(v, b) || tied(a, b)) continue;
                const bool known = group[a] != unknown_group && group[v] != unknown_group && group[b] != unknown_group;
                const bool first = group[a] == group[v], second = group[v] == group[b], ends = group[a] == group[b];
                if (!known) ++brokers[v].unclassified;
                if (known && first && second) ++brokers[v].coordinator;
                if (known && !first && ends) ++brokers[v].itinerant;
                if (known && first && !second) ++brokers[v].representative;
                if (known && !first && second) ++brokers[v].gatekeeper;
                if (known && !first && !second && !ends) ++brokers[v].liaison;
            }
        }
    }
    return brokers;
}

Groups random_groups(const Graph& graph, std::uint32_t count) {
    std::mt19937 random(graph.edge_count());
    Groups groups;
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        const auto drawn = static_cast<std::uint32_t>(random() % (count + 1));
        groups.push_back(drawn == count ? unknown_group : 7 * drawn);
    }
    return groups;
}

}  // namespace

TEST_CASE("Brokerage of the published example: itinerant 5, representative 2, gatekeeper 1") {
    // 1>2 2>3 2>4 4>5 3>5 5>6 6>1, groups A A B B A B; R sna gives w_O 5, b_IO 2, b_OI 1
    const Graph graph(Direction::directed, 6, {{0, 1}, {1, 2}, {1, 3}, {3, 4}, {2, 4}, {4, 5}, {5, 0}});
    const auto brokers = brokerage(graph, {0, 0, 1, 1, 0, 1});
    Brokerage all;
    for (const Brokerage& one : brokers) {
        all.coordinator += one.coordinator;
        all.itinerant += one.itinerant;
        all.representative += one.representative;
        all.gatekeeper += one.gatekeeper;
        all.liaison += one.liaison;
        CHECK(one.unclassified == 0);
    }
    CHECK(all == Brokerage{0, 5, 2, 1, 0, 0});
    CHECK(brokers[0] == Brokerage{0, 0, 0, 1, 0, 0});  // 6 > 1 > 2: B A A
    CHECK(brokers[1] == Brokerage{0, 0, 2, 0, 0, 0});  // 1 > 2 > 3 and 1 > 2 > 4: A A B
    CHECK(brokers[4] == Brokerage{0, 2, 0, 0, 0, 0});
}

TEST_CASE("Each role is what the groups of source, broker and target say") {
    const Graph path(Direction::directed, 3, {{0, 1}, {1, 2}});
    CHECK(brokerage(path, {0, 0, 0})[1] == Brokerage{1, 0, 0, 0, 0, 0});
    CHECK(brokerage(path, {0, 1, 0})[1] == Brokerage{0, 1, 0, 0, 0, 0});
    CHECK(brokerage(path, {0, 0, 1})[1] == Brokerage{0, 0, 1, 0, 0, 0});
    CHECK(brokerage(path, {1, 0, 0})[1] == Brokerage{0, 0, 0, 1, 0, 0});
    CHECK(brokerage(path, {0, 1, 2})[1] == Brokerage{0, 0, 0, 0, 1, 0});
    CHECK(brokerage(path, {0, 1, 2})[1].total() == 1);
    CHECK(brokerage(path, {0, 1, 2})[0] == Brokerage{});
}

TEST_CASE("Where the group of any of the three is unknown the pair has no role") {
    const Graph path(Direction::directed, 3, {{0, 1}, {1, 2}});
    for (const Groups& group : {Groups{unknown_group, 0, 0}, Groups{0, unknown_group, 0}, Groups{0, 0, unknown_group},
                                Groups(3, unknown_group)}) {
        const Brokerage broker = brokerage(path, group)[1];
        CHECK(broker == Brokerage{0, 0, 0, 0, 0, 1});
        CHECK(broker.total() == 0);
    }
}

TEST_CASE("A tie from source to target leaves nothing to broker, a tie back does not matter") {
    CHECK(brokerage(Graph(Direction::directed, 3, {{0, 1}, {1, 2}, {0, 2}}), {0, 0, 0})[1].total() == 0);
    CHECK(brokerage(Graph(Direction::directed, 3, {{0, 1}, {1, 2}, {2, 0}}), {0, 0, 0})[1].total() == 1);
    CHECK(brokerage(Graph(Direction::directed, 2, {{0, 1}, {1, 0}}), {0, 0})[1].total() == 0);
}

TEST_CASE("Parallel ties broker once and loops not at all") {
    const Graph graph(Direction::directed, 3, {{0, 1}, {0, 1}, {1, 1}, {1, 2}, {1, 2}, {0, 0}, {2, 2}});
    const auto brokers = brokerage(graph, {0, 0, 1});
    CHECK(brokers[0] == Brokerage{});
    CHECK(brokers[1] == Brokerage{0, 0, 1, 0, 0, 0});
    CHECK(brokers[2] == Brokerage{});
}

TEST_CASE("An undirected tie runs both ways: representative one way is gatekeeper the other") {
    const auto brokers = brokerage(Graph(Direction::undirected, 3, {{0, 1}, {1, 2}}), {0, 0, 1});
    CHECK(brokers[1] == Brokerage{0, 0, 1, 1, 0, 0});
}

TEST_CASE("Brokerage of no vertex, of no edge, of an isolate beside another component") {
    CHECK(brokerage(Graph(), {}).empty());
    CHECK(brokerage(Graph(Direction::directed, 2, {}), {0, 1}) == std::vector<Brokerage>(2));
    const auto brokers = brokerage(Graph(Direction::directed, 4, {{0, 1}, {1, 2}}), {0, 1, 0, 1});
    CHECK(brokers[1].itinerant == 1);
    CHECK(brokers[3] == Brokerage{});
}

TEST_CASE("Brokerage asks for one group a vertex") {
    CHECK_THROWS_AS(brokerage(Graph(Direction::directed, 2, {}), {0}), std::invalid_argument);
}

TEST_CASE("Brokerage is what its definition says") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        const Groups group = random_groups(graph, 3);
        REQUIRE(brokerage(graph, group) == slow_brokerage(graph, group));
    });
}

TEST_CASE("Turning all ties round swaps representatives and gatekeepers") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        std::vector<network::Ends> turned;
        for (const network::Ends& ends : graph.edges()) turned.push_back({ends.target, ends.source});
        const Groups group = random_groups(graph, 2);
        auto expected = brokerage(graph, group);
        for (Brokerage& one : expected) std::swap(one.representative, one.gatekeeper);
        const Direction direction = graph.is_directed() ? Direction::directed : Direction::undirected;
        REQUIRE(brokerage(Graph(direction, graph.node_count(), turned), group) == expected);
    });
}

TEST_CASE("Types become groups as they first appear, and no type is no group") {
    network::Network network;
    for (const char* type : {"society", "", "hospital", "society"}) {
        network.nodes.emplace_back();
        network.nodes.back().type = type;
    }
    CHECK(groups_by_type(network) == Groups{0, unknown_group, 1, 0});
    CHECK(groups_by_type({}).empty());
}
