#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "collabgraph/report/sheet.hpp"
#include "collabgraph/text/width.hpp"
#include "report/wrap.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t gap = 2;                // columns between two columns of the table
constexpr std::size_t narrowest_name = 12;    // the first column is not squeezed below this
constexpr std::size_t narrowest_text = 10;    // nor any other text below this
constexpr std::size_t roomy_text = 30;        // text wider than this gives first
constexpr std::size_t comfortable_text = 22;  // nor below this while headings can still break

/// A column as it will stand on the terminal.
struct Strip {
    std::string heading;
    std::vector<std::string> cells;
    bool numeric = true;
    std::size_t width = 0;
    std::size_t easy = 0;   ///< down to here only headings break, in two lines
    std::size_t least = 0;  ///< never below
    std::size_t fit = 0;    ///< narrower than this, and the column goes to a further table
};

bool is_number(const Value& value) {
    return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

std::vector<Strip> strips_of(const Sheet& sheet, text::Language language) {
    std::vector<Strip> strips;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const Column& column = sheet.columns[c];
        if (column.readers == For::machines) continue;
        Strip strip;
        strip.heading = text::visible(column.title.in(language));
        std::size_t widest = 0;
        bool any_number = false;
        for (const auto& row : sheet.rows) {
            strip.cells.push_back(text::visible(shown(row[c], language, column.codes)));
            widest = std::max(widest, text::columns(strip.cells.back()));
            any_number = any_number || is_number(row[c]);
            if (!is_number(row[c]) && !std::holds_alternative<std::monostate>(row[c])) strip.numeric = false;
        }
        strip.numeric = strip.numeric && any_number;
        const std::size_t heading = text::columns(unbroken(strip.heading));
        strip.width = std::max(widest, heading);
        const std::size_t piece = widest_piece(strip.heading);
        const std::size_t least_cell =
            strip.numeric ? widest : std::min(widest, strips.empty() ? narrowest_name : narrowest_text);
        strip.least = std::max(least_cell, piece);
        // Half a heading, and one full-width character more: the halves of a Japanese word need not be equal.
        strip.easy = std::max({widest, piece, heading / 2 + 1});
        strip.easy = std::clamp(strip.easy, strip.least, strip.width);
        strip.fit =
            strip.numeric ? strip.easy : std::min(strip.easy, strips.empty() ? comfortable_text : narrowest_text);
        strips.push_back(std::move(strip));
    }
    return strips;
}

std::size_t total_of(std::span<const Strip> strips, std::size_t Strip::*what) {
    std::size_t sum = strips.empty() ? 0 : gap * (strips.size() - 1);
    for (const Strip& strip : strips) sum += strip.*what;
    return sum;
}

/// Takes from the widest column that can give, one terminal column at a time, until the table fits; first from roomy
/// text, then from headings that can break, then from text, then from whatever is left.
void squeeze(std::vector<Strip>& strips, std::size_t limit) {
    std::size_t now = total_of(strips, &Strip::width);
    const auto take = [&](const auto& may_give) {
        while (now > limit) {
            Strip* widest = nullptr;
            for (Strip& strip : strips) {
                if (may_give(strip) && (widest == nullptr || strip.width >= widest->width)) widest = &strip;
            }
            if (widest == nullptr) return;
            --widest->width;
            --now;
        }
    };
    take([](const Strip& strip) { return !strip.numeric && strip.width > std::max(strip.least, roomy_text); });
    take([](const Strip& strip) { return strip.width > strip.easy; });
    take([](const Strip& strip) { return !strip.numeric && strip.width > std::max(strip.least, comfortable_text); });
    take([](const Strip& strip) { return strip.width > strip.least; });
}

/// Tables that fit each, the first column in all of them: one where that is possible.
std::vector<std::vector<Strip>> dealt_out(const std::vector<Strip>& strips, std::size_t limit) {
    std::vector<std::vector<Strip>> tables{{strips.front()}};
    for (std::size_t c = 1; c < strips.size(); ++c) {
        tables.back().push_back(strips[c]);
        if (limit > 0 && tables.back().size() > 2 && total_of(tables.back(), &Strip::fit) > limit) {
            tables.back().pop_back();
            tables.push_back({strips.front(), strips[c]});
        }
    }
    return tables;
}

void append_lines(std::string& result, const std::vector<Strip>& strips,
                  const std::vector<std::vector<std::string>>& cells, bool bold) {
    std::size_t height = 1;
    for (const auto& lines : cells) height = std::max(height, lines.size());
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t c = 0; c < strips.size(); ++c) {
            const std::string text = i < cells[c].size() ? cells[c][i] : std::string{};
            if (c > 0) line.append(gap, ' ');
            line += strips[c].numeric ? text::pad_left(text, strips[c].width) : text::pad_right(text, strips[c].width);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += bold ? "\x1b[1m" + line + "\x1b[0m\n" : line + '\n';
    }
}

void append_table(std::string& result, const std::vector<Strip>& strips, bool colour) {
    std::vector<std::vector<std::string>> cells;
    for (const Strip& strip : strips) cells.push_back(wrap_heading(strip.heading, strip.width));
    append_lines(result, strips, cells, colour);
    std::string rule;
    for (const Strip& strip : strips) {
        if (!rule.empty()) rule.append(gap, ' ');
        rule.append(strip.width, '-');
    }
    result += rule + '\n';
    for (std::size_t r = 0; r < strips.front().cells.size(); ++r) {
        cells.clear();
        for (const Strip& strip : strips) cells.push_back(wrap(strip.cells[r], strip.width));
        append_lines(result, strips, cells, false);
    }
}

}  // namespace

std::string write_table(const Sheet& sheet, const Writing& writing) {
    static const text::Bilingual nothing{"(none)", "（なし）"};
    if (sheet.rows.empty()) return nothing.in(writing.language) + '\n';
    const std::vector<Strip> strips = strips_of(sheet, writing.language);
    if (strips.empty()) return {};
    std::string result;
    for (std::vector<Strip>& table : dealt_out(strips, writing.width)) {
        if (!result.empty()) result += '\n';
        if (writing.width > 0) squeeze(table, writing.width);
        append_table(result, table, writing.colour);
    }
    return result;
}

}  // namespace collabgraph::report
