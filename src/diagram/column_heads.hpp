/// Heads of narrow columns. Two shapes, because Graphviz cannot turn text:
/// - vertical: one upright character below the other, for Japanese; long vowel marks, dashes and brackets are drawn
///   turned, small kana and commas stand where vertical writing puts them.
/// - roof: horizontal names stacked like a roof, each joined to its column by a thin line; the left half ends at its
///   columns, the right half begins there, so that no line crosses a name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagram/canvas.hpp"

namespace collabgraph::diagram {

struct ColumnHead {
    double x = 0;  ///< middle of the column
    std::string label;
    bool bold = false;
};

enum class HeadShape : std::uint8_t { vertical, roof };

/// Vertical where every label can be read that way (full-width characters, at most a few Latin letters), else roof.
HeadShape head_shape(const std::vector<std::string>& labels);

/// Most characters of a vertical head; longer labels are shortened.
inline constexpr std::size_t longest_vertical_head = 14;

/// Height of the heads. `right_room`: height kept free under the right half of a roof, for the heads of what stands to
/// the right of the columns.
double heads_height(const std::vector<std::string>& labels, HeadShape shape, double right_room = 0);

/// Draws the heads (in the order of x) down to `bottom`, between `left` and `right`.
void draw_heads(Canvas& canvas, const std::vector<ColumnHead>& heads, HeadShape shape, double left, double right,
                double bottom, double right_room = 0);

/// One number under each column, `y` being the middle of the line. Where they would touch, every other one stands a
/// line lower.
void draw_column_numbers(Canvas& canvas, const std::vector<double>& x, const std::vector<std::uint32_t>& numbers,
                         double y, std::string_view colour = style::black);
/// 0, or the height of the second line.
double second_line_of_numbers(const std::vector<std::uint32_t>& numbers, double pitch);

}  // namespace collabgraph::diagram
