/// Names that are not listed and look like listed ones: for suggestions, and for the question what would change if the
/// suggestions were right. Nothing is merged on similarity alone.
#pragma once

#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

struct LookAlike {
    Index unlisted = 0;
    std::vector<Index>
        listed;  ///< up to three that it looks like, most similar first, then in list order; may be empty
};

/// Every name that is mentioned and not listed, in survey order. Empty where the survey has no list of organizations.
/// Compared with names, English and short names and aliases (text/similarity.hpp, from .6 on). O(names), see
/// similar_names.hpp.
std::vector<LookAlike> find_look_alikes(const Survey& survey);

/// The survey as if every such name were the listed one it is most like. Organizations keep their numbers; those that
/// were merged are mentioned no more. Names without a look-alike stay as they are.
Survey with_look_alikes_merged(Survey survey, const std::vector<LookAlike>& look_alikes);

}  // namespace collabgraph::survey
