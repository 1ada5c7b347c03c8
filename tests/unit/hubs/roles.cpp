#include "collabgraph/hubs/roles.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/network/views.hpp"
#include "support/survey_builder.hpp"

using namespace collabgraph;
using survey::NameKind;
using tests::SurveyBuilder;

TEST_CASE("roles say between which types and clusters a body stands, classes left out") {
    // A -> B -> C: B stands between two of another type. K is a class, and no way round.
    const survey::Survey survey = SurveyBuilder()
                                      .organization("A", NameKind::body, "x")
                                      .organization("B", NameKind::body, "y")
                                      .organization("C", NameKind::body, "x")
                                      .organization("K", NameKind::class_)
                                      .row("A", {"B", "K"})
                                      .row("B", {"C"})
                                      .row("K", {"C"});
    const network::Incidence incidence = network::make_incidence(survey);
    const network::Network network = network::make_view(survey, incidence, {});
    const cluster::Clusters clusters = cluster::leiden(network);

    const std::vector<hubs::Role> roles = hubs::find_roles(network, clusters.of_node);
    REQUIRE(roles.size() == 3);
    CHECK(roles[1].organization == 1);
    CHECK(roles[1].brokerage == centrality::Brokerage{.itinerant = 1});
    CHECK(roles[0].brokerage == centrality::Brokerage{});
    CHECK(roles[1].cluster == clusters.of_node[1]);
    CHECK(roles[1].effective_size == 2);  // A and C are not tied

    const std::vector<hubs::Role> all = hubs::find_roles(network, clusters.of_node, true);
    REQUIRE(all.size() == 4);
    CHECK(all[3].brokerage == centrality::Brokerage{.unclassified = 1});
}

TEST_CASE("nobody has no role") {
    CHECK(hubs::find_roles({}, {}).empty());
}
