/// The report as one page: `index.html`, which opens from disk, asks the network for nothing, prints on A4, and leads
/// from every number to the rows behind it.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/chance/usual_range.hpp"
#include "collabgraph/cluster/assessment.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/page.hpp"
#include "collabgraph/gaps/gaps.hpp"
#include "collabgraph/hubs/by_category.hpp"
#include "collabgraph/hubs/fragility.hpp"
#include "collabgraph/hubs/ranking.hpp"
#include "collabgraph/hubs/roles.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/network.hpp"
#include "collabgraph/report/survival.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

/// Where a diagram stands in the page's chooser.
enum class DrawingGroup : std::uint8_t { overview, category, organization };

/// A diagram as it was laid out, and as Graphviz drew it.
struct Drawing {
    DrawingGroup group = DrawingGroup::overview;
    std::string label;   ///< in the chooser, in the report's language: "Whole network", the category, the body
    diagram::Page page;  ///< leads from a mark's id ("o12") to what it stands for (Box::kind, Box::name)
    std::string svg;     ///< of render_svg; empty where it could not be drawn: the page says so and names the DOT file
};

/// Everything the page tells. Nothing is computed again that stands here; all of it must come from the same survey and
/// incidence.
struct HtmlContent {
    const survey::Survey& survey;
    const network::Incidence& incidence;
    const network::Network& collaboration;  ///< whole view, classes included
    const hubs::Ranking& sought_after;      ///< by named_by
    const hubs::Ranking& proposing;         ///< by names
    const hubs::Ranking& bridging;          ///< by bridging
    const gaps::Gaps& gaps;
    const cluster::Clusters& clusters;                  ///< of `collaboration`
    const std::vector<centrality::Column>& centrality;  ///< a value per node of `collaboration` (NaN: not defined)
    const std::vector<Drawing>& drawings;               ///< in the order of the chooser
    std::vector<text::Bilingual> conditions;            ///< filters, what-if and options other than the defaults
    text::Language language = text::Language::en;
    const cluster::Assessment* assessment = nullptr;  ///< of `clusters`; null: not examined
    const chance::UsualRanges* usual = nullptr;       ///< of `collaboration`; null: the page does not speak of chance
    const std::vector<hubs::Role>* roles = nullptr;   ///< null: no table of roles
    const std::vector<hubs::Fragility>* fragility = nullptr;         ///< null: not told
    const std::vector<Headline>* headlines = nullptr;                ///< null: no panel
    const std::vector<hubs::CategoryHubs>* category_hubs = nullptr;  ///< by named_by; null: not told
    const hubs::CategoryReaches* reach = nullptr;                    ///< of proposers; null: not told
};

/// A complete HTML document in UTF-8. Every text of the survey is data in it: escaped, never markup, never script.
/// Deterministic. Ranks, bars and sentences are in the HTML itself; the script only sorts, filters, chooses a diagram
/// and shows rows. O(size of the content).
std::string write_html(const HtmlContent& content);

}  // namespace collabgraph::report
