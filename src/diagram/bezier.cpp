#include "diagram/bezier.hpp"

#include <algorithm>
#include <cmath>

namespace collabgraph::diagram {

namespace {

/// Twice the area of the triangle, relative to the chord: how far the control point is off it.
double off_chord(Point a, Point b, Point c) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length == 0) return std::hypot(c.x - a.x, c.y - a.y);
    return std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / length;
}

}  // namespace

std::vector<Point> flatten(const std::vector<Point>& path, int pieces_per_curve) {
    std::vector<Point> points;
    if (path.empty()) return points;
    points.push_back(path.front());
    for (std::size_t i = 0; i + 3 < path.size(); i += 3) {
        const Point a = path[i], b = path[i + 1], c = path[i + 2], d = path[i + 3];
        if (off_chord(a, d, b) < 0.01 && off_chord(a, d, c) < 0.01) {
            points.push_back(d);
            continue;
        }
        for (int k = 1; k <= pieces_per_curve; ++k) {
            const double t = static_cast<double>(k) / pieces_per_curve, s = 1 - t;
            const double wa = s * s * s, wb = 3 * s * s * t, wc = 3 * s * t * t, wd = t * t * t;
            points.push_back({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
        }
    }
    return points;
}

bool touches(Point a, Point b, const Rect& rect) {
    // Liang and Barsky: the part of the segment inside each of the four half planes.
    double enter = 0, exit = 1;
    const auto clip = [&](double direction, double room) {
        if (direction == 0) return room >= 0;
        const double t = room / direction;
        if (direction > 0)
            exit = std::min(exit, t);
        else
            enter = std::max(enter, t);
        return enter <= exit;
    };
    const double dx = b.x - a.x, dy = b.y - a.y;
    return clip(-dx, a.x - rect.x) && clip(dx, rect.right() - a.x) && clip(-dy, a.y - rect.y) &&
           clip(dy, rect.bottom() - a.y);
}

Rect grown(const Rect& rect, double by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

Point leave(const Rect& rect, Point inside, Point outside) {
    const double dx = outside.x - inside.x, dy = outside.y - inside.y;
    double t = 1;
    if (dx > 0) t = std::min(t, (rect.right() - inside.x) / dx);
    if (dx < 0) t = std::min(t, (rect.x - inside.x) / dx);
    if (dy > 0) t = std::min(t, (rect.bottom() - inside.y) / dy);
    if (dy < 0) t = std::min(t, (rect.y - inside.y) / dy);
    return {inside.x + t * dx, inside.y + t * dy};
}

}  // namespace collabgraph::diagram
