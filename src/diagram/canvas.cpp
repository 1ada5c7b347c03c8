#include "diagram/canvas.hpp"

#include <algorithm>

#include "collabgraph/diagram/measure.hpp"

namespace collabgraph::diagram {

std::string organization_id(std::uint32_t organization) {
    return "o" + std::to_string(organization);
}
std::string category_id(std::uint32_t category) {
    return "c" + std::to_string(category);
}

void Canvas::text(const Rect& area, const std::string& content, const TextStyle& look) {
    if (content.empty()) {
        return;
    }
    m_page.texts.push_back(Text{area, shorten(content, area.width, look.size, look.bold), look.size, look.bold,
                                look.align, std::string(look.colour)});
}

void Canvas::text_on(const Point& centre, const std::string& content, const TextStyle& look) {
    const double width = text_width(content, look.size, look.bold) + 0.01;
    const double height = look.size * 1.1;
    m_page.texts.push_back(Text{{centre.x - width / 2, centre.y - height / 2, width, height},
                                content,
                                look.size,
                                look.bold,
                                Align::centre,
                                std::string(look.colour)});
}

void Canvas::band(const Rect& area, std::string_view fill) {
    mark(area, Shape::rectangle, fill).ground = true;
}

void Canvas::rule(const Point& from, const Point& to, double width, std::string_view colour) {
    const auto between = [&](double share) {
        return Point{from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
    };
    path({from, between(1.0 / 3), between(2.0 / 3), to}, width, colour);
}

void Canvas::path(std::vector<Point> points, double width, std::string_view colour) {
    Line line;
    line.path = std::move(points);
    line.width = width;
    line.colour = std::string(colour);
    m_page.lines.push_back(std::move(line));
}

Box& Canvas::mark(const Rect& area, Shape shape, std::string_view fill, Outline outline) {
    Box box;
    box.id = "m" + std::to_string(++m_marks);
    box.area = area;
    box.shape = shape;
    box.fill = std::string(fill);
    box.outline = outline;
    box.kind = "mark";
    m_page.boxes.push_back(std::move(box));
    return m_page.boxes.back();
}

Box& Canvas::disc(const Point& centre, double radius, std::string_view fill) {
    return mark({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, Shape::disc, fill);
}

Box& Canvas::ring(const Point& centre, double radius) {
    const double inner = radius - style::outline_thick / 2;
    return mark({centre.x - inner, centre.y - inner, 2 * inner, 2 * inner}, Shape::disc, style::white, Outline::thick);
}

Box& Canvas::node(const std::string& id, const Rect& area, const std::string& name) {
    Box box;
    box.id = id;
    box.area = area;
    box.kind = id.front() == 'c' ? "category" : "organization";
    box.name = name;
    m_page.boxes.push_back(std::move(box));
    return m_page.boxes.back();
}

Box& Canvas::tick(const std::string& id, double x, double y, double width, const std::string& name) {
    Box& box = node(id, {x - width / 2, y, width, 2}, name);
    box.outline = Outline::none;
    box.fill = std::string(style::mark_grey);
    return box;
}

void Canvas::hidden_node(const std::string& id, const std::string& name) {
    node(id, {m_page.frame.x, m_page.frame.y, 1, 1}, name).hidden = true;
}

Line& Canvas::hidden_tie(const std::string& from, const std::string& to, const char* tie, double weight) {
    Line line;
    line.from = from;
    line.to = to;
    line.tie = tie;
    line.weight = weight;
    line.hidden = true;
    m_page.lines.push_back(std::move(line));
    return m_page.lines.back();
}

void Canvas::use(const std::string& key) {
    auto& used = m_page.marks_used;
    const auto place = std::lower_bound(used.begin(), used.end(), Mark{key});
    if (place == used.end() || place->key != key) {
        used.insert(place, Mark{key});
    }
}

}  // namespace collabgraph::diagram
