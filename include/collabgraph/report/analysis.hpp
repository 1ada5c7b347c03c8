/// Everything a report tells, computed once from the same rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/chance/usual_range.hpp"
#include "collabgraph/cluster/assessment.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/hubs/by_category.hpp"
#include "collabgraph/hubs/fragility.hpp"
#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/hubs/roles.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/network.hpp"
#include "collabgraph/report/survival.hpp"

namespace collabgraph::report {

struct AnalysisOptions {
    bool classes_included = false;  ///< in rankings and on paths
    std::uint64_t seed = 1;         ///< of clusters, layouts, draws and random tables
    std::string by{};               ///< column that the gaps are crossed with (gaps/column.hpp); empty: not crossed
    bool judged = true;             ///< false: ranks and clusters are found, but nothing is resampled
};

/// Refers to the survey and its incidence, which must outlive it.
struct Analysis {
    const survey::Survey& survey;
    const network::Incidence& incidence;
    AnalysisOptions options{};
    network::Network collaboration{}, coverage{}, combined{}, categories{};  ///< with the views' own defaults
    hubs::Ranking sought_after{}, proposing{}, bridging{};
    gaps::Gaps gaps{};
    cluster::Clusters clusters{};                  ///< of `collaboration`
    std::vector<centrality::Column> centrality{};  ///< all measures on `collaboration`
    cluster::Options clustering{};                 ///< how `clusters` were found
    cluster::AssessmentOptions resampling{};       ///< how they were assessed
    cluster::Assessment assessment{};              ///< of `clusters`
    std::vector<hubs::Role> roles{};               ///< of the bodies that are ranked
    std::vector<hubs::Fragility> fragility{};
    std::vector<hubs::CategoryHubs> category_hubs{};  ///< by named_by, all ranks
    hubs::CategoryReaches reach{};                    ///< of proposers
    std::vector<Headline> headlines{};                ///< of hubs and gaps: would they survive?
    chance::UsualRanges usual{};                      ///< of `collaboration` as network::Summary sees it
};

/// The column that says most about who is left out: `audience` where the survey has one, else `section`, else the types
/// of the proposers where the survey gives any; else empty.
std::string usual_column(const survey::Survey& survey);

Analysis analyse(const survey::Survey& survey, const network::Incidence& incidence, const AnalysisOptions& options);

}  // namespace collabgraph::report
