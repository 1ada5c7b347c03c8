#include "diagram/svg_clean.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "collabgraph/diagram/style.hpp"
#include "diagram/dot_escape.hpp"

namespace collabgraph::diagram {

namespace {

std::optional<std::string_view> attribute(std::string_view tag, std::string_view name) {
    const std::string key = fmt::format(" {}=\"", name);
    const std::size_t begin = tag.find(key);
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t start = begin + key.size(), end = tag.find('"', start);
    if (end == std::string_view::npos) return std::nullopt;
    return tag.substr(start, end - start);
}

double number_of(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t i = text.find(what); i != std::string::npos; i = text.find(what, i + by.size())) {
        text.replace(i, what.size(), by);
    }
}

void drop_attribute(std::string& tag, std::string_view name) {
    const std::string key = fmt::format(" {}=\"", name);
    const std::size_t begin = tag.find(key);
    if (begin == std::string::npos) return;
    const std::size_t end = tag.find('"', begin + key.size());
    if (end != std::string::npos) tag.erase(begin, end + 1 - begin);
}

/// <text …> moved to the spot and anchored there.
std::string moved(std::string line, const DrawnNode::Spot& spot) {
    for (const std::string_view name : {"text-anchor", "x", "y"}) drop_attribute(line, name);
    const std::string_view anchor = spot.anchor == 's' ? "start" : spot.anchor == 'e' ? "end" : "middle";
    return fmt::format("<text text-anchor=\"{}\" x=\"{:.2f}\" y=\"{:.2f}\"", anchor, spot.baseline.x, spot.baseline.y) +
           line.substr(5);
}

/// An outline in the size that the DOT asks for: Graphviz rounds sizes to whole points.
std::string exact(std::string line, const DrawnNode& node) {
    const auto points = attribute(line, "points");
    if (!points) {
        for (const std::string_view name : {"rx", "ry"}) drop_attribute(line, name);
        line.insert(line.rfind("/>"), fmt::format(" rx=\"{:.2f}\" ry=\"{:.2f}\"", node.width / 2, node.height / 2));
        return line;
    }
    std::vector<Point> corners;
    double half_width = 0, half_height = 0;
    const char *at = points->data(), *end = points->data() + points->size();
    while (at < end) {
        Point p;
        const auto x = std::from_chars(at, end, p.x);
        if (x.ec != std::errc{} || x.ptr == end) break;
        const auto y = std::from_chars(x.ptr + 1, end, p.y);
        if (y.ec != std::errc{}) break;
        at = y.ptr == end ? end : y.ptr + 1;
        half_width = std::max(half_width, std::abs(p.x - node.centre.x));
        half_height = std::max(half_height, std::abs(p.y - node.centre.y));
        corners.push_back(p);
    }
    if (half_width == 0 || half_height == 0) return line;
    std::string list;
    for (const Point& p : corners) {
        list += fmt::format("{}{:.2f},{:.2f}", list.empty() ? "" : " ",
                            node.centre.x + (p.x - node.centre.x) * node.width / 2 / half_width,
                            node.centre.y + (p.y - node.centre.y) * node.height / 2 / half_height);
    }
    const std::size_t begin = line.find(" points=\"") + std::string_view(" points=\"").size();
    line.replace(begin, line.find('"', begin) - begin, list);
    return line;
}

std::string opening(const SvgFrame& frame, std::string_view width, std::string_view height) {
    const auto in_mm = [](std::string_view points) { return std::lround(number_of(points) * 25.4 / 72); };
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}mm\" height=\"{}mm\" viewBox=\"0 0 {} {}\" role=\"img\" "
        "lang=\"{}\" xml:lang=\"{}\" aria-labelledby=\"page-title page-description\" font-family=\"{}\">\n"
        "<title id=\"page-title\">{}</title>\n<desc id=\"page-description\">{}</desc>\n"
        "<rect x=\"-9\" y=\"-9\" width=\"{}\" height=\"{}\" fill=\"#FFFFFF\"/>\n",
        in_mm(width), in_mm(height), number_of(width), number_of(height), xml_text(frame.language),
        xml_text(frame.language), style::font_list, xml_text(frame.title), xml_text(frame.description),
        number_of(width) + 18, number_of(height) + 18);
}

class Cleaner {
 public:
    explicit Cleaner(const SvgFrame& frame) : m_frame(frame) {}

    std::string run(const std::string& svg) {
        for (std::size_t begin = 0; begin < svg.size();) {
            std::size_t end = svg.find('\n', begin);
            if (end == std::string::npos) end = svg.size();
            line(svg.substr(begin, end - begin));
            begin = end + 1;
        }
        return std::move(m_out);
    }

 private:
    void line(std::string text) {
        if (m_in_comment || text.starts_with("<!--")) {
            m_in_comment = text.find("-->") == std::string::npos;
            return;
        }
        if (text.starts_with("<?xml") || text.starts_with("<!DOCTYPE") || text.starts_with(" \"http")) return;
        if (text.starts_with("<svg")) {
            m_head = text;
            m_in_head = text.find('>') == std::string::npos;
            if (!m_in_head) begin();
            return;
        }
        if (m_in_head) {
            m_head += text;
            m_in_head = text.find('>') == std::string::npos;
            if (!m_in_head) begin();
            return;
        }
        body(std::move(text));
    }

    void begin() {
        m_out +=
            opening(m_frame, attribute(m_head, "width").value_or("842"), attribute(m_head, "height").value_or("595"));
    }

    void body(std::string text) {
        // Graphviz's titles are ids; a tooltip, where there is one, is the better title.
        if (text.starts_with("<title>")) {
            const std::size_t end = text.find("</title>");
            const std::string name = text.substr(7, end == std::string::npos ? end : end - 7);
            identify(name);
            const auto known = m_frame.nodes.find(name);
            m_node = known == m_frame.nodes.end() ? nullptr : &known->second;
            m_outlined = false;
            m_texts.clear();
            return;
        }
        if (text.starts_with("<g id=\"a_") && text.find("<a ") != std::string::npos) {
            const auto tip = attribute(text, "xlink:title");
            if (tip && !tip->empty()) m_out += fmt::format("<title>{}</title>\n", *tip);
            m_in_link = true;
            return;
        }
        if (m_in_link && text == "</a>") return;
        if (m_in_link && text == "</g>") {
            settle();
            m_in_link = false;
            return;
        }
        if (text.starts_with("<g id=")) {
            m_node = nullptr;
            group(text);
            return;
        }
        if (text.starts_with("<text")) {
            drop_attribute(text, "font-family");
            if (m_node != nullptr) m_texts.push_back(m_out.size());
        }
        if (m_node != nullptr && !m_outlined && !text.starts_with("<text")) {
            // The first shape of a node is its outline; that of a rounded box is a path, left as it is.
            if (text.starts_with("<polygon") || text.starts_with("<ellipse")) text = exact(std::move(text), *m_node);
            m_outlined = true;
        }
        if (text == "</g>") settle();
        replace_all(text, "\"transparent\"", "\"none\"");
        m_out += text + "\n";
    }

    /// At the end of a node: its texts are known to be as many as its spots, or left alone.
    void settle() {
        if (m_node != nullptr && m_texts.size() == m_node->spots.size()) {
            for (std::size_t i = m_texts.size(); i-- > 0;) {
                const std::size_t end = m_out.find('\n', m_texts[i]);
                m_out.replace(m_texts[i], end - m_texts[i],
                              moved(m_out.substr(m_texts[i], end - m_texts[i]), m_node->spots[i]));
            }
        }
        m_node = nullptr;
        m_texts.clear();
    }

    /// The group just opened says which mark it is: `id` for a node, `data-from` and `data-to` for an edge. Names of
    /// marks are generated ("o12"), so they are safe as they are; texts and rules of the page stay anonymous.
    void identify(const std::string& name) {
        constexpr std::string_view node = "<g class=\"node\">\n", edge = "<g class=\"edge\">\n";
        if (m_out.ends_with(node) && name.find('_') == std::string::npos) {
            m_out.insert(m_out.size() - node.size() + 2, fmt::format(" id=\"{}\"", name));
        }
        for (const std::string_view joint : {"&#45;&gt;", "&#45;&#45;"}) {
            const std::size_t at = name.find(joint);
            if (!m_out.ends_with(edge) || at == std::string::npos || name.find('_') != std::string::npos) continue;
            m_out.insert(m_out.size() - 2, fmt::format(" data-from=\"{}\" data-to=\"{}\"", name.substr(0, at),
                                                       name.substr(at + joint.size())));
        }
    }

    /// Ids are kept only where they are ours: layer names, "page" and counters of Graphviz's go.
    void group(std::string text) {
        if (text.find("class=\"layer\"") == std::string::npos) drop_attribute(text, "id");
        m_out += text + "\n";
    }

    const SvgFrame& m_frame;
    std::string m_out, m_head;
    bool m_in_comment = false, m_in_head = false;
    bool m_in_link = false;
    const DrawnNode* m_node = nullptr;
    bool m_outlined = false;           // the present node's outline has been written
    std::vector<std::size_t> m_texts;  // where in m_out the texts of the present node begin
};

}  // namespace

std::string clean_svg(const std::string& svg, const SvgFrame& frame) {
    return Cleaner(frame).run(svg);
}

}  // namespace collabgraph::diagram
