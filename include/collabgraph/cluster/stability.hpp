/// Do clusters survive when rows are left out? And, apart from it, does the search for them end in the same place?
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/cluster/replicates.hpp"

namespace collabgraph::cluster {

/// What replicates say about the clusters. All means are over replicates.
struct Stability {
    std::uint32_t replicates = 0;
    /// Adjusted Rand index between the clusters and those of a replicate, over the nodes with a tie in both: mean, and
    /// its 2.5 % and 97.5 % points (nearest rank). NaN without replicates or clusters.
    double alike = 0, low = 0, high = 0;
    /// Per cluster: the Jaccard similarity to the replicate's cluster that is most like it (Hennig 2007, "Cluster-wise
    /// assessment of cluster stability": .75 and more is firm, below .6 not to be trusted).
    std::vector<double> of_cluster;
    /// Per node: in which share of the replicates where it has a tie it is found with its cluster, that is in the
    /// replicate's cluster that took over its cluster. Taking over is one to one, the most alike (Jaccard) first, so
    /// that where two clusters have merged only the members of one are found with theirs. NaN for isolates and for
    /// nodes that never have a tie.
    std::vector<double> of_node;
};

/// Clusters of each replicate are found as `options` say, with `runs` runs each from streams of their own: with fewer
/// than the clusters themselves had, some of the difference is the search's. Replicates run in parallel; the same
/// numbers for every number of threads. About replicates x runs x O(m).
Stability stability(const network::Network& network, const Clusters& clusters, const Options& options,
                    const Replicates& replicates, std::uint32_t count, std::uint32_t runs);

/// Mean adjusted Rand index between all pairs of the first `runs` runs on the network itself: 1 where every run ends in
/// the same clusters. It shows the noise of the search, and nothing about the survey. NaN for fewer than two runs, or
/// without ties. O(runs (m + runs n log n)).
double agreement_of_runs(const network::Network& network, const Options& options, std::uint32_t runs);

/// The options for the same search without weights where they count now, and with them where not: the resolution of cpm
/// stays the same multiple of the mean weight of a pair.
Options with_weights_turned(const network::Network& network, const Options& options);

/// Adjusted Rand index between the clusters and those found without weights (or, of clusters found without, with them),
/// over the nodes that are in a cluster of both.
double alike_without_weights(const network::Network& network, const Clusters& clusters, const Options& options);

}  // namespace collabgraph::cluster
