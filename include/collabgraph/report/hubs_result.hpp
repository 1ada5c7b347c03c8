/// Who the hubs are, as a result: one row a body, how firm its rank is, in which roles it stands, and on request why.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/hubs/roles.hpp"
#include "collabgraph/report/result.hpp"
#include "collabgraph/report/survival.hpp"

namespace collabgraph::report {

/// The ranking before a what-if, to compare with.
struct HubsBefore {
    const survey::Survey* survey = nullptr;
    const hubs::Ranking* ranking = nullptr;
};

struct HubsChoice {
    std::uint32_t top = 0;               ///< only ranks up to this one, ties included; 0: all
    std::uint32_t category_top = 3;      ///< likewise, within each category
    bool why = false;                    ///< also who names them, whom they name, through which rows
    std::string list = "organizations";  ///< the sheet that tables for people show
    std::vector<Headline> headlines{};   ///< already judged; none: no panel
    std::vector<hubs::Role> roles{};     ///< none: no sheet
    HubsBefore before{};
};

/// The sheets that `hubs` can list: organizations, intervals, roles, categories, reach, fragility.
const std::vector<std::string>& hub_lists();

/// Sheet `organizations` (columns of the contract; intervals and tie groups undefined until resampled); with `why` the
/// sheets `why` (`organization,relation,other,evidence`) and `rests_on` (`organization,evidence,ranks_without`); sheet
/// `changes` where there is a `before`; field `resamples` and the two correlation stabilities; sheets `headlines`,
/// `intervals`, `roles`, of a survey also `categories` (with `why` also `category_why`), `reach` and `fragility`;
/// record `chain` (not of a graph file). `network`: what the ranking was made from.
Result hubs_result(const survey::Survey& survey, const network::Incidence& incidence, const network::Network& network,
                   const hubs::Ranking& ranking, const HubsChoice& choice);

/// In the order of centrality::ModuleRole: "provincial_hub" is a local hub.
const std::vector<Word>& module_role_words();
/// Undefined without a contact.
Value module_role_code(const hubs::Role& role);

/// "Without X, two categories and five bodies lose their link."; empty where nothing does.
text::Bilingual fragility_sentence(const survey::Survey& survey, std::size_t bodies, std::size_t categories,
                                   network::Index organization);

/// How the intervals came about, and how to read them; of a `graph` file rows are lines; `rows_alone`: proposers were
/// not left out. Empty without resamples.
text::Bilingual interval_rule(const hubs::Ranking& ranking, bool graph = false, bool rows_alone = false);

}  // namespace collabgraph::report
