/// `missing_tie`: two bodies alike in categories, partners and audience that are not tied. A suggestion whom to
/// introduce to whom, not a reproach: that they do not name each other does not show that they do not talk.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "collabgraph/gaps/description.hpp"
#include "collabgraph/gaps/likeness.hpp"

namespace collabgraph::gaps {

enum class LikenessKind : std::uint8_t { category, partner, audience };
inline constexpr std::size_t likeness_kinds = 3;

/// The three tables and the score that joins them. A table without a single cell is not asked.
class MissingTieScore {
 public:
    /// `partners[body]`: those whom it names or who name it (symmetric), whatever they are. Lists are of equal size.
    MissingTieScore(network::Lists categories, Index category_count, network::Lists partners, network::Lists audiences,
                    Index audience_count);

    const Likeness& table(LikenessKind kind) const { return m_tables[static_cast<std::size_t>(kind)]; }
    bool asked(LikenessKind kind) const { return !table(kind).items().item.empty(); }

    /// Each shared category, partner or audience counts 1 over the number of organizations that have it. At least 0,
    /// symmetric, without an upper bound. bench/missing_ties.cpp compares it with others, cosines among them.
    double score(Index a, Index b) const;

    /// Whether the kind speaks for the pair: they share more (by allocation) than their degrees let expect.
    bool speaks(LikenessKind kind, Index a, Index b) const;

    /// Two kinds speak; where one table only can be asked, it speaks by two items or more. Else we abstain.
    bool strong(Index a, Index b) const;

 private:
    std::array<Likeness, likeness_kinds> m_tables;
};

struct MissingTie {
    Index a = 0, b = 0;                       ///< a < b
    double score = 0;                         ///< > 0
    std::vector<Index> categories, partners;  ///< shared, the rarest first
    std::vector<Index> audiences;             ///< into MissingTies::audiences, likewise
    std::vector<Index> rows;                  ///< of either, on a shared category, partner or audience, ascending
};

struct MissingTies {
    std::vector<MissingTie> ties;        ///< by score, the highest first; equal scores by a, then b
    std::vector<std::string> audiences;  ///< in natural order, as the rows spell them
    std::uint64_t candidates = 0;        ///< bodies
    std::uint64_t looked_at = 0;         ///< untied pairs of candidates
    std::uint64_t nothing_shared = 0;    ///< of them
    std::uint64_t abstained = 0;         ///< of them: something is shared, too little to suggest anything
};

Description describe_missing_tie();

/// Candidates are bodies that propose (of a graph file: all bodies); groups and classes are not, but count as shared
/// partners. A pair is tied, and passed over, where one names the other, directly or through a group that holds it,
/// where both propose or declare (`shared_with`) the same row, where one is a member of the other, or where a group
/// holds both. looked_at = ties + nothing_shared + abstained. The audience is the survey's column of that name,
/// as the rows spell it: folded into the groups of audiences.* it finds fewer hidden ties (bench/missing_ties.cpp).
/// Without it that table is not asked. O(candidates^2 x items of a body).
MissingTies find_missing_ties(const survey::Survey& survey, const network::Incidence& incidence);

}  // namespace collabgraph::gaps
