/// Who proposes which of some rows.
#pragma once

#include <span>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

/// Those of `rows` that `body` proposes, alone or with others, in the order given. O(proposers of the rows).
std::vector<network::Index> rows_proposed_by(network::Index body, std::span<const network::Index> rows,
                                             const network::Incidence& incidence);

}  // namespace collabgraph::gaps
