/// Proof that a page can be read: what the tests ask of every page, and what `diagram` refuses to break.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Every broken rule as a sentence; empty = fine. Rules: no two boxes overlap; no line runs over a foreign box; nothing
/// outside the page (drawing: frame); no label under 9 pt (notes 7.5 pt); no text wider than its area; no two texts
/// overlap; ties drawn + folded = total; marks in use = marks in the legend.
std::vector<std::string> check_geometry(const Page& page);

}  // namespace collabgraph::diagram
