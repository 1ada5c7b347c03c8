/// Figures of a whole view as a result.
#pragma once

#include "collabgraph/chance/backbone.hpp"
#include "collabgraph/chance/disparity.hpp"
#include "collabgraph/chance/usual_range.hpp"
#include "collabgraph/network/summary.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Which nodes of `categories` or `organizations` share more than chance lets expect, and how it was asked.
struct SharedPairs {
    chance::Backbone backbone;  ///< rows are the vertices of the view
    chance::DrawOptions options;
};

/// "what 95 of 100 random tables have (2,000 drawn, seed 1) …": how the usual ranges of this view are meant.
text::Bilingual usual_ranges_rule(const chance::UsualRanges& usual, network::View view);

/// Sheets of summary_result that may be asked for alone; `figures` is what stands outside of sheets.
const std::vector<std::string>& summary_lists();

/// Fields of what the survey holds (`initiatives`, `proposers`, `category_mentions`, `pairs`), of what the view holds
/// (`nodes`, `bodies`, `groups`, `classes`, `categories`, `ties`, `weight`) and of its shape (network::Summary), sheet
/// `isolates` (`id`, `why`), record `chain`. Fields in which a view has no say are undefined; of a graph file those of
/// initiatives, and there is no chain. After them, where they are given:
/// - of `usual` the sheet `usual_ranges` (`figure`, `value`, `low`, `high`, `p`, `tail`, `reference`, `draws`,
///   `smallest_p_possible`);
/// - of `shared` the sheet `shared_pairs` (`a`, `b`, `shared`, `p`, `p_adjusted`: those that stand after correction)
/// and
///   the record `pairs_test`;
/// - of `heavy` the sheet `tie_weights` (`source`, `target`, `weight`, `p`, `p_adjusted`, `stands`: `corrected`, `raw`
///   or `no`; all ties) and the record `ties_test`.
Result summary_result(const survey::Survey& survey, const network::Incidence& incidence,
                      const network::Network& network, const network::Summary& summary,
                      const network::ViewOptions& view, const network::SummaryOptions& options,
                      const chance::UsualRanges* usual = nullptr, const SharedPairs* shared = nullptr,
                      const chance::HeavyTies* heavy = nullptr);

}  // namespace collabgraph::report
