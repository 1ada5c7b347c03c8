/// Whether the fonts installed on this machine cover a text: asked before a PDF or a PNG is drawn, because Graphviz
/// draws boxes instead of characters without a word.
#pragma once

#include <string>
#include <string_view>

namespace collabgraph::diagram {

/// The first character (UTF-8) of `text` that no installed font has; empty where all are covered. White space and
/// control pictures do not count.
std::string first_character_without_font(std::string_view text);

}  // namespace collabgraph::diagram
