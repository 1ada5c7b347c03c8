/// Clusters as a result: quality, then one row a cluster with its leading bodies and categories.
#pragma once

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Fields `method`, `quality`, `modularity`, `stability` (undefined until resampled), sheet `clusters`
/// (`id,size,members,categories`), field `isolates`, record `chain` (not of a graph file). `id` is the letter that
/// diagrams show. `categories` are those in which the members propose most, up to three, most first, then in the order
/// of the survey.
Result clusters_result(const survey::Survey& survey, const network::Incidence& incidence,
                       const network::Network& network, const cluster::Clusters& clusters,
                       const network::ViewOptions& view, const cluster::Options& options);

}  // namespace collabgraph::report
