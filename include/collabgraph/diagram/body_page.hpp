/// One organization as a page: who names it, whom it names, who does both, and in which categories.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Left who names it, right whom it names, above those it is mutual with, rows counted on the lines; where they are too
/// many for lines, lists with the numbers beside the names. Below, per category, in how many rows others name it and
/// how many it proposes.
///
/// The ties of the page are those of the body in the combined view: to and from other bodies (a mutual pair counts two)
/// and to categories it proposes on. One page as a rule; a vector, so that callers treat it as the other pages. Throws
/// std::out_of_range for an organization that the survey does not have.
std::vector<Page> body_pages(const Material& material, network::Index organization, const std::string& name);

}  // namespace collabgraph::diagram
