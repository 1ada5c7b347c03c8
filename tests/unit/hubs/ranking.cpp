#include "collabgraph/hubs/ranking.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/exchange/edge_list.hpp"
#include "collabgraph/network/views.hpp"
#include "support/datasets.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;

namespace {

/// Hubs of the karate club, whose lines have no direction unless they are given one.
hubs::Ranking karate(network::Direction direction, hubs::By by, std::uint32_t resamples = 100) {
    const survey::Survey survey =
        exchange::read_edge_list(tests::source("tests/data/classics/karate.csv").string(), {});
    const network::Incidence incidence = network::make_incidence(survey);
    return hubs::rank(exchange::make_graph(survey, direction), incidence, {by, false}, {.resamples = resamples});
}

}  // namespace

TEST_CASE("in an undirected graph file everybody is named by, and names, those it is tied to") {
    const hubs::Ranking ranking = karate(network::Direction::undirected, hubs::By::named_by);
    CHECK(ranking.hubs[0].named_by == 17);
    CHECK(ranking.hubs[0].names == 17);
    CHECK(ranking.hubs[1].named_by == 16);
    CHECK(ranking.stability.rows.units == 78);
    CHECK(ranking.stability.proposers.ranks.empty());  // nobody proposes there
    CHECK(std::isnan(ranking.stability_proposers));
    CHECK(ranking.stability_rows > 0.5);
    CHECK(ranking.group(0) == 1);
}

TEST_CASE("a directed graph file has senders, and they are left out as proposers are") {
    const hubs::Ranking ranking = karate(network::Direction::directed, hubs::By::names);
    CHECK(ranking.hubs[0].names == 16);
    CHECK(ranking.stability.proposers.ranks.size() == 34);
    CHECK_FALSE(std::isnan(ranking.stability_proposers));
}

TEST_CASE("betweenness of the karate club is the published one") {
    CHECK(karate(network::Direction::undirected, hubs::By::bridging, 0).hubs[0].betweenness ==
          Approx(231.0714).margin(1e-4));
}

TEST_CASE("without resamples a ranking claims nothing") {
    const hubs::Ranking ranking = karate(network::Direction::undirected, hubs::By::named_by, 0);
    CHECK(ranking.group(0) == 0);
    CHECK(ranking.resting.empty());
    CHECK(std::isnan(ranking.stability_rows));
}

TEST_CASE("large networks get fewer resamples") {
    network::Network network;
    network.nodes.resize(100);
    network.ties.resize(200);
    CHECK(hubs::usual_resamples(network, hubs::By::bridging) == 1000);
    network.ties.resize(20000);
    CHECK(hubs::usual_resamples(network, hubs::By::bridging) == 100);
    CHECK(hubs::usual_resamples(network, hubs::By::names) == 1000);
    network.nodes.resize(10000);
    CHECK(hubs::usual_resamples(network, hubs::By::bridging) == 0);
}
