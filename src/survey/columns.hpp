/// The columns collabgraph knows, and the headers of a table translated into them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/survey/survey.hpp"
#include "collabgraph/table/table.hpp"
#include "survey/config.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::survey {

std::span<const std::string_view> initiative_columns();
std::span<const std::string_view> organization_columns();
std::span<const std::string_view> category_columns();
std::span<const std::string_view> audience_columns();

/// Known words that look like `word`, best first.
std::vector<std::string> similar_words(std::string_view word, std::span<const std::string_view> known);

/// The header with our names in place of theirs: mapped, or the same but for case and outer spaces; all others stay.
/// Faults: a mapped header that is missing or mapped twice, a column that then stands twice, no column `required`.
std::vector<std::string> translate_header(const table::Table& table, const std::vector<Mapping>& mappings,
                                          std::span<const std::string_view> known, std::string_view required,
                                          table::FaultList& faults);

/// Position of a column in a translated header, or none_index.
Index position_of(const std::vector<std::string>& columns, std::string_view name);

}  // namespace collabgraph::survey
