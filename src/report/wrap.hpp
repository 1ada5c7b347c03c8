/// Text in lines of a terminal, for tables and the sentences around them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace collabgraph::report {

/// Lines of at most `width` columns, broken where Unicode's line breaking (UAX 14) allows it, else between characters.
/// Control characters are shown as symbols. At least one line; nothing is left out but the spaces at a break.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Columns of the widest piece that wrap() would rather not split.
std::size_t widest_piece(std::string_view text);

}  // namespace collabgraph::report
