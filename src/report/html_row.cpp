#include "report/html_row.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t longest_title = 240;  // bytes

std::string shortened(std::string_view text) {
    if (text.size() <= longest_title) return std::string(text);
    std::size_t end = longest_title;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "\u2026";
}

}  // namespace

std::string row_title(const Context& context, Index row) {
    const auto& initiative = context.survey.initiatives[row];
    const char* first = context.japanese() ? "title" : "title_en";
    const char* second = context.japanese() ? "title_en" : "title";
    for (const char* column : {first, second, "problem", "approach"}) {
        const std::string_view cell = context.survey.cell(initiative, column);
        if (!cell.empty()) return shortened(cell);
    }
    return {};
}

std::string row_line(const Context& context, Index row) {
    const auto& initiative = context.survey.initiatives[row];
    const std::string_view line = context.survey.cell(initiative, "line");
    return line.empty() ? std::to_string(initiative.place.line) : std::string(line);
}

}  // namespace collabgraph::report
