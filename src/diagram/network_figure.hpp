/// Boxes and the ties between them, laid out and drawn on a page: what the pages of whole networks share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// A line between two boxes; for a directed network one or both directions.
struct FigureTie {
    std::uint32_t a = 0, b = 0;     ///< positions in NetworkFigure::boxes
    double a_to_b = 0, b_to_a = 0;  ///< rows; 0: no tie in that direction
    double width = 0.6;
    std::string tooltip, back_tooltip;  ///< of a to b, of b to a
    std::string tie = "proposes_with";
};

struct NetworkFigure {
    std::vector<Box> boxes;            ///< sized (size_to_fit), not placed
    std::vector<std::uint32_t> group;  ///< cluster per box
    std::vector<FigureTie> ties;
    bool arrows = true;
    double gap = 0;           ///< wanted between boxes, and of every line; 0: the layout's own
    std::uint32_t moves = 0;  ///< of each start of the layout; 0: by the number of boxes
};

/// Places the boxes in `frame` and appends boxes and lines to the page, hairlines first. A mutual tie is one line with
/// two heads; its second direction stands in the DOT as a hidden line. False, and nothing appended, where no layout
/// keeps the rules (an overlap, a line over a foreign box).
bool draw_network(Page& page, const NetworkFigure& figure, const Rect& frame, std::uint64_t seed);

/// A tie of the collaboration view that is not drawn: an invisible line, so that the DOT holds the whole view.
Line hidden_tie(const network::Network& view, const network::Tie& tie);

}  // namespace collabgraph::diagram
