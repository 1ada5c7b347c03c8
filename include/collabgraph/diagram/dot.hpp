/// A page in Graphviz's DOT language. Text only: needs no Graphviz.
#pragma once

#include <string>

#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Deterministic text. User text stands in quoted strings or escaped HTML-like labels only; ids are generated.
/// Node positions are centres in points, edges carry their splines, the page is exactly width x height.
/// Draw it with `neato -n2 -Tsvg`; to change it, move nodes (`pos`), or take `style=invis` off what is not drawn.
///
/// The file holds the whole page: boxes (one node each, cells as a table of fixed size), free texts and rules as nodes
/// without outline, ties as edges. Every box has `kind` and `name`, every tie `tie` and `weight`.
///
/// Painting order is a matter of layers (`layers` of the graph: ground, hairlines, lines, boxes, rules): Graphviz
/// writes edges in the order of their tails, and only layers bring all hairlines below all heavier lines. SVG knows
/// layers; in PDF and PNG Graphviz says that it does not and paints all edges, then all nodes, in one pass.
///
/// `lines` and `anchors` of a node say where the lines of its label stand, relative to its middle. Graphviz does not
/// know them and centres by the fonts it finds; render_svg does, so that its bytes do not depend on fonts.
std::string write_dot(const Page& page);

}  // namespace collabgraph::diagram
