/// Our own width model for proportional fonts: how long a text is when drawn, without any font at hand.
#pragma once

#include <string_view>

namespace collabgraph::text {

/// Length of one line of text in em (multiply by the font size), never less than that of the widest of the fonts we
/// name in diagrams (Noto Sans CJK JP, BIZ UDPGothic, IPAex Gothic, Arial and its equals), kerning left aside, so that
/// boxes never come out too small: ASCII, Latin-1 and Latin Extended-A from a table of the largest advances, half-width
/// kana .5, combining and zero-width characters 0, all others 1 em (a few long letters 1.12, emoji 1.25). Line ends and
/// control characters count 0. Additive: advance(a + b) = advance(a) + advance(b) at character borders.
double advance(std::string_view utf8, bool bold);

/// The same for one code point.
double advance(char32_t code_point, bool bold);

}  // namespace collabgraph::text
