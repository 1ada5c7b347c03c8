/// The coverage view as a page: a staircase of categories (rows) and organizations (columns), with what is missing at
/// the right.
#pragma once

#include <vector>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

struct CoverageOptions {
    std::string name = "coverage";  ///< of the page; several pages: "coverage-1", "coverage-2", …
};

/// `coverage` is a coverage view of the material's survey. Rows by number of organizations, columns by number of
/// categories, so that thin categories stand at the bottom and specialised bodies at the right. Disc area = number of
/// initiatives, number inside from 4. Right: initiatives, proposers, partners, untied pairs of proposers ("28/55", a
/// bar with a mark at one half), and a framed word for each gap that is no share.
///
/// Organizations that do not fit (the least active) are folded into a column "+n"; categories that do not fit go on to
/// further pages. Every node of the view is a box (hidden where not drawn), every tie a hidden line, on the page that
/// holds its category. At least one page.
std::vector<Page> coverage_pages(const Material& material, const network::Network& coverage,
                                 const CoverageOptions& options = {});

}  // namespace collabgraph::diagram
