/// Measures of every node as a result.
#pragma once

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Sheet `nodes` (`id,label,kind`, then the columns in their order; undefined where NaN), record `chain`. Notes of the
/// columns become remarks. `network` is a view of the survey; of a graph file there is no chain.
Result centrality_result(const survey::Survey& survey, const network::Network& network,
                         const std::vector<centrality::Column>& columns, const network::Incidence& incidence,
                         const network::ViewOptions& view, const centrality::Options& options, bool classes_included);

/// Sheet `measures` (`measure,title,definition,source`): what there is to choose from.
Result measures_result(text::Language language);

}  // namespace collabgraph::report
