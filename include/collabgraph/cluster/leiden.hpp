/// The Leiden algorithm (Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected
/// communities") for modularity and for the constant Potts model, each with a resolution, on flat arrays.
///
/// One pass: vertices move to the neighbouring cluster that gains most, fed by a queue of those whose neighbourhood
/// changed; every cluster is then refined from single vertices by merges drawn with probability exp(gain / theta) among
/// well-connected parts; the parts become the vertices of a smaller graph that starts from the unrefined clusters; and
/// so on until nothing moves. Passes repeat from the result of the last one until the quality stops rising.
#pragma once

#include <cstdint>
#include <memory>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster {

/// What is maximised (modularity.hpp, cpm.hpp).
enum class Quality : std::uint8_t { modularity, cpm };

class Leiden {
 public:
    struct Options {
        double resolution = 1.0;  ///< >= 0; larger gives smaller clusters; of cpm in units of weight
        Quality quality = Quality::modularity;
        double theta = 0.01;  ///< > 0; randomness of the refinement, in mean edge weights (so units do not matter)
        bool weighted = true;
    };

    /// Direction is ignored, parallel edges add up, loops count twice in the strength. O(n + m).
    /// Throws std::invalid_argument for a weight that is negative or not finite, or an option out of range.
    Leiden(const network::Graph& graph, const Options& options);

    /// One run from single vertices: clusters numbered by first vertex, each connected; a vertex without ties (or with
    /// ties of no weight only) stays alone. The same numbers from `random` give the same result. Usually near O(m) a
    /// pass. Can be called from several threads at once.
    Partition run(chance::Random random) const;

    /// A run from other clusters, any labels; those that fall apart are split first. Never ends worse than it began.
    /// Throws std::invalid_argument where `start` has not one entry a vertex.
    Partition run(chance::Random random, const Partition& start) const;

 private:
    struct Prepared;
    std::shared_ptr<const Prepared> m_prepared;  ///< never changed, so copies share it
};

}  // namespace collabgraph::cluster
