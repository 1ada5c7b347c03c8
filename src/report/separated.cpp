#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

namespace {

bool holds_text(const Value& value) {
    return std::holds_alternative<std::string>(value) || std::holds_alternative<List>(value);
}

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
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        if (c > 0) result += separator;
        result += quoted_where_needed(sheet.columns[c].key, separator);
    }
    result += '\n';
    for (const auto& row : sheet.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) result += separator;
            std::string text = plain(row[c]);
            if (writing.excel && holds_text(row[c]) && looks_like_formula(text)) text.insert(0, "'");
            result += quoted_where_needed(text, separator);
        }
        result += '\n';
    }
    return result;
}

}  // namespace collabgraph::report
