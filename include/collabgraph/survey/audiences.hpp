/// Free-text audiences and the groups of audiences.* into which they fold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Looks values of the column `audience` up, folded as names are (text/fold.hpp), in this order: the name of an
/// audience, an alias, the name of a group. An alias that is the name of another audience never counts. Nothing is ever
/// found by similarity.
class AudienceIndex {
 public:
    explicit AudienceIndex(const Survey& survey);

    /// Positions in Survey::audience_groups, distinct, ascending. Empty: the list does not know the value, which then
    /// stands for itself. O(length of the value).
    std::span<const Index> groups_of(std::string_view value) const;

 private:
    std::unordered_map<std::string, std::vector<Index>> m_groups;  // by folded spelling
};

}  // namespace collabgraph::survey
