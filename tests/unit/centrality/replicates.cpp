#include "collabgraph/centrality/replicates.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "collabgraph/chance/replicate.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/read.hpp"
#include "support/datasets.hpp"

using namespace collabgraph;

namespace {

std::vector<std::string> all_measures() {
    std::vector<std::string> names;
    for (const centrality::Measure& measure : centrality::measures()) names.push_back(measure.name);
    return names;
}

bool same(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || a == b;
}

}  // namespace

TEST_CASE("a replicate has the very values of the view made from its rows") {
    const survey::Survey survey = survey::read_survey(tests::source("data/home-medicine-2018").string(), {});
    const network::Incidence incidence = network::make_incidence(survey);
    const network::Network network = network::make_view(survey, incidence, {});
    const std::vector<std::string> names = all_measures();
    for (const chance::Drop drop : {chance::Drop::rows, chance::Drop::proposers}) {
        const chance::Resampler resampler(incidence.proposers, incidence.organization_count, drop, 0.2, 3);
        centrality::Options weighted;
        weighted.weight = centrality::Weight::inverse;
        for (const centrality::Options& options : {centrality::Options{}, weighted}) {
            centrality::Replicates replicates(network, names, options);
            chance::Draw draw;
            for (std::uint32_t number = 0; number < 5; ++number) {
                resampler.draw(number, draw);
                const auto& values = replicates.compute(draw);
                const auto columns =
                    centrality::compute(network::make_view(survey, chance::drawn(incidence, draw), {}), names, options);
                REQUIRE(values.size() == columns.size());
                for (std::size_t m = 0; m < names.size(); ++m) {
                    INFO(names[m]);
                    REQUIRE(values[m].size() == columns[m].values.size());
                    for (std::size_t v = 0; v < values[m].size(); ++v) CHECK(same(values[m][v], columns[m].values[v]));
                }
            }
        }
    }
}

TEST_CASE("a replicate of nothing has values for all nodes") {
    network::Network network;
    network.nodes.resize(3);
    centrality::Replicates replicates(network, {"degree", "closeness"});
    const auto& values = replicates.compute({});
    CHECK(values[0] == std::vector<double>{0, 0, 0});
    CHECK(std::isnan(values[1][0]));
    CHECK_THROWS_AS(centrality::Replicates(network, {"fame"}), std::invalid_argument);
}
