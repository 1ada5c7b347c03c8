#include "diagram/column_heads.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/text/advance.hpp"
#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {
namespace {

constexpr double size = style::smallest_label;
constexpr double step = 1.04 * size;   ///< of vertical characters
constexpr double level = 1.17 * size;  ///< of the roof
constexpr double foot = 3;             ///< between head and column
constexpr char32_t ellipsis = U'\u2026';

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

std::u32string vertical_text(const std::string& label) {
    std::u32string characters = text::to_utf32(label);
    std::erase_if(characters, [](char32_t c) { return c < 0x20 || c == 0x7F; });
    if (characters.size() > longest_vertical_head) {
        characters.resize(longest_vertical_head - 1);
        characters.push_back(ellipsis);
    }
    return characters;
}

/// One character whose cell begins at `top`.
void draw_character(Canvas& canvas, char32_t c, double x, double top, bool bold) {
    const double width = bold ? 1.1 : 0.75;
    const double middle = top + step / 2;
    // Two curves, level in the middle.
    const auto arc = [&](double ends, double bow) {
        const double half = 0.4 * size, bend = bow + (ends - bow) * 0.25;
        canvas.path({{x - half, ends},
                     {x - 0.8 * half, bend},
                     {x - half / 2, bow},
                     {x, bow},
                     {x + half / 2, bow},
                     {x + 0.8 * half, bend},
                     {x + half, ends}},
                    width, style::black);
    };
    if (is_one_of(c, U"ー—―－–-〜～")) {
        canvas.rule({x, middle - 0.36 * size}, {x, middle + 0.36 * size}, width, style::black);
    } else if (is_one_of(c, U"（(")) {
        arc(top + 0.92 * step, top + 0.62 * step);
    } else if (is_one_of(c, U"）)")) {
        arc(top + 0.08 * step, top + 0.38 * step);
    } else if (c == ellipsis) {
        for (const double share : {0.2, 0.5, 0.8}) {
            canvas.rule({x - 0.55, top + share * step}, {x + 0.55, top + share * step}, 1.1, style::black);
        }
    } else {
        Point centre{x, middle};
        if (is_one_of(c, U"、。，．")) {
            centre = {x + 0.5 * size, middle - 0.5 * size};
        } else if (is_one_of(c, U"ァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ")) {
            centre = {x + 0.08 * size, middle - 0.06 * size};
        }
        std::string character;
        text::append_utf8(character, c);
        const double advance = text_width(character, size, bold);
        canvas.page().texts.push_back(Text{{centre.x - advance / 2, centre.y - size / 2, advance + 0.01, size},
                                           character,
                                           size,
                                           bold,
                                           Align::centre,
                                           std::string(style::black)});
    }
}

/// How many heads the left half of the roof takes so that both halves rise equally high.
std::size_t left_half(std::size_t heads, double right_room) {
    const double extra = std::ceil(right_room / level);
    const double left = std::ceil((static_cast<double>(heads) + extra) / 2);
    return std::min(heads, static_cast<std::size_t>(left));
}

}  // namespace

HeadShape head_shape(const std::vector<std::string>& labels) {
    for (const auto& label : labels) {
        const auto characters = text::to_utf32(label);
        const auto narrow = std::count_if(characters.begin(), characters.end(), [](char32_t c) {
            return !is_one_of(c, U"・") && text::advance(c, false) < 0.9;
        });
        if (narrow > 5 || characters.size() > 2 * longest_vertical_head) {
            return HeadShape::roof;
        }
    }
    return HeadShape::vertical;
}

double heads_height(const std::vector<std::string>& labels, HeadShape shape, double right_room) {
    if (labels.empty()) {
        return 0;
    }
    if (shape == HeadShape::roof) {
        const std::size_t left = left_half(labels.size(), right_room);
        const double right = static_cast<double>(labels.size() - left) * level + right_room;
        return std::max(static_cast<double>(left) * level, right) + foot + 2;
    }
    std::size_t longest = 1;
    for (const auto& label : labels) {
        longest = std::max(longest, vertical_text(label).size());
    }
    return static_cast<double>(longest) * step + foot + 2;
}

void draw_heads(Canvas& canvas, const std::vector<ColumnHead>& heads, HeadShape shape, double left, double right,
                double bottom, double right_room) {
    if (shape == HeadShape::vertical) {
        for (const auto& head : heads) {
            const std::u32string characters = vertical_text(head.label);
            double top = bottom - foot - static_cast<double>(characters.size()) * step;
            for (const char32_t c : characters) {
                draw_character(canvas, c, head.x, top, head.bold);
                top += step;
            }
        }
        return;
    }
    constexpr double gap = 2.5;
    const std::size_t half = left_half(heads.size(), right_room);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const ColumnHead& head = heads[i];
        const bool on_left = i < half;
        const double below =
            on_left ? static_cast<double>(i) * level : right_room + static_cast<double>(heads.size() - 1 - i) * level;
        const double middle = bottom - foot - below - level / 2;
        canvas.rule({head.x, middle}, {head.x, bottom - 1}, 0.4, style::soft_grey);
        if (on_left) {
            canvas.text({left, middle - size / 2, head.x - gap - left, size}, head.label,
                        {.size = size, .bold = head.bold, .align = Align::right});
        } else {
            canvas.text({head.x + gap, middle - size / 2, right - head.x - gap, size}, head.label,
                        {.size = size, .bold = head.bold, .align = Align::left});
        }
    }
}

double second_line_of_numbers(const std::vector<std::uint32_t>& numbers, double pitch) {
    double widest = 0;
    for (const std::uint32_t number : numbers) {
        widest = std::max(widest, text_width(std::to_string(number), size));
    }
    return widest + 0.2 > pitch ? size : 0;
}

void draw_column_numbers(Canvas& canvas, const std::vector<double>& x, const std::vector<std::uint32_t>& numbers,
                         double y, std::string_view colour) {
    const double pitch = x.size() < 2 ? 1000 : std::abs(x[1] - x[0]);
    const double lower = second_line_of_numbers(numbers, pitch);
    for (std::size_t i = 0; i < x.size(); ++i) {
        canvas.text_on({x[i], y + (i % 2 == 0 ? 0 : lower)}, std::to_string(numbers[i]), {.colour = colour});
    }
}

}  // namespace collabgraph::diagram
