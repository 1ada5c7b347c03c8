/// Gaps as a result: the categories with their kinds, and the lists of voices and ties.
#pragma once

#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// The names that `gaps --list` takes: categories, unreturned, absent_voices.
const std::vector<std::string>& gap_lists();

/// Sheets `categories`, `unreturned`, `absent_voices` (columns of the contract), record `chain`. For people only `list`
/// is a table, the others are counted in a remark.
Result gaps_result(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Gaps& gaps,
                   const std::string& list);

}  // namespace collabgraph::report
