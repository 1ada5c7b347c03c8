/// A table of cells that know where they stand: what every reader (CSV, TSV, JSON) makes of a file.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/table/fault.hpp"

namespace collabgraph::table {

struct Cell {
    std::string text;                ///< UTF-8, verbatim
    std::vector<std::string> parts;  ///< filled only where the source itself held a list (a JSON array)
    Place place;
};

struct Table {
    std::string file;      ///< as the user named it
    std::string encoding;  ///< "UTF-8", "UTF-8 with BOM", "UTF-16LE", "CP932", …
    std::vector<Cell> header;
    std::vector<std::vector<Cell>>
        rows;                     ///< each as long as the header: missing cells are empty, and a fault or finding
    std::vector<Fault> warnings;  ///< what was odd but could be read (a short row padded, an empty line skipped)
};

}  // namespace collabgraph::table
