#include "collabgraph/centrality/constraint.hpp"

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
using Values = std::vector<double>;

namespace {

/// By definition, on a dense matrix.
Values slow_constraint(const Graph& graph, bool weighted) {
    const Vertex n = graph.node_count();
    std::vector<Values> tie(n, Values(n, 0));
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [a, b] = graph.ends(e);
        if (a == b) continue;
        tie[a][b] += weighted ? graph.weight(e) : 1;
        tie[b][a] += weighted ? graph.weight(e) : 1;
    }
    const auto p = [&](Vertex i, Vertex j) {
        double all = 0;
        for (Vertex k = 0; k < n; ++k) all += tie[i][k];
        return all > 0 ? tie[i][j] / all : 0;
    };
    std::vector<Values> share(n, Values(n));
    for (Vertex i = 0; i < n; ++i) {
        for (Vertex j = 0; j < n; ++j) share[i][j] = p(i, j);
    }
    Values values(n, undefined);
    for (Vertex i = 0; i < n; ++i) {
        for (Vertex j = 0; j < n; ++j) {
            if (tie[i][j] == 0) continue;
            if (std::isnan(values[i])) values[i] = 0;
            double sum = share[i][j];
            for (Vertex q = 0; q < n; ++q) sum += q == i || q == j ? 0 : share[i][q] * share[q][j];
            values[i] += sum * sum;
        }
    }
    return values;
}

}  // namespace

TEST_CASE("Burt's example: G .400, A .595, C 1") {
    // A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C
    enum : Vertex { A, B, C, D, E, F, G };
    const Graph graph(Direction::undirected, 7,
                      {{A, B}, {A, F}, {A, G}, {A, E}, {E, G}, {F, G}, {B, G}, {B, D}, {D, G}, {G, C}});
    const Values values = constraint(graph);
    CHECK(values[G] == Approx(0.400).margin(5e-4));
    CHECK(values[A] == Approx(0.595).margin(5e-4));
    CHECK(values[C] == Approx(1));
}

TEST_CASE("Zachary's karate club has the published constraint") {
    const tests::Classic karate = tests::classic("karate");
    const Values values = constraint(karate.graph());
    CHECK(values[karate["0"]] == Approx(0.1554).margin(5e-5));
    CHECK(values[karate["2"]] == Approx(0.1852).margin(5e-5));
    CHECK(values[karate["33"]] == Approx(0.1564).margin(5e-5));
}

TEST_CASE("Without a contact there is no constraint, and a loop is no contact") {
    check_same(constraint(Graph(Direction::undirected, 4, {{0, 1}, {2, 2}})), {1, 1, undefined, undefined});
    CHECK(constraint(Graph()).empty());
    check_same(constraint(Graph(Direction::directed, 1, {})), {undefined});
}

TEST_CASE("Multiplicity and weights are kept: a contact met twice counts twice") {
    const Graph doubled(Direction::undirected, 3, {{0, 1}, {0, 1}, {0, 2}});
    const Graph weighted(Direction::undirected, 3, {{0, 1}, {0, 2}}, {2, 1});
    check_same(constraint(doubled), {5.0 / 9, 1, 1});
    check_same(constraint(weighted, true), constraint(doubled));
    check_same(constraint(weighted), {0.5, 1, 1});
    // Both directions are added.
    check_same(constraint(Graph(Direction::directed, 3, {{0, 1}, {1, 0}, {0, 2}})), constraint(doubled));
}

TEST_CASE("A weight below 0 is refused where weights are used") {
    const Graph graph(Direction::undirected, 2, {{0, 1}}, {-1});
    CHECK_THROWS_AS(constraint(graph, true), std::invalid_argument);
    check_same(constraint(graph), {1, 1});
}

TEST_CASE("Constraint is what its definition says") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            check_same(constraint(graph, weighted), slow_constraint(graph, weighted));
        });
    }
}

#ifdef COLLABGRAPH_HAVE_IGRAPH
TEST_CASE("Constraint is igraph's, but for vertices that have loops only") {
    for (const bool weighted : {false, true}) {
        tests::for_random_graphs(weighted, [&](const Graph& graph) {
            Values values = constraint(graph, weighted);
            Values expected = tests::Oracle(graph).ask(
                [](auto* g, auto* result, auto* w) { igraph_constraint(g, result, igraph_vss_all(), w); });
            for (Vertex v = 0; v < graph.node_count(); ++v) {
                const auto is_loop = [&](const network::Arc& arc) { return arc.to == v; };
                const auto out = graph.out(v), in = graph.in(v);
                if (!out.empty() && std::all_of(out.begin(), out.end(), is_loop) &&
                    std::all_of(in.begin(), in.end(), is_loop)) {
                    expected[v] = values[v];
                }
            }
            check_same(values, expected);
        });
    }
}
#endif
