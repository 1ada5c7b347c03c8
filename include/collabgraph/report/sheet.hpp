/// A result as data: named columns and typed values. One sheet, many formats (table, csv, tsv, json, markdown).
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

using List = std::vector<std::string>;
/// monostate: not defined (empty field, JSON null).
using Value = std::variant<std::monostate, std::int64_t, double, std::string, List>;

struct Column {
    std::string key;          ///< CSV header and JSON key: "named_by"
    text::Bilingual title;    ///< heading of the table for people
    bool in_table = true;     ///< shown in the table for people (always in CSV and JSON)
};

struct Sheet {
    std::string key;                         ///< "organizations"
    text::Bilingual title;
    std::vector<text::Bilingual> notes;      ///< view, counting rule, caveats: above the table on a terminal, on stderr or in comments never
    std::vector<Column> columns;
    std::vector<std::vector<Value>> rows;
};

enum class Format : std::uint8_t { table, csv, tsv, json, markdown };

struct Writing {
    text::Language language = text::Language::en;
    bool excel = false;          ///< CSV: byte order mark, apostrophe before = + - @
    std::size_t width = 0;       ///< terminal columns; 0: no limit
    bool colour = false;
};

/// Lists are joined by ";" (csv, tsv) or ", " (table); doubles are shortest round trip in csv/json, 4 significant in tables.
std::string write_table(const Sheet& sheet, const Writing& writing);
std::string write_separated(const Sheet& sheet, char separator, const Writing& writing);
std::string write_markdown(const Sheet& sheet, const Writing& writing);

}  // namespace collabgraph::report
