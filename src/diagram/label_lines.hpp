/// A name on one or two lines of a box: abbreviated before it is broken, broken before it is cut.
#pragma once

#include <string>
#include <vector>

namespace collabgraph::diagram {

/// At most `most` lines, each no wider than `width` points; a long word may exceed it by the share `widening` before it
/// is split.
std::vector<std::string> label_lines(const std::string& name, double width, double size, std::size_t most,
                                     bool bold = false, double widening = 0);

}  // namespace collabgraph::diagram
