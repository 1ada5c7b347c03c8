#include "collabgraph/diagram/frame.hpp"

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/text/utf8.hpp"

namespace collabgraph::diagram {

namespace {

using style::mm;

const text::Bilingual reminder{
    "These are proposals, not proven collaborations; a gap in the proposals is not a gap in the field.",
    "提案であり連携の実績ではない。提案の空白は、現場の空白を意味しない。"};

constexpr double margin = mm(10);

/// Everything outside the drawing, with its lines already broken.
struct Plan {
    std::vector<std::string> counting_rule, left_out, source;
    double title_size = style::title_size;
    double rule_y = 0, frame_top = 0, frame_bottom = 0, legend_top = 0, left_out_top = 0, thin_rule_y = 0,
           source_top = 0;
};

constexpr double rule_line = mm(4.4), left_out_line = mm(3.8), source_line = mm(3.4);

/// At most `most` lines; what does not fit even then is shortened at the end.
std::vector<std::string> at_most(std::vector<std::string> lines, std::size_t most, double width, double size) {
    if (lines.size() <= most) return lines;
    std::string rest;
    for (std::size_t i = most - 1; i < lines.size(); ++i) rest += lines[i];
    lines.resize(most);
    lines.back() = shorten(rest, width, size);
    return lines;
}

Plan plan(const Page& page, const Furniture& furniture, int legend_rows) {
    const double width = page.width - 2 * margin;
    Plan p;
    p.counting_rule = at_most(wrap(furniture.counting_rule, width, style::rule_size), 2, width, style::rule_size);
    p.left_out = at_most(wrap(furniture.left_out, width, style::left_out_size), 3, width, style::left_out_size);
    p.source = at_most(wrap(furniture.source, width - mm(25), style::source_size), 2, width, style::source_size);

    const double extra = p.counting_rule.empty() ? 0 : static_cast<double>(p.counting_rule.size() - 1) * rule_line;
    p.rule_y = mm(25) + extra;
    p.frame_top = mm(27) + extra;

    const double more_source = p.source.empty() ? 0 : static_cast<double>(p.source.size() - 1) * source_line;
    p.source_top = mm(196.6) - more_source;
    p.thin_rule_y = mm(195.6) - more_source;
    p.left_out_top = p.thin_rule_y - mm(0.6) - static_cast<double>(p.left_out.size()) * left_out_line;
    const double legend_bottom = p.left_out_top - (legend_rows > 0 ? mm(1.2) : 0);
    p.legend_top = legend_bottom - legend_rows * Legend::row_height;
    p.frame_bottom = p.legend_top - mm(1.5);
    return p;
}

Rect frame_of(const Page& page, const Plan& p) {
    return {margin, p.frame_top, page.width - 2 * margin, p.frame_bottom - p.frame_top};
}

/// Characters that may not begin a line.
bool sticks_to_previous(char32_t c) {
    static constexpr std::u32string_view closing = U"、。，．・：；）」』】〕〉》！？ー々％)]},.:;!?%…";
    return closing.find(c) != std::u32string_view::npos;
}

bool sticks_to_next(char32_t c) {
    static constexpr std::u32string_view opening = U"（「『【〔〈《([{";
    return opening.find(c) != std::u32string_view::npos;
}

}  // namespace

std::vector<std::string> wrap(const std::string& text, double width, double size, bool bold) {
    std::vector<std::string> lines;
    std::string line, piece;  // piece: what cannot be broken
    const auto flush = [&] {
        std::string trial = line + piece;
        while (!trial.empty() && trial.back() == ' ') trial.pop_back();
        if (!line.empty() && text_width(trial, size, bold) > width) {
            while (!line.empty() && line.back() == ' ') line.pop_back();
            lines.push_back(line);
            line.clear();
        }
        line += piece;
        piece.clear();
    };
    char32_t previous = 0;
    double piece_width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const text::CodePoint c = text::code_point_at(text, i);
        const bool wide = c.value >= 0x2E80;
        const bool can_break = previous == U' ' || wide || previous >= 0x2E80;
        const bool breaks = can_break && !sticks_to_previous(c.value) && !sticks_to_next(previous) && c.value != U' ';
        const double advance = text_width(std::string_view(text).substr(i, c.length), size, bold);
        // A word longer than a line is broken where the line ends.
        if (breaks || piece_width + advance > width) {
            flush();
            piece_width = 0;
        }
        piece_width += advance;
        piece.append(text, i, c.length);
        previous = c.value;
        i += c.length;
    }
    flush();
    while (!line.empty() && line.back() == ' ') line.pop_back();
    if (!line.empty()) lines.push_back(line);
    return lines;
}

Text text_at(Point left_centre, std::string content, double size, bool bold) {
    Text text;
    text.area = {left_centre.x, left_centre.y - size * 0.6, text_width(content, size, bold), size * 1.2};
    text.content = std::move(content);
    text.size = size;
    text.bold = bold;
    return text;
}

Line rule(Point from, Point to, double width, std::string colour) {
    Line line;
    const Point third{(to.x - from.x) / 3, (to.y - from.y) / 3};
    line.path = {from, {from.x + third.x, from.y + third.y}, {to.x - third.x, to.y - third.y}, to};
    line.width = width;
    line.colour = std::move(colour);
    return line;
}

Rect frame_for(const Page& page, const Furniture& furniture, int legend_rows) {
    return frame_of(page, plan(page, furniture, legend_rows));
}

void furnish(Page& page, const Furniture& furniture, const Legend& legend) {
    const double left = margin, width = page.width - 2 * margin, right = left + width;
    Plan p = plan(page, furniture, legend.rows(width));
    page.title = furniture.title;
    page.frame = frame_of(page, p);

    const double title_width = furniture.document_number.empty() ? width : mm(247);
    while (p.title_size > 13 && text_width(furniture.title, p.title_size, true) > title_width) p.title_size -= 1;
    page.texts.push_back(
        text_at({left, mm(14)}, shorten(furniture.title, title_width, p.title_size, true), p.title_size, true));

    const auto lines = [&](const std::vector<std::string>& contents, double top, double step, double size,
                           std::string_view colour) {
        for (std::size_t i = 0; i < contents.size(); ++i) {
            Text text = text_at({left, top + step * (static_cast<double>(i) + 0.5)}, contents[i], size);
            text.colour = std::string(colour);
            page.texts.push_back(std::move(text));
        }
    };
    lines(p.counting_rule, mm(18.9), rule_line, style::rule_size, style::note_ink);
    page.lines.push_back(rule({left, p.rule_y}, {right, p.rule_y}, mm(0.5), std::string(style::black)));

    if (!legend.empty()) legend.place(page, {left, p.legend_top, width, p.left_out_top - p.legend_top});
    lines(p.left_out, p.left_out_top, left_out_line, style::left_out_size, style::black);
    page.lines.push_back(rule({left, p.thin_rule_y}, {right, p.thin_rule_y}, mm(0.2), std::string(style::black)));
    lines(p.source, p.source_top, source_line, style::source_size, style::note_ink);
    if (furniture.proposals)
        lines({reminder.in(page.language)}, mm(200.1), source_line, style::source_size, style::note_ink);

    if (furniture.page > 0) {
        std::string number = std::to_string(furniture.page);
        if (furniture.pages > 0) number += "/" + std::to_string(furniture.pages);
        Text text = text_at({0, p.source_top + source_line / 2}, number, style::left_out_size);
        text.area.x = right - text.area.width;
        text.align = Align::right;
        page.texts.push_back(std::move(text));
    }
    if (!furniture.document_number.empty()) {
        const std::string number = shorten(furniture.document_number, mm(24), style::rule_size);
        Box box;
        box.id = "document_number";
        box.kind = "mark";
        box.label = {number};
        box.label_size = style::rule_size;
        box.area.width = std::ceil(text_width(number, style::rule_size) + 14);
        box.area.height = 20;
        box.area.x = right - box.area.width;
        box.area.y = mm(14) - 10;
        page.boxes.push_back(std::move(box));
    }
}

}  // namespace collabgraph::diagram
