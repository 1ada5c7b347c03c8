/// Figures of a whole view as a result.
#pragma once

#include "collabgraph/network/summary.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Fields of what the survey holds (`initiatives`, `proposers`, `category_mentions`, `pairs`), of what the view holds
/// (`nodes`, `bodies`, `groups`, `classes`, `categories`, `ties`, `weight`) and of its shape (network::Summary), sheet
/// `isolates` (`id`, `why`), record `chain`. Fields in which a view has no say are undefined; of a
/// graph file those of initiatives, and there is no chain.
Result summary_result(const survey::Survey& survey, const network::Incidence& incidence,
                      const network::Network& network, const network::Summary& summary,
                      const network::ViewOptions& view, const network::SummaryOptions& options);

}  // namespace collabgraph::report
