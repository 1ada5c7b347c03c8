/// How far a ranking of hubs can be trusted: what becomes of it when some rows, or some proposers, are left out.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/hubs/hubs.hpp"

namespace collabgraph::hubs {

struct StabilityOptions {
    std::uint32_t resamples = 1000;  ///< of each kind; 0: nothing is resampled, intervals stay empty
    double share = 0.1;              ///< of the rows, and of the proposers, that is left out
    std::uint64_t seed = 1;
    bool bootstrap = false;  ///< rows drawn with replacement in place of rows, and proposers, left out
};

/// Ranks from `low` to `high`, 1 the highest: the 2.5 % and 97.5 % points (nearest rank) of the ranks over the
/// resamples, widened to the observed rank.
struct RankInterval {
    std::uint32_t low = 0, high = 0;
    bool operator==(const RankInterval&) const = default;
};

/// What resampling one kind of unit shows. One entry a hub, in the order of the hubs.
struct Sensitivity {
    std::uint32_t units = 0, left_out = 0;  ///< rows or proposers there are, and how many are left out each time
    std::vector<RankInterval> ranks;
    std::vector<double> first;       ///< share of the resamples in which it has rank 1
    double first_place_holds = 0;    ///< share in which all that have rank 1 keep it, alone or with others
    std::vector<double> mean_value;  ///< over the resamples: lower than the observed one where leaving out only lowers
};

struct Stability {
    std::uint32_t resamples = 0;
    bool bootstrap = false;
    Sensitivity rows, proposers;           ///< proposers: empty where ties have no direction, and for the bootstrap
    std::vector<RankInterval> ranks;       ///< the wider of both
    std::vector<std::uint32_t> tie_group;  ///< from 1; hubs of one group cannot be told apart
};

/// `hubs` are find_hubs of the same network, incidence and options. A *sensitivity interval*, no confidence interval: a
/// survey is a census of answers, not a sample. A body missing from a resample keeps its place with value 0. Tie
/// groups: going down the ranking, the first body not yet grouped opens a group of all ungrouped bodies whose `low` is
/// at most its `high`. Resamples come from streams of their own, so that the result is the same for every number of
/// threads. O(resamples (ties + rows)), for bridging O(resamples n m).
Stability stability(const network::Network& network, const network::Incidence& incidence, const std::vector<Hub>& hubs,
                    const Options& options, const StabilityOptions& resampling = {});

/// Groups of one ranking by the rule above. `ranks` in the order of the ranking.
std::vector<std::uint32_t> tie_groups(const std::vector<RankInterval>& ranks);

/// The correlation stability coefficient (Epskamp, Borsboom and Fried 2018): the largest share of the units, of 5, 10,
/// … 95 %, that can be left out so that the values still correlate (Pearson) above .7 with the observed ones in more
/// than 95 % of the draws; an undefined correlation counts as 0. 0 where no share can. .25 is needed, above .5 is good,
/// say its authors. `draws` of each share. 19 draws (ties + rows), bridging 19 draws n m.
double correlation_stability(const network::Network& network, const network::Incidence& incidence,
                             const Options& options, bool proposers, std::uint32_t draws = 200, std::uint64_t seed = 1);

/// A row whose absence alone makes a rank worse.
struct RestingRow {
    Index row = 0;
    std::uint32_t rank = 0;  ///< without it
};

/// The rows that the rank of each of the first `count` hubs rests on: every row is left out once, exactly. One list a
/// hub, by rank (descending: the weightiest row first), then row. Empty where no single row moves it down. O(rows (ties
/// + nodes log nodes)), bridging O(rows n m); memory O(rows count).
std::vector<std::vector<RestingRow>> resting_rows(const network::Network& network, const network::Incidence& incidence,
                                                  const std::vector<Hub>& hubs, const Options& options,
                                                  std::size_t count);

}  // namespace collabgraph::hubs
