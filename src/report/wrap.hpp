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

/// A heading may say "be- tween" where it can be broken with a hyphen: as it stands on one line.
std::string unbroken(std::string heading);

/// A heading in lines of at most `width` columns, with the hyphens that are needed.
std::vector<std::string> wrap_heading(const std::string& heading, std::size_t width);

}  // namespace collabgraph::report
