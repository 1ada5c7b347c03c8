/// A sentence in one of two languages with its numbers put in.
#pragma once

#include <fmt/format.h>

#include "collabgraph/text/language.hpp"

namespace collabgraph::diagram {

/// Both patterns take the same arguments, in the order their {} or {0}, {1} … ask for.
template <typename... Arguments>
std::string sentence(text::Language language, const text::Bilingual& patterns, const Arguments&... arguments) {
    return fmt::format(fmt::runtime(patterns.in(language)), arguments...);
}

}  // namespace collabgraph::diagram
