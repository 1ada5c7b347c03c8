/// All that tells whether clusters can be shown in a meeting, and the verdict.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/cluster/consensus.hpp"
#include "collabgraph/cluster/reference.hpp"
#include "collabgraph/cluster/resolution_profile.hpp"
#include "collabgraph/cluster/stability.hpp"

namespace collabgraph::cluster {

/// The cuts are those of Steinley 2004 ("Properties of the Hubert-Arabie adjusted Rand index": below .65 poor, .80 and
/// more good), but that already an index below .5 is called no answer: half of the agreement beyond chance is gone with
/// a tenth of the rows.
enum class Verdict : std::uint8_t {
    unknown,  ///< not resampled, or nothing to leave out
    none,     ///< no stable clusters here: see Reason
    partly,   ///< neither
    stable,   ///< rows left out: .8 and more; proposers left out, and without weights, where defined: .65 and more
};
inline constexpr double good = 0.8, moderate = 0.65, poor = 0.5, usual = 0.05;

enum class Reason : std::uint8_t {
    nothing,
    no_ties,
    by_chance,  ///< networks of this shape have clusters as good by chance (p above .05)
    rows,       ///< the clusters change too much when rows are left out
    proposers,  ///< when proposers are left out
    weights,    ///< they rest on how heavy ties are: without weights (or with) there are others
};

struct AssessmentOptions {
    std::uint32_t resamples = 200;  ///< replicates of either kind, and draws of the reference; 0: none
    std::uint32_t runs = 6;         ///< for each of them
    double share = 0.1;             ///< of rows, or proposers, left out
};

struct Assessment {
    Verdict verdict = Verdict::unknown;
    Reason reason = Reason::nothing;  ///< why it is not `stable`
    Stability rows, proposers;        ///< proposers: undefined for graph files
    double agreement_of_runs = 0;     ///< the search's noise; NaN if undefined
    double alike_without_weights = 0;
    /// Of the ties alone, which decides: there is no deal of weights that chance could be blamed for, and any deal
    /// that separates heavy ties from busy nodes makes clusters of its own.
    Reference reference;
    Reference reference_with_weights;   ///< undefined for clusters found without
    Consensus consensus;                ///< empty above `small_network` nodes
    double consensus_alike = 0;         ///< adjusted Rand index of the consensus to the clusters; NaN where it is empty
    std::vector<AtResolution> profile;  ///< likewise
};

inline constexpr std::size_t small_network = 2000;

/// The clusters are those that find_clusters finds by `options`. Without resamples only the verdict `unknown` (or
/// `none` without ties) and undefined figures. About 3 x resamples x runs x O(m), in parallel, the same for every
/// number of threads.
Assessment assess(const network::Network& network, const Clusters& clusters, const Options& options,
                  const Origin* origin, const AssessmentOptions& how = {});

/// As many resamples as are worth their time: 200, 20 from 1,000 ties on, none from 20,000 on.
std::uint32_t usual_resamples(const network::Network& network);

/// The verdict that these figures make.
void judge(Assessment& assessment, const Clusters& clusters);

}  // namespace collabgraph::cluster
