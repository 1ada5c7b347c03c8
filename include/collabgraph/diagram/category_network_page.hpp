/// The categories view as a page: categories joined by the bodies that propose on both.
#pragma once

#include <cstdint>
#include <string>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct CategoryNetworkOptions {
    std::uint64_t seed = 1;           ///< of the layout
    double lines_per_category = 2;    ///< the weakest ties are not drawn where there are more lines than that
    std::string name = "categories";  ///< of the page
    /// What a weight counts: proposers unless the view was made otherwise (`--share initiative`, `--rule newman`).
    text::Bilingual shared{"proposers", "提案団体"};
};

/// `categories` is the categories view of the material's survey. The view is nearly complete as a graph, so only its
/// strongest ties are lines: the strongest of each category, and those from a threshold on, which is the smallest with
/// at most `lines_per_category` lines a category, stated on the page and raised where no layout keeps the rules of
/// check_geometry. What is not drawn is counted as "+n" at both
/// categories (ties_folded counts each tie once), and stands in the DOT as hidden lines. Box: number of proposers, type
/// size by it; outline by kind of gap; letter and fill by theme. Line width by weight, in up to three classes.
///
/// At most 30 categories are drawn, those with most proposers, fewer where no layout of them keeps the rules; the page
/// says how many are not.
Page category_network_page(const Material& material, const network::Network& categories,
                           const CategoryNetworkOptions& options = {});

}  // namespace collabgraph::diagram
