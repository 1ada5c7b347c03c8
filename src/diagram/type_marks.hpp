/// One character (or two) for the type of a body, so that types can be told apart inside small boxes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "collabgraph/text/language.hpp"

namespace collabgraph::diagram {

struct TypeMark {
    std::string mark;   ///< "職"
    std::string words;  ///< "職能団体"
};

/// By type. The types of the bundled survey have marks of their own in both languages; others get their first
/// characters, as many as tell them apart, at most three. Types that even those do not tell apart get numbers.
std::map<std::string, TypeMark> type_marks(const std::vector<std::string>& types, text::Language language);

}  // namespace collabgraph::diagram
