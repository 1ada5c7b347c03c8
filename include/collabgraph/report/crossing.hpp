/// The gap map as tables: cell by cell for programs, as an ordered matrix for people, and the themes.
#pragma once

#include "collabgraph/gaps/crossing.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

/// Key "map": one line a cell, `category,column,value,initiatives,proposers,verdict,evidence`, every category and every
/// value in the order of the survey and of the column, cells without rows included. `verdict`: found or too_few where
/// an empty cell was a question of `empty_cell`, else undefined. Rows without a category or value come after the others
/// of their kind, with that field undefined, where there are any.
Sheet map_sheet(const survey::Survey& survey, const gaps::Crossing& crossing);

/// Key "matrix", for people: categories down, values across, both in the order of the drawn map. "0!" is an empty cell
/// that is a gap, "0?" one that is too few to tell, "-" any other. Right: rows without value, all rows, proposers, the
/// kinds of gaps; the last line holds the sums. Values whose labels would make the table wider than a terminal are
/// numbered, and the title says what the numbers mean.
Sheet matrix_sheet(const survey::Survey& survey, const gaps::Crossing& crossing, const gaps::Gaps& gaps);

/// Key "themes": `theme,categories,open,initiatives,proposers,evidence`. No lines where no category has a theme.
Sheet themes_sheet(const survey::Survey& survey, const gaps::Gaps& gaps);

}  // namespace collabgraph::report
