/// What the survey does not address, and why we say so: one entry a category, lists of ties and voices, each with rows.
/// One header a kind beside this one holds the kind's definition and its computation; `find_gaps` puts them together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

/// In the order of the contract (section 6).
enum class Kind : std::uint8_t { absent, unplanned, thin, solo, uncoordinated };
std::string name_of(Kind kind);

struct CategoryGaps {
    Index category;
    std::vector<Index> initiatives;          ///< rows, ascending
    std::vector<Index> proposers;            ///< organizations, ascending
    std::vector<Index> partners;             ///< bodies named as partner in those rows, by another, ascending
    std::optional<std::uint32_t> without_approach;   ///< empty: not computable (no status and no approach column)
    std::uint32_t without_partner = 0;
    std::uint32_t pairs = 0, untied_pairs = 0;   ///< of proposers; see uncoordinated.hpp
    std::vector<Kind> kinds;                 ///< in the order of Kind
};

struct AbsentVoice {
    Index organization, category;
    std::vector<Index> rows;                 ///< where it is named in that category
    survey::Answer could;
};

struct Unreturned {
    Index from, to;
    std::vector<Index> categories;           ///< shared by both as proposers
    std::vector<Index> rows;                 ///< where `from` names `to`
};

struct Gaps {
    std::vector<CategoryGaps> categories;    ///< every category, in survey order
    std::vector<AbsentVoice> absent_voices;
    std::vector<Unreturned> unreturned;
    bool approach_known = false;
};

Gaps find_gaps(const survey::Survey& survey, const network::Incidence& incidence);

}  // namespace collabgraph::gaps
