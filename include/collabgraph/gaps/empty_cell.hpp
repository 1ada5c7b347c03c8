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
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/gaps/verdict.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

/// From this expectation on an empty cell can mean something.
inline constexpr double empty_cell_expected = 3;

Description describe_empty_cell();

struct EmptyCell {
    Index category = 0;
    std::string value;    ///< as the rows spell it; a body by its canonical name
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

/// `column` is any column of initiatives.* but categories (`organization` and `partners` by the bodies they name), or
/// `type`: the types of the proposers, where initiatives.* has no such column. Values that differ in spelling differ.
/// The order of the rows changes nothing. Throws std::invalid_argument for a column that the survey does not have.
/// O(draws x (a draw + values of its cells)).
EmptyCells find_empty_cells(const survey::Survey& survey, const network::Incidence& incidence,
                            const std::string& column, const chance::DrawOptions& options = {});

}  // namespace collabgraph::gaps
