#include "collabgraph/diagram/dot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "diagram/dot_escape.hpp"

namespace collabgraph::diagram {

namespace {

/// At most so many decimals, none that say nothing.
std::string number(double value, int decimals = 2) {
    std::string text = fmt::format("{:.{}f}", value, decimals);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string inches(double points) {
    return number(points / 72, 4);
}

/// Graphviz sets a line's middle .24 em below its baseline, the eye sees it at .36.
double sunk(double size) {
    return 0.12 * size;
}

/// Where a line of a label stands: a point of its baseline, relative to the middle of the node. Graphviz centres by
/// the fonts it finds, so the positions stand in the file and render_svg uses them.
struct Spot {
    double x = 0, y = 0;
    char anchor = 'm';  // the point of the line that stands there: start, middle or end
};

struct Label {
    std::string table;
    std::vector<Spot> spots;
};

constexpr std::string_view bare = R"(BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" FIXEDSIZE="TRUE")";

std::string table(long width, long height, const std::string& cells) {
    return fmt::format(R"(<<TABLE {} WIDTH="{}" HEIGHT="{}"><TR>{}</TR></TABLE>>)", bare, width, height, cells);
}

struct Words {
    std::string text;
    double size = 9;
    bool bold = false;
};

/// The cells of a table from left to right, and where their lines stand.
class LabelBuilder {
 public:
    LabelBuilder(long width, long height) : m_width(width), m_height(height) {}

    void gap(long width, std::string_view attributes = {}) {
        m_cells += fmt::format(R"(<TD WIDTH="{}" HEIGHT="{}" FIXEDSIZE="TRUE"{}></TD>)", width, m_height, attributes);
        m_used += width;
    }

    void cell(long width, const std::vector<Words>& lines, double line_height, Align align, std::string_view colour,
              std::string_view attributes = {}) {
        m_cells += fmt::format(R"(<TD WIDTH="{}" HEIGHT="{}" FIXEDSIZE="TRUE"{}{}>)", width, m_height,
                               align == Align::left    ? R"( ALIGN="LEFT")"
                               : align == Align::right ? R"( ALIGN="RIGHT")"
                                                       : "",
                               attributes);
        const double left = static_cast<double>(m_used) - static_cast<double>(m_width) / 2;
        double middle = -line_height * (static_cast<double>(lines.size()) - 1) / 2;
        bool first = true;
        for (const Words& words : lines) {
            if (!first) m_cells += fmt::format("<BR{}/>", align == Align::left ? R"( ALIGN="LEFT")" : "");
            first = false;
            const double room = static_cast<double>(width);
            if (align == Align::left)
                m_spots.push_back({left + 4, middle + 0.36 * words.size, 's'});
            else if (align == Align::right)
                m_spots.push_back({left + room - 4, middle + 0.36 * words.size, 'e'});
            else
                m_spots.push_back({left + room / 2, middle + 0.36 * words.size});
            middle += line_height;
            if (words.text.empty()) {
                m_spots.pop_back();
                continue;
            }
            std::string text = html_text(words.text);
            if (words.bold) text = "<B>" + text + "</B>";
            m_cells += fmt::format(R"(<FONT POINT-SIZE="{}"{}>{}</FONT>)", number(words.size),
                                   colour == style::black ? "" : fmt::format(R"( COLOR="{}")", colour), text);
        }
        m_cells += "</TD>";
        m_used += width;
    }

    Label finish() { return {table(m_width, m_height, m_cells), std::move(m_spots)}; }

 private:
    long m_width, m_height, m_used = 0;
    std::string m_cells;
    std::vector<Spot> m_spots;
};

/// The label of a box with cells, several lines or bold type: one table, so that the box stays one node.
Label box_table(const Box& box) {
    const BoxCells cells = box_cells(box);
    const long rim = box.outline == Outline::thick ? 2 : box.outline == Outline::twofold ? 5 : 1;
    const long width = std::max(4L, static_cast<long>(box.area.width) - 2 * rim);
    const long height = std::max(4L, static_cast<long>(box.area.height) - 2 * rim - 2);
    const long badge = std::lround(cells.badge), corner = std::lround(cells.corner), inset = badge > 0 ? 2 : 0;
    LabelBuilder label(width, height);
    if (badge > 0) {
        label.gap(inset);
        label.cell(badge, {{box.badge, badge_size(box), true}}, badge_size(box), Align::centre, style::white,
                   fmt::format(R"( BGCOLOR="{}" STYLE="ROUNDED")", style::ink));
    }
    std::vector<Words> lines;
    for (const std::string& line : box.label) lines.push_back({line, box.label_size, box.bold});
    label.cell(std::max(1L, width - badge - inset - corner), lines, cells.line_height, box.align, style::black);
    if (corner > 0) {
        std::vector<Words> stacked;
        if (!box.corner.empty()) stacked.push_back({box.corner, corner_size, true});
        if (!box.more.empty()) stacked.push_back({box.more, corner_size, false});
        label.gap(1, R"( BGCOLOR="#888888")");
        label.cell(corner - 1, stacked, 10, Align::centre, style::black);
    }
    return label.finish();
}

std::string_view shape_name(Shape shape) {
    switch (shape) {
        case Shape::ellipse:
            return "ellipse";
        case Shape::hexagon:
            return "hexagon";
        case Shape::disc:
            return "circle";
        case Shape::rectangle:
        case Shape::rounded:
            break;
    }
    return "box";
}

class Writer {
 public:
    explicit Writer(const Page& page)
        : m_page(page), m_width(std::round(page.width)), m_height(std::round(page.height)) {}

    std::string run() {
        header();
        for (const bool ground : {true, false}) {
            for (const Box& box : m_page.boxes) {
                if (box.ground != ground) continue;
                m_boxes.emplace(box.id, &box);
                node(box);
            }
        }
        int rules = 0, points = 0;
        std::string free_lines;
        for (const Line& line : m_page.lines) {
            if (!line.from.empty()) continue;
            if (is_rule(line))
                rule(line, ++rules);
            else
                free_lines += free_line(line, points);
        }
        int texts = 0;
        for (const Text& text : m_page.texts) {
            if (!text.content.empty()) free_text(text, ++texts);
        }
        // Where Graphviz knows no layers (PDF, PNG), lines of one box at least come in this order.
        for (const bool light : {true, false}) {
            for (const Line& line : m_page.lines) {
                if (!line.from.empty() && is_light(line) == light) edge(line, line.from, line.to);
            }
        }
        m_out += free_lines;
        m_out += "}\n";
        return std::move(m_out);
    }

 private:
    template <typename... Arguments>
    void put(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        fmt::format_to(std::back_inserter(m_out), format, std::forward<Arguments>(arguments)...);
    }

    std::string at(Point p) const { return number(p.x) + "," + number(m_height - p.y); }

    static bool is_light(const Line& line) { return line.width < style::tie_width(style::heavy_rows) - 0.01; }

    static bool is_rule(const Line& line) {
        if (line.path.size() != 4 || line.head || line.tail || line.stroke != Stroke::solid) return false;
        const Point a = line.path.front(), b = line.path.back();
        return a.x == b.x || a.y == b.y;
    }

    void header() {
        put("// A page of collabgraph. Every position is fixed: draw it with  neato -n2 -Tsvg FILE\n");
        put("{} {} {{\n", m_page.directed ? "digraph" : "graph", dot_string(m_page.name));
        put("  graph [title={}, lang=\"{}\", bgcolor=transparent, pad=0, margin=0, notranslate=true,\n"
            "         viewport=\"{},{},1,{},{}\", outputorder=edgesfirst,\n"
            "         layers=\"ground:hairlines:lines:boxes:rules\",\n"
            "         ties_total={}, ties_drawn={}, ties_folded={}];\n",
            dot_string(m_page.title), m_page.language == text::Language::ja ? "ja" : "en", number(m_width),
            number(m_height), number(m_width / 2), number(m_height / 2), m_page.ties_total, m_page.ties_drawn,
            m_page.ties_folded);
        put("  node [layer=boxes, shape=box, fixedsize=true, margin=0, label=\"\", style=filled, fillcolor=\"{}\",\n"
            "        fontname=\"{}\", fontsize={}];\n",
            style::white, style::font_list, number(style::label_size));
        put("  edge [layer=lines, dir=none, color=\"{}\"];\n", style::ink);
        put("  page [style=invis, pos=\"{}\", width={}, height={}];\n",
            number(m_width / 2) + "," + number(m_height / 2), inches(m_width), inches(m_height));
    }

    void node(const Box& box) {
        put("  {} [pos=\"{}\", width={}, height={}", dot_string(box.id), at(box.area.centre()),
            inches(box.area.width - (box.outline == Outline::twofold ? 8 : 0)),
            inches(box.area.height - (box.outline == Outline::twofold ? 8 : 0)));
        if (box.ground) put(", layer=ground");
        if (!box.kind.empty()) put(", kind={}", dot_string(box.kind));
        if (!box.name.empty()) put(", name={}", dot_string(box.name));
        look(box);
        if (!box.tooltip.empty()) put(", tooltip={}", dot_tooltip(box.tooltip));
        put("];\n");
    }

    void look(const Box& box) {
        const bool hollow = box.fill.empty() || box.fill == "none";
        std::string line_style = hollow ? "" : "filled";
        const auto also = [&](std::string_view word) {
            if (!line_style.empty()) line_style += ',';
            line_style += word;
        };
        if (box.shape == Shape::rounded) also("rounded");
        if (box.outline == Outline::dashed) also("dashed");
        if (box.hidden) line_style = "invis";
        if (line_style != "filled") put(", style=\"{}\"", line_style.empty() ? "solid" : line_style);
        if (shape_name(box.shape) != "box") put(", shape={}", shape_name(box.shape));
        if (box.outline == Outline::none)
            put(", color=transparent");
        else if (box.line_colour != style::black)
            put(", color={}", dot_string(box.line_colour));
        if (box.outline == Outline::thick) put(", penwidth={}", number(style::outline_thick));
        if (box.outline == Outline::thin || box.outline == Outline::dashed)
            put(", penwidth={}", number(style::outline_thin));
        if (box.outline == Outline::twofold) put(", peripheries=2, penwidth={}", number(style::outline_thin));
        if (!hollow && box.fill != style::white) put(", fillcolor={}", dot_string(box.fill));
        label(box);
    }

    void label(const Box& box) {
        if (box.label.empty() && box.badge.empty() && box.corner.empty() && box.more.empty()) return;
        const bool plain = box.badge.empty() && box.corner.empty() && box.more.empty() && box.label.size() == 1 &&
                           !box.bold && box.align == Align::centre;
        if (plain) {
            put(", label={}", dot_label(box.label.front()));
            if (box.label_size != style::label_size) put(", fontsize={}", number(box.label_size));
            spots({{0, 0.36 * box.label_size}});
        } else {
            const Label made = box_table(box);
            put(", label={}", made.table);
            spots(made.spots);
        }
    }

    void spots(const std::vector<Spot>& list) {
        put(", lines=\"");
        for (std::size_t i = 0; i < list.size(); ++i)
            put("{}{},{}", i > 0 ? " " : "", number(list[i].x), number(list[i].y));
        put("\"");
        std::string anchors;
        for (const Spot& spot : list) anchors += spot.anchor;
        if (anchors.find_first_not_of('m') != std::string::npos) put(", anchors={}", anchors);
    }

    void rule(const Line& line, int index) {
        const Point a = line.path.front(), b = line.path.back();
        const double width = std::max(std::abs(b.x - a.x), line.width),
                     height = std::max(std::abs(b.y - a.y), line.width);
        put("  rule_{} [layer=rules, pos=\"{}\", width={}, height={}, color=transparent, fillcolor=\"{}\"];\n", index,
            at({(a.x + b.x) / 2, (a.y + b.y) / 2}), inches(width), inches(height), line.colour);
    }

    void free_text(const Text& text, int index) {
        // The area in whole points, kept at the side where the text stands.
        const double width = std::ceil(text.area.width),
                     height = std::max(std::ceil(text.area.height), std::ceil(text.size * 1.2));
        double middle = text.area.centre().x;
        if (text.align == Align::left) middle = text.area.x + width / 2;
        if (text.align == Align::right) middle = text.area.right() - width / 2;
        put("  text_{} [layer=rules, pos=\"{}\", width={}, height={}, shape=none, style=solid, fontsize={}", index,
            at({middle, text.area.centre().y + sunk(text.size)}), inches(width), inches(height), number(text.size));
        if (text.colour != style::black) put(", fontcolor=\"{}\"", text.colour);
        if (!text.bold) {
            const std::string_view side = text.align == Align::left ? "\\l" : text.align == Align::right ? "\\r" : "";
            put(", label={}", dot_label(text.content, side));
            side_spot(text, width);
            put("];\n");
            return;
        }
        const long all = static_cast<long>(width), high = static_cast<long>(height);
        put(", label={}",
            table(all, high,
                  fmt::format(R"(<TD WIDTH="{}" HEIGHT="{}" FIXEDSIZE="TRUE"{}><B>{}</B></TD>)", all, high,
                              text.align == Align::left    ? R"( ALIGN="LEFT")"
                              : text.align == Align::right ? R"( ALIGN="RIGHT")"
                                                           : "",
                              html_text(text.content))));
        side_spot(text, width);
        put("];\n");
    }

    void side_spot(const Text& text, double width) {
        const double y = 0.24 * text.size;
        if (text.align == Align::left) spots({{-width / 2, y, 's'}});
        if (text.align == Align::centre) spots({{0, y}});
        if (text.align == Align::right) spots({{width / 2, y, 'e'}});
    }

    /// A line of the page that is no straight rule: an edge between two points that are not drawn.
    std::string free_line(const Line& line, int& points) {
        std::string ends[2];
        for (int i = 0; i < 2; ++i) {
            ends[i] = fmt::format("point_{}", ++points);
            put("  {} [style=invis, pos=\"{}\", width=0.01, height=0.01];\n", ends[i],
                at(i == 0 ? line.path.front() : line.path.back()));
        }
        std::string kept = std::move(m_out);
        m_out.clear();
        edge(line, ends[0], ends[1]);
        std::swap(kept, m_out);
        return kept;
    }

    void edge(const Line& line, const std::string& from, const std::string& to) {
        put("  {} {} {} [pos=\"{}\"", dot_string(from), m_page.directed ? "->" : "--", dot_string(to), spline(line));
        if (!line.tie.empty()) put(", tie={}", dot_string(line.tie));
        if (line.weight != 0) put(", weight={}", number(line.weight, 6));
        if (!line.label.empty()) put(", number={}", dot_string(line.label));
        if (line.hidden)
            put(", style=invis");
        else if (line.from.empty())
            put(", layer=rules");
        else if (is_light(line))
            put(", layer=hairlines");
        put(", penwidth={}", number(line.width));
        if (line.colour != style::ink) put(", color={}", dot_string(line.colour));
        if (!line.hidden && line.stroke != Stroke::solid)
            put(", style={}", line.stroke == Stroke::dashed ? "dashed" : "dotted");
        if (line.head || line.tail) {
            put(", dir={}, arrowsize={}", line.head ? line.tail ? "both" : "forward" : "back",
                number(drawn_head(line) / 10));
        }
        if (!line.tooltip.empty()) put(", tooltip={}", dot_tooltip(line.tooltip));
        put("];\n");
    }

    /// Graphviz draws the outline of a head with the line's width, which makes it longer by about twice that.
    static double drawn_head(const Line& line) { return std::max(2.0, line.head_size - 2 * line.width); }

    std::string spline(const Line& line) const {
        std::vector<Point> path = line.path;
        if (line.hidden || path.size() < 4) {
            const Point a = m_boxes.at(line.from)->area.centre(), b = m_boxes.at(line.to)->area.centre();
            path = {a, a, b, b};
        }
        std::string out, heads;
        const auto head = [&](Point& tip, Point& control, char letter) {
            Point towards{tip.x - control.x, tip.y - control.y};
            double length = std::hypot(towards.x, towards.y);
            if (length == 0) {
                towards = {tip.x - path[path.size() / 2].x, tip.y - path[path.size() / 2].y};
                length = std::hypot(towards.x, towards.y);
            }
            if (length == 0) return;
            const Point unit{towards.x / length, towards.y / length};
            const double point = 1.5 * line.width, base = point + drawn_head(line);
            heads += fmt::format("{},{} ", letter, at({tip.x - unit.x * point, tip.y - unit.y * point}));
            tip = {tip.x - unit.x * base, tip.y - unit.y * base};
            control = {control.x - unit.x * base, control.y - unit.y * base};
        };
        if (!line.hidden) {
            if (line.tail) head(path.front(), path[1], 's');
            if (line.head) head(path.back(), path[path.size() - 2], 'e');
        }
        out = heads;
        for (std::size_t i = 0; i < path.size(); ++i) out += (i > 0 ? " " : "") + at(path[i]);
        return out;
    }

    const Page& m_page;
    double m_width, m_height;
    std::map<std::string, const Box*> m_boxes;
    std::string m_out;
};

}  // namespace

std::string write_dot(const Page& page) {
    return Writer(page).run();
}

}  // namespace collabgraph::diagram
