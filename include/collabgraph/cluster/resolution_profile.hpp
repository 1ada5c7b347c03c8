/// How the clusters change with the resolution: those that a wide range of resolutions agrees on are no accident of
/// one.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/cluster/clusters.hpp"

namespace collabgraph::cluster {

struct AtResolution {
    double resolution = 0;
    std::uint32_t clusters = 0;  ///< of two nodes or more
    double modularity = 0;       ///< at resolution 1
    double agreement = 0;        ///< of runs (agreement_of_runs)
    double alike = 0;            ///< adjusted Rand index to the clusters at the resolution of the options
    bool plateau = false;        ///< it and all between it and that resolution are alike by at least .9
};

/// From half to twice the resolution of `options`, in steps of a tenth, with `runs` runs each. `clusters` are those of
/// `options`. Empty without ties, or at resolution 0. About 16 x runs x O(m).
std::vector<AtResolution> resolution_profile(const network::Network& network, const Clusters& clusters,
                                             const Options& options, std::uint32_t runs);

}  // namespace collabgraph::cluster
