#include "diagram/label_lines.hpp"

#include <algorithm>

#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/text/line_break.hpp"
#include "diagram/abbreviate.hpp"

namespace collabgraph::diagram {

std::vector<std::string> label_lines(const std::string& name, double width, double size, std::size_t most, bool bold,
                                     double widening) {
    if (most > 1 && text_width(name, size, bold) > width) {
        for (const double total : {1e9, static_cast<double>(most) * width * 0.9}) {
            text::LineBreaking breaking;
            breaking.width = std::max(width, 2 * size) / size;
            breaking.bold = bold;
            breaking.max_lines = most;
            breaking.widening = widening;
            auto broken = text::break_lines(abbreviate(name, total, size, bold), breaking);
            const bool last = total < 1e9;
            if (last || !broken.shortened) {
                for (auto& line : broken.lines) {
                    line = shorten(line, width * (1 + widening) + 0.01, size, bold);
                }
                return std::move(broken.lines);
            }
        }
    }
    return {abbreviate(name, width, size, bold)};
}

}  // namespace collabgraph::diagram
