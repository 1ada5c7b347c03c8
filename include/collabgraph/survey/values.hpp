/// The values of a cell: what several values in one cell are, and what a row says about its approach.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Text without spaces (of any script), line ends and byte order marks at its ends.
std::string_view trimmed(std::string_view text);

/// Whether a cell of this column of initiatives.* may hold several values: organization, partners, shared_with,
/// methods, audience, categories.
bool is_multi_valued(std::string_view column);

/// Split at each code point of `separators`, trimmed, in order, empty values dropped (and counted). Bytes that are no
/// UTF-8 never separate. O(length * separators).
std::vector<std::string> split_values(std::string_view text, std::string_view separators,
                                      std::size_t* dropped = nullptr);

/// The values of a cell, as spelled: several in a multi-valued column or where the source held a list, else at most
/// one. None for an empty cell and for a column that the survey does not have.
std::vector<std::string> values(const Survey& survey, const Initiative& initiative, std::string_view column);

/// Whether an approach exists: by `status` where that column exists (`none` means no), else by `approach` (empty means
/// no) where that exists, else unknown.
std::optional<bool> has_approach(const Survey& survey, const Initiative& initiative);

}  // namespace collabgraph::survey
