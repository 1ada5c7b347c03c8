/// A page in Graphviz's DOT language. Text only: needs no Graphviz.
#pragma once

#include <string>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Deterministic text. User text stands in quoted strings or escaped HTML-like labels only; ids are generated.
/// Node positions are centres in points, edges carry their splines, the page is exactly width x height.
/// Draw it with `neato -n2 -Tsvg`.
std::string write_dot(const Page& page);

}  // namespace collabgraph::diagram
