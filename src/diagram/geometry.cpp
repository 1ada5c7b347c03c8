#include "collabgraph/diagram/geometry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "diagram/bezier.hpp"

namespace collabgraph::diagram {

namespace {

constexpr double tolerance = 0.05;  // a fiftieth of a millimetre: rounding, not a fault

bool is_node(const Box& box) {
    return !box.hidden && box.kind != "mark";
}

std::string called(const Box& box) {
    return box.name.empty() ? box.id : fmt::format("{} ({})", box.id, box.name);
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + tolerance < b.right() && b.x + tolerance < a.right() && a.y + tolerance < b.bottom() &&
           b.y + tolerance < a.bottom();
}

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance && inner.bottom() <= outer.bottom() + tolerance;
}

/// Where the characters stand: less high than the area that the text is centred in.
Rect inked(const Text& text) {
    const double width = text_width(text.content, text.size, text.bold), height = text.size * 0.8;
    double x = text.area.x;
    if (text.align == Align::centre) x += (text.area.width - width) / 2;
    if (text.align == Align::right) x += text.area.width - width;
    return {x, text.area.centre().y - height / 2, width, height};
}

class Checker {
 public:
    explicit Checker(const Page& page) : m_page(page), m_sheet{0, 0, page.width, page.height} {}

    std::vector<std::string> run() {
        boxes();
        lines();
        texts();
        sums();
        return std::move(m_faults);
    }

 private:
    template <typename... Arguments>
    void fault(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        m_faults.push_back(fmt::format(format, std::forward<Arguments>(arguments)...));
    }

    void boxes() {
        std::set<std::string> ids;
        for (const Box& box : m_page.boxes) {
            if (!ids.insert(box.id).second) fault("the id {} stands at two boxes", box.id);
            if (box.hidden) continue;
            if (!within(box.area, m_sheet)) fault("box {} is outside the page", called(box));
            if (is_node(box))
                node(box);
            else if (!box.label.empty() && box.label_size < style::smallest_note)
                fault("mark {} has a label of {} pt", box.id, box.label_size);
        }
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            for (std::size_t k = i + 1; k < m_nodes.size(); ++k) {
                if (overlap(m_nodes[i]->area, m_nodes[k]->area))
                    fault("boxes {} and {} overlap", called(*m_nodes[i]), called(*m_nodes[k]));
            }
        }
    }

    void node(const Box& box) {
        m_nodes.push_back(&box);
        if (!within(box.area, m_page.frame)) fault("box {} is outside the frame", called(box));
        if (!box.label.empty() && box.label_size < style::smallest_label)
            fault("box {} has a label of {} pt", called(box), box.label_size);
        const BoxCells cells = box_cells(box);
        if (cells.badge + cells.label + cells.corner > box.area.width + 1)
            fault("the label of box {} is wider than the box", called(box));
        if (static_cast<double>(box.label.size()) * cells.line_height > box.area.height + 1)
            fault("the label of box {} is higher than the box", called(box));
    }

    void lines() {
        std::map<std::string, const Box*> by_id;
        for (const Box& box : m_page.boxes) by_id.emplace(box.id, &box);
        for (const Line& line : m_page.lines) {
            const bool tie = !line.from.empty() || !line.to.empty();
            for (const std::string* end : {&line.from, &line.to}) {
                if (tie && !by_id.contains(*end)) fault("a line ends at {}, which is no box", *end);
            }
            if (line.hidden) continue;
            if (line.path.size() < 4 || line.path.size() % 3 != 1) {
                fault("the line from {} to {} has {} control points", line.from, line.to, line.path.size());
                continue;
            }
            const std::vector<Point> points = flatten(line.path);
            const Rect& room = tie ? m_page.frame : m_sheet;
            if (!std::all_of(points.begin(), points.end(), [&](Point p) { return within({p.x, p.y, 0, 0}, room); }))
                fault("the line from {} to {} leaves the {}", line.from, line.to, tie ? "frame" : "page");
            if (tie) foreign_boxes(line, points);
        }
    }

    void foreign_boxes(const Line& line, const std::vector<Point>& points) {
        for (const Box* box : m_nodes) {
            if (box->id == line.from || box->id == line.to) continue;
            const Rect inside = grown(box->area, -tolerance);
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                if (touches(points[i], points[i + 1], inside)) {
                    fault("the line from {} to {} runs over box {}", line.from, line.to, called(*box));
                    break;
                }
            }
        }
    }

    void texts() {
        std::vector<std::pair<Rect, const Text*>> placed;
        for (const Text& text : m_page.texts) {
            if (text.content.empty()) continue;
            const Rect ink = inked(text);
            if (text.size < style::smallest_note) fault("text “{}” is set in {} pt", text.content, text.size);
            if (ink.width > text.area.width + 0.5) fault("text “{}” is wider than its area", text.content);
            if (!within(ink, m_sheet)) fault("text “{}” is outside the page", text.content);
            for (const Box* box : m_nodes) {
                if (overlap(ink, box->area)) fault("text “{}” stands on box {}", text.content, called(*box));
            }
            placed.emplace_back(ink, &text);
        }
        std::stable_sort(placed.begin(), placed.end(),
                         [](const auto& a, const auto& b) { return a.first.x < b.first.x; });
        for (std::size_t i = 0; i < placed.size(); ++i) {
            for (std::size_t k = i + 1; k < placed.size() && placed[k].first.x < placed[i].first.right(); ++k) {
                if (overlap(placed[i].first, placed[k].first))
                    fault("texts “{}” and “{}” overlap", placed[i].second->content, placed[k].second->content);
            }
        }
    }

    void sums() {
        if (m_page.ties_drawn + m_page.ties_folded != m_page.ties_total)
            fault("{} ties drawn and {} folded are not {} ties", m_page.ties_drawn, m_page.ties_folded,
                  m_page.ties_total);
        const std::set<Mark> used(m_page.marks_used.begin(), m_page.marks_used.end());
        const std::set<Mark> explained(m_page.marks_in_legend.begin(), m_page.marks_in_legend.end());
        for (const Mark& mark : used) {
            if (!explained.contains(mark)) fault("the legend does not explain the mark {}", mark.key);
        }
        for (const Mark& mark : explained) {
            if (!used.contains(mark)) fault("the legend explains the mark {}, which is not in use", mark.key);
        }
    }

    const Page& m_page;
    Rect m_sheet;
    std::vector<const Box*> m_nodes;
    std::vector<std::string> m_faults;
};

}  // namespace

std::vector<std::string> check_geometry(const Page& page) {
    return Checker(page).run();
}

}  // namespace collabgraph::diagram
