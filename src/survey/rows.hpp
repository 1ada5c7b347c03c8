/// Rows of a table by our column names, and what was dropped on the way.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/survey/survey.hpp"
#include "collabgraph/table/table.hpp"

namespace collabgraph::survey {

/// Empty values of multi-valued cells: counted a column, with the first place.
class EmptyValues {
 public:
    void add(const std::string& column, table::Place place, std::size_t count);
    /// One finding (`empty_value`) a column.
    void report(const std::string& file, std::vector<Finding>& findings) const;

 private:
    struct Count {
        table::Place first;
        std::size_t values = 0;
    };
    std::map<std::string, Count> m_columns;
};

/// The values of a multi-valued cell as names: trimmed, without those that are empty or hold nothing but invisible
/// characters. A cell that is a list in the source is not split.
std::vector<std::string> names_in(const table::Cell& cell, const std::string& column, std::string_view separators,
                                  EmptyValues& empty);

}  // namespace collabgraph::survey
