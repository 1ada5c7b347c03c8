#include "report/svg_inline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/html_escape.hpp"

namespace collabgraph::report {

namespace {

constexpr std::array<std::string_view, 11> elements = {"circle",   "ellipse", "g",    "line",  "path", "polygon",
                                                       "polyline", "rect",    "text", "title", "tspan"};
constexpr std::array<std::string_view, 27> looks = {"cx",
                                                    "cy",
                                                    "d",
                                                    "dx",
                                                    "dy",
                                                    "fill",
                                                    "fill-opacity",
                                                    "font-size",
                                                    "font-style",
                                                    "font-weight",
                                                    "height",
                                                    "letter-spacing",
                                                    "opacity",
                                                    "points",
                                                    "r",
                                                    "rx",
                                                    "ry",
                                                    "stroke",
                                                    "stroke-dasharray",
                                                    "stroke-linecap",
                                                    "stroke-width",
                                                    "text-anchor",
                                                    "textLength",
                                                    "transform",
                                                    "width",
                                                    "x",
                                                    "y"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

struct Attribute {
    std::string_view name, value;  // value as in the file: escaped
};

struct Tag {
    std::string_view name;
    std::vector<Attribute> attributes;
    bool closing = false, empty = false;

    std::string_view operator[](std::string_view wanted) const {
        for (const auto& attribute : attributes) {
            if (attribute.name == wanted) return attribute.value;
        }
        return {};
    }
};

constexpr std::string_view space = " \t\r\n";

/// The text between '<' and '>'.
Tag parse(std::string_view text) {
    Tag tag;
    if (text.starts_with('/')) {
        tag.closing = true;
        text.remove_prefix(1);
    }
    if (text.ends_with('/')) {
        tag.empty = true;
        text.remove_suffix(1);
    }
    tag.name = text.substr(0, text.find_first_of(space));
    std::size_t at = tag.name.size();
    while ((at = text.find_first_not_of(space, at)) != std::string_view::npos) {
        const std::size_t equals = text.find('=', at);
        if (equals == std::string_view::npos || equals + 1 >= text.size()) break;
        const char quote = text[equals + 1];
        const std::size_t end = quote == '"' || quote == '\'' ? text.find(quote, equals + 2) : std::string_view::npos;
        if (end == std::string_view::npos) break;
        tag.attributes.push_back({text.substr(at, equals - at), text.substr(equals + 2, end - equals - 2)});
        at = end + 1;
    }
    return tag;
}

/// '>' that ends the tag beginning at `begin`: not one inside a quoted value.
std::size_t end_of_tag(std::string_view svg, std::size_t begin) {
    char quote = 0;
    for (std::size_t i = begin; i < svg.size(); ++i) {
        const char c = svg[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string subject_attribute(const std::string& subject) {
    const std::size_t gap = subject.find(' ');
    if (gap != std::string::npos) {
        return fmt::format(" data-a=\"{}\" data-b=\"{}\"", subject.substr(0, gap), subject.substr(gap + 1));
    }
    return subject.empty() ? std::string() : fmt::format(" data-{}=\"{}\"", subject[0], subject.substr(1));
}

class Inliner {
 public:
    Inliner(std::string_view label, const SubjectOf& subject_of) : m_label(label), m_subject_of(subject_of) {}

    std::string run(std::string_view svg) {
        std::size_t at = 0;
        while (at < svg.size()) {
            const std::size_t open = svg.find('<', at);
            text(svg.substr(at, open == std::string_view::npos ? open : open - at));
            if (open == std::string_view::npos) break;
            if (svg.substr(open).starts_with("<!--")) {
                const std::size_t end = svg.find("-->", open);
                if (end == std::string_view::npos) break;
                at = end + 3;
                continue;
            }
            const std::size_t end = end_of_tag(svg, open);
            if (end == std::string_view::npos) break;
            const std::string_view inside = svg.substr(open + 1, end - open - 1);
            if (!inside.starts_with('?') && !inside.starts_with('!')) tag(parse(inside));
            at = end + 1;
        }
        // A file that breaks off must not swallow the rest of the page.
        for (; !m_open.empty(); m_open.pop_back()) {
            if (m_open.back().shown) m_out += fmt::format("</{}>", m_open.back().name);
        }
        return std::move(m_out);
    }

 private:
    struct Open {
        std::string name;
        bool shown;
        bool hides;  // its content is left out
        bool mark;   // a node or an edge: its title is a tooltip
    };

    bool hidden() const {
        return m_open.empty() || std::any_of(m_open.begin(), m_open.end(), [](const Open& o) { return o.hides; });
    }

    void text(std::string_view text) {
        if (hidden() ||
            (m_open.back().name != "text" && m_open.back().name != "tspan" && m_open.back().name != "title")) {
            return;
        }
        for (const char c : text) {
            if (c == '>') {
                m_out += "&gt;";
            } else {
                m_out += c;
            }
        }
    }

    void tag(const Tag& tag) {
        if (tag.closing) {
            while (!m_open.empty()) {
                const Open last = m_open.back();
                m_open.pop_back();
                if (last.shown) m_out += fmt::format("</{}>", last.name);
                if (last.name == tag.name) break;
            }
            return;
        }
        if (tag.name == "svg" && m_open.empty()) {
            m_out += fmt::format("<svg viewBox=\"{}\" role=\"group\" aria-label=\"{}\">", tag["viewBox"],
                                 escape_html(m_label));
            m_open.push_back({"svg", true, false, false});
            return;
        }
        // A link is unwrapped. The title of the whole drawing, or of a layer, would be a tooltip everywhere.
        const bool is_link = tag.name == "a";
        const bool in_mark = !m_open.empty() && m_open.back().mark;
        const bool wanted = holds(elements, tag.name) && (tag.name != "title" || in_mark);
        const bool shown = wanted && !hidden();
        if (shown) open(tag);
        if (tag.empty) return;
        const bool mark = tag.name == "g" && (tag["class"] == "node" || tag["class"] == "edge");
        m_open.push_back({std::string(tag.name), shown, !wanted && !is_link, mark || (is_link && in_mark)});
    }

    void open(const Tag& tag) {
        m_out += fmt::format("<{}", tag.name);
        if (tag.name == "g") {
            const std::string_view kind = tag["class"];
            if (kind == "node") m_out += subject_attribute(m_subject_of(tag["id"]));
            if (kind == "edge") {
                const std::string from = m_subject_of(tag["data-from"]), to = m_subject_of(tag["data-to"]);
                if (!from.empty() && !to.empty()) m_out += fmt::format(" data-a=\"{}\" data-b=\"{}\"", from, to);
            }
        }
        for (const auto& [name, value] : tag.attributes) {
            if (holds(looks, name) && value.find_first_of("<>\"") == std::string_view::npos) {
                m_out += fmt::format(" {}=\"{}\"", name, value);
            }
        }
        m_out += tag.empty ? "/>" : ">";
    }

    std::string_view m_label;
    const SubjectOf& m_subject_of;
    std::string m_out;
    std::vector<Open> m_open;
};

}  // namespace

std::string inline_svg(std::string_view svg, std::string_view label, const SubjectOf& subject_of) {
    return Inliner(label, subject_of).run(svg);
}

}  // namespace collabgraph::report
