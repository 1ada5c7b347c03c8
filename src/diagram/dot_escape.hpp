/// User text inside DOT, in its places. Control characters are shown by their pictures (U+2400 and following),
/// bytes that are no UTF-8 and characters that XML forbids become U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace collabgraph::diagram {

/// A quoted string for an attribute that Graphviz reads as a label: backslash escapes (\N, \G, \n …) and entities are
/// neutralised. Quotes included. `ending` is appended inside the quotes as it is: "\\l" for a left-aligned line.
std::string dot_label(std::string_view text, std::string_view ending = {});

/// A quoted string for an attribute of our own (`name`): only quotes and backslashes are escaped.
std::string dot_string(std::string_view text);

/// The same for a tooltip.
std::string dot_tooltip(std::string_view text);

/// Text inside an HTML-like label.
std::string html_text(std::string_view text);

/// Text or an attribute's value in XML.
std::string xml_text(std::string_view text);

}  // namespace collabgraph::diagram
