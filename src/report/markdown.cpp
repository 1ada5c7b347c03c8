#include "collabgraph/report/sheet.hpp"
#include "collabgraph/text/width.hpp"
#include "report/wrap.hpp"

namespace collabgraph::report {

namespace {

/// Text that Markdown and the HTML within it leave alone.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text::visible(text)) {
        switch (c) {
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '&':
                result += "&amp;";
                break;
            case '|':
            case '\\':
            case '*':
            case '_':
            case '`':
            case '[':
            case ']':
            case '#':
                result += '\\';
                result += c;
                break;
            default:
                result += c;
        }
    }
    return result;
}

}  // namespace

std::string write_markdown(const Sheet& sheet, const Writing& writing) {
    std::string head = "|", rule = "|";
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
        const Column& column = sheet.columns[c];
        if (column.readers == For::machines) continue;
        head += ' ' + escaped(unbroken(column.title.in(writing.language))) + " |";
        bool numeric = !sheet.rows.empty();
        for (const auto& row : sheet.rows) {
            numeric = numeric && !is_text(row[c]);
        }
        rule += numeric ? " ---: |" : " --- |";
    }
    std::string result = head + '\n' + rule + '\n';
    for (const auto& row : sheet.rows) {
        result += '|';
        for (std::size_t c = 0; c < row.size(); ++c) {
            const Column& column = sheet.columns[c];
            if (column.readers == For::machines) continue;
            result += ' ' + escaped(shown(row[c], writing.language, column.codes)) + " |";
        }
        result += '\n';
    }
    return result;
}

}  // namespace collabgraph::report
