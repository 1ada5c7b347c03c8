/// Categories rolled up into their themes.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/gaps/gaps.hpp"

namespace collabgraph::gaps {

struct Theme {
    std::string name;               ///< of categories.*; empty: the categories without one
    std::string name_en;            ///< as the first of them gives it; may be empty
    std::vector<Index> categories;  ///< in survey order
    std::vector<Index> open;        ///< those of them that have a gap
    std::vector<Index> rows;        ///< initiatives in any of them, ascending, each once
    std::vector<Index> proposers;   ///< of those rows, ascending, each once
};

/// In the order in which categories first name them, the categories without a theme last. Empty where no category has a
/// theme. `gaps` are those of the survey. O(items log items).
std::vector<Theme> roll_up_themes(const survey::Survey& survey, const Gaps& gaps);

}  // namespace collabgraph::gaps
