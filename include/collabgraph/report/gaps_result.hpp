/// Gaps as a result: the categories with their kinds, and the lists of voices and ties.
#pragma once

#include "collabgraph/gaps/empty_cell.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// The names that `gaps --list` takes: categories, unreturned, absent_voices, empty_cells.
const std::vector<std::string>& gap_lists();

/// Sheets `categories`, `unreturned`, `absent_voices` (columns of the contract), with `cells` also `empty_cells`;
/// record `chain`, records `concentrated` and, with `cells`, `empty_cell`: how they were compared with random tables.
/// For people only `list` is a table, the others are counted in a remark.
Result gaps_result(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Gaps& gaps,
                   const std::string& list, const gaps::EmptyCells* cells = nullptr);

}  // namespace collabgraph::report
