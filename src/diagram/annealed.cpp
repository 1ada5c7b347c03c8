#include "diagram/annealed.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/diagram/style.hpp"
#include "work/parallel.hpp"

namespace collabgraph::diagram {

namespace {

// Everything here is in millimetres: that is what the weights were found in.
constexpr double points_per_mm = style::mm(1);
constexpr double clearance = 1.2;           // of a line from a foreign box
constexpr double narrow_sine = 0.10452846;  // of 6 degrees
constexpr double per_box_start = 5, per_box_end = 24;
// Schedule in stages, by multiplication: no library function whose last bit differs between machines.
constexpr std::uint32_t stages = 100;
constexpr double hot = 10, cooling = 0.9436;    // ends at .03
constexpr double far = 40, shrinking = 0.9705;  // of a shift; ends at 2

/// Weights of crossings in eighths, of lines over boxes in fifths: sums of integers are exact.
constexpr int crossing_weight[2][2] = {{1, 4}, {4, 16}};
constexpr int over_weight[2] = {3, 5};

struct Segment {
    Point a, b;
    double left = 0, right = 0, top = 0, bottom = 0;
};

Segment segment_between(Point a, Point b) {
    return {a, b, std::min(a.x, b.x), std::max(a.x, b.x), std::min(a.y, b.y), std::max(a.y, b.y)};
}

double turn(Point a, Point b, Point c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Segment& s, const Segment& t) {
    if (s.right < t.left || t.right < s.left || s.bottom < t.top || t.bottom < s.top) return false;
    const double d1 = turn(s.a, s.b, t.a), d2 = turn(s.a, s.b, t.b);
    if ((d1 > 0) == (d2 > 0)) return false;
    const double d3 = turn(t.a, t.b, s.a), d4 = turn(t.a, t.b, s.b);
    return (d3 > 0) != (d4 > 0);
}

/// What does not change during a run.
struct Problem {
    std::uint32_t boxes = 0, ties = 0;
    std::vector<double> half_width, half_height;
    std::vector<std::uint32_t> group;
    std::vector<LayoutTie> tie;
    std::vector<std::uint8_t> heavy;
    std::vector<double> length_weight;
    std::vector<std::vector<std::uint32_t>> incident;  // ties of a box
    double width = 0, height = 0;                      // of the frame
    double gap_x = 0, gap_y = 0, shortest_line = 0;
};

Problem problem_of(const std::vector<LayoutBox>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame,
                   const LayoutOptions& options) {
    Problem p;
    p.gap_x = options.gap_x / points_per_mm;
    p.gap_y = options.gap_y / points_per_mm;
    p.shortest_line = options.shortest_line / points_per_mm;
    p.boxes = static_cast<std::uint32_t>(boxes.size());
    p.ties = static_cast<std::uint32_t>(ties.size());
    p.width = frame.width / points_per_mm;
    p.height = frame.height / points_per_mm;
    for (const LayoutBox& box : boxes) {
        p.half_width.push_back(box.width / points_per_mm / 2);
        p.half_height.push_back(box.height / points_per_mm / 2);
        p.group.push_back(box.group);
    }
    p.tie = ties;
    p.incident.resize(boxes.size());
    for (std::uint32_t e = 0; e < p.ties; ++e) {
        const bool heavy = ties[e].rows >= style::heavy_rows;
        p.heavy.push_back(heavy ? 1 : 0);
        p.length_weight.push_back(heavy ? 0.6 + 0.4 * std::min(ties[e].rows, 6.0) : 0.4);
        p.incident[ties[e].a].push_back(e);
        p.incident[ties[e].b].push_back(e);
    }
    return p;
}

/// A placement with everything that is needed to judge a change of it.
class State {
 public:
    State(const Problem& problem, std::vector<Point> positions)
        : m_problem(problem),
          m_at(std::move(positions)),
          m_segment(problem.ties),
          m_crossed(std::size_t{problem.ties} * problem.ties, 0),
          m_over(std::size_t{problem.ties} * problem.boxes, 0),
          m_changed(problem.ties, 0) {
        for (std::uint32_t e = 0; e < problem.ties; ++e) m_segment[e] = segment_of(e);
        for (std::uint32_t e = 0; e < problem.ties; ++e) {
            for (std::uint32_t f = e + 1; f < problem.ties; ++f) {
                m_crossed[index(e, f)] = m_crossed[index(f, e)] = crosses(e, f) ? 1 : 0;
            }
            for (std::uint32_t v = 0; v < problem.boxes; ++v) m_over[over_index(e, v)] = runs_over(e, v) ? 1 : 0;
        }
    }

    const std::vector<Point>& positions() const { return m_at; }
    Point at(std::uint32_t v) const { return m_at[v]; }

    /// Cost of all terms, by definition.
    double total(double per_box) const {
        long crossings = 0, over = 0;
        double smooth = 0;
        for (std::uint32_t e = 0; e < m_problem.ties; ++e) {
            for (std::uint32_t f = e + 1; f < m_problem.ties; ++f) {
                if (m_crossed[index(e, f)] != 0) crossings += crossing_weight[m_problem.heavy[e]][m_problem.heavy[f]];
            }
            for (std::uint32_t v = 0; v < m_problem.boxes; ++v) {
                if (m_over[over_index(e, v)] != 0) over += over_weight[m_problem.heavy[e]];
            }
            smooth += length_cost(e);
        }
        for (std::uint32_t v = 0; v < m_problem.boxes; ++v) {
            for (std::uint32_t w = v + 1; w < m_problem.boxes; ++w) smooth += pair_cost(v, w);
            smooth += angle_cost(v);
        }
        return static_cast<double>(crossings) / 8 + per_box * static_cast<double>(over) / 5 + smooth;
    }

    /// Moves one box (or two that change places) unless that changes the cost by more than `limit`. What is new can
    /// only add crossings and lines over boxes, so the sum is given up as soon as it exceeds the limit.
    void propose(std::uint32_t v, Point to_v, std::uint32_t w, Point to_w, double per_box, double limit) {
        const bool two = w != v;
        gather(v, w);
        const double before = smooth_cost(v, w);
        long crossings = 0, over = 0;
        for (const std::uint32_t e : m_lines) count_bits(e, crossings, over);
        count_boxes(v, w, over);

        const Point old_v = m_at[v], old_w = m_at[w];
        m_at[v] = to_v;
        if (two) m_at[w] = to_w;
        m_old_segments.clear();
        for (const std::uint32_t e : m_lines) {
            m_old_segments.push_back(m_segment[e]);
            m_segment[e] = segment_of(e);
        }
        const double smooth = smooth_cost(v, w) - before;
        const auto change = [&] {
            return static_cast<double>(crossings) / 8 + per_box * static_cast<double>(over) / 5 + smooth;
        };
        m_new_cross.clear();
        m_new_over.clear();
        bool good = change() <= limit;
        for (int i = 0; good && i < (two ? 2 : 1); ++i) {
            const std::uint32_t u = i == 0 ? v : w;
            for (std::uint32_t e = 0; e < m_problem.ties; ++e) {
                if (m_changed[e] != 0 || !runs_over(e, u)) continue;
                m_new_over.emplace_back(e, u);
                over += over_weight[m_problem.heavy[e]];
            }
            good = change() <= limit;
        }
        for (std::size_t i = 0; good && i < m_lines.size(); ++i) {
            const std::uint32_t e = m_lines[i];
            for (std::uint32_t u = 0; u < m_problem.boxes; ++u) {
                if (!runs_over(e, u)) continue;
                m_new_over.emplace_back(e, u);
                over += over_weight[m_problem.heavy[e]];
            }
            good = change() <= limit;
        }
        for (std::size_t i = 0; good && i < m_lines.size(); ++i) {
            const std::uint32_t e = m_lines[i];
            for (std::uint32_t f = 0; f < m_problem.ties; ++f) {
                if ((m_changed[f] != 0 && f <= e) || !crosses(e, f)) continue;
                m_new_cross.emplace_back(e, f);
                crossings += crossing_weight[m_problem.heavy[e]][m_problem.heavy[f]];
            }
            good = change() <= limit;
        }
        if (good) {
            keep(v, w);
        } else {
            m_at[v] = old_v;
            m_at[w] = old_w;
            for (std::size_t i = 0; i < m_lines.size(); ++i) m_segment[m_lines[i]] = m_old_segments[i];
        }
        for (const std::uint32_t e : m_lines) m_changed[e] = 0;
    }

 private:
    std::size_t index(std::uint32_t e, std::uint32_t f) const { return std::size_t{e} * m_problem.ties + f; }
    std::size_t over_index(std::uint32_t e, std::uint32_t v) const { return std::size_t{e} * m_problem.boxes + v; }

    Segment segment_of(std::uint32_t e) const {
        return segment_between(m_at[m_problem.tie[e].a], m_at[m_problem.tie[e].b]);
    }

    bool crosses(std::uint32_t e, std::uint32_t f) const {
        const LayoutTie &s = m_problem.tie[e], &t = m_problem.tie[f];
        if (s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b) return false;
        return cross(m_segment[e], m_segment[f]);
    }

    bool runs_over(std::uint32_t e, std::uint32_t v) const {
        const Segment& s = m_segment[e];
        const double hw = m_problem.half_width[v] + clearance, hh = m_problem.half_height[v] + clearance;
        const Point c = m_at[v];
        if (s.right < c.x - hw || s.left > c.x + hw || s.bottom < c.y - hh || s.top > c.y + hh) return false;
        if (m_problem.tie[e].a == v || m_problem.tie[e].b == v) return false;
        // The bounding boxes meet; the line misses the box only if all corners are on one side of it.
        const double dx = s.b.x - s.a.x, dy = s.b.y - s.a.y;
        const double distance = std::abs(dx * (c.y - s.a.y) - dy * (c.x - s.a.x));
        return distance <= hw * std::abs(dy) + hh * std::abs(dx);
    }

    double length_cost(std::uint32_t e) const {
        const Segment& s = m_segment[e];
        const double dx = std::abs(s.b.x - s.a.x), dy = std::abs(s.b.y - s.a.y);
        const double length = std::sqrt(dx * dx + dy * dy);
        double cost = 0.009 * length * m_problem.length_weight[e];
        const std::uint32_t a = m_problem.tie[e].a, b = m_problem.tie[e].b;
        // Share of the line inside its two boxes.
        const double inside_a =
            std::min(dx > 0 ? m_problem.half_width[a] / dx : 1, dy > 0 ? m_problem.half_height[a] / dy : 1);
        const double inside_b =
            std::min(dx > 0 ? m_problem.half_width[b] / dx : 1, dy > 0 ? m_problem.half_height[b] / dy : 1);
        const double visible = length * (1 - inside_a - inside_b);
        if (visible < m_problem.shortest_line) cost += 4 + 1.5 * (m_problem.shortest_line - visible);
        return cost;
    }

    double pair_cost(std::uint32_t v, std::uint32_t w) const {
        const double dx = std::abs(m_at[v].x - m_at[w].x), dy = std::abs(m_at[v].y - m_at[w].y);
        const double depth_x = m_problem.half_width[v] + m_problem.half_width[w] + m_problem.gap_x - dx;
        const double depth_y = m_problem.half_height[v] + m_problem.half_height[w] + m_problem.gap_y - dy;
        double cost = 0;
        if (depth_x > 0 && depth_y > 0) cost += 3 + 7.5 * std::min(depth_x, depth_y);
        if (m_problem.group[v] == m_problem.group[w] && m_problem.group[v] != static_cast<std::uint32_t>(-1))
            cost += 0.010 * std::sqrt(dx * dx + dy * dy);
        return cost;
    }

    /// Lines that leave box v nearly in one direction.
    double angle_cost(std::uint32_t v) const {
        const auto& lines = m_problem.incident[v];
        double cost = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            for (std::size_t k = i + 1; k < lines.size(); ++k) cost += angle_cost(v, lines[i], lines[k]);
        }
        return cost;
    }

    double angle_cost(std::uint32_t v, std::uint32_t e, std::uint32_t f) const {
        const Point d = direction(e, v), g = direction(f, v);
        const double dot = d.x * g.x + d.y * g.y;
        if (dot <= 0) return 0;
        const double lengths = (d.x * d.x + d.y * d.y) * (g.x * g.x + g.y * g.y);
        const double sine_squared = 1 - dot * dot / lengths;
        if (sine_squared >= narrow_sine * narrow_sine) return 0;
        // Up to 2 for two lines that coincide; half of it for two hairlines.
        const double most = m_problem.heavy[e] == 0 && m_problem.heavy[f] == 0 ? 1 : 2;
        return most * (1 - std::sqrt(std::max(0.0, sine_squared)) / narrow_sine);
    }

    Point direction(std::uint32_t e, std::uint32_t from) const {
        const LayoutTie& t = m_problem.tie[e];
        const Point a = m_at[from], b = m_at[t.a == from ? t.b : t.a];
        return {b.x - a.x, b.y - a.y};
    }

    /// The lines of v and w, each once.
    void gather(std::uint32_t v, std::uint32_t w) {
        m_lines.clear();
        for (const std::uint32_t u : {v, w}) {
            for (const std::uint32_t e : m_problem.incident[u]) {
                if (m_changed[e] != 0) continue;
                m_changed[e] = 1;
                m_lines.push_back(e);
            }
        }
    }

    /// All terms but crossings and lines over boxes that a move of v and w changes.
    double smooth_cost(std::uint32_t v, std::uint32_t w) const {
        double cost = 0;
        for (std::uint32_t u = 0; u < m_problem.boxes; ++u) {
            if (u != v) cost += pair_cost(u, v);
            if (w != v && u != w && u != v) cost += pair_cost(u, w);
        }
        for (const std::uint32_t e : m_lines) {
            cost += length_cost(e);
            for (const std::uint32_t u : {m_problem.tie[e].a, m_problem.tie[e].b}) {
                for (const std::uint32_t f : m_problem.incident[u]) {
                    if (f != e && (m_changed[f] == 0 || f > e)) cost += angle_cost(u, e, f);
                }
            }
        }
        return cost;
    }

    /// Takes off the crossings and boxes of line e, from the tables.
    void count_bits(std::uint32_t e, long& crossings, long& over) const {
        const std::uint8_t* row = m_crossed.data() + index(e, 0);
        for (std::uint32_t f = 0; f < m_problem.ties; ++f) {
            if (row[f] == 0 || (m_changed[f] != 0 && f <= e)) continue;
            crossings -= crossing_weight[m_problem.heavy[e]][m_problem.heavy[f]];
        }
        const std::uint8_t* boxes = m_over.data() + over_index(e, 0);
        for (std::uint32_t u = 0; u < m_problem.boxes; ++u) {
            if (boxes[u] != 0) over -= over_weight[m_problem.heavy[e]];
        }
    }

    /// The same for the other lines that run over v or w.
    void count_boxes(std::uint32_t v, std::uint32_t w, long& over) const {
        for (std::uint32_t e = 0; e < m_problem.ties; ++e) {
            if (m_changed[e] != 0) continue;
            const int boxes = m_over[over_index(e, v)] + (w != v ? m_over[over_index(e, w)] : 0);
            over -= boxes * over_weight[m_problem.heavy[e]];
        }
    }

    void keep(std::uint32_t v, std::uint32_t w) {
        for (const std::uint32_t e : m_lines) {
            for (std::uint32_t f = 0; f < m_problem.ties; ++f) m_crossed[index(e, f)] = m_crossed[index(f, e)] = 0;
            std::fill_n(m_over.begin() + static_cast<std::ptrdiff_t>(over_index(e, 0)), m_problem.boxes,
                        std::uint8_t{0});
        }
        for (std::uint32_t e = 0; e < m_problem.ties; ++e) m_over[over_index(e, v)] = m_over[over_index(e, w)] = 0;
        for (const auto& [e, f] : m_new_cross) m_crossed[index(e, f)] = m_crossed[index(f, e)] = 1;
        for (const auto& [e, u] : m_new_over) m_over[over_index(e, u)] = 1;
    }

    const Problem& m_problem;
    std::vector<Point> m_at;
    std::vector<Segment> m_segment;
    std::vector<std::uint8_t> m_crossed, m_over, m_changed;
    std::vector<std::uint32_t> m_lines;
    std::vector<Segment> m_old_segments;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_new_cross, m_new_over;
};

class Run {
 public:
    Run(const Problem& problem, std::uint64_t seed, std::uint32_t run)
        : m_problem(problem), m_random(seed, run), m_state(problem, start()) {}

    Layout anneal(std::uint32_t moves, const Rect& frame, std::uint32_t run) {
        for (std::uint32_t stage = 0; stage < stages; ++stage) {
            const auto upto = [&](std::uint64_t s) { return static_cast<std::uint32_t>(s * moves / stages); };
            for (std::uint32_t i = upto(stage); i < upto(stage + 1); ++i) move(static_cast<double>(stage) / stages);
            m_temperature *= cooling;
            m_reach *= shrinking;
        }
        Layout layout;
        layout.run = run;
        layout.cost = m_state.total(per_box_end);
        for (const Point& p : m_state.positions())
            layout.centres.push_back({frame.x + p.x * points_per_mm, frame.y + p.y * points_per_mm});
        return layout;
    }

 private:
    std::vector<Point> start() {
        std::vector<Point> positions;
        for (std::uint32_t v = 0; v < m_problem.boxes; ++v) positions.push_back(anywhere(v));
        return positions;
    }

    Point anywhere(std::uint32_t v) {
        const double x = m_random.uniform(), y = m_random.uniform();
        return inside(v, {x * m_problem.width, y * m_problem.height});
    }

    Point inside(std::uint32_t v, Point p) const {
        const double hw = m_problem.half_width[v], hh = m_problem.half_height[v];
        return {2 * hw >= m_problem.width ? m_problem.width / 2 : std::clamp(p.x, hw, m_problem.width - hw),
                2 * hh >= m_problem.height ? m_problem.height / 2 : std::clamp(p.y, hh, m_problem.height - hh)};
    }

    void move(double progress) {
        const double per_box = per_box_start + (per_box_end - per_box_start) * progress;
        const double kind = m_random.uniform();
        const std::uint32_t v = m_random.below(m_problem.boxes);
        std::uint32_t w = v;
        Point to_v, to_w = m_state.at(v);
        if (kind < 0.12 && m_problem.boxes > 1) {
            w = m_random.below(m_problem.boxes - 1);
            if (w >= v) ++w;
            to_v = inside(v, m_state.at(w));
            to_w = inside(w, m_state.at(v));
        } else if (kind < 0.25 && progress < 0.8) {
            to_v = anywhere(v);
        } else {
            const double dx = (2 * m_random.uniform() - 1) * m_reach, dy = (2 * m_random.uniform() - 1) * m_reach;
            to_v = inside(v, {m_state.at(v).x + dx, m_state.at(v).y + dy});
        }
        // Metropolis: accepted with probability exp(-change / temperature).
        const double limit = -m_temperature * std::log(1 - m_random.uniform());
        m_state.propose(v, to_v, w, to_w, per_box, limit);
    }

    const Problem& m_problem;
    chance::Random m_random;
    State m_state;
    double m_temperature = hot, m_reach = far;
};

}  // namespace

std::vector<Layout> anneal(const std::vector<LayoutBox>& boxes, const std::vector<LayoutTie>& ties, const Rect& frame,
                           const LayoutOptions& options) {
    const Problem problem = problem_of(boxes, ties, frame, options);
    const std::uint32_t runs = std::max(1U, options.runs), moves = boxes.empty() ? 0 : options.moves;
    std::vector<Layout> layouts(runs);
    work::parallel_for(runs, [&](std::size_t i) {
        const auto run = static_cast<std::uint32_t>(i);
        layouts[run] = Run(problem, options.seed, run).anneal(moves, frame, run);
    });
    std::stable_sort(layouts.begin(), layouts.end(), [](const Layout& a, const Layout& b) { return a.cost < b.cost; });
    return layouts;
}

double layout_cost(const std::vector<LayoutBox>& boxes, const std::vector<LayoutTie>& ties,
                   const std::vector<Point>& centres, const LayoutOptions& options) {
    const Problem problem = problem_of(boxes, ties, {}, options);
    std::vector<Point> positions;
    for (const Point& p : centres) positions.push_back({p.x / points_per_mm, p.y / points_per_mm});
    return State(problem, positions).total(per_box_end);
}

}  // namespace collabgraph::diagram
