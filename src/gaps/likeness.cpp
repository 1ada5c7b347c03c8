#include "collabgraph/gaps/likeness.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace collabgraph::gaps {

Likeness::Likeness(network::Lists items, Index item_count) : m_items(std::move(items)), m_degree(item_count, 0) {
    for (const Index item : m_items.item) ++m_degree[item];
    const auto cells = static_cast<double>(m_items.item.size());
    const auto unused = std::count(m_degree.begin(), m_degree.end(), Index{0});
    const auto used = static_cast<double>(m_degree.size()) - static_cast<double>(unused);
    if (cells > 0) m_scale = (cells - used) / (cells * cells);
}

std::vector<Index> Likeness::shared(Index a, Index b) const {
    std::vector<Index> both;
    std::set_intersection(m_items[a].begin(), m_items[a].end(), m_items[b].begin(), m_items[b].end(),
                          std::back_inserter(both));
    std::stable_sort(both.begin(), both.end(), [&](Index x, Index y) { return m_degree[x] < m_degree[y]; });
    return both;
}

double Likeness::allocation(Index a, Index b) const {
    // In the order of shared(), so that no renumbering of the items changes a bit.
    double sum = 0;
    for (const Index item : shared(a, b)) sum += 1.0 / m_degree[item];
    return sum;
}

double Likeness::expected_allocation(Index a, Index b) const {
    return static_cast<double>(m_items[a].size()) * static_cast<double>(m_items[b].size()) * m_scale;
}

}  // namespace collabgraph::gaps
