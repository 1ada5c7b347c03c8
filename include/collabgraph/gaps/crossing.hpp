/// Categories x the values of a column: which rows stand in each cell, and which stay empty. The table behind the gap
/// map.
#pragma once

#include <vector>

#include "collabgraph/gaps/column.hpp"
#include "collabgraph/gaps/empty_cell.hpp"

namespace collabgraph::gaps {

/// Every category is a line and every value a column, with rows or without. One line more holds the rows that have no
/// category, one column more those that have no value. Lists are ascending and distinct.
struct Crossing {
    Column column;
    Index categories = 0;                                    ///< the line without category has this number
    network::Lists rows, proposers;                          ///< of each cell(): initiatives, and who proposes them
    network::Lists rows_of_category, proposers_of_category;  ///< of each line: with any value or none
    network::Lists rows_of_value, proposers_of_value;        ///< of each column: with any category or none
    std::vector<Verdict> verdict;  ///< of each cell(): found or too_few where it is a question of `empty_cell`
    std::vector<double> expected;  ///< of each cell() with a verdict: initiatives; else 0
    bool compared = false;         ///< with random tables: else no verdict says anything

    Index values() const { return static_cast<Index>(column.values.size()); }
    std::size_t cell(Index category, Index value) const {
        return std::size_t{category} * (column.values.size() + 1) + value;
    }
    std::uint32_t count(Index category, Index value) const {
        return static_cast<std::uint32_t>(rows[static_cast<std::uint32_t>(cell(category, value))].size());
    }
};

/// `empty`: of the same column, or null. A row counts once in each cell it stands in, and once in each total. O(cells +
/// rows x their categories x their values).
Crossing cross(const network::Incidence& incidence, Column column, const EmptyCells* empty = nullptr);

}  // namespace collabgraph::gaps
