#include "collabgraph/hubs/ranking.hpp"

#include <algorithm>
#include <limits>

namespace collabgraph::hubs {

Ranking rank(const network::Network& network, const network::Incidence& incidence, const Options& options,
             const StabilityOptions& resampling, std::uint32_t resting_ranks) {
    Ranking ranking;
    ranking.options = options;
    ranking.seed = resampling.seed;
    ranking.hubs = find_hubs(network, incidence, options);
    ranking.stability_rows = ranking.stability_proposers = std::numeric_limits<double>::quiet_NaN();
    const auto resting = std::count_if(ranking.hubs.begin(), ranking.hubs.end(),
                                       [&](const Hub& hub) { return hub.rank <= resting_ranks; });
    ranking.resting = resting_rows(network, incidence, ranking.hubs, options, static_cast<std::size_t>(resting));
    if (resampling.resamples == 0) return ranking;
    ranking.stability = stability(network, incidence, ranking.hubs, options, resampling);
    // A share of draws above 95 % needs fewer draws than a point at 2.5 %.
    const std::uint32_t draws = std::min(resampling.resamples, 200U);
    ranking.stability_rows = correlation_stability(network, incidence, options, false, draws, resampling.seed);
    if (network.direction == network::Direction::directed) {
        ranking.stability_proposers = correlation_stability(network, incidence, options, true, draws, resampling.seed);
    }
    return ranking;
}

std::uint32_t usual_resamples(const network::Network& network, By by) {
    const double ties = static_cast<double>(network.ties.size());
    if (by != By::bridging) return ties < 1e5 ? 1000 : 100;
    const double work = static_cast<double>(network.nodes.size()) * ties;
    if (work >= 5e7) return 0;
    return work < 1e6 ? 1000 : 100;
}

}  // namespace collabgraph::hubs
