#include "collabgraph/centrality/effective_size.hpp"

#include <set>

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
using Values = std::vector<double>;

namespace {

/// Burt's own formula: the sum over contacts j of 1 - sum over the other contacts q of p_iq m_jq, where p_iq is 1/n and
/// m_jq is 1 for a tie between j and q.
Values slow_effective_size(const Graph& graph) {
    std::vector<std::set<Vertex>> contacts(graph.node_count());
    for (const network::Ends& ends : graph.edges()) {
        if (ends.source == ends.target) continue;
        contacts[ends.source].insert(ends.target);
        contacts[ends.target].insert(ends.source);
    }
    Values values;
    for (const std::set<Vertex>& own : contacts) {
        double size = own.empty() ? undefined : 0;
        for (const Vertex j : own) {
            double redundancy = 0;
            for (const Vertex q : own) {
                if (contacts[j].count(q) > 0) redundancy += 1.0 / static_cast<double>(own.size());
            }
            size += 1 - redundancy;
        }
        values.push_back(size);
    }
    return values;
}

}  // namespace

TEST_CASE("Burt's example: effective size of G 4.67, A 2.50, C 1") {
    // A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C
    enum : Vertex { A, B, C, D, E, F, G };
    const Graph graph(Direction::undirected, 7,
                      {{A, B}, {A, F}, {A, G}, {A, E}, {E, G}, {F, G}, {B, G}, {B, D}, {D, G}, {G, C}});
    const Values size = effective_size(graph);
    CHECK(size[G] == Approx(6 - 8.0 / 6));
    CHECK(size[A] == Approx(2.5));
    CHECK(size[C] == 1);
    const Values share = efficiency(graph);
    CHECK(share[G] == Approx((6 - 8.0 / 6) / 6));
    CHECK(share[A] == Approx(0.625));
    CHECK(share[C] == 1);
}

TEST_CASE("In a complete graph all contacts but one are redundant, in a star none is") {
    const Graph complete(Direction::undirected, 4, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}});
    check_same(effective_size(complete), {1, 1, 1, 1});
    check_same(efficiency(complete), {1.0 / 3, 1.0 / 3, 1.0 / 3, 1.0 / 3});
    const Graph star(Direction::undirected, 4, {{0, 1}, {0, 2}, {0, 3}});
    check_same(effective_size(star), {3, 1, 1, 1});
    check_same(efficiency(star), {1, 1, 1, 1});
}

TEST_CASE("Without a contact there is no effective size, and a loop is no contact") {
    const Graph graph(Direction::undirected, 4, {{0, 1}, {2, 2}});
    check_same(effective_size(graph), {1, 1, undefined, undefined});
    check_same(efficiency(graph), {1, 1, undefined, undefined});
    CHECK(effective_size(Graph()).empty());
    CHECK(efficiency(Graph()).empty());
    check_same(effective_size(Graph(Direction::directed, 1, {})), {undefined});
}

TEST_CASE("Parallel and mutual ties are one tie of effective size, and weights do not count") {
    const Graph simple(Direction::undirected, 4, {{0, 1}, {0, 2}, {1, 2}, {0, 3}});
    const Graph doubled(Direction::directed, 4, {{0, 1}, {1, 0}, {0, 2}, {0, 2}, {2, 1}, {3, 0}, {0, 0}},
                        {5, 1, 1, 2, 3, 1, 1});
    check_same(effective_size(simple), {3 - 2.0 / 3, 1, 1, 1});
    check_same(effective_size(doubled), effective_size(simple));
    check_same(efficiency(doubled), efficiency(simple));
}

TEST_CASE("Two components do not change each other's effective size") {
    check_same(effective_size(Graph(Direction::undirected, 5, {{0, 1}, {1, 2}, {3, 4}})), {1, 2, 1, 1, 1});
}

TEST_CASE("Effective size is what Burt's definition says, and efficiency its share of the contacts") {
    tests::for_random_graphs(false, [](const Graph& graph) {
        const Values size = effective_size(graph);
        check_same(size, slow_effective_size(graph));
        const Values share = efficiency(graph);
        for (Vertex v = 0; v < graph.node_count(); ++v) {
            REQUIRE(std::isnan(share[v]) == std::isnan(size[v]));
            if (std::isnan(size[v])) continue;
            std::set<Vertex> contacts;
            for (const network::Arc& arc : graph.out(v)) contacts.insert(arc.to);
            for (const network::Arc& arc : graph.in(v)) contacts.insert(arc.to);
            contacts.erase(v);
            REQUIRE(share[v] == Approx(size[v] / static_cast<double>(contacts.size())));
            REQUIRE(share[v] > 0);
            REQUIRE(share[v] <= 1);
        }
    });
}
