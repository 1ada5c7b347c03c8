/// Usual ranges of degree centralisation where a two-mode table stands behind the network: of its two sides, and of
/// what is projected from it. Each has the reference in which it can vary.
#pragma once

#include <vector>

#include "collabgraph/chance/usual_range.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::chance {

struct TwoModeRanges {
    UsualRange rows, columns;  ///< network::two_mode_centralisation of either side
};

/// Degrees of rows and columns are the margins of the table, so with both fixed nothing varies. The reference is that
/// of density: tables of the same size, their ties drawn without replacement from all cells of the rows that are
/// `open`, each choice of cells equally likely. Other rows can hold none (they are forbidden) but count as rows.
///
/// `table` holds columns below `columns`, row by row, ascending, in open rows only. One row: its side is undefined.
/// An empty or a full table is the only one of its size and density: low = high = value, p = 1. The result does not
/// depend on the number of threads. Throws std::invalid_argument where `open` is not one value a row, or where a row
/// that is not open holds something. O(draws x (rows + columns + ties)), memory 4 bytes x open cells x threads.
TwoModeRanges two_mode_ranges(const network::Lists& table, Index columns, const std::vector<bool>& open,
                              const DrawOptions& options = {2000, 1});

/// Degree centralisation (Freeman 1979, denominator (n-1)(n-2)) of the n `counted` rows, two of which are tied where
/// they share a column. Both margins are fixed (Curveball): every row holds as many columns as here, and every column
/// as many rows, since a column that holds many ties all of them to each other; which ones it holds is left to chance,
/// and with it the degrees. Random ties of the same density would be no reference: they know of no such columns.
///
/// Rows that are not counted hold nothing. Throws std::invalid_argument where `counted` is not one value a row.
/// O(draws x (a draw + the squared sizes of the columns)).
UsualRange projection_range(const network::Lists& table, Index columns, const std::vector<bool>& counted,
                            const DrawOptions& options = {2000, 1});

/// `organization_centralisation` and `category_centralisation` of `network`, a coverage view of these rows in this
/// role. Open are the organizations that stand in it in some row: nobody else can be tied to a category. `shape` as for
/// network::summarize. All other figures are undefined. Throws std::invalid_argument for another view.
UsualRanges coverage_ranges(const network::Incidence& incidence, const network::Network& network, network::Role role,
                            const network::SummaryOptions& shape = {}, const DrawOptions& options = {2000, 1});

/// `degree_centralisation` of a projection: `units` are those of `network` (network::shared_units with the classes of
/// `shape`). All other figures are undefined. Throws std::invalid_argument for another view.
UsualRanges projection_ranges(const network::SharedUnits& units, const network::Network& network,
                              const network::SummaryOptions& shape = {}, const DrawOptions& options = {2000, 1});

}  // namespace collabgraph::chance
