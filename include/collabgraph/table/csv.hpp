/// Separated values (RFC 4180: CSV, TSV) into a table whose cells know their places, and fields back into CSV.
#pragma once

#include <string>
#include <string_view>

#include "collabgraph/table/table.hpp"

namespace collabgraph::table {

/// Reads decoded text. The first record that is not empty is the header.
///  - Ends of line: LF, CRLF, CR, mixed. Inside quotes they are kept verbatim.
///  - A field that begins with a quotation mark ends at the next single one; a doubled one stands for one. A quotation
///    mark inside an unquoted field is an ordinary character.
///  - Places: a cell's line is the physical line on which the field begins, its column the number of the field.
///  - Warnings: a record shorter than the header (padded with empty cells), empty fields beyond the header (left out),
///    an empty line or a record of empty fields (skipped; not at the end of the file).
///  - Faults, all reported at once (the first 1,000, and how many more): an unterminated quotation mark (with the line
///    where it opened), text after a closing one, a record with more fields than the header, a NUL character, a header
///    name that stands twice, a header and no row, nothing at all, more than 16,384 columns, and padding out of all
///    proportion to the file.
/// Throws InvalidInput. Linear in the length of the text; memory too.
Table parse_csv(std::string_view text, std::string file, char separator = ',', std::string encoding = "UTF-8");

/// One field, quoted where the separator, a quotation mark, a line end, or a space at either end demands it.
std::string quote_csv(std::string_view field, char separator = ',');

}  // namespace collabgraph::table
