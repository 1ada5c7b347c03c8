/// `thin`: a category that rests on one proposing organization.
#pragma once

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"

namespace collabgraph::gaps {

Description describe_thin();

bool is_thin(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
