#include "diagram/network_figure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/style.hpp"
#include "diagram/annealed.hpp"
#include "diagram/bezier.hpp"
#include "diagram/canvas.hpp"
#include "diagram/routes.hpp"
#include "work/parallel.hpp"

namespace collabgraph::diagram {

namespace {

/// Wanted between the outlines of two boxes at the very least.
constexpr double least_gap = 2.5;

bool apart(const std::vector<Rect>& boxes, const Rect& frame) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect a = grown(boxes[i], least_gap);
        if (boxes[i].x < frame.x || boxes[i].y < frame.y || boxes[i].right() > frame.right() ||
            boxes[i].bottom() > frame.bottom())
            return false;
        for (std::size_t k = i + 1; k < boxes.size(); ++k) {
            const Rect& b = boxes[k];
            if (a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()) return false;
        }
    }
    return true;
}

/// The centres along one axis, moved apart evenly until the boxes reach from `low` to `high` (but to no more than twice
/// their distances). Straight lines cross as before, and boxes only get more room.
std::vector<double> stretched(std::vector<double> centres, const std::vector<double>& half, double low, double high) {
    const auto extent = [&](double factor) {
        double from = std::numeric_limits<double>::infinity(), to = -from;
        for (std::size_t i = 0; i < centres.size(); ++i) {
            from = std::min(from, factor * centres[i] - half[i]);
            to = std::max(to, factor * centres[i] + half[i]);
        }
        return std::pair{from, to};
    };
    double fits = 1, not_any_more = 2;
    for (int step = 0; step < 30; ++step) {
        const double middle = (fits + not_any_more) / 2;
        const auto [from, to] = extent(middle);
        (to - from <= high - low ? fits : not_any_more) = middle;
    }
    const auto [from, to] = extent(fits);
    const double shift = (low + high) / 2 - (from + to) / 2;
    for (double& centre : centres) centre = fits * centre + shift;
    return centres;
}

/// Pushes boxes that are too near apart, each pair along the axis where less is missing, until none is or nothing
/// helps.
void push_apart(std::vector<Rect>& boxes, const Rect& frame) {
    constexpr double wanted = least_gap + 1.5;  // rounding to whole points takes up to one
    constexpr int rounds = 400;
    const auto shift = [](double& low, double size, double by, double from, double to) {
        low = std::clamp(low + by, from, std::max(from, to - size));
    };
    for (int round = 0; round < rounds; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            for (std::size_t k = i + 1; k < boxes.size(); ++k) {
                Rect &a = boxes[i], &b = boxes[k];
                const double missing_x = std::min(a.right(), b.right()) - std::max(a.x, b.x) + wanted;
                const double missing_y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) + wanted;
                if (missing_x <= 0 || missing_y <= 0) continue;
                moved = true;
                const Point p = a.centre(), q = b.centre();
                if (missing_x < missing_y) {
                    const double by = p.x <= q.x ? missing_x / 2 : -missing_x / 2;
                    shift(a.x, a.width, -by, frame.x, frame.right());
                    shift(b.x, b.width, by, frame.x, frame.right());
                } else {
                    const double by = p.y <= q.y ? missing_y / 2 : -missing_y / 2;
                    shift(a.y, a.height, -by, frame.y, frame.bottom());
                    shift(b.y, b.height, by, frame.y, frame.bottom());
                }
            }
        }
        if (!moved) return;
    }
}

/// Whole points, so that boxes of whole points have corners of whole points.
std::vector<Rect> placed(const std::vector<Box>& boxes, const Layout& layout, const Rect& frame) {
    std::vector<double> x, y, half_width, half_height;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        x.push_back(layout.centres[i].x);
        y.push_back(layout.centres[i].y);
        half_width.push_back(boxes[i].area.width / 2);
        half_height.push_back(boxes[i].area.height / 2);
    }
    x = stretched(x, half_width, frame.x, frame.right());
    y = stretched(y, half_height, frame.y, frame.bottom());
    std::vector<Rect> rects;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        rects.push_back({x[i] - half_width[i], y[i] - half_height[i], boxes[i].area.width, boxes[i].area.height});
    push_apart(rects, frame);
    const auto whole = [](double low, double size, double from, double to) {
        return std::clamp(std::round(low), std::ceil(from), std::max(std::ceil(from), std::floor(to - size)));
    };
    for (Rect& rect : rects) {
        rect.x = whole(rect.x, rect.width, frame.x, frame.right());
        rect.y = whole(rect.y, rect.height, frame.y, frame.bottom());
    }
    return rects;
}

/// A layout with its lines, and what it costs the reader.
struct Candidate {
    std::vector<Rect> rects;
    std::optional<Routes> routes;
    double cost = 0;
};

/// Whether people can follow the lines: each long enough to show its direction, and most of them straight. A drawing
/// that fails here is too full, though it may break no rule of geometry.
bool can_be_followed(const Routes& routes) {
    constexpr double shortest = style::mm(3);
    constexpr double most_bent = 0.45;
    for (const std::vector<Point>& path : routes.paths) {
        const std::vector<Point> points = flatten(path);
        double length = 0;
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            length += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
        if (length < shortest) return false;
    }
    return routes.bent <= most_bent * static_cast<double>(routes.paths.size()) + 2;
}

bool crossing(Point a, Point b, Point c, Point d) {
    const auto turn = [](Point p, Point q, Point r) { return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x); };
    return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

/// Crossings as drawn (heavy with heavy 1, heavy with hairline 1/4, hairlines 1/16) and bends (heavy 1, hairline 1/4).
double reading_cost(const Routes& routes, const std::vector<LayoutTie>& ties) {
    struct Drawn {
        std::vector<Point> points;
        Rect bounds;
        bool heavy;
    };
    std::vector<Drawn> lines;
    long sixteenths = 0;
    for (std::size_t e = 0; e < ties.size(); ++e) {
        Drawn line{flatten(routes.paths[e], 12), {}, ties[e].rows >= style::heavy_rows};
        double left = line.points[0].x, right = left, top = line.points[0].y, bottom = top;
        for (const Point& p : line.points) {
            left = std::min(left, p.x);
            right = std::max(right, p.x);
            top = std::min(top, p.y);
            bottom = std::max(bottom, p.y);
        }
        line.bounds = {left, top, right - left, bottom - top};
        if (line.points.size() > 2) sixteenths += line.heavy ? 16 : 4;
        lines.push_back(std::move(line));
    }
    for (std::size_t e = 0; e < lines.size(); ++e) {
        for (std::size_t f = e + 1; f < lines.size(); ++f) {
            const Rect &a = lines[e].bounds, &b = lines[f].bounds;
            if (a.x > b.right() || b.x > a.right() || a.y > b.bottom() || b.y > a.bottom()) continue;
            const int weight = lines[e].heavy && lines[f].heavy ? 16 : lines[e].heavy || lines[f].heavy ? 4 : 1;
            const auto &p = lines[e].points, &q = lines[f].points;
            for (std::size_t i = 0; i + 1 < p.size(); ++i) {
                for (std::size_t k = 0; k + 1 < q.size(); ++k)
                    sixteenths += crossing(p[i], p[i + 1], q[k], q[k + 1]) ? weight : 0;
            }
        }
    }
    return static_cast<double>(sixteenths) / 16;
}

Line line_of(const NetworkFigure& figure, const FigureTie& tie, std::vector<Point> path) {
    Line line;
    line.from = figure.boxes[tie.a].id;
    line.to = figure.boxes[tie.b].id;
    line.path = std::move(path);
    line.tooltip = tie.tooltip;
    line.head = figure.arrows && tie.a_to_b > 0;
    line.tail = figure.arrows && tie.b_to_a > 0;
    if (tie.a_to_b <= 0 && tie.b_to_a > 0) {
        std::swap(line.from, line.to);
        std::reverse(line.path.begin(), line.path.end());
        std::swap(line.head, line.tail);
        line.tooltip = tie.back_tooltip;
    } else if (tie.b_to_a > 0 && !tie.back_tooltip.empty()) {
        line.tooltip += " / " + tie.back_tooltip;
    }
    line.width = tie.width;
    line.head_size = style::head_size(tie.width);
    line.weight = tie.a_to_b > 0 ? tie.a_to_b : tie.b_to_a;
    line.tie = tie.tie;
    const bool light = tie.width < style::tie_width(style::heavy_rows);
    line.colour = std::string(light ? style::hairline : style::ink);
    return line;
}

void append(Page& page, const NetworkFigure& figure, const std::vector<Rect>& rects,
            const std::vector<std::vector<Point>>& paths) {
    for (std::size_t i = 0; i < rects.size(); ++i) {
        page.boxes.push_back(figure.boxes[i]);
        page.boxes.back().area = rects[i];
    }
    std::vector<std::size_t> order(figure.ties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t k) { return figure.ties[i].width < figure.ties[k].width; });
    for (const std::size_t i : order) {
        const FigureTie& tie = figure.ties[i];
        page.lines.push_back(line_of(figure, tie, paths[i]));
        if (!figure.arrows || tie.a_to_b <= 0 || tie.b_to_a <= 0) continue;
        Line back;
        back.from = figure.boxes[tie.b].id;
        back.to = figure.boxes[tie.a].id;
        back.tie = tie.tie;
        back.weight = tie.b_to_a;
        back.hidden = true;
        page.lines.push_back(std::move(back));
    }
}

}  // namespace

bool draw_network(Page& page, const NetworkFigure& figure, const Rect& frame, std::uint64_t seed) {
    std::vector<LayoutBox> boxes;
    for (std::size_t i = 0; i < figure.boxes.size(); ++i)
        boxes.push_back({figure.boxes[i].area.width, figure.boxes[i].area.height, figure.group[i]});
    std::vector<LayoutTie> ties;
    for (const FigureTie& tie : figure.ties) ties.push_back({tie.a, tie.b, std::max(tie.a_to_b, tie.b_to_a)});

    LayoutOptions options;
    options.seed = seed;
    // A small network is settled long before a large one.
    const auto by_size = static_cast<std::uint32_t>(std::min<std::size_t>(3000 * boxes.size(), options.moves));
    options.moves = figure.moves > 0 ? figure.moves : by_size;
    if (figure.gap > 0) options.gap_x = options.gap_y = options.shortest_line = figure.gap;
    // Lines end a little off the outline, and the outline stands half outside the box.
    const Rect inner = grown(frame, -style::outline_thick);
    const std::vector<Layout> layouts = anneal(boxes, ties, inner, options);
    std::vector<Candidate> candidates(layouts.size());
    work::parallel_for(layouts.size(), [&](std::size_t k) {
        Candidate& candidate = candidates[k];
        candidate.rects = placed(figure.boxes, layouts[k], inner);
        if (!apart(candidate.rects, frame)) return;
        candidate.routes = route(candidate.rects, ties, frame);
        if (candidate.routes && !can_be_followed(*candidate.routes)) candidate.routes.reset();
        if (candidate.routes) candidate.cost = reading_cost(*candidate.routes, ties);
    });
    Candidate* best = nullptr;
    for (Candidate& candidate : candidates) {
        if (candidate.routes && (best == nullptr || candidate.cost < best->cost)) best = &candidate;
    }
    if (best == nullptr) return false;
    append(page, figure, best->rects, best->routes->paths);
    return true;
}

Line hidden_tie(const network::Network& view, const network::Tie& tie) {
    Line line;
    line.from = organization_id(view.nodes[tie.source].subject);
    line.to = organization_id(view.nodes[tie.target].subject);
    line.tie = "proposes_with";
    line.weight = tie.weight;
    line.head = true;
    line.hidden = true;
    return line;
}

}  // namespace collabgraph::diagram
