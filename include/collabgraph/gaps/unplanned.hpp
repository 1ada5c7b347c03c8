/// `unplanned`: a category whose initiatives have no approach yet, not one of them.
#pragma once

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::gaps {

Description describe_unplanned();

/// Whether the survey tells approaches: by a `status` or an `approach` column.
bool is_approach_known(const survey::Survey& survey);

/// Per row: no approach. Where a `status` column exists, the status is `none` (spaces and case aside); else, where an
/// `approach` column exists, it is empty. Empty result: not computable.
std::vector<bool> rows_without_approach(const survey::Survey& survey);

/// False where `without_approach` is not computable.
bool is_unplanned(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
