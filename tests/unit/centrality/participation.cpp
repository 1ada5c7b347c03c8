#include "collabgraph/centrality/participation.hpp"

#include <map>
#include <random>
#include <set>
#include <stdexcept>

#include "check.hpp"
#include "support/classics.hpp"
#include "support/random_graphs.hpp"

using namespace collabgraph;
using namespace collabgraph::centrality;
using network::Direction;
using network::Graph;
using network::Vertex;
using tests::check_same;
using tests::undefined;
using Modules = std::vector<std::uint32_t>;
using Values = std::vector<double>;

namespace {

Values coefficients(const std::vector<Participation>& found) {
    Values values;
    for (const Participation& one : found) values.push_back(one.coefficient);
    return values;
}

Values deviations(const std::vector<Participation>& found) {
    Values values;
    for (const Participation& one : found) values.push_back(one.within_module_z);
    return values;
}

/// By definition, on sets, mean and standard deviation in two steps.
std::pair<Values, Values> slow_participation(const Graph& graph, const Modules& module) {
    const Vertex n = graph.node_count();
    std::vector<std::set<Vertex>> contacts(n);
    for (const network::Ends& ends : graph.edges()) {
        const bool counts = module[ends.source] != no_module && module[ends.target] != no_module;
        if (ends.source == ends.target || !counts) continue;
        contacts[ends.source].insert(ends.target);
        contacts[ends.target].insert(ends.source);
    }
    Values own(n, 0), p(n, undefined), z(n, undefined);
    for (Vertex v = 0; v < n; ++v) {
        std::map<std::uint32_t, double> by_module;
        for (const Vertex contact : contacts[v]) by_module[module[contact]] += 1;
        own[v] = by_module[module[v]];
        const auto k = static_cast<double>(contacts[v].size());
        if (k == 0) continue;
        p[v] = 1;
        for (const auto& [other, count] : by_module) p[v] -= count / k * (count / k);
    }
    for (Vertex v = 0; v < n; ++v) {
        if (module[v] == no_module) continue;
        double members = 0, mean = 0, variance = 0;
        for (Vertex u = 0; u < n; ++u) members += module[u] == module[v] ? 1 : 0;
        for (Vertex u = 0; u < n; ++u) mean += module[u] == module[v] ? own[u] / members : 0;
        for (Vertex u = 0; u < n; ++u) {
            variance += module[u] == module[v] ? (own[u] - mean) * (own[u] - mean) / members : 0;
        }
        if (variance > 1e-12) z[v] = (own[v] - mean) / std::sqrt(variance);
    }
    return {p, z};
}

/// A star of `leaves`, its centre 0, in one module; then the ends of `further` alone in modules of their own.
Graph star(Vertex leaves, std::vector<network::Ends> further, Vertex nodes) {
    for (Vertex leaf = 1; leaf <= leaves; ++leaf) further.push_back({0, leaf});
    return {Direction::undirected, nodes, further};
}

}  // namespace

TEST_CASE("In Zachary's best clusters P and z are the published ones, and member 3 lies on the cut of .62") {
    const tests::Classic karate = tests::classic("karate");
    const std::vector<std::vector<int>> groups{{1, 2, 3, 4, 8, 12, 13, 14, 18, 20, 22},
                                               {5, 6, 7, 11, 17},
                                               {9, 10, 15, 16, 19, 21, 23, 27, 30, 31, 33, 34},
                                               {24, 25, 26, 28, 29, 32}};
    Modules module(karate.size(), no_module);
    for (std::uint32_t group = 0; group < groups.size(); ++group) {
        for (const int member : groups[group]) module[karate[std::to_string(member - 1)]] = group;
    }
    const auto found = participation(karate.graph(), module);
    const Participation &first = found[karate["0"]], &third = found[karate["2"]], &last = found[karate["33"]];
    CHECK(first.coefficient == Approx(0.5391).margin(5e-5));
    CHECK(third.coefficient == Approx(0.62).margin(1e-15));
    CHECK(last.coefficient == Approx(0.5121).margin(5e-5));
    CHECK(first.within_module_z == Approx(2.136).margin(5e-4));
    CHECK(third.within_module_z == Approx(0.300).margin(5e-4));
    CHECK(last.within_module_z == Approx(2.512).margin(5e-4));
    CHECK(first.role == ModuleRole::peripheral);
    CHECK(third.role == ModuleRole::peripheral);
    CHECK(last.role == ModuleRole::connector_hub);
    CHECK(first.module_size == 11);
    CHECK(last.module_size == 12);
}

TEST_CASE("P is cut at .05, .62 and .80, and a cut belongs to the role below it") {
    // Some contacts of vertex 0 are together in one module, each of the others is alone in one.
    const auto role = [](Vertex together, Vertex alone) {
        std::vector<network::Ends> ties;
        Modules module{0};
        for (Vertex i = 0; i < together + alone; ++i) {
            ties.push_back({0, i + 1});
            module.push_back(i < together ? 1 : 2 + i);
        }
        const Graph graph(Direction::undirected, together + alone + 1, ties);
        return participation(graph, module)[0].role;
    };
    CHECK(role(3, 0) == ModuleRole::ultra_peripheral);
    CHECK(role(39, 1) == ModuleRole::ultra_peripheral);  // .04875
    CHECK(role(19, 1) == ModuleRole::peripheral);        // .095
    CHECK(role(2, 1) == ModuleRole::peripheral);         // .444
    CHECK(role(1, 1) == ModuleRole::peripheral);         // .5
    CHECK(role(6, 4) == ModuleRole::peripheral);         // .60
    CHECK(role(1, 2) == ModuleRole::connector);          // .667
    CHECK(role(1, 4) == ModuleRole::connector);          // .80, on the cut
    CHECK(role(1, 5) == ModuleRole::kinless);            // .833
}

TEST_CASE("The centre of a large star is a hub: provincial up to a P of .30, connector up to .75, kinless above") {
    // Contacts of the centre outside its module are each alone in a module.
    const auto role = [](Vertex inside, Vertex outside) {
        std::vector<network::Ends> ties;
        Modules module(inside + 1, 0);
        for (Vertex i = 1; i <= outside; ++i) {
            ties.push_back({0, inside + i});
            module.push_back(i);
        }
        const auto found = participation(star(inside, ties, inside + 1 + outside), module);
        CHECK(found[0].within_module_z == Approx(std::sqrt(inside)));
        return found[0].role;
    };
    CHECK(role(9, 0) == ModuleRole::provincial_hub);
    CHECK(role(9, 1) == ModuleRole::provincial_hub);   // .18
    CHECK(role(25, 5) == ModuleRole::provincial_hub);  // .30, on the cut
    CHECK(role(9, 3) == ModuleRole::connector_hub);    // .417
    CHECK(role(9, 9) == ModuleRole::connector_hub);    // .722
    CHECK(role(9, 20) == ModuleRole::kinless_hub);     // .880
}

TEST_CASE("A z of exactly 2.5 makes a hub") {
    // 0 is tied to all others; within the module the degrees are 7, 4, 5, 4, 4, 4, 4, 4: mean 4.5, deviation 1
    const Graph graph =
        star(7, {{1, 6}, {4, 7}, {2, 3}, {1, 4}, {3, 7}, {2, 5}, {3, 5}, {2, 4}, {6, 7}, {5, 6}, {1, 2}}, 8);
    const auto found = participation(graph, Modules(8, 0));
    CHECK(found[0].within_module_z == Approx(2.5).margin(1e-15));
    CHECK(found[0].role == ModuleRole::provincial_hub);
    CHECK(found[2].within_module_z == Approx(0.5));
    CHECK(found[2].role == ModuleRole::ultra_peripheral);
}

TEST_CASE("The centre of a star attains the largest z, and below 8 members that makes no hub") {
    for (Vertex members = 3; members < 12; ++members) {
        const auto found = participation(star(members - 1, {}, members), Modules(members, 0));
        CHECK(found[0].within_module_z == Approx(largest_z(members)));
        CHECK((found[0].role == ModuleRole::provincial_hub) == (members >= 8));
    }
    CHECK(largest_z(7) < hub_z);
    CHECK(largest_z(8) > hub_z);
    CHECK(largest_z(0) == 0);
    CHECK(largest_z(1) == 0);
    CHECK(largest_z(2) == 1);
}

TEST_CASE("Where all members have as many contacts inside z is not defined, and nobody is a hub") {
    const auto found = participation(Graph(Direction::undirected, 4, {{0, 1}, {2, 3}, {0, 2}}), {0, 0, 1, 1});
    check_same(deviations(found), Values(4, undefined));
    check_same(coefficients(found), {0.5, 0, 0.5, 0});
    CHECK(found[0].role == ModuleRole::peripheral);
    CHECK(found[1].role == ModuleRole::ultra_peripheral);
}

TEST_CASE("An isolate has no role, and who belongs to no module is nobody's contact") {
    const auto found = participation(Graph(Direction::undirected, 4, {{0, 1}, {1, 2}}), {0, 0, no_module, 0});
    check_same(coefficients(found), {0, 0, undefined, undefined});
    check_same(deviations(found), {std::sqrt(0.5), std::sqrt(0.5), undefined, -std::sqrt(2.0)});
    CHECK(found[0].role == ModuleRole::ultra_peripheral);
    CHECK_FALSE(found[2].role);
    CHECK(found[2].module_size == 0);
    CHECK_FALSE(found[3].role);
    CHECK(found[3].module_size == 3);
}

TEST_CASE("Participation merges parallel and mutual ties, ignores weights and leaves loops out") {
    const Modules module{0, 0, 1, 1};
    const auto simple = participation(Graph(Direction::undirected, 4, {{0, 1}, {0, 2}, {2, 3}, {0, 3}}), module);
    const auto doubled = participation(
        Graph(Direction::directed, 4, {{0, 1}, {1, 0}, {0, 1}, {2, 0}, {2, 3}, {3, 0}, {0, 0}}, {9, 1, 1, 2, 1, 1, 1}),
        module);
    check_same(coefficients(doubled), coefficients(simple));
    check_same(deviations(doubled), deviations(simple));
}

TEST_CASE("Participation of no vertex and of no edge") {
    CHECK(participation(Graph(), {}).empty());
    const auto found = participation(Graph(Direction::directed, 2, {}), {0, 0});
    check_same(coefficients(found), {undefined, undefined});
    check_same(deviations(found), {undefined, undefined});
    CHECK_THROWS_AS(participation(Graph(Direction::directed, 2, {}), {0}), std::invalid_argument);
}

TEST_CASE("Participation and z are what their definitions say") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        std::mt19937 random(graph.edge_count());
        Modules module;
        for (Vertex v = 0; v < graph.node_count(); ++v) {
            const auto drawn = static_cast<std::uint32_t>(random() % 5);
            module.push_back(drawn == 4 ? no_module : 1000 * drawn);
        }
        const auto found = participation(graph, module);
        const auto [p, z] = slow_participation(graph, module);
        check_same(coefficients(found), p);
        check_same(deviations(found), z);
        for (const Participation& one : found) {
            if (!std::isnan(one.within_module_z)) {
                REQUIRE(one.within_module_z <= largest_z(one.module_size) * (1 + 1e-12));
            }
            REQUIRE(one.role.has_value() == !std::isnan(one.coefficient));
        }
    });
}
