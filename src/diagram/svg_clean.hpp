/// Graphviz's SVG made ours: the same bytes for the same DOT, accessible, with nothing of the machine in it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// What the DOT says about a node and Graphviz rounds to whole points or makes depend on fonts; in the SVG's
/// coordinates.
struct DrawnNode {
    struct Spot {
        Point baseline;
        char anchor = 'm';  ///< which point of the line stands there: 's'tart, 'm'iddle, 'e'nd
    };
    Point centre;
    double width = 0, height = 0;
    std::vector<Spot> spots;  ///< of the lines of its label
};

struct SvgFrame {
    std::string title, description, language;
    std::map<std::string, DrawnNode> nodes;  ///< by id
};

/// Banner, comments and document type removed; page size in millimetres; role, lang, <title>, <desc>; one font list for
/// the page; node titles that are only ids replaced by their tooltips; nodes of exactly their size; the lines of labels
/// put where `spots` says and anchored at their middle, so that they stay centred in whatever font the reader has. A
/// node whose label has another number of lines than `spots` knows (somebody edited it) keeps Graphviz's positions.
std::string clean_svg(const std::string& svg, const SvgFrame& frame);

}  // namespace collabgraph::diagram
