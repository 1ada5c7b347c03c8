/// Files into bytes, and bytes into tables.
#pragma once

#include <string>
#include <string_view>

#include "collabgraph/table/table.hpp"

namespace collabgraph::table {

struct ReadOptions {
    std::string encoding;  ///< empty: told apart (text/encoding.hpp)
    std::string format;    ///< "csv", "tsv", "json"; empty: by the extension, else by content
    std::string member;    ///< of a JSON object: the array to read; empty: the first array
};

/// All bytes of a file; "-" is standard input. Throws InvalidInput with one fault: no such file (with names in the same
/// folder that look like it), a folder, no permission, larger than 1 GiB, a failing device.
std::string read_file(const std::string& path);

/// Decodes and parses bytes that came from `file`. Throws InvalidInput: a byte that cannot be decoded, a format that is
/// not supported (workbooks, PDF, archives), all faults of the table. Throws std::invalid_argument for an encoding or a
/// format that does not exist.
/// The format is: the one asked for; else csv, tsv or json by the extension; else json where the text begins with [ or
/// {, tsv where the first line holds a tab, csv where it holds a comma. A ".csv" whose first line holds no comma but a
/// tab or a semicolon is read with that separator, and a warning says so.
Table parse_table(std::string_view bytes, const std::string& file, const ReadOptions& options = {});

/// read_file() and parse_table() in one.
Table read_table(const std::string& path, const ReadOptions& options = {});

}  // namespace collabgraph::table
