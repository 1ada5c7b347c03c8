#include "collabgraph/table/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "table/fault_list.hpp"
#include "table/limits.hpp"

namespace collabgraph::table {

namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 64;

/// Reads the text for the parser and remembers how far it got, which the parser's events do not tell.
class Cursor {
 public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** reached) : m_at(at), m_reached(reached) {}
    const char& operator*() const { return *m_at; }
    Cursor& operator++() {
        ++m_at;
        if (m_reached != nullptr) *m_reached = m_at;
        return *this;
    }
    Cursor operator++(int) {
        Cursor before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Cursor& other) const { return m_at == other.m_at; }

 private:
    const char* m_at;
    const char** m_reached;
};

/// Line and column of ever later positions of one text; all calls together are linear.
class Lines {
 public:
    explicit Lines(std::string_view text) : m_text(text) {}

    Place place(const char* at) {
        const auto position = std::min(static_cast<std::size_t>(at - m_text.data()), m_text.size());
        for (; m_position < position; ++m_position) {
            const auto byte = static_cast<unsigned char>(m_text[m_position]);
            if (byte == '\n' || (byte == '\r' && !m_text.substr(m_position + 1).starts_with('\n'))) {
                ++m_place.line;
                m_place.column = 1;
            } else if ((byte & 0xC0) != 0x80) {
                ++m_place.column;
            }
        }
        return m_place;
    }

 private:
    std::string_view m_text;
    std::size_t m_position = 0;
    Place m_place{1, 1};
};

/// Receives the parser's events. Depth 0 is outside everything; `m_table_depth` is the depth inside the array of
/// records.
class Records {
 public:
    Records(std::string_view text, std::string_view member, Table& table, FaultList& faults)
        : m_text(text), m_reached(text.data()), m_lines(text), m_member(member), m_table(table), m_faults(faults) {}

    const char** reached() { return &m_reached; }
    bool found() const { return m_found; }
    Place record_place(std::size_t row) const { return m_record_places[row]; }

    bool null() { return scalar("", m_reached); }
    bool boolean(bool value) { return scalar(value ? "true" : "false", m_reached); }
    // The parser has looked one character beyond a number.
    bool number_integer(Json::number_integer_t value) { return scalar(std::to_string(value), m_reached - 1); }
    bool number_unsigned(Json::number_unsigned_t value) { return scalar(std::to_string(value), m_reached - 1); }
    bool number_float(Json::number_float_t, const std::string& written) { return scalar(written, m_reached - 1); }
    bool string(std::string& value) { return scalar(value, m_reached); }
    bool binary(Json::binary_t&) { return false; }

    bool key(std::string& name) {
        const Place place = token_place(m_reached);
        if (m_depth == 1 && !m_in_table) {
            m_current_member = name;
        } else if (in_record()) {
            if (!m_keys.insert(name).second) {
                m_faults.add(place, name,
                             {"the key stands twice in one object", "1 つのオブジェクトに同じキーが 2 回あります"},
                             {"Remove one of the two.", "どちらかを削除してください。"});
            }
            m_column = column_of(name, place);
            return m_column.has_value();
        }
        return true;
    }

    bool start_object(std::size_t) { return start(true); }
    bool start_array(std::size_t) { return start(false); }
    bool end_object() { return end(); }
    bool end_array() { return end(); }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::detail::exception& error) {
        // The library's words follow its own position: "[json.exception…] parse error at line 1, column 2: …".
        std::string_view detail = error.what();
        const std::size_t words = detail.find(": ");
        if (words != std::string_view::npos) detail.remove_prefix(words + 2);
        m_faults.add(m_lines.place(std::max(m_reached - 1, m_text.data())), token,
                     {fmt::format("this is not valid JSON: {}", detail), "JSON として正しくありません"},
                     {"Check the brackets, commas and quotation marks here and just before.",
                      "この位置と直前の括弧、カンマ、引用符を確かめてください。"});
        return false;
    }

 private:
    bool in_record() const { return m_in_table && m_depth == m_table_depth + 1; }
    bool in_list() const { return m_in_table && m_depth == m_table_depth + 2; }
    bool in_table_itself() const { return m_in_table && m_depth == m_table_depth; }

    /// Where the token begins whose event has just come: the first character after the token before it that is neither
    /// space nor punctuation between values. `end` is where the search for the next one starts.
    Place token_place(const char* end) {
        const char* const text_end = m_text.data() + m_text.size();
        constexpr std::string_view between = " \t\r\n:,]}";
        while (m_token_end < text_end && between.find(*m_token_end) != std::string_view::npos) ++m_token_end;
        const Place place = m_lines.place(m_token_end);
        m_token_end = std::max(m_token_end, end);
        return place;
    }

    std::optional<std::size_t> column_of(const std::string& name, Place place) {
        const auto [at, fresh] = m_columns.emplace(name, m_table.header.size());
        if (!fresh) return at->second;
        if (m_table.header.size() == most_columns) {
            m_faults.add(place, name,
                         {fmt::format("more than {} different keys", most_columns),
                          fmt::format("キーの種類が上限の {} を超えています", most_columns)},
                         {"Use the same keys in every object.", "どのオブジェクトでも同じキーを使ってください。"});
            return std::nullopt;
        }
        m_table.header.push_back({name, {}, place});
        return at->second;
    }

    bool start(bool object) {
        const Place place = token_place(m_reached);
        if (m_depth == deepest) {
            m_faults.add(place, "",
                         {fmt::format("nested deeper than {} levels", deepest),
                          fmt::format("入れ子が {} 段を超えています", deepest)},
                         {"A table is an array of flat objects.", "表は平らなオブジェクトの配列です。"});
            return false;
        }
        if (!m_found && !object && opens_table()) {
            m_found = true;
            m_in_table = true;
            m_table_depth = m_depth + 1;
        } else if (in_table_itself()) {
            if (object) {
                start_record(place);
            } else {
                not_an_object(place, "[");
            }
        } else if (in_record()) {
            if (!m_record_open) {
                // Inside an element that is no object, of which one fault is enough.
            } else if (object) {
                not_a_cell(place);
            } else {
                cell().place = place;
                cell().text.clear();
                cell().parts.clear();
            }
        } else if (in_list() && m_record_open) {
            not_a_cell(place);
        }
        ++m_depth;
        return true;
    }

    bool end() {
        --m_depth;
        if (in_table_itself() && m_record_open) {
            m_record_open = false;
        } else if (in_record() && m_record_open && m_column) {
            Cell& list = cell();
            for (std::size_t i = 0; i < list.parts.size(); ++i) list.text += (i > 0 ? ";" : "") + list.parts[i];
        } else if (m_in_table && m_depth + 1 == m_table_depth) {
            m_in_table = false;
        }
        return true;
    }

    bool opens_table() const {
        if (m_depth == 0) return true;
        return m_depth == 1 && (m_member.empty() || m_current_member == m_member);
    }

    void start_record(Place place) {
        m_keys.clear();
        m_column.reset();
        m_record_open = true;
        m_table.rows.emplace_back();
        m_record_places.push_back(place);
    }

    /// The cell of the current key in the record being read.
    Cell& cell() {
        std::vector<Cell>& row = m_table.rows.back();
        if (row.size() <= *m_column) {
            m_padding += *m_column - row.size();
            row.resize(*m_column + 1, Cell{"", {}, m_record_places.back()});
        }
        return row[*m_column];
    }

    bool scalar(const std::string& value, const char* end) {
        const Place place = token_place(end);
        if (m_depth == 0 || !m_in_table) return true;
        if (value.find('\0') != std::string::npos) {
            m_faults.add(place, value, {"a NUL character inside a value", "値の中に NUL 文字があります"},
                         {"Remove the escape \\u0000.", "\\u0000 を取り除いてください。"});
        }
        if (in_table_itself()) {
            not_an_object(place, value);
        } else if (in_record() && m_record_open) {
            Cell& here = cell();
            here.text = value;
            here.parts.clear();
            here.place = place;
        } else if (in_list() && m_record_open && m_column) {
            cell().parts.push_back(value);
        }
        if (m_padding > most_padding(m_text.size())) {
            m_faults.add(
                place, "",
                {"nearly every object has keys of its own: the table would be nearly empty and far larger than "
                 "the file",
                 "オブジェクトごとにキーが異なり、表がファイルの大きさに比べて過大になります"},
                {"Use the same keys in every object.", "どのオブジェクトでも同じキーを使ってください。"});
            return false;
        }
        return true;
    }

    void not_an_object(Place place, std::string_view value) {
        m_record_open = false;
        m_faults.add(place, value,
                     {"each element of the array must be an object", "配列の要素はオブジェクトでなければなりません"},
                     {"Write each row as {\"organization\": \"…\", …}.",
                      "各行を {\"organization\": \"…\", …} の形で書いてください。"});
    }

    void not_a_cell(Place place) {
        m_faults.add(place, m_column ? m_table.header[*m_column].text : "",
                     {"a cell may hold a string, a number, true, false, null or an array of these",
                      "セルに書けるのは文字列、数値、true、false、null と、それらの配列です"},
                     {"Give each value a key of its own, or write an array of strings.",
                      "値ごとにキーを分けるか、文字列の配列で書いてください。"});
    }

    std::string_view m_text;
    const char* m_reached;
    const char* m_token_end = m_text.data();
    Lines m_lines;
    std::string_view m_member;
    Table& m_table;
    FaultList& m_faults;
    std::map<std::string, std::size_t> m_columns;
    std::set<std::string> m_keys;  // of the record being read
    std::string m_current_member;
    std::optional<std::size_t> m_column;
    std::vector<Place> m_record_places;
    std::size_t m_depth = 0;
    std::size_t m_table_depth = 0;
    std::size_t m_padding = 0;
    bool m_found = false;
    bool m_in_table = false;
    bool m_record_open = false;
};

void add_no_row(FaultList& faults) {
    faults.add({}, "", {"the table holds no row", "表に行がありません"},
               {"Add at least one object to the array.", "配列に 1 つ以上のオブジェクトを入れてください。"});
}

}  // namespace

Table parse_json(std::string_view text, std::string file, std::string_view member, std::string encoding) {
    Table table;
    table.file = file;
    table.encoding = std::move(encoding);
    FaultList faults(std::move(file));
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        faults.add({}, "", {"the file is empty", "ファイルが空です"},
                   {"Write an array of objects: [{\"organization\": \"…\"}, …].",
                    "オブジェクトの配列を書いてください: [{\"organization\": \"…\"}, …]。"});
        faults.throw_if_any();
    }
    Records records(text, member, table, faults);
    Json::sax_parse(Cursor(text.data(), records.reached()), Cursor(text.data() + text.size(), nullptr), &records);
    faults.throw_if_any();
    if (!records.found()) {
        faults.add({}, "",
                   {member.empty() ? std::string("no array of objects found")
                                   : fmt::format("no array \"{}\" found at the top level", member),
                    member.empty() ? std::string("オブジェクトの配列が見つかりません")
                                   : fmt::format("最上位に配列「{}」が見つかりません", member)},
                   {"Write [{…}, …] or {\"initiatives\": [{…}, …]}.",
                    "[{…}, …] または {\"initiatives\": [{…}, …]} の形で書いてください。"});
    } else if (table.rows.empty()) {
        add_no_row(faults);
    }
    faults.throw_if_any();
    // Keys that came later complete the rows before them.
    std::size_t cells = 0;
    for (const std::vector<Cell>& row : table.rows) cells += row.size();
    if (table.rows.size() * table.header.size() - cells > most_padding(text.size())) {
        faults.add({}, "",
                   {"most objects lack most keys: the table would be nearly empty and far larger than the file",
                    "ほとんどのオブジェクトに大半のキーがなく、表がファイルの大きさに比べて過大になります"},
                   {"Use the same keys in every object.", "どのオブジェクトでも同じキーを使ってください。"});
        faults.throw_if_any();
    }
    FaultList warnings(table.file);
    std::vector<std::vector<Cell>> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        std::vector<Cell>& row = table.rows[i];
        if (std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); })) {
            warnings.add(records.record_place(i), "",
                         {"object without any value skipped", "値のないオブジェクトを読み飛ばしました"}, {});
            continue;
        }
        row.resize(table.header.size(), Cell{"", {}, records.record_place(i)});
        rows.push_back(std::move(row));
    }
    table.rows = std::move(rows);
    table.warnings = warnings.take();
    if (table.rows.empty()) add_no_row(faults);
    faults.throw_if_any();
    return table;
}

}  // namespace collabgraph::table
