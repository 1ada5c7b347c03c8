/// Puts marks on a page: one place that makes ids and keeps the order in which things are painted (rules, then boxes,
/// then texts).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/diagram/page.hpp"
#include "collabgraph/diagram/style.hpp"

namespace collabgraph::diagram {

struct TextStyle {
    double size = style::smallest_label;
    bool bold = false;
    Align align = Align::left;
    std::string_view colour = style::black;
};

class Canvas {
 public:
    explicit Canvas(Page& page) : m_page(page) {}

    Page& page() { return m_page; }

    /// A text shortened with an ellipsis where it is wider than its area. Empty texts are left out.
    void text(const Rect& area, const std::string& content, const TextStyle& look = {});
    /// Centred on a point, as wide as it is.
    void text_on(const Point& centre, const std::string& content, const TextStyle& look = {});

    /// A filled rectangle under everything else.
    void band(const Rect& area, std::string_view fill);
    void rule(const Point& from, const Point& to, double width, std::string_view colour);
    void path(std::vector<Point> points, double width, std::string_view colour);

    /// A mark of its own (id "m1", "m2", …). The reference holds until the next call.
    Box& mark(const Rect& area, Shape shape, std::string_view fill, Outline outline = Outline::none);
    Box& disc(const Point& centre, double radius, std::string_view fill = style::mark_grey);
    /// A white disc with a thick outline; `radius` is the outer one.
    Box& ring(const Point& centre, double radius);

    /// The node of an organization or category of the survey: `id` from node_id().
    Box& node(const std::string& id, const Rect& area, const std::string& name);
    /// A node that is a whole column: the tick at its foot.
    Box& tick(const std::string& id, double x, double y, double width, const std::string& name);
    void hidden_node(const std::string& id, const std::string& name);
    Line& hidden_tie(const std::string& from, const std::string& to, const char* tie, double weight);

    /// Records that the page uses the mark. Repeats are fine.
    void use(const std::string& key);

 private:
    Page& m_page;
    std::uint32_t m_marks = 0;
};

std::string organization_id(std::uint32_t organization);  ///< "o12"
std::string category_id(std::uint32_t category);          ///< "c3"

}  // namespace collabgraph::diagram
