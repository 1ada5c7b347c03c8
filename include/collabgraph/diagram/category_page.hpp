/// One category as a page: who proposes, together with whom, how the proposers are tied, and the rows behind it.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/page.hpp"

namespace collabgraph::diagram {

/// Up to 9 proposers: two columns joined by lines, the triangle of pairs, the rows below. More: a matrix of the
/// partners that two or more of them name and the triangle on the same rows; above 24 proposers the 24 with most
/// initiatives. Rows that do not fit follow on further pages ("NAME-2", …). A category without initiatives gets a page
/// that says so.
///
/// The ties of the page are the (proposer, partner) pairs within the category: ties_drawn have a mark, ties_folded
/// stand as "+n" at their proposer. Throws std::out_of_range for a category that the survey does not have.
std::vector<Page> category_pages(const Material& material, network::Index category, const std::string& name);

}  // namespace collabgraph::diagram
