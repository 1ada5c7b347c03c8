/// The one table of style: what colour, width and size every page uses. Lengths are points unless the name says mm.
/// Fills are the Okabe-Ito hues, lightened so that black text has a contrast of at least 11:1; in grey print they are
/// not told apart, so each box carries its cluster's letter as well.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace collabgraph::diagram::style {

/// Millimetres to points.
constexpr double mm(double millimetres) {
    return millimetres * 72.0 / 25.4;
}

/// Asked for in this order; the first that the reader's machine has is used. Sizes are computed for the first.
inline constexpr std::string_view font_list =
    "BIZ UDPGothic, Noto Sans CJK JP, IPAexGothic, Yu Gothic, Meiryo, sans-serif";

inline constexpr std::string_view black = "#000000";
inline constexpr std::string_view white = "#FFFFFF";
inline constexpr std::string_view ink = "#222222";        ///< heavy ties, badges
inline constexpr std::string_view hairline = "#8C8C8C";   ///< ties of one row
inline constexpr std::string_view note_ink = "#333333";   ///< counting rule, source: 12:1 on white
inline constexpr std::string_view mark_grey = "#555555";  ///< discs and bars
inline constexpr std::string_view soft_grey = "#B0B0B0";  ///< bars of the second rank, cell rules
inline constexpr std::string_view band_grey = "#F2F2F2";  ///< every other row
inline constexpr std::string_view emphasis = "#D55E00";   ///< vermilion: the one accent, never alone

/// Six hues, then white: the seventh cluster and later ones are told by their letter only.
inline constexpr std::array<std::string_view, 6> cluster_fills = {"#D6ECFA", "#F7D48F", "#A5D9C9",
                                                                  "#EBC7DA", "#FCF9D2", "#EFB28C"};
std::string cluster_fill(std::uint32_t cluster);    ///< white for `isolated` and from the seventh on
std::string cluster_letter(std::uint32_t cluster);  ///< "A" … "Z", "AA" …; empty for `isolated`

/// Outlines: a respondent is square and thick, another body round and thin, a class dashed, a group double.
inline constexpr double outline_thick = mm(0.75), outline_thin = mm(0.3), outline_dashed = mm(0.3);

/// Width of a tie by its number of rows: 1 is a hairline, 5 and more the widest.
double tie_width(double rows);
/// Length of the arrow head on a tie of that width.
double head_size(double width);
/// Rows from which a tie belongs to the heavy layer.
inline constexpr double heavy_rows = 2;

/// Type.
inline constexpr double title_size = 17, rule_size = 9.5, heading_size = 11, legend_size = 8.5, left_out_size = 8.5,
                        source_size = 7.5, smallest_label = 9, smallest_note = 7.5, label_size = 9.5;
/// Label of a body named by so many proposers: 9.5, 11 (3-5), 13.5 (6-9), 16 (10 and more); bold from 3.
double named_by_size(std::uint32_t named_by);
/// Widest line of a label of that size before it is broken.
double label_width(double size);

}  // namespace collabgraph::diagram::style
