/// The combined graph as a page: a double matrix. One row a respondent, its name in the middle; to the left the
/// categories it proposes on, to the right the bodies it names, most frequent next to the names.
#pragma once

#include <vector>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct CombinedOptions {
    std::uint32_t named_by_at_least = 2;  ///< a column for bodies named by so many; raised where they do not fit
    std::string name = "combined";        ///< of the page; several pages: "combined-1", "combined-2", …
};

/// `combined` is the combined view of the material's survey. Rows in the order of clusters, inside by number of
/// categories; where they do not fit on one page at 9 pt they are spread over several, cluster by cluster. Disc area =
/// number of initiatives, open ring = both name each other, stroke = the body itself.
///
/// Every node of the view is a box of the page (hidden where it is not drawn) and every tie a hidden line with its
/// weight, on the page that holds its row; so the DOT is complete. ties_drawn counts discs and rings, ties_folded the
/// ties behind "+n". At least one page, also for an empty view.
std::vector<Page> combined_pages(const Material& material, const network::Network& combined,
                                 const CombinedOptions& options = {});

}  // namespace collabgraph::diagram
