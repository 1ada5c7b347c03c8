/// DOT that write_dot made, drawn by Graphviz in this process (where collabgraph was built with it).
#pragma once

#include <stdexcept>
#include <string>

namespace collabgraph::diagram {

/// No Graphviz in this build, no such format, or a font that would leave boxes instead of characters.
class CannotRender : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

bool can_render();

/// SVG text: Graphviz's banner and creation comments removed, a font list in place of a font file's name, <title>, role
/// and lang set, so that same DOT gives the same bytes. Not thread safe (libgvc is not): call from one thread.
std::string render_svg(const std::string& dot, const std::string& title, const std::string& language);

/// "pdf" or "png": looks up a font that covers the text first; throws CannotRender with a remedy where there is none.
std::string render_binary(const std::string& dot, const std::string& format);

}  // namespace collabgraph::diagram
