/// The facts about one category on which its gap kinds rest.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "collabgraph/gaps/concentrated.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::gaps {

using survey::Index;

/// In the order of the contract.
enum class Kind : std::uint8_t { absent, unplanned, thin, solo, uncoordinated, concentrated, empty_cell, fragile };

/// Without `body` a category would be connected with `left` of the `others` that it is connected with now.
struct Hold {
    Index body = 0;
    std::uint32_t left = 0, others = 0;
    bool operator==(const Hold&) const = default;
};

struct CategoryGaps {
    Index category = 0;
    std::vector<Index> initiatives;  ///< rows, ascending
    std::vector<Index> proposers;    ///< organizations that propose them, ascending
    /// Bodies named as partner in those rows by another, ascending. A group counts as one body, a class does not.
    std::vector<Index> partners;
    std::optional<std::uint32_t> without_approach;  ///< rows; empty: not computable (no status and no approach column)
    std::uint32_t without_partner = 0;              ///< rows in which no proposer names another; see solo.hpp
    std::uint64_t pairs = 0, untied_pairs = 0;      ///< of proposers; see uncoordinated.hpp
    Concentration concentration;                    ///< against random tables; see concentrated.hpp
    std::vector<Hold> holds;                        ///< bodies on which it hangs, in survey order; see fragile.hpp
    std::vector<Kind> kinds;                        ///< in the order of Kind

    /// A category is open when it has any kind of gap.
    bool open() const { return !kinds.empty(); }
};

}  // namespace collabgraph::gaps
