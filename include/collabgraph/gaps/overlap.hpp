/// `overlap`: two initiatives of different proposers that are alike, and whether their proposers are linked.
///
/// Likeness has four components, each in [0, 1]:
///  - text (weight 3): the wording, by character n-grams (text/ngrams.hpp);
///  - audience, partners, categories (weight 1 each): what is shared, of what either row holds. A value weighs
///    ln(1 + n / the number of rows that hold it), n being the number of rows with any value, so a rare one counts
///    more. The likeness is the weight of the shared values, divided by that of all values of the two rows, or by the
///    weight of one value that only two rows hold, whichever is more: to share only what everybody has is little.
/// The score is their weighted mean over the components of which the survey says anything. Where either row says
/// nothing the component counts 0: missing on both sides is no likeness. A pair is listed from a score of .4 on, and
/// not at all where there is too little to compare: both rows must have a text that is long enough, or both must say
/// something in at least two of the other components. So with all components texts that are .8 alike suffice, and
/// without texts one component alone never does.
///
/// Audiences are compared as folded (text/fold.hpp). Of partners the proposers of the two rows are left out, on both
/// sides: that one names the other makes them linked, not alike; groups are one body, classes count, phrases that are
/// no body do not. Texts are the columns `problem` and `approach`. Titles are not compared unless asked for: they are
/// often an editor's words, not the proposer's.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

Description describe_overlap();

enum class Component : std::uint8_t { text, audience, partners, categories };
inline constexpr std::size_t component_count = 4;
inline constexpr std::array<double, component_count> component_weights{3, 1, 1, 1};

struct OverlapOptions {
    /// Compared as one text; those that the survey does not have are left out.
    std::vector<std::string> text_columns{"problem", "approach"};
    double least = 0.4;       ///< the score from which on two rows are alike
    std::size_t most = 1000;  ///< pairs are listed, the best; all are counted
};

struct Overlap {
    Index a = 0, b = 0;  ///< rows; a is the one whose id comes first in natural order
    double score = 0;
    /// A proposer of one names one of the other in some row, or a group that holds it, or a row of the two declares the
    /// other's proposer in `shared_with`. Else they are unaware of each other, as far as the survey tells.
    bool linked = false;
    std::array<double, component_count> likeness{};  ///< by Component; NaN where either row says nothing
    std::vector<std::string> passages;               ///< the longest that stand in both texts, folded
    std::vector<std::string> audience;               ///< shared values, as `a` spells them, in folded order
    std::vector<Index> partners, categories;         ///< shared, ascending
};

struct Overlaps {
    std::vector<Overlap> pairs;                     ///< by score (descending), then a, then b in natural order of ids
    std::array<double, component_count> weights{};  ///< in the score; they sum to 1, or are all 0 in an empty survey
    std::vector<std::string> text_columns;          ///< compared, of those asked for
    std::uint64_t compared = 0;                     ///< pairs of different proposers with enough to compare
    std::uint64_t too_little = 0;                   ///< pairs of different proposers without
    std::uint64_t alike = 0, unaware = 0;           ///< of those compared, listed or not
    double least = 0;
};

/// Every two rows whose proposers resolve and that have none in common. The order of the rows changes nothing. Throws
/// std::invalid_argument for a text column next to its own translation (`title` and `title_en`): the same thing said
/// twice is no second text. O(pairs of rows * values in a row + for each n-gram the square of the rows that hold it)
/// and, for the reasons, the square of the length of a text for each pair that is listed; memory O(rows * most) at
/// worst.
Overlaps find_overlaps(const survey::Survey& survey, const network::Incidence& incidence,
                       const OverlapOptions& options = {});

}  // namespace collabgraph::gaps
