/// A ranking of hubs with all that tells how far it can be trusted.
#pragma once

#include "collabgraph/hubs/hubs.hpp"
#include "collabgraph/hubs/stability.hpp"

namespace collabgraph::hubs {

/// Everything is in the order of `hubs`.
struct Ranking {
    Options options;
    std::vector<Hub> hubs;
    Stability stability;             ///< empty without resamples
    double stability_rows = 0;       ///< correlation stability when rows are left out; NaN without resamples
    double stability_proposers = 0;  ///< likewise, proposers; NaN also where ties have no direction
    std::vector<std::vector<RestingRow>> resting;  ///< of the first hubs, as many as asked for
    std::uint64_t seed = 1;

    /// 1-based group that cannot be told apart, or 0 where nothing was resampled.
    std::uint32_t group(std::size_t hub) const { return stability.tie_group.empty() ? 0 : stability.tie_group[hub]; }
};

/// find_hubs, stability and correlation_stability together, and resting_rows of all hubs that have one of the ranks up
/// to `resting_ranks`. `network` as in find_hubs.
Ranking rank(const network::Network& network, const network::Incidence& incidence, const Options& options,
             const StabilityOptions& resampling, std::uint32_t resting_ranks = 0);

/// As many resamples as are worth their time: 1,000 on a survey of usual size; bridging 100 from n m = 10^6 on and none
/// from 5 x 10^7 on, counts 100 from 100,000 ties on.
std::uint32_t usual_resamples(const network::Network& network, By by);

}  // namespace collabgraph::hubs
