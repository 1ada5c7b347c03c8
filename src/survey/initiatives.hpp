/// initiatives.*: one row an initiative, its names resolved.
#pragma once

#include "collabgraph/survey/survey.hpp"
#include "collabgraph/table/table.hpp"
#include "survey/config.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::survey {

/// Fills columns and initiatives of a survey whose lists are read; appends the names that are not listed in the order
/// in which they come (settle() puts them in order). Empties `table`. Faults: no organization column, a mapped column
/// that is missing, a row without organization, an id that stands twice. Findings: empty_value.
void read_initiatives(table::Table& table, const Config& config, table::FaultList& faults, Survey& survey);

}  // namespace collabgraph::survey
