/// The two languages collabgraph speaks. A sentence for a person is written in both, side by side, where it arises.
#pragma once

#include <string>

namespace collabgraph::text {

enum class Language { en, ja };

/// One sentence or word in both languages. Both are always filled.
struct Bilingual {
    std::string en;
    std::string ja;

    const std::string& in(Language language) const { return language == Language::ja ? ja : en; }
    bool operator==(const Bilingual&) const = default;
};

}  // namespace collabgraph::text
