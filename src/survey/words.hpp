/// Words of the format itself (headers, keys, yes and no), which are ASCII and whose case does not matter.
#pragma once

#include <algorithm>
#include <string_view>

#include "collabgraph/survey/values.hpp"

namespace collabgraph::survey {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether two words are the same but for ASCII case and the spaces around them.
inline bool equal_words(std::string_view a, std::string_view b) {
    a = trimmed(a);
    b = trimmed(b);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace collabgraph::survey
