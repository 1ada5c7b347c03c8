#include "collabgraph/cluster/stability.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/cluster/assessment.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"
#ifdef _OPENMP
#include <omp.h>
#endif

using namespace collabgraph;
using cluster::Verdict;

namespace {

network::Network network_of(network::Vertex nodes, const std::vector<network::Ends>& edges) {
    network::Network network;
    network.direction = network::Direction::undirected;
    network.nodes.resize(nodes);
    for (const network::Ends& ends : edges) {
        network::Tie tie;
        tie.source = ends.source;
        tie.target = ends.target;
        network.ties.push_back(tie);
    }
    return network;
}

network::Network ring(network::Vertex nodes) {
    std::vector<network::Ends> edges;
    for (network::Vertex v = 0; v < nodes; ++v) edges.push_back({v, (v + 1) % nodes});
    return network_of(nodes, edges);
}

/// Ties with chance `within` inside groups of 15, `across` between them.
network::Network planted(std::uint64_t seed, double within, double across) {
    chance::Random random(seed);
    std::vector<network::Ends> edges;
    for (network::Vertex a = 0; a < 60; ++a) {
        for (network::Vertex b = a + 1; b < 60; ++b) {
            if (random.uniform() < (a / 15 == b / 15 ? within : across)) edges.push_back({a, b});
        }
    }
    return network_of(60, edges);
}

cluster::Assessment assessed(const network::Network& network, std::uint32_t resamples = 60) {
    const cluster::Options options;
    cluster::AssessmentOptions how;
    how.resamples = resamples;
    return cluster::assess(network, cluster::find_clusters(network, options), options, nullptr, how);
}

}  // namespace

TEST_CASE("planted clusters are stable") {
    const cluster::Assessment found = assessed(planted(1, 0.5, 0.02));
    CHECK(found.verdict == Verdict::stable);
    CHECK(found.rows.alike > 0.9);
    CHECK(found.reference.p == Approx(1.0 / 61));
    CHECK(found.reference.observed > found.reference.high);
    CHECK(found.agreement_of_runs > 0.9);
    CHECK(found.alike_without_weights == 1);
    CHECK(found.consensus.settled);
    CHECK(found.consensus_alike == 1);
    CHECK(std::isnan(found.proposers.alike));
    for (const double share : found.rows.of_node) CHECK(share > 0.7);
    for (const double likeness : found.rows.of_cluster) CHECK(likeness > 0.75);
    REQUIRE(found.profile.size() == 16);
    CHECK(found.profile[5].plateau);
    CHECK(found.profile[6].plateau);
}

TEST_CASE("a random graph has no stable clusters, however high its modularity is") {
    for (const std::uint64_t seed : {2U, 4U, 6U}) {
        const cluster::Assessment found = assessed(planted(seed, 0.08, 0.08));
        CHECK(found.verdict == Verdict::none);
        CHECK(found.reference.observed > 0.3);
    }
}

TEST_CASE("a ring has no stable clusters: its cuts may lie anywhere") {
    const cluster::Assessment found = assessed(ring(40));
    CHECK(found.verdict == Verdict::none);
    CHECK(found.rows.alike < 0.8);
}

TEST_CASE("without resamples the verdict is open, without ties there is nothing to be stable") {
    const cluster::Assessment open = assessed(planted(1, 0.5, 0.02), 0);
    CHECK(open.verdict == Verdict::unknown);
    CHECK(std::isnan(open.rows.alike));
    CHECK(std::isnan(open.agreement_of_runs));
    CHECK(open.profile.empty());
    const cluster::Assessment none = assessed(network_of(3, {}));
    CHECK(none.verdict == Verdict::none);
    CHECK(none.reason == cluster::Reason::no_ties);
    CHECK(assessed(network_of(0, {})).verdict == Verdict::none);
    CHECK(assessed(network_of(2, {{0, 1}})).verdict != Verdict::stable);
}

TEST_CASE("the verdict follows the stated cuts") {
    cluster::Clusters clusters;
    clusters.members = {{0, 1}};
    cluster::Assessment figures;
    figures.reference.draws = 100;
    figures.alike_without_weights = 0.65;
    const auto verdict = [&](double rows, double proposers, double p) {
        figures.rows.alike = rows;
        figures.proposers.alike = proposers;
        figures.reference.p = p;
        cluster::judge(figures, clusters);
        return figures.verdict;
    };
    CHECK(verdict(0.8, 0.65, 0.05) == Verdict::stable);
    CHECK(verdict(0.8, NAN, 0.05) == Verdict::stable);
    CHECK(verdict(0.8, 0.64, 0.05) == Verdict::partly);
    CHECK(figures.reason == cluster::Reason::proposers);
    CHECK(verdict(0.79, 0.9, 0.05) == Verdict::partly);
    CHECK(verdict(0.49, 0.9, 0.05) == Verdict::none);
    CHECK(figures.reason == cluster::Reason::rows);
    figures.alike_without_weights = 0.64;
    CHECK(verdict(1, 1, 0.05) == Verdict::partly);
    CHECK(figures.reason == cluster::Reason::weights);
    CHECK(verdict(1, 1, 0.06) == Verdict::none);
    CHECK(figures.reason == cluster::Reason::by_chance);
}

TEST_CASE("a node's share counts the replicates in which its cluster takes it along") {
    // Two triangles hanging together by one tie: whichever tie is dropped, most members stay with their own.
    const network::Network network = network_of(6, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
    const cluster::Options options;
    const cluster::Clusters clusters = cluster::find_clusters(network, options);
    REQUIRE(clusters.members.size() == 2);
    const cluster::Replicates replicates(network, nullptr, chance::Drop::rows, 0.1, 1);
    REQUIRE(replicates.possible());
    CHECK(replicates.graph(0).edge_count() == 6);
    const cluster::Stability found = cluster::stability(network, clusters, options, replicates, 200, 6);
    CHECK(found.replicates == 200);
    CHECK(found.low <= found.alike);
    CHECK(found.alike <= found.high);
    for (const double share : found.of_node) CHECK(share > 0.8);
    // Nothing left out: everything stays.
    const cluster::Replicates same(network, nullptr, chance::Drop::rows, 0.0, 1);
    CHECK_FALSE(same.possible());
}

TEST_CASE("a replicate with nothing to lose but whole rows is the view of the rows left") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018"));
    const network::Incidence incidence = network::make_incidence(survey);
    for (const network::View view : {network::View::collaboration, network::View::coverage, network::View::categories,
                                     network::View::organizations}) {
        network::ViewOptions options;
        options.view = view;
        const network::Network network = network::make_view(survey, incidence, options);
        const cluster::Origin origin{survey, incidence, options};
        for (const chance::Drop drop : {chance::Drop::rows, chance::Drop::proposers}) {
            const cluster::Replicates replicates(network, &origin, drop, 0.1, 1);
            const network::Graph graph = replicates.graph(3);
            const network::Graph whole = network::undirected_graph_of(network);
            CHECK(graph.node_count() == whole.node_count());
            CHECK(graph.edge_count() <= whole.edge_count());
            double left = 0, all = 0;
            for (network::Edge e = 0; e < graph.edge_count(); ++e) left += graph.weight(e);
            for (network::Edge e = 0; e < whole.edge_count(); ++e) all += whole.weight(e);
            CHECK(left < all);
            CHECK(left > 0.4 * all);
        }
    }
}

TEST_CASE("the figures are the same for every number of threads") {
#ifdef _OPENMP
    const network::Network network = planted(4, 0.3, 0.05);
    const int threads = omp_get_max_threads();
    omp_set_num_threads(1);
    const cluster::Assessment once = assessed(network, 20);
    omp_set_num_threads(3);
    const cluster::Assessment again = assessed(network, 20);
    omp_set_num_threads(threads);
    CHECK(again.rows.alike == once.rows.alike);
    CHECK(again.rows.of_node == once.rows.of_node);
    CHECK(again.reference.low == once.reference.low);
    CHECK(again.reference.p == once.reference.p);
    CHECK(again.agreement_of_runs == once.agreement_of_runs);
    CHECK(again.consensus.partition == once.consensus.partition);
#endif
}
