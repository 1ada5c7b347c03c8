/// How alike two bodies are in one two-mode table (body x category, body x partner, body x audience), corrected for the
/// degree of what they share: an item that everybody has says little.
#pragma once

#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

class Likeness {
 public:
    /// `items[body]` are distinct and ascending, below `item_count`. O(items).
    Likeness(network::Lists items, Index item_count);

    const network::Lists& items() const { return m_items; }
    /// How many bodies have the item.
    Index degree(Index item) const { return m_degree[item]; }

    /// What both have, the rarest first, then ascending. O(items of both).
    std::vector<Index> shared(Index a, Index b) const;

    /// Sum of 1/k over the shared items of degree k (resource allocation, Zhou, Lu and Zhang 2009); at least 0.
    double allocation(Index a, Index b) const;

    /// The allocation that the degrees alone let expect: with each cell filled with probability
    /// (row sum x column sum / m), a column's second place taken from the remaining k - 1, it is
    /// d_a d_b (m - columns in use) / m^2. 0 for an empty table.
    double expected_allocation(Index a, Index b) const;

 private:
    network::Lists m_items;
    std::vector<Index> m_degree;
    double m_scale = 0;  ///< (m - columns in use) / m^2
};

}  // namespace collabgraph::gaps
