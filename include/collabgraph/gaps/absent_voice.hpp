/// `absent_voice`: a body that others name again and again in a category in which it proposes nothing itself.
#pragma once

#include <vector>

#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

struct AbsentVoice {
    Index organization = 0, category = 0;
    std::vector<Index> rows;  ///< in which others name it in that category, ascending
    /// Whether it was asked, and so could have proposed: yes for a respondent, else what `invited` says.
    survey::Answer could = survey::Answer::unknown;
};

Description describe_absent_voice();

/// From this many rows on.
inline constexpr std::uint32_t absent_voice_rows = 3;

/// Bodies only: a group or a class does not act, so it cannot be missed as a proposer.
/// By the number of rows (descending), then organization, then category. O(mentions x categories of their rows).
std::vector<AbsentVoice> find_absent_voices(const survey::Survey& survey, const network::Incidence& incidence);

}  // namespace collabgraph::gaps
