/// Clusters as a result: the verdict, quality and stability, then one row a cluster with its leading bodies and
/// categories.
#pragma once

#include "collabgraph/cluster/assessment.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Fields `method`, `quality`, `modularity`, `stability` (mean adjusted Rand index when rows are left out; undefined
/// without resamples), sheet `clusters` (`id,size,members,categories`), field `isolates`; then the fields `verdict`
/// (`stable`, `partly`, `none`, `unknown`), `reason`, `stability_*`, records `usual_range` and `consensus`, sheets
/// `cluster_stability`, `members`, `alternatives` and `resolutions`, record `chain` (not of a graph file). `id` is the
/// letter that diagrams show. `categories` are those in which the members propose most, up to three, most first, then
/// in the order of the survey.
Result clusters_result(const survey::Survey& survey, const network::Incidence& incidence,
                       const network::Network& network, const cluster::Clusters& clusters,
                       const cluster::Assessment& assessment, const network::ViewOptions& view,
                       const cluster::Options& options, const cluster::AssessmentOptions& how);

/// The verdict in a sentence for people who know no statistics: no figure, no term.
text::Bilingual verdict_sentence(const cluster::Assessment& assessment);

/// The figures behind it, in a sentence or two; empty without resamples.
text::Bilingual verdict_figures(const cluster::Assessment& assessment);

}  // namespace collabgraph::report
