#include "diagram/strip.hpp"

#include <algorithm>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"

namespace collabgraph::diagram {

namespace {

constexpr double size = style::smallest_label, line_height = 12, space_above = 6, between_strips = 2;
constexpr std::size_t most_lines = 4;

struct Block {
    std::string heading;
    double indent = 0;
    std::vector<std::string> lines;
};

std::string joined(const std::vector<std::string>& names, std::size_t count, text::Language language) {
    const bool ja = language == text::Language::ja;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? ja ? "、" : ", " : "") + names[i];
    if (count < names.size()) {
        const std::string rest = std::to_string(names.size() - count);
        text += ja ? " ほか" + rest : " and " + rest + " more";
    }
    return text;
}

Block block_of(const Strip& strip, double width, text::Language language) {
    Block block;
    block.heading = strip.heading;
    // Beside the heading where that leaves room, else below it.
    block.indent = text_width(strip.heading, size, true) + 6;
    const bool beside = block.indent < width * 0.45;
    const double room = width - (beside ? block.indent : 0);
    // More names than the lines are wide need not be tried.
    std::size_t count = 0;
    for (double taken = 0; count < strip.names.size() && taken <= most_lines * room; ++count) {
        taken += text_width(strip.names[count], size);
    }
    do {
        block.lines = wrap(joined(strip.names, count, language), room, size);
    } while (block.lines.size() > most_lines && count-- > 1);
    for (std::string& line : block.lines) line = shorten(line, room, size);
    if (!beside) {
        block.indent = 0;
        block.lines.insert(block.lines.begin(), "");
    }
    return block;
}

}  // namespace

double strips_height(const std::vector<Strip>& strips, double width, text::Language language) {
    double height = 0;
    for (const Strip& strip : strips) {
        if (strip.names.empty()) continue;
        height += (height > 0 ? between_strips : space_above) +
                  line_height * static_cast<double>(block_of(strip, width, language).lines.size());
    }
    return height;
}

void draw_strips(Page& page, const std::vector<Strip>& strips, const Rect& area) {
    double y = area.y;
    bool first = true;
    for (const Strip& strip : strips) {
        if (strip.names.empty()) continue;
        if (first)
            page.lines.push_back(rule({area.x, y}, {area.right(), y}, style::mm(0.2), std::string(style::black)));
        y += first ? space_above : between_strips;
        first = false;
        const Block block = block_of(strip, area.width, page.language);
        page.texts.push_back(
            text_at({area.x, y + line_height / 2}, shorten(block.heading, area.width, size, true), size, true));
        for (const std::string& line : block.lines) {
            if (!line.empty()) page.texts.push_back(text_at({area.x + block.indent, y + line_height / 2}, line, size));
            y += line_height;
        }
    }
}

}  // namespace collabgraph::diagram
