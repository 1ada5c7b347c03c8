#include "collabgraph/cluster/resolution_profile.hpp"

#include <algorithm>

#include "collabgraph/cluster/rand_index.hpp"
#include "collabgraph/cluster/stability.hpp"

namespace collabgraph::cluster {

namespace {

constexpr double plateau_alike = 0.9;
constexpr int lowest = 5, highest = 20, here = 10;  ///< tenths of the resolution

}  // namespace

std::vector<AtResolution> resolution_profile(const network::Network& network, const Clusters& clusters,
                                             const Options& options, std::uint32_t runs) {
    std::vector<AtResolution> profile;
    if (clusters.members.empty() || !(options.resolution > 0)) return profile;
    for (int tenths = lowest; tenths <= highest; ++tenths) {
        Options there = options;
        there.resolution = options.resolution * tenths / here;
        there.runs = runs;
        const Clusters found = find_clusters(network, there);
        AtResolution at;
        at.resolution = there.resolution;
        at.clusters = static_cast<std::uint32_t>(
            std::count_if(found.members.begin(), found.members.end(), [](const auto& m) { return m.size() > 1; }));
        at.modularity = found.modularity;
        at.agreement = agreement_of_runs(network, there, runs);
        at.alike = tenths == here ? 1.0 : rand_index(clusters.of_node, found.of_node);
        profile.push_back(at);
    }
    for (const int step : {-1, 1}) {
        for (int i = here - lowest; i >= 0 && i <= highest - lowest; i += step) {
            AtResolution& at = profile[static_cast<std::size_t>(i)];
            if (at.alike < plateau_alike) break;
            at.plateau = true;
        }
    }
    return profile;
}

}  // namespace collabgraph::cluster
