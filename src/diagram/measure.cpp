#include "collabgraph/diagram/measure.hpp"

#include "diagram/utf8.hpp"

namespace collabgraph::diagram {

double text_width(std::string_view text, double size, bool bold) {
    double ems = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        i += c.length;
        if (c.value < 0x20 || c.value == 0x7F) continue;
        if (c.value >= 0x1100)
            ems += 1;
        else if (c.value >= 'A' && c.value <= 'Z')
            ems += 0.68;
        else if (c.value == ' ' || c.value == 'i' || c.value == 'l' || c.value == '.' || c.value == ',')
            ems += 0.33;
        else
            ems += 0.57;
    }
    return ems * size * (bold ? 1.03 : 1.0);
}

std::string shorten(const std::string& text, double width, double size, bool bold) {
    if (text_width(text, size, bold) <= width) return text;
    static constexpr std::string_view ellipsis = "\u2026";
    const double room = width - text_width(ellipsis, size, bold);
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
        i += code_point_at(text, i).length;
        if (text_width(std::string_view(text).substr(0, i), size, bold) > room) break;
        end = i;
    }
    return text.substr(0, end) + std::string(ellipsis);
}

}  // namespace collabgraph::diagram
