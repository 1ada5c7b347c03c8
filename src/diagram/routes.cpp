#include "diagram/routes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "collabgraph/diagram/style.hpp"
#include "diagram/bezier.hpp"

namespace collabgraph::diagram {

namespace {

using style::mm;

constexpr double clear_of_box = mm(0.4);   // a line keeps this from foreign boxes
constexpr double way_point_off = mm(2.6);  // way points stand so far off the corners
constexpr double beside = mm(1.5);         // nearer than this two lines look like one
constexpr double tolerated_run = mm(5);    // where two lines leave one box they are near for a while
constexpr double bend_cost = mm(10);
constexpr double corner_radius = mm(6);

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}
Point between(Point a, Point b, double t) {
    return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

std::vector<Point> straight(Point a, Point b) {
    return {a, between(a, b, 1.0 / 3), between(a, b, 2.0 / 3), b};
}

std::vector<Point> quadratic(Point a, Point control, Point b) {
    return {a, between(a, control, 2.0 / 3), between(b, control, 2.0 / 3), b};
}

/// Where a line towards `other` leaves the box: just outside its outline.
Point end_of(const Rect& box, Point other) {
    return leave(grown(box, 1.3), box.centre(), other);
}

/// A broken line with its corners rounded.
std::vector<Point> rounded(const std::vector<Point>& points, double most) {
    std::vector<Point> path{points.front()};
    const auto line_to = [&](Point to) {
        const Point from = path.back();
        path.insert(path.end(), {between(from, to, 1.0 / 3), between(from, to, 2.0 / 3), to});
    };
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const double before = distance(points[i - 1], points[i]), after = distance(points[i], points[i + 1]);
        const double radius = std::min({most, before / 2, after / 2});
        const Point enter = between(points[i], points[i - 1], before > 0 ? radius / before : 0);
        const Point exit = between(points[i], points[i + 1], after > 0 ? radius / after : 0);
        line_to(enter);
        path.insert(path.end(), {between(enter, points[i], 2.0 / 3), between(exit, points[i], 2.0 / 3), exit});
    }
    line_to(points.back());
    return path;
}

class Router {
 public:
    Router(const std::vector<Rect>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame)
        : m_boxes(boxes), m_ties(ties), m_frame(frame) {
        for (const Rect& box : boxes) {
            const Rect ring = grown(box, way_point_off);
            for (const Point p : {Point{ring.x, ring.y}, Point{ring.right(), ring.y}, Point{ring.x, ring.bottom()},
                                  Point{ring.right(), ring.bottom()}, Point{ring.centre().x, ring.y},
                                  Point{ring.centre().x, ring.bottom()}}) {
                if (inside_frame(p) && free_of_boxes(p)) m_way_points.push_back(p);
            }
        }
    }

    std::optional<Routes> run() {
        Routes routes;
        routes.paths.resize(m_ties.size());
        std::vector<std::uint32_t> to_bend;
        for (std::uint32_t e = 0; e < m_ties.size(); ++e) {
            const Rect &a = m_boxes[m_ties[e].a], &b = m_boxes[m_ties[e].b];
            std::vector<Point> path = straight(end_of(a, b.centre()), end_of(b, a.centre()));
            if (hits(e, path)) {
                to_bend.push_back(e);
                continue;
            }
            settle(e, std::move(path), routes);
        }
        std::stable_sort(to_bend.begin(), to_bend.end(),
                         [&](std::uint32_t e, std::uint32_t f) { return heavy(e) && !heavy(f); });
        for (const std::uint32_t e : to_bend) {
            std::vector<Point> path = bent(e);
            if (path.empty()) return std::nullopt;
            ++routes.bent;
            settle(e, std::move(path), routes);
        }
        return routes;
    }

 private:
    bool heavy(std::uint32_t e) const { return m_ties[e].rows >= style::heavy_rows; }

    void settle(std::uint32_t e, std::vector<Point> path, Routes& routes) {
        if (heavy(e)) m_heavy.push_back(flatten(path));
        routes.paths[e] = std::move(path);
    }

    bool inside_frame(Point p) const {
        return p.x >= m_frame.x && p.x <= m_frame.right() && p.y >= m_frame.y && p.y <= m_frame.bottom();
    }

    bool free_of_boxes(Point p) const {
        return std::none_of(m_boxes.begin(), m_boxes.end(),
                            [&](const Rect& box) { return touches(p, p, grown(box, clear_of_box)); });
    }

    bool free_segment(std::uint32_t e, Point a, Point b) const {
        for (std::uint32_t v = 0; v < m_boxes.size(); ++v) {
            if (v == m_ties[e].a || v == m_ties[e].b) continue;
            if (touches(a, b, grown(m_boxes[v], clear_of_box))) return false;
        }
        return true;
    }

    bool hits(std::uint32_t e, const std::vector<Point>& path) const {
        const std::vector<Point> points = flatten(path);
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            if (!free_segment(e, points[i], points[i + 1])) return true;
        }
        return !std::all_of(points.begin(), points.end(), [&](Point p) { return inside_frame(p); });
    }

    /// The line's own boxes may be touched by its ends only.
    bool runs_through_ends(std::uint32_t e, const std::vector<Point>& path) const {
        const std::vector<Point> points = flatten(path);
        for (const std::uint32_t v : {m_ties[e].a, m_ties[e].b}) {
            const Rect inner = grown(m_boxes[v], -mm(0.2));
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                if (touches(points[i], points[i + 1], inner)) return true;
            }
        }
        return false;
    }

    bool beside_a_heavy_line(const std::vector<Point>& path) const {
        return parallel_run(flatten(path), m_heavy, beside) > tolerated_run;
    }

    std::vector<Point> bent(std::uint32_t e) const {
        std::vector<Point> fallback;
        const Rect &a = m_boxes[m_ties[e].a], &b = m_boxes[m_ties[e].b];
        const Point from = a.centre(), to = b.centre();
        const double length = distance(from, to);
        const Point normal = length > 0 ? Point{-(to.y - from.y) / length, (to.x - from.x) / length} : Point{0, 1};
        // The middle of a quadratic bend is half as far off the chord as its control point.
        for (int step = 1; step <= 14; ++step) {
            for (const int side : {1, -1}) {
                const double off = side * 2 * 0.02 * step * length;
                const Point middle = between(from, to, 0.5);
                const Point control{middle.x + normal.x * off, middle.y + normal.y * off};
                std::vector<Point> path = quadratic(end_of(a, control), control, end_of(b, control));
                if (hits(e, path) || runs_through_ends(e, path)) continue;
                if (!beside_a_heavy_line(path)) return path;
                if (fallback.empty()) fallback = std::move(path);
            }
        }
        std::vector<Point> path = around(e, true);
        if (!path.empty()) return path;
        return fallback.empty() ? around(e, false) : fallback;
    }

    /// Shortest way over the way points (Dijkstra), bends counted as length.
    std::vector<Point> around(std::uint32_t e, bool apart) const {
        const Point from = m_boxes[m_ties[e].a].centre(), to = m_boxes[m_ties[e].b].centre();
        std::vector<Point> stops{from, to};
        for (const Point p : m_way_points) {
            if (!touches(p, p, m_boxes[m_ties[e].a]) && !touches(p, p, m_boxes[m_ties[e].b])) stops.push_back(p);
        }
        const std::size_t count = stops.size();
        constexpr double unreached = std::numeric_limits<double>::infinity();
        std::vector<double> cost(count, unreached);
        std::vector<std::size_t> previous(count, count);
        std::vector<bool> done(count, false);
        cost[0] = 0;
        for (;;) {
            std::size_t best = count;
            for (std::size_t i = 0; i < count; ++i) {
                if (!done[i] && cost[i] < unreached && (best == count || cost[i] < cost[best])) best = i;
            }
            if (best == count) return {};
            if (best == 1) break;
            done[best] = true;
            for (std::size_t i = 1; i < count; ++i) {
                if (done[i]) continue;
                double step = distance(stops[best], stops[i]) + bend_cost;
                if (cost[best] + step >= cost[i]) continue;
                if (!step_is_free(e, stops[best], best == 0, stops[i], i == 1)) continue;
                if (apart && parallel_run({stops[best], stops[i]}, m_heavy, beside) > tolerated_run) step += mm(120);
                if (cost[best] + step >= cost[i]) continue;
                cost[i] = cost[best] + step;
                previous[i] = best;
            }
        }
        std::vector<Point> points;
        for (std::size_t i = 1; i != count; i = previous[i]) points.push_back(stops[i]);
        std::reverse(points.begin(), points.end());
        if (points.size() < 2) return {};
        points.front() = end_of(m_boxes[m_ties[e].a], points[1]);
        points.back() = end_of(m_boxes[m_ties[e].b], points[points.size() - 2]);
        std::vector<Point> path;
        for (const double radius : {corner_radius, corner_radius / 2, corner_radius / 4, 0.0}) {
            path = rounded(points, radius);
            if (!hits(e, path)) break;
        }
        return hits(e, path) ? std::vector<Point>{} : path;
    }

    bool step_is_free(std::uint32_t e, Point a, bool at_start, Point b, bool at_end) const {
        if (!free_segment(e, a, b)) return false;
        // Past its own boxes only where it leaves and arrives.
        if (!at_start && touches(a, b, grown(m_boxes[m_ties[e].a], mm(0.5)))) return false;
        return at_end || !touches(a, b, grown(m_boxes[m_ties[e].b], mm(0.5)));
    }

    const std::vector<Rect>& m_boxes;
    const std::vector<LayoutTie>& m_ties;
    Rect m_frame;
    std::vector<Point> m_way_points;
    std::vector<std::vector<Point>> m_heavy;  // already placed, as broken lines
};

double distance_to_segment(Point p, Point a, Point b) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return distance(p, {a.x + t * dx, a.y + t * dy});
}

}  // namespace

double parallel_run(const std::vector<Point>& points, const std::vector<std::vector<Point>>& others, double near) {
    constexpr double step = mm(1), cosine_15 = 0.9659258;
    double worst = 0;
    for (const std::vector<Point>& other : others) {
        double run = 0;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            const Point a = points[i], b = points[i + 1];
            const double length = distance(a, b);
            if (length == 0) continue;
            const int pieces = std::max(1, static_cast<int>(length / step));
            std::vector<bool> counted(static_cast<std::size_t>(pieces), false);
            for (std::size_t j = 0; j + 1 < other.size(); ++j) {
                const Point c = other[j], d = other[j + 1];
                if (std::max(c.x, d.x) < std::min(a.x, b.x) - near || std::min(c.x, d.x) > std::max(a.x, b.x) + near ||
                    std::max(c.y, d.y) < std::min(a.y, b.y) - near || std::min(c.y, d.y) > std::max(a.y, b.y) + near)
                    continue;
                const double dot = (b.x - a.x) * (d.x - c.x) + (b.y - a.y) * (d.y - c.y);
                if (std::abs(dot) < cosine_15 * length * distance(c, d)) continue;
                for (int k = 0; k < pieces; ++k) {
                    if (counted[static_cast<std::size_t>(k)]) continue;
                    if (distance_to_segment(between(a, b, (k + 0.5) / pieces), c, d) > near) continue;
                    counted[static_cast<std::size_t>(k)] = true;
                    run += length / pieces;
                }
            }
        }
        worst = std::max(worst, run);
    }
    return worst;
}

std::optional<Routes> route(const std::vector<Rect>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame) {
    return Router(boxes, ties, frame).run();
}

}  // namespace collabgraph::diagram
