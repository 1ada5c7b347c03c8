/// The gap map as a page: categories x the values of a column as an ordered matrix of discs, so that what nobody
/// addresses shows as white.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"
#include "collabgraph/gaps/crossing.hpp"

namespace collabgraph::diagram {

struct GapMapOptions {
    std::string name = "gap-map";  ///< of the page; several pages: "gap-map", "gap-map-2", …
};

/// `crossing` is of the material's survey. Lines are categories, those of one theme together; both sides in the order
/// of gaps/seriation.hpp, values that are ranked (Column::is_ranked) in their own. Disc area and number = initiatives;
/// a framed 0 is an empty cell that is a gap (thick) or too few to tell (dashed). Right: initiatives that have no
/// value, all initiatives, proposers, and a letter for each kind of gap; below: the sums of each value. Lines and
/// columns with nothing in them stay, at the end.
///
/// What does not fit goes on to further pages, first the values, then the categories. Every category and value of a
/// page is a box (kinds "category" and "value"), every cell with rows a hidden line. At least one page.
std::vector<Page> gap_map_pages(const Material& material, const gaps::Crossing& crossing,
                                const GapMapOptions& options = {});

}  // namespace collabgraph::diagram
