#include "collabgraph/cluster/consensus.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/cluster/modularity.hpp"
#include "support/classics.hpp"

using namespace collabgraph;

namespace {

cluster::Consensus consensus_of(const network::Graph& graph, const cluster::ConsensusOptions& options = {}) {
    const cluster::Finder finder(graph, {}, {});
    return cluster::consensus(finder, 1, options);
}

}  // namespace

TEST_CASE("where all runs agree the consensus is what they found, without a round") {
    // Two triangles, one tie between them.
    const network::Graph graph(network::Direction::undirected, 6,
                               {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}});
    const cluster::Consensus found = consensus_of(graph);
    CHECK(found.settled);
    CHECK(found.rounds == 0);
    CHECK(found.partition == cluster::Partition{0, 0, 0, 1, 1, 1});
}

TEST_CASE("the runs on the karate club come to agree on clusters about as good as the best") {
    const network::Graph karate = tests::classic("karate").graph();
    const cluster::Consensus found = consensus_of(karate);
    CHECK(found.settled);
    CHECK(cluster::modularity(karate, found.partition) > 0.415);
}

TEST_CASE("a ring settles too, and nodes without ties stay alone") {
    std::vector<network::Ends> edges;
    for (network::Vertex v = 0; v < 20; ++v) edges.push_back({v, (v + 1) % 20});
    const cluster::Consensus found = consensus_of({network::Direction::undirected, 22, edges});
    CHECK(found.settled);
    CHECK(found.partition.size() == 22);
    CHECK(found.partition[20] != found.partition[21]);
    CHECK(consensus_of({network::Direction::undirected, 0, {}}).partition.empty());
}

TEST_CASE("a consensus needs runs, and a threshold in range") {
    const network::Graph graph(network::Direction::undirected, 2, {{0, 1}});
    cluster::ConsensusOptions options;
    options.runs = 0;
    CHECK_THROWS_AS(consensus_of(graph, options), std::invalid_argument);
    options = {};
    options.threshold = 0;
    CHECK_THROWS_AS(consensus_of(graph, options), std::invalid_argument);
}
