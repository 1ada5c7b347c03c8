/// `solo`: a category that has initiatives, none of which names a partner.
#pragma once

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

Description describe_solo();

/// Whether a proposer of the row names somebody other than itself. Groups and classes count, phrases that are no body
/// do not. With several proposers it is enough that one names another.
bool names_partner(const network::Incidence& incidence, Index row);

bool is_solo(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
