/// Lines between placed boxes that touch no other box: straight where that is possible; else the least quadratic bend;
/// else a way around the boxes along points near their corners, with rounded bends.
#pragma once

#include <optional>
#include <vector>

#include "collabgraph/diagram/page.hpp"
#include "diagram/annealed.hpp"

namespace collabgraph::diagram {

struct Routes {
    std::vector<std::vector<Point>> paths;  ///< Bezier paths from border to border, one per tie, from a to b
    std::uint32_t bent = 0;
};

/// Nothing where some line has no way (boxes overlap or stand wall to wall). A bent line does not run within 1.5 mm
/// along another heavy line where there is another way. Heavy ties are routed first. O(bent * (4 boxes)^2 * boxes).
std::optional<Routes> route(const std::vector<Rect>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame);

/// How far (in points) `points` run beside one of the other broken lines: nearer than `near`, within 15 degrees.
double parallel_run(const std::vector<Point>& points, const std::vector<std::vector<Point>>& others, double near);

}  // namespace collabgraph::diagram
