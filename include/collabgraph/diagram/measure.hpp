/// Width of text on a page, by the advance widths of the page's font: the same number on every machine, whatever is
/// installed there.
#pragma once

#include <string>
#include <string_view>

namespace collabgraph::diagram {

/// Points. Control characters have no width.
double text_width(std::string_view text, double size, bool bold = false);

/// `text`, or as much of it as fits into `width` with "…" behind. Never empty unless `text` is.
std::string shorten(const std::string& text, double width, double size, bool bold = false);

}  // namespace collabgraph::diagram
