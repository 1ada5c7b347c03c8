/// Gaps as a result: the categories with their kinds, and the lists of voices and ties.
#pragma once

#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// The names that `gaps --list` takes.
const std::vector<std::string>& gap_lists();

/// Sheets `categories`, `unreturned`, `absent_voices`, `sentences`, `themes` and those of what `gaps` holds besides:
/// `map`, `empty_cells`, `introductions`, `circles`, `missing_ties`, `missing_takers` and `overlaps`; records `cover`,
/// `chain`, `concentrated` and `empty_cell` (how they were compared with random tables). For people only `list` is a
/// table, the others are counted in a remark. Throws std::invalid_argument for a list that there is not, or that `gaps`
/// does not hold.
Result gaps_result(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Gaps& gaps,
                   const std::string& list);

}  // namespace collabgraph::report
