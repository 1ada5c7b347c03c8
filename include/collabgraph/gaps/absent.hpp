/// `absent`: a category without any initiative.
#pragma once

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/gaps/description.hpp"

namespace collabgraph::gaps {

Description describe_absent();

bool is_absent(const CategoryGaps& gaps);

}  // namespace collabgraph::gaps
