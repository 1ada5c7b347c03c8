/// What the survey does not address, and why we say so: one entry a category, lists of ties and voices, each with rows.
/// One header a kind beside this one holds the kind's definition and its computation; `find_gaps` puts them together.
/// All of it speaks of proposals: a gap in the proposals is not a gap in the field.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "collabgraph/gaps/absent_voice.hpp"
#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/cover.hpp"
#include "collabgraph/gaps/crossing.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/gaps/empty_cell.hpp"
#include "collabgraph/gaps/introductions.hpp"
#include "collabgraph/gaps/missing_taker.hpp"
#include "collabgraph/gaps/missing_tie.hpp"
#include "collabgraph/gaps/overlap.hpp"
#include "collabgraph/gaps/unreturned.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

inline constexpr std::array kinds = {Kind::absent,        Kind::unplanned,    Kind::thin,       Kind::solo,
                                     Kind::uncoordinated, Kind::concentrated, Kind::empty_cell, Kind::fragile};

Description describe(Kind kind);
std::string name_of(Kind kind);

/// What stands under every list: proposals are no proven collaborations, a gap in them is no gap in the field.
text::Bilingual caveat();

struct Gaps {
    std::vector<CategoryGaps> categories;  ///< every category, in survey order
    std::vector<AbsentVoice> absent_voices;
    std::vector<Unreturned> unreturned;
    std::vector<Index>
        uncategorised;  ///< rows without a category, ascending: counted nowhere above but in `unreturned`
    bool approach_known = false;
    std::size_t concentrated_family = 0;  ///< categories that were compared with random tables
    chance::DrawOptions drawn;            ///< of `concentrated` and `empty_cell`

    // Only where asked for:
    std::optional<EmptyCells> empty_cells;
    std::optional<Crossing> crossing;  ///< with that column, for the gap map
    std::optional<Introductions> introductions;
    std::optional<MissingTies> missing_ties;
    std::optional<MissingTakers> missing_takers;
    std::optional<Overlaps> overlaps;
    std::optional<Cover> cover;
};

struct Options {
    chance::DrawOptions draws{};  ///< of `concentrated` and `empty_cell`; without draws these kinds are not looked for
    std::string by{};             ///< column of `empty_cell` and of the crossing (see column.hpp); empty: neither
    bool introductions = false;
    bool missing_ties = false;
    bool missing_takers = false;               ///< with a tenth of the draws, and their seed
    std::optional<OverlapOptions> overlaps{};  ///< empty: not looked for
    std::optional<CoverOptions> cover{};       ///< empty: no sets are looked for
};

/// Every row whose proposers resolve is used; groups stand for themselves or for their members as `incidence` holds
/// them. Throws std::invalid_argument for a column that the survey does not have, and as find_cover.
Gaps find_gaps(const survey::Survey& survey, const network::Incidence& incidence, const Options& options = {});

}  // namespace collabgraph::gaps
