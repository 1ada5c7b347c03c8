/// Straight pieces of a Bezier path: what collision tests run on.
#pragma once

#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Points along a path of 1 + 3k control points, both ends included. Straight cubics give their two ends.
std::vector<Point> flatten(const std::vector<Point>& path, int pieces_per_curve = 24);

/// Whether the segment touches the rectangle (borders included).
bool touches(Point a, Point b, const Rect& rect);

/// The rectangle grown by so much on every side (shrunk where negative).
Rect grown(const Rect& rect, double by);

/// Where a segment from `inside` (a point in the rectangle) towards `outside` leaves the rectangle.
Point leave(const Rect& rect, Point inside, Point outside);

}  // namespace collabgraph::diagram
