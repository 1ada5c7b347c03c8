/// Rows as people and files name them.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "collabgraph/report/sheet.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::report {

/// The ids of rows, each once, in natural order (text/natural_order.hpp): independent of the order of the rows.
List ids_of(const survey::Survey& survey, std::span<const survey::Index> rows);

/// The code of data: "body", "group", "class", "none".
std::string code_of(survey::NameKind kind);
/// "yes", "no", "unknown".
std::string code_of(survey::Answer answer);

/// The title of a row in the language (its other language, else its `problem` where it has none).
std::string title_of(const survey::Survey& survey, const survey::Initiative& initiative, text::Language language);

}  // namespace collabgraph::report
