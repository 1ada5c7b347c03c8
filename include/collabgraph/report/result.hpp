/// What a command found, before any format: figures, records and sheets in the order in which JSON keeps them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "collabgraph/report/sheet.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

/// One figure: "modularity": 0.41.
struct Field {
    std::string key;
    text::Bilingual title;
    Value value;
    std::vector<Word> codes{};
};

struct Part;

/// Parts that belong together: a JSON object.
struct Record {
    std::string key;
    text::Bilingual title;
    std::vector<Part> parts;
};

struct Part {
    std::variant<Field, Sheet, Record> content;
    For readers = For::all;
};

struct Result {
    text::Bilingual title;
    std::vector<text::Bilingual> notes;  ///< view, counting rule, chain: above the tables
    std::vector<Part> parts;
    std::vector<text::Bilingual> remarks;  ///< what the tables themselves cannot say: below them
    std::vector<text::Bilingual> caveats;  ///< how far the result can be trusted: last

    /// The sheet with this key, or null.
    const Sheet* sheet(const std::string& key) const;
    /// The first sheet, or null: what CSV writes unless another is asked for.
    const Sheet* first_sheet() const;
};

/// All parts for a person: notes, figures, tables, remarks, caveats, wrapped to `writing.width`. Format table or
/// markdown.
std::string write_for_people(const Result& result, Format format, const Writing& writing);

/// The figures that stand outside of sheets as a sheet of their own (keys `figure`, `value`): CSV of a result without
/// lists.
Sheet figures_sheet(const Result& result);

}  // namespace collabgraph::report
