/// What is drawn: a page of positioned marks. Layouts make pages, `write_dot` writes a page as Graphviz's language with
/// every position fixed (`neato -n2` draws it as it is), and `check_geometry` proves that it can be read.
///
/// Lengths are points (1/72 inch); the origin is the page's top left corner, y grows downwards (DOT's y grows upwards:
/// write_dot turns it). A page is A4 landscape, 841.89 x 595.28, unless said otherwise.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/network/network.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::diagram {

struct Point {
    double x = 0, y = 0;
};
struct Rect {
    double x = 0, y = 0, width = 0, height = 0;  ///< top left corner and size
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
};

enum class Align : std::uint8_t { left, centre, right };
enum class Outline : std::uint8_t { none, thin, thick, dashed, twofold };
enum class Shape : std::uint8_t { rectangle, rounded, ellipse, hexagon, disc };

/// Free text: titles, headings, notes, numbers. One line; vertical text is one Text a character, made by the layout.
struct Text {
    Rect area;  ///< the text is centred vertically in it and aligned horizontally within it
    std::string content;
    double size = 9;
    bool bold = false;
    Align align = Align::left;
    std::string colour = "#000000";
};

/// A node of the network, or a mark that belongs to one (a disc in a matrix cell, a bar).
struct Box {
    std::string id;  ///< generated: "o12", "c3", "m45"; unique on the page; never user text
    Rect area;
    Shape shape = Shape::rectangle;
    Outline outline = Outline::thin;
    std::string fill = "#FFFFFF";
    std::string line_colour = "#000000";
    std::vector<std::string> label;  ///< lines, already broken
    double label_size = 9.5;
    bool bold = false;
    Align align = Align::centre;
    std::string badge;   ///< left, white on black: "7"; empty: none
    std::string corner;  ///< right cell, upper line: cluster letter; empty: none
    std::string more;    ///< right cell, lower line: "+3"; empty: none
    std::string tooltip;
    std::string kind;  ///< DOT attribute `kind`: "organization", "category", "mark"
    std::string name;  ///< DOT attribute `name`: the canonical name, verbatim; empty for marks
    /// Of a mark: id of the node, or ids of the two ends of the tie, that it tells about ("o12", "o12 c3"); empty: of
    /// none. Not written into the DOT; the report's page leads from it to the rows.
    std::string about;
    bool hidden = false;  ///< in the DOT as an invisible node, so that the file holds the whole view
    bool ground = false;  ///< a mark painted under everything else: stripes, cells
};

enum class Stroke : std::uint8_t { solid, dashed, dotted };

/// A tie, or a rule of the page or a legend's sample (then `from` and `to` are empty).
struct Line {
    std::string from, to;     ///< ids of boxes
    std::vector<Point> path;  ///< Bezier: 1 + 3k control points, from border to border; empty where hidden
    double width = 0.6;
    std::string colour = "#222222";
    Stroke stroke = Stroke::solid;
    bool head = false, tail = false;
    double head_size = 6;
    std::string label;  ///< number on the line, drawn on a white patch by the layout's Text; kept as attribute
    std::string tooltip;
    std::string tie;    ///< DOT attribute `tie`: "proposes_with", "covers", "shares", "pair"
    double weight = 0;  ///< DOT attribute `weight`
    bool hidden = false;
};

/// An entry of the legend: which mark it explains. The legend of a page holds exactly the marks in use.
struct Mark {
    std::string key;  ///< stable: "respondent", "class", "cluster-A", "tie-1", …
    auto operator<=>(const Mark&) const = default;
};

struct Page {
    std::string name;  ///< file stem: "collaboration", "category-03"
    text::Language language = text::Language::en;
    double width = 841.89, height = 595.28;
    Rect frame;               ///< what the drawing must stay within
    std::string title;        ///< a sentence with the finding
    std::vector<Text> texts;  ///< title, counting rule, headings, notes, source included
    std::vector<Box> boxes;   ///< drawing and legend samples
    std::vector<Line> lines;
    std::vector<Mark> marks_used, marks_in_legend;  ///< sorted, unique
    /// ties of the view = ties_drawn + ties_folded ("+n"), checked by check_geometry.
    std::uint32_t ties_total = 0, ties_drawn = 0, ties_folded = 0;
    bool directed = true;
};

}  // namespace collabgraph::diagram
