/// Sheets of hubs per category and of the reach over categories.
#pragma once

#include "collabgraph/hubs/by_category.hpp"
#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/report/sheet.hpp"

namespace collabgraph::report {

/// "2", or "2-6": for people.
std::string range(const hubs::RankInterval& ranks);

/// Found as the hubs of `ranking` were, with its seed and resamples; bridging has no meaning within a category, so
/// named_by stands for it. `top` as in CategoryOptions.
std::vector<hubs::CategoryHubs> category_hubs(const survey::Survey& survey, const network::Incidence& incidence,
                                              const hubs::Ranking& ranking, std::uint32_t top);
hubs::CategoryReaches category_reach(const survey::Survey& survey, const network::Incidence& incidence,
                                     const hubs::Ranking& ranking);

/// Sheet `categories`.
Sheet categories_sheet(const survey::Survey& survey, const std::vector<hubs::CategoryHubs>& categories,
                       const hubs::Ranking& ranking);
/// Sheet `category_why`: who names them there (By::names: whom they name), through which rows.
Sheet category_why_sheet(const survey::Survey& survey, const std::vector<hubs::CategoryHubs>& categories,
                         const hubs::Ranking& ranking);
/// How the reach is ranked, and over how many nodes its shares are taken.
text::Bilingual reach_rule();
text::Bilingual reach_share_rule(const hubs::CategoryReaches& reach);

/// Sheet `reach`: ranks up to `top`; 0: all. `why`: people too see the rows.
Sheet reach_sheet(const survey::Survey& survey, const hubs::CategoryReaches& reach, const hubs::Ranking& ranking,
                  std::uint32_t top, bool why);

}  // namespace collabgraph::report
