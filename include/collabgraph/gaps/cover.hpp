/// `cover`: the smallest sets of organizations that together propose on all open categories.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

struct CoverOptions {
    std::vector<Index> include{};          ///< organizations that every set holds, whatever they propose on
    std::vector<Index> exclude{};          ///< organizations that no set holds
    std::uint32_t max = 20;                ///< sets to list
    std::uint64_t most_steps = 2'000'000;  ///< of the search, each a look at all sets; then it stops where it is
};

/// Why no set can propose on an open category.
enum class Uncoverable : std::uint8_t {
    nobody,    ///< no initiative: a gap of kind `absent`
    class_,    ///< only kinds of bodies propose, which cannot be invited
    excluded,  ///< whoever proposes is excluded
};

struct Cover {
    std::vector<Index> open;  ///< categories that have a gap, ascending
    struct Without {
        Index category = 0;
        Uncoverable why = Uncoverable::nobody;
    };
    std::vector<Without> uncoverable;  ///< of these, those that no set can hold, ascending

    std::uint32_t size = 0;         ///< of the sets below, those of `include` counted
    std::uint32_t lower_bound = 0;  ///< no set is smaller: proven
    bool optimal = true;            ///< size == lower_bound
    /// How many sets have that size; where the search stopped, how many were met (at least so many). Saturates.
    std::uint64_t count = 0;
    bool counted = true;                   ///< `count` is exact
    std::vector<std::vector<Index>> sets;  ///< up to `max`, each ascending, in lexicographic order
    /// Of one organization: in how many of the `count` sets it stands. One that stands in all cannot be replaced.
    struct Member {
        Index organization = 0;
        std::uint64_t sets = 0;
        bool operator==(const Member&) const = default;
    };
    std::vector<Member> members;  ///< those that stand in any, by number of sets (most first), then organization
};

/// Open categories are those of `categories` with a kind of gap; an organization covers those in which it proposes.
/// Bodies and groups (a group by whom it sends) can stand in a set, classes cannot. No open category that can be
/// covered: one set, which holds only who is included.
///
/// Exact: branch and bound on the category that fewest can cover, with organizations that cover less than another left
/// aside while the size is looked for (they come back where sets are counted), and a bound from categories that nobody
/// shares; sets that differ only by organizations of the same categories are counted together. Set cover is hard in the
/// worst case: after `most_steps` the search stops, deterministically, with a greedy set and the bound it has proven.
/// Throws std::invalid_argument where an organization is included and excluded, or a class
/// is included.
Cover find_cover(const survey::Survey& survey, const network::Incidence& incidence,
                 const std::vector<CategoryGaps>& categories, const CoverOptions& options = {});

}  // namespace collabgraph::gaps
