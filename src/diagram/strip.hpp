/// A named strip below a drawing: bodies that are not drawn but must not be lost.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct Strip {
    std::string heading;             ///< "7 respondents tied only to partners of their own:"
    std::vector<std::string> names;  ///< "Nuffic +14"
};

/// Lines that the strips take at this width; 0 without names.
double strips_height(const std::vector<Strip>& strips, double width, text::Language language);

/// Draws them into the area from its top, with a thin rule above: bold heading, names to its right. More than four
/// lines of names end in "and n more".
void draw_strips(Page& page, const std::vector<Strip>& strips, const Rect& area);

}  // namespace collabgraph::diagram
