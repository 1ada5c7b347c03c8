#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

namespace {

/// What a spreadsheet would take for a formula.
bool looks_like_formula(const std::string& text) {
    return !text.empty() && (text[0] == '=' || text[0] == '+' || text[0] == '-' || text[0] == '@');
}

std::string quoted_where_needed(const std::string& text, char separator) {
    if (text.find_first_of(std::string("\"\r\n") + separator) == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

}  // namespace

std::string write_separated(const Sheet& sheet, char separator, const Writing& writing) {
    std::string result = writing.excel ? "\xEF\xBB\xBF" : "";
    const auto append_line = [&](const auto& text_of) {
        bool first = true;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            if (sheet.columns[c].readers == For::people) continue;
            if (!first) result += separator;
            first = false;
            result += quoted_where_needed(text_of(c), separator);
        }
        result += '\n';
    };
    append_line([&](std::size_t c) { return sheet.columns[c].key; });
    for (const auto& row : sheet.rows) {
        append_line([&](std::size_t c) {
            const std::string text = plain(row[c]);
            const bool defused = writing.excel && is_text(row[c]) && looks_like_formula(text);
            return defused ? '\'' + text : text;
        });
    }
    return result;
}

}  // namespace collabgraph::report
