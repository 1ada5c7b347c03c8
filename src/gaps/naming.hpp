/// Who names whom, whatever the row.
#pragma once

#include <utility>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

/// Subject -> its items, from pairs in any order, repetitions dropped. O(pairs log pairs).
network::Lists lists_of(std::vector<std::pair<network::Index, network::Index>> pairs, network::Index subjects);

/// Organization -> the others that it names as partner in any row it proposes, distinct, ascending. O(pairs log pairs).
network::Lists names_of(const network::Incidence& incidence);

/// Organization -> the categories in which it proposes, distinct, ascending.
network::Lists proposed_categories(const network::Incidence& incidence);

}  // namespace collabgraph::gaps
