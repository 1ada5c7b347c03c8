/// The mark of a headline, once its shares and readings are known.
#pragma once

#include "collabgraph/report/survival.hpp"

namespace collabgraph::report {

/// Shares that are NaN do not count.
Mark judge(const Headline& headline);

}  // namespace collabgraph::report
