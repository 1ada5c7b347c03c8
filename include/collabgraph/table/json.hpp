/// JSON records into a table whose cells know their places.
#pragma once

#include <string>
#include <string_view>

#include "collabgraph/table/table.hpp"

namespace collabgraph::table {

/// Reads an array of objects, or an object with such an array as one of its members: the member called `member`, or,
/// where `member` is empty, the first member that is an array ({"initiatives": [...]}).
/// Columns are the keys in the order in which they first occur. Strings are taken as they are, numbers as they are
/// written, true and false as words, null and a missing key as an empty cell. An array of such values fills
/// Cell::parts, Cell::text being the parts joined by ";". The place of a cell is line and column (in characters) of
/// its value, where a text editor shows it; of a missing one, those of its object.
/// Faults, all reported at once except that a syntax error ends the reading: a syntax error, an element that is no
/// object, a cell that is an object or a nested array, a key that stands twice in one object, no such array, an empty
/// array, nesting deeper than 64, more than 16,384 columns, more empty cells than the file has reason for.
/// Throws InvalidInput. Linear in the length of the text; memory too.
Table parse_json(std::string_view text, std::string file, std::string_view member = {}, std::string encoding = "UTF-8");

}  // namespace collabgraph::table
