/// A result as data: named columns and typed values. One sheet, many formats (table, csv, tsv, json, markdown).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

using List = std::vector<std::string>;

/// A name of the survey, or a code with figures of its own: canonical in data files, in tables for people as their
/// language shows it.
struct Name {
    std::string canonical;
    text::Bilingual shown;
};
using Names = std::vector<Name>;
using NameSets = std::vector<Names>;

/// monostate: not defined (empty field, JSON null). A double that is NaN is written likewise.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Name, Names, NameSets>;

/// Who sees a column: tables for people leave out what only machines ask for, JSON and CSV what only explains.
enum class For : std::uint8_t { all, machines, people };

/// How a table for people says a code of the data: "thin" is 一団体のみ.
struct Word {
    std::string code;
    text::Bilingual words;
};

struct Column {
    std::string key;        ///< CSV header and JSON key: "named_by"
    text::Bilingual title;  ///< heading of the table for people
    For readers = For::all;
    std::vector<Word> codes{};  ///< empty: cells stand as they are
};

struct Sheet {
    std::string key;  ///< "organizations"
    text::Bilingual title;
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;  ///< each as long as `columns`
};

enum class Format : std::uint8_t { table, csv, tsv, json, markdown };

struct Writing {
    text::Language language = text::Language::en;
    bool excel = false;     ///< CSV: byte order mark, apostrophe before = + - @
    std::size_t width = 0;  ///< terminal columns; 0: no limit
    bool colour = false;
};

/// Whether the value is words: neither undefined nor a number nor yes or no.
bool is_text(const Value& value);

/// The value as CSV writes it: lists joined by ";", sets of names by " / ", shortest round-trip numbers, nothing for an
/// undefined value.
std::string plain(const Value& value);

/// The value as a table for people shows it: lists joined by ", ", four significant digits, "-" for an undefined value,
/// codes in words, names in the language.
std::string shown(const Value& value, text::Language language = text::Language::en,
                  const std::vector<Word>& codes = {});

/// Aligned by display width. Where that is wider than `width`, cells of text are wrapped, never cut; where even that is
/// too wide, the columns are dealt out to several tables which repeat the first column. Control characters are shown as
/// symbols, so no cell can move the cursor.
std::string write_table(const Sheet& sheet, const Writing& writing);

/// RFC 4180 with line feeds, the keys as header. Cells verbatim: quoted where they hold the separator, a quote, a line
/// break, or blanks at an end.
std::string write_separated(const Sheet& sheet, char separator, const Writing& writing);

/// A pipe table with the titles as header and all text escaped.
std::string write_markdown(const Sheet& sheet, const Writing& writing);

}  // namespace collabgraph::report
