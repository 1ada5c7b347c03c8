/// The working-group sheet: which categories are open, the fewest bodies that together propose on them, and whom to
/// bring together first; each with the rows that justify it.
#pragma once

#include <string>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct WorkingGroupOptions {
    std::string name = "working-group";  ///< of the page
};

/// `material.gaps` must hold `cover` and `introductions` (gaps::Options). Above, one line an open category (those that
/// nobody can cover first, then in survey order) and one column a member of the first smallest set: in the cells the
/// ids of the initiatives by which the member covers the category. At the foot of a column who could stand in the
/// member's place, all else equal. Below, the pairs to bring together first. What does not fit is counted in the note:
/// it stands in the lists of the gaps. Bodies and categories of the page are boxes; there are no ties. Throws
/// std::invalid_argument where the gaps hold no cover or no introductions.
Page working_group_page(const Material& material, const WorkingGroupOptions& options = {});

}  // namespace collabgraph::diagram
