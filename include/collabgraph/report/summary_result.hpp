/// Figures of a whole view: how many, how dense, in how many pieces.
#pragma once

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

struct SummaryChoice {
    network::ViewOptions view;
    bool classes_included = false;  ///< in `components` to `reciprocity`; classes are always counted as nodes
    bool directed = true;           ///< how `density` counts the ties that could be
};

/// Fields: what the survey holds (`initiatives`, `proposers`, `categories`, …), what the view holds (`nodes`, `ties`,
/// `weight`, …), and what follows from its shape, as network/summary.hpp defines it: `components` with their sizes,
/// `isolates` by name under the reason why they have no tie, `density`, `reciprocity`, and the centralisation of
/// degree, in- and out-degree; then the record `chain`. O(nodes + ties log ties).
Result summary_result(const survey::Survey& survey, const network::Incidence& incidence,
                      const network::Network& network, const SummaryChoice& choice);

}  // namespace collabgraph::report
