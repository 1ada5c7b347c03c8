/// `uncoordinated`: a category whose proposers work side by side.
///
/// A pair of its proposers is tied where one names the other as partner anywhere in the survey, or both name a common
/// partner within the category: a body other than the two (a group counts as one body, a class does not).
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

Description describe_uncoordinated();

struct ProposerPairs {
    std::uint64_t all = 0, untied = 0;
};

/// Counts pairs category by category; built once a survey, O(cells).
class ProposerTies {
 public:
    ProposerTies(const survey::Survey& survey, const network::Incidence& incidence);

    /// `proposers` (ascending) are those of `rows`. O(mentions in the rows x proposers that share a partner), in memory
    /// linear in the proposers.
    ProposerPairs count(std::span<const Index> rows, std::span<const Index> proposers) const;

    /// The tied pairs themselves, as places i < j in `proposers`, ascending. As `count`, and memory for the pairs.
    std::vector<std::pair<std::size_t, std::size_t>> tied(std::span<const Index> rows,
                                                          std::span<const Index> proposers) const;

    /// Bodies (a group counts as one, a class does not) other than the two that both name somewhere in the survey,
    /// ascending.
    std::vector<Index> named_by_both(Index a, Index b) const;

 private:
    template <class Visit>
    void for_each_tied(std::span<const Index> rows, std::span<const Index> proposers, Visit visit) const;

    const survey::Survey* m_survey;
    const network::Incidence* m_incidence;
    network::Lists m_names;     ///< organization -> those it names, anywhere
    network::Lists m_named_by;  ///< organization -> those that name it
};

/// Two or more proposers, more than half of whose pairs are untied.
bool is_uncoordinated(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
