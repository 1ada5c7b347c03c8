/// The smallest sets of organizations that together propose on all open categories, as a result.
#pragma once

#include "collabgraph/gaps/cover.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Record `cover`: size, optimal, sets, truncated, uncoverable, then lower_bound, count (null where not counted), open,
/// in_every_set and reasons (per uncoverable category: nobody, class, excluded).
Part cover_part(const survey::Survey& survey, const gaps::Cover& cover);

/// Sheet `cover`: set (from 1), organization, in_sets (of `count`), categories (open ones it proposes on), evidence.
Sheet cover_sheet(const survey::Survey& survey, const network::Incidence& incidence, const gaps::Cover& cover,
                  const std::vector<gaps::CategoryGaps>& categories);

/// Size and whether it is proven, how many such sets there are, who stands in all, what cannot be covered and why.
text::Bilingual cover_remark(const survey::Survey& survey, const gaps::Cover& cover);

}  // namespace collabgraph::report
