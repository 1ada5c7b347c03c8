/// Labels broken into lines at sensible places: Japanese at phrases with kinsoku rules, other scripts at spaces.
///
/// Pieces come from ICU's line breaker (locale ja@lw=phrase). Then a piece of one character (会, 員, の, 等) joins the
/// piece before it, and a last piece such as 協会, 学会, 連盟, 連絡会 joins the one before it. Among all ways to put
/// the pieces on lines the one with the fewest lines wins, then the one with the least sum of squared slack, with a
/// penalty for a first line that is only 日本 or 全国. A piece longer than the limit widens the label by up to 35 %;
/// beyond that it is split between characters. No line begins with 、。，．・）」』】ー々 or small kana, none ends with
/// （「『【.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace collabgraph::text {

struct LineBreaking {
    double width = 10;  ///< longest line in em; > 0
    bool bold = false;
    std::size_t max_lines = 0;  ///< 0: as many as needed; else the last line ends in "…" where text was left out
    double widening = 0.35;     ///< share by which one long piece may exceed `width` before it is split
};

struct BrokenText {
    std::vector<std::string> lines;  ///< at least one; one empty line for an empty text
    double width = 0;                ///< of the widest line, in em: may exceed the limit by `widening`
    bool shortened = false;          ///< text was left out: show the whole somewhere else
};

/// Breaks one label. Runs of white space, line ends and control characters count as one space and vanish at the ends of
/// lines; undecodable bytes become U+FFFD. Joined again (with the spaces) the lines are the label, unless `shortened`.
/// A single character wider than the limit stands alone on its line. Deterministic. O(n^2) in the number of pieces of
/// the label, at most; throws std::invalid_argument where width is not > 0.
BrokenText break_lines(std::string_view label, const LineBreaking& breaking);

}  // namespace collabgraph::text
