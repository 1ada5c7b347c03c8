/// The chain of sums (network::Chain) as a JSON object beside the figures it explains.
#pragma once

#include "collabgraph/network/incidence.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::report {

/// Record `chain`; people read chain_rule() instead.
Part chain_part(const network::Chain& chain);

}  // namespace collabgraph::report
