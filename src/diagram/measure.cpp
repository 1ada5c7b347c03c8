#include "collabgraph/diagram/measure.hpp"

#include "collabgraph/text/advance.hpp"
#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {

double text_width(std::string_view text, double size, bool bold) {
    return text::advance(text, bold) * size;
}

std::string shorten(const std::string& text, double width, double size, bool bold) {
    if (text_width(text, size, bold) <= width) return text;
    static constexpr std::string_view ellipsis = "\u2026";
    const double room = width - text_width(ellipsis, size, bold);
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
        i += text::code_point_at(text, i).length;
        if (text_width(std::string_view(text).substr(0, i), size, bold) > room) break;
        end = i;
    }
    return text.substr(0, end) + std::string(ellipsis);
}

}  // namespace collabgraph::diagram
