#include "collabgraph/cluster/assessment.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "collabgraph/cluster/rand_index.hpp"

namespace collabgraph::cluster {

namespace {

constexpr std::uint32_t runs_of_profile = 10;
constexpr std::uint32_t runs_compared = 50;

}  // namespace

std::uint32_t usual_resamples(const network::Network& network) {
    if (network.ties.size() >= 20000) return 0;
    return network.ties.size() >= 1000 ? 20 : 200;
}

void judge(Assessment& assessment, const Clusters& clusters) {
    const auto say = [&](Verdict verdict, Reason reason) {
        assessment.verdict = verdict;
        assessment.reason = reason;
    };
    const double rows = assessment.rows.alike;
    const double proposers = assessment.proposers.alike;
    if (clusters.members.empty()) {
        say(Verdict::none, Reason::no_ties);
    } else if (std::isnan(rows) || assessment.reference.draws == 0) {
        say(Verdict::unknown, Reason::nothing);
    } else if (assessment.reference.p > usual) {
        say(Verdict::none, Reason::by_chance);
    } else if (rows < poor) {
        say(Verdict::none, Reason::rows);
    } else if (rows < good) {
        say(Verdict::partly, Reason::rows);
    } else if (proposers < moderate) {
        say(Verdict::partly, Reason::proposers);
    } else if (assessment.alike_without_weights < moderate) {
        say(Verdict::partly, Reason::weights);
    } else {
        say(Verdict::stable, Reason::nothing);
    }
}

Assessment assess(const network::Network& network, const Clusters& clusters, const Options& options,
                  const Origin* origin, const AssessmentOptions& how) {
    Assessment result;
    const auto left_out = [&](chance::Drop drop) {
        const Replicates replicates(network, origin, drop, how.share, options.seed);
        return stability(network, clusters, options, replicates, how.resamples, how.runs);
    };
    result.rows = left_out(chance::Drop::rows);
    result.proposers = left_out(chance::Drop::proposers);
    result.agreement_of_runs = result.alike_without_weights = result.consensus_alike =
        std::numeric_limits<double>::quiet_NaN();
    const std::uint32_t draws = clusters.members.empty() ? 0 : how.resamples;
    const Options ties_only = options.weighted ? with_weights_turned(network, options) : options;
    result.reference = reference(network, origin, ties_only, draws, how.runs);
    result.reference_with_weights = reference(network, origin, options, options.weighted ? draws : 0, how.runs);
    if (how.resamples > 0 && !clusters.members.empty()) {
        result.agreement_of_runs = agreement_of_runs(network, options, std::min(options.runs, runs_compared));
        result.alike_without_weights = alike_without_weights(network, clusters, options);
        if (network.nodes.size() <= small_network) {
            result.profile = resolution_profile(network, clusters, options, runs_of_profile);
            const network::Graph graph = network::undirected_graph_of(network);
            const Finder finder(graph, two_modes(network).value_or(std::vector<bool>{}), options);
            result.consensus = consensus(finder, options.seed);
            result.consensus_alike = rand_index(clusters.of_node, result.consensus.partition);
        }
    }
    judge(result, clusters);
    return result;
}

}  // namespace collabgraph::cluster
