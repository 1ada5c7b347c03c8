/// The binary table initiatives x categories and what its rows keep while it is drawn at random.
#pragma once

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

/// Rows in an order that depends on what they hold and not on where they stand, so that draws do not either.
struct NullTable {
    network::Lists categories;
    network::Lists kept;  ///< row -> what it keeps: its proposers, or its values
};

/// Rows without a category are left out: they have no part in any draw. O(items log rows).
NullTable null_table(const network::Lists& categories, const network::Lists& kept);

}  // namespace collabgraph::gaps
