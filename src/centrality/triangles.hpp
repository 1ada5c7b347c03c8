/// How many pairs of a vertex's contacts are tied to each other: what clustering and effective size count.
#pragma once

#include <cstdint>
#include <vector>

#include "centrality/contacts.hpp"

namespace collabgraph::centrality {

/// Triangles through each vertex. O(m sqrt(m)).
std::vector<std::uint64_t> triangles_of(const Contacts& contacts);

}  // namespace collabgraph::centrality
