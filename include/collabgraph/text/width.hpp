/// Text on a terminal: how many columns it takes, made safe and cut or padded to a number of columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace collabgraph::text {

/// The text with everything shown that a terminal would act upon: control characters as \n, \t, \x1b, U+2028 and other
/// format controls (direction overrides, byte order mark) as \u{202e}, undecodable bytes as \xff. Backslashes stay as
/// they are: for the eye, not for reading back. Idempotent.
std::string visible(std::string_view text);

/// Columns taken by visible text: 2 for East Asian wide and full-width characters, 0 for combining and zero-width ones,
/// 1 for all others ("ambiguous" ones too); control characters count 0.
std::size_t columns(std::string_view text);

/// Cut to at most `limit` columns at a character boundary, with "…" as the last column where something was cut off;
/// combining marks stay with their letter. Empty for limit 0.
std::string truncate(std::string_view text, std::size_t limit);

/// Filled up with spaces to `width` columns; a wider text is returned as it is.
std::string pad_right(std::string_view text, std::size_t width);  ///< text first
std::string pad_left(std::string_view text, std::size_t width);   ///< spaces first

}  // namespace collabgraph::text
