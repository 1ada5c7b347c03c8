#include "collabgraph/table/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "table/fault_list.hpp"
#include "table/limits.hpp"

namespace collabgraph::table {

namespace {

/// Takes one record after the other from the text and knows on which line it is.
class Reader {
 public:
    Reader(std::string_view text, char separator, FaultList& faults)
        : m_text(text), m_separator(separator), m_faults(faults) {}

    bool at_end() const { return m_position == m_text.size(); }

    /// The next record: at least one field. Not at the end.
    std::vector<Cell> record() {
        std::vector<Cell> fields;
        while (true) {
            Cell cell;
            cell.place = {m_line, static_cast<std::uint32_t>(fields.size() + 1)};
            if (!at_end() && m_text[m_position] == '"') {
                quoted(cell);
            } else {
                cell.text = plain();
            }
            check_nul(cell);
            fields.push_back(std::move(cell));
            if (at_end()) return fields;
            if (m_text[m_position] == m_separator) {
                ++m_position;
                continue;
            }
            end_line();
            return fields;
        }
    }

 private:
    bool ends_field(char c) const { return c == m_separator || c == '\n' || c == '\r'; }

    /// CRLF, LF or CR.
    void end_line() {
        if (m_text[m_position] == '\r' && m_position + 1 < m_text.size() && m_text[m_position + 1] == '\n')
            ++m_position;
        ++m_position;
        ++m_line;
    }

    std::string plain() {
        const std::size_t start = m_position;
        while (!at_end() && !ends_field(m_text[m_position])) ++m_position;
        return std::string(m_text.substr(start, m_position - start));
    }

    void quoted(Cell& cell) {
        ++m_position;
        while (true) {
            const std::size_t start = m_position;
            while (!at_end() && m_text[m_position] != '"' && m_text[m_position] != '\n' && m_text[m_position] != '\r') {
                ++m_position;
            }
            cell.text.append(m_text, start, m_position - start);
            if (at_end()) {
                m_faults.add(
                    cell.place, cell.text,
                    {"a quotation mark opens here and is never closed", "ここで始まる引用符（\"）が閉じられていません"},
                    {"Close the field with a quotation mark; write a quotation mark inside a field twice.",
                     "項目の終わりに引用符を補ってください。項目の中の引用符は 2 つ重ねて書きます。"});
                return;
            }
            if (m_text[m_position] != '"') {
                const std::size_t end = m_position;
                end_line();
                cell.text.append(m_text, end, m_position - end);
                continue;
            }
            ++m_position;
            if (at_end() || m_text[m_position] != '"') break;
            cell.text.push_back('"');
            ++m_position;
        }
        if (at_end() || ends_field(m_text[m_position])) return;
        const std::string rest = plain();
        m_faults.add(cell.place, rest,
                     {"text after the closing quotation mark of a field", "閉じ引用符の後に文字があります"},
                     {"Put the whole field in quotation marks and write a quotation mark inside it twice.",
                      "項目全体を引用符で囲み、項目の中の引用符は 2 つ重ねて書いてください。"});
        cell.text += rest;
    }

    void check_nul(const Cell& cell) {
        if (m_nul_seen || cell.text.find('\0') == std::string::npos) return;
        m_nul_seen = true;
        m_faults.add(cell.place, cell.text,
                     {"a NUL character: this looks like a binary file or a wrongly named encoding",
                      "NUL 文字があります。表ではないファイルか、文字コードの指定違いと思われます"},
                     {"Save the table as CSV in UTF-8.", "表を UTF-8 の CSV として保存し直してください。"});
    }

    std::string_view m_text;
    char m_separator;
    FaultList& m_faults;
    std::size_t m_position = 0;
    std::uint32_t m_line = 1;
    bool m_nul_seen = false;
};

bool is_blank(const std::vector<Cell>& record) {
    return std::all_of(record.begin(), record.end(), [](const Cell& cell) { return cell.text.empty(); });
}

Place beginning(const std::vector<Cell>& record) {
    return {record.front().place.line, 0};
}

std::string counted(std::size_t n, std::string_view noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

void check_header(const std::vector<Cell>& header, FaultList& faults) {
    if (header.size() > most_columns) {
        faults.add(beginning(header), "",
                   {fmt::format("the header has {} columns, more than {}", header.size(), most_columns),
                    fmt::format("見出しの列数が {} あり、上限の {} を超えています", header.size(), most_columns)},
                   {"Check the separator and the quotation marks of the first line.",
                    "1 行目の区切り文字と引用符を確かめてください。"});
        faults.throw_if_any();
    }
    std::map<std::string_view, std::uint32_t> first;
    for (const Cell& cell : header) {
        if (cell.text.empty()) continue;
        const auto [at, fresh] = first.emplace(cell.text, cell.place.column);
        if (fresh) continue;
        faults.add(cell.place, cell.text,
                   {fmt::format("the column name stands twice in the header (also in column {})", at->second),
                    fmt::format("同じ列名が見出しに 2 回あります（{} 列目にもあります）", at->second)},
                   {"Rename or remove one of the two columns.", "どちらかの列名を変えるか、列を削除してください。"});
    }
}

/// Cuts or pads a record to the header's length.
void fit(std::vector<Cell>& record, const std::vector<Cell>& header, FaultList& faults, FaultList& warnings) {
    const std::size_t width = header.size();
    const std::size_t found = record.size();
    if (found > width) {
        const auto extra = record.begin() + static_cast<std::ptrdiff_t>(width);
        const auto filled = std::find_if(extra, record.end(), [](const Cell& cell) { return !cell.text.empty(); });
        if (filled == record.end()) {
            warnings.add(
                extra->place, "",
                {counted(found - width, "empty field") + " beyond the header left out",
                 fmt::format("見出しより後ろの空の項目（{} 個）を除きました", found - width)},
                {"Remove the separators at the end of the line.", "行末の余分な区切り文字を削除してください。"});
        } else {
            faults.add(filled->place, filled->text,
                       {fmt::format("the row has {}, the header has {}", counted(found, "field"), width),
                        fmt::format("この行の項目は {} 個ですが、見出しは {} 列です", found, width)},
                       {"Put a field that holds the separator in quotation marks, or add the missing column name.",
                        "区切り文字を含む項目を引用符で囲むか、足りない列名を補ってください。"});
        }
        record.resize(width);
    } else if (found < width) {
        warnings.add(
            {record.front().place.line, static_cast<std::uint32_t>(found)}, record.back().text,
            {fmt::format("the row has {}, the header has {}; the others are taken as empty", counted(found, "field"),
                         width),
             fmt::format("この行の項目は {} 個で、見出しは {} 列です。残りは空として読みました", found, width)},
            {"Add the missing separators.", "足りない区切り文字を補ってください。"});
        const std::uint32_t line = record.back().place.line;
        record.reserve(width);
        for (std::size_t i = found; i < width; ++i) {
            record.push_back({"", {}, {line, static_cast<std::uint32_t>(i + 1)}});
        }
    }
}

}  // namespace

Table parse_csv(std::string_view text, std::string file, char separator, std::string encoding) {
    Table table;
    table.file = file;
    table.encoding = std::move(encoding);
    FaultList faults(file);
    FaultList warnings(std::move(file));
    Reader reader(text, separator, faults);
    std::vector<Place> blank;  // since the last record: those at the end of the file are nobody's concern
    std::size_t padding = 0;
    while (!reader.at_end()) {
        std::vector<Cell> record = reader.record();
        if (is_blank(record)) {
            if (!table.header.empty()) blank.push_back(beginning(record));
            continue;
        }
        if (table.header.empty()) {
            table.header = std::move(record);
            check_header(table.header, faults);
            continue;
        }
        for (const Place& place : blank) {
            warnings.add(place, "", {"empty line skipped", "空の行を読み飛ばしました"}, {});
        }
        blank.clear();
        padding += table.header.size() - std::min(table.header.size(), record.size());
        if (padding > most_padding(text.size())) {
            faults.add(
                beginning(record), "",
                {"most rows are far shorter than the header: the table would be nearly empty and far larger than "
                 "the file",
                 "ほとんどの行が見出しより大幅に短く、表がファイルの大きさに比べて過大になります"},
                {"Check the separator and the header.", "区切り文字と見出しを確かめてください。"});
            break;
        }
        fit(record, table.header, faults, warnings);
        record.shrink_to_fit();
        table.rows.push_back(std::move(record));
    }
    if (table.header.empty()) {
        faults.add({}, "", {"the file is empty", "ファイルが空です"},
                   {"The first line must name the columns, for example: id,organization,partners,categories",
                    "1 行目に列名を書いてください（例: id,organization,partners,categories）。"});
    } else if (table.rows.empty() && faults.empty()) {
        faults.add({table.header.front().place.line, 0}, "",
                   {"the table holds no row", "表に行がありません（見出しだけです）"},
                   {"Add at least one row below the header.", "見出しの下に 1 行以上のデータを入れてください。"});
    }
    faults.throw_if_any();
    table.warnings = warnings.take();
    return table;
}

std::string quote_csv(std::string_view field, char separator) {
    const bool spaced = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    const bool special =
        field.find_first_of("\"\r\n") != std::string_view::npos || field.find(separator) != std::string_view::npos;
    if (!spaced && !special) return std::string(field);
    std::string result = "\"";
    for (const char c : field) {
        if (c == '"') result.push_back('"');
        result.push_back(c);
    }
    result.push_back('"');
    return result;
}

}  // namespace collabgraph::table
