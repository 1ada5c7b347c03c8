/// Who names whom, whatever the row.
#pragma once

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

/// Organization -> the others that it names as partner in any row it proposes, distinct, ascending. O(pairs log pairs).
network::Lists names_of(const network::Incidence& incidence);

/// Organization -> the categories in which it proposes, distinct, ascending.
network::Lists proposed_categories(const network::Incidence& incidence);

/// Whether `group` is a group that holds `body`, directly or through a group among its members.
bool holds(const survey::Survey& survey, Index group, Index body);

}  // namespace collabgraph::gaps
