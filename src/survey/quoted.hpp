/// Names inside sentences: safe to show on a terminal, never longer than a line can bear.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::survey {

/// The name with control characters shown, cut to 80 columns.
std::string shown(std::string_view name);

/// Names in quotation marks of the language, with commas: at most `count`, then "…".
text::Bilingual quoted(const std::vector<std::string>& names, std::size_t count = 5);
inline text::Bilingual quoted(std::string_view name) {
    return quoted(std::vector<std::string>{std::string(name)});
}

}  // namespace collabgraph::survey
