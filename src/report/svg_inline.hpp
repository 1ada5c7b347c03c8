/// A diagram's SVG made part of the page.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace collabgraph::report {

/// What a node of the drawing stands for: "o5" (organization 5 of the survey), "c3", a tie "o5 c3", or nothing.
using SubjectOf = std::function<std::string(std::string_view id)>;

/// Only drawing elements and their looks pass: no ids (several drawings share the page), no links, styles, scripts or
/// references. A group `<g class="node" id="ID">` gets `data-o` or `data-c` (of a tie `data-a` and `data-b`), a group
/// `<g class="edge" data-from="ID" data-to="ID">` gets `data-a` and `data-b`, where `subject_of` knows them. Tooltips
/// of nodes and edges stay. `label` (escaped here) names the whole drawing. Empty where `svg` holds no <svg>.
std::string inline_svg(std::string_view svg, std::string_view label, const SubjectOf& subject_of);

}  // namespace collabgraph::report
