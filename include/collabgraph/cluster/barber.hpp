/// Clusters of a two-mode graph (organizations and categories) by Barber's modularity (Barber 2007, "Modularity and
/// community detection in bipartite networks"): weight inside the clusters, less what the strengths let expect where
/// ties run between the modes only. Modules hold nodes of both modes.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster {

/// Q = 1/m sum over pairs (i of the first mode, j of the second) in the same cluster of B_ij - resolution k_i d_j / m.
/// Parallel edges add up; vertices marked `isolated` form no pair. NaN where the edges weigh nothing. O(n + m).
/// Throws std::invalid_argument where the partition or `second` has not one entry a vertex, or a tie stays in one mode.
double barber_modularity(const network::Graph& graph, const std::vector<bool>& second, const Partition& partition,
                         double resolution = 1.0, bool weighted = true);

/// The passes of the Leiden algorithm (leiden.hpp) on Barber's quality: every move, merge and refinement is judged by
/// it, with the strengths of the two modes kept apart.
class Barber {
 public:
    struct Options {
        double resolution = 1.0;  ///< >= 0; larger gives smaller clusters
        double theta = 0.01;      ///< > 0; randomness of the refinement, in mean edge weights
        bool weighted = true;
    };

    /// `second[v]`: v is of the second mode. Throws std::invalid_argument like barber_modularity, and for a weight or
    /// an option out of range. O(n + m).
    Barber(const network::Graph& graph, const std::vector<bool>& second, const Options& options);

    /// One run from single vertices, or from other clusters: as Leiden::run.
    Partition run(chance::Random random) const;
    Partition run(chance::Random random, const Partition& start) const;

    /// The best with at most `most` > 0 clusters that moves of single vertices reach from random clusters: the coarser
    /// answers, which the passes leave as soon as a further cluster gains. Clusters need not be connected.
    Partition run_within(chance::Random random, std::uint32_t most) const;

 private:
    struct Prepared;
    std::shared_ptr<const Prepared> m_prepared;  ///< never changed, so copies share it
};

}  // namespace collabgraph::cluster
