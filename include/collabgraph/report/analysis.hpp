/// Everything a report tells, computed once from the same rows.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/chance/usual_range.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/hubs/hubs.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::report {

struct AnalysisOptions {
    bool classes_included = false;  ///< in rankings and on paths
    std::uint64_t seed = 1;         ///< of clusters, layouts and random tables
};

/// Refers to the survey and its incidence, which must outlive it.
struct Analysis {
    const survey::Survey& survey;
    const network::Incidence& incidence;
    AnalysisOptions options;
    network::Network collaboration, coverage, combined, categories;  ///< with the views' own defaults
    std::vector<hubs::Hub> sought_after, proposing, bridging;
    gaps::Gaps gaps;
    cluster::Clusters clusters;                  ///< of `collaboration`
    std::vector<centrality::Column> centrality;  ///< all measures on `collaboration`
    chance::UsualRanges usual;                   ///< of `collaboration` as network::Summary sees it
};

Analysis analyse(const survey::Survey& survey, const network::Incidence& incidence, const AnalysisOptions& options);

}  // namespace collabgraph::report
