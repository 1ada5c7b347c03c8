/// How one initiative is called where only a line is to spare.
#pragma once

#include <string>

#include "report/html_context.hpp"

namespace collabgraph::report {

/// Its title in the page's language, else the other title, else its problem or approach, shortened; may be empty.
/// Not escaped.
std::string row_title(const Context& context, Index row);

/// The line of the source where the row says so, else its line in the table's file. Not escaped.
std::string row_line(const Context& context, Index row);

}  // namespace collabgraph::report
