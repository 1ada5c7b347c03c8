/// What a kind of gap is called and what exactly it means, in both languages.
#pragma once

#include <string>

#include "collabgraph/text/language.hpp"

namespace collabgraph::gaps {

struct Description {
    std::string name;            ///< stable, as in the output: "thin"
    text::Bilingual title;       ///< a word or two, for headings
    text::Bilingual definition;  ///< one sentence
};

}  // namespace collabgraph::gaps
