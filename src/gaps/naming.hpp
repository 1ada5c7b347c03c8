/// Who names whom, whatever the row.
#pragma once

#include <utility>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

/// Subject -> its items, from pairs in any order, repetitions dropped. O(pairs log pairs).
network::Lists lists_of(std::vector<std::pair<Index, Index>> pairs, Index subjects);

/// Organization -> the others that it names as partner in any row it proposes, distinct, ascending. O(pairs log pairs).
network::Lists names_of(const network::Incidence& incidence);

/// Organization -> the categories in which it proposes, distinct, ascending.
network::Lists proposed_categories(const network::Incidence& incidence);

/// Whether `group` is a group that holds `body`, directly or through a group among its members.
bool holds(const survey::Survey& survey, Index group, Index body);

}  // namespace collabgraph::gaps
