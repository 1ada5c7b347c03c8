/// `fragile`: a category with two or more proposers that yet hangs on the others through one body.
///
/// Taken in the `coverage` view by proposers. A body holds a category when, the body taken out, the category is
/// connected with fewer than half of the other categories that it was connected with: its other proposers lead nowhere,
/// or to a few. A category of one proposer is `thin` instead, and one that was connected with no other hangs
/// on nobody. (Bodies and categories that lose their link when a body goes, whatever their share, are in
/// hubs/fragility.hpp.)
#pragma once

#include <vector>

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

Description describe_fragile();

/// Category -> the bodies that hold it, in survey order; empty for a category with fewer than two proposers. A class is
/// no body and holds nothing, but leads on as any other proposer. Only cut points are taken out:
/// O(n + m), and O(size of its component) for each of these.
std::vector<std::vector<Hold>> find_holds(const survey::Survey& survey, const network::Incidence& incidence);

bool is_fragile(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
