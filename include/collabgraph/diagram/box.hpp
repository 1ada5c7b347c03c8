/// The cells of a box: left the badge, then the label, right the corner (letter over "+n"). Sizes here are those that
/// write_dot draws.
#pragma once

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct BoxCells {
    double badge = 0, label = 0, corner = 0;  ///< widths in points, whole numbers
    double line_height = 0;
};

/// What the contents need; `label` is the widest line and the space around it.
BoxCells box_cells(const Box& box);

/// Sets area.width and area.height (whole points) to what the contents need; x and y stay.
void size_to_fit(Box& box);

/// Moves the box.
void centre_at(Box& box, Point centre);

/// Letter height of the corner cell and of the badge.
double badge_size(const Box& box);
inline constexpr double corner_size = 9;

}  // namespace collabgraph::diagram
