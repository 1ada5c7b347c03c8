/// `empty_cell`: a category that never occurs with a value (an audience, a section, a type of proposer) although it
/// should.
///
/// Null: the binary table initiatives x categories with the sums of both fixed, each initiative keeping its values. A
/// cell is a category with a value of one column; its statistic is how many initiatives hold both. The family are all
/// cells in which at least 3 are expected, empty or not; p = (1 + draws with at most as many) / (1 + draws), corrected
/// by Benjamini-Hochberg.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "collabgraph/gaps/column.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/gaps/verdict.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

/// From this expectation on an empty cell can mean something.
inline constexpr double empty_cell_expected = 3;

Description describe_empty_cell();

struct EmptyCell {
    Index category = 0;
    Index position = 0;   ///< of the value in Column::values
    std::string value;    ///< its canonical name
    double expected = 0;  ///< initiatives, mean over the draws
    double p = 0;         ///< nothing is less than empty, so this is also the smallest p that the cell can have
    double adjusted = 0;
    Verdict verdict = Verdict::not_asked;  ///< found or too_few
};

struct EmptyCells {
    std::string column;
    std::vector<EmptyCell> cells;  ///< empty, and at least 3 expected; by p, then category, then value
    std::size_t family = 0;        ///< cells in which at least 3 are expected
    std::size_t values = 0;        ///< distinct values of the column in rows with a category
    chance::DrawOptions options;
};

/// The order of the rows changes nothing. O(draws x (a draw + values of its cells)).
EmptyCells find_empty_cells(const network::Incidence& incidence, const Column& column,
                            const chance::DrawOptions& options = {});
/// `column`: see read_column, which throws for a column that the survey does not have.
EmptyCells find_empty_cells(const survey::Survey& survey, const network::Incidence& incidence,
                            const std::string& column, const chance::DrawOptions& options = {});

}  // namespace collabgraph::gaps
