#include "hubs/role_values.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "collabgraph/chance/replicate.hpp"

namespace collabgraph::hubs {

using network::Vertex;

RoleValues::RoleValues(const network::Network& ranked, By by) : m_ranked(ranked), m_by(by) {
    if (by == By::bridging) {
        m_bridging.emplace(ranked, std::vector<std::string>{"betweenness"});
        return;
    }
    const bool directed = ranked.direction == network::Direction::directed;
    std::map<std::pair<Vertex, Vertex>, std::uint32_t> number;
    for (const network::Tie& tie : ranked.ties) {
        if (tie.source == tie.target) {
            m_pair_of.push_back(static_cast<std::uint32_t>(-1));
            continue;
        }
        std::pair<Vertex, Vertex> ends{tie.source, tie.target};
        if (!directed && ends.first > ends.second) std::swap(ends.first, ends.second);
        const auto [entry, is_new] = number.try_emplace(ends, static_cast<std::uint32_t>(m_pairs.size()));
        m_pair_of.push_back(entry->second);
        if (!is_new) continue;
        if (directed) {
            m_pairs.push_back({by == By::named_by ? ends.second : ends.first, {}});
        } else {
            m_pairs.push_back({ends.first, ends.second});
        }
    }
}

const std::vector<double>& RoleValues::of(const chance::Draw& draw) {
    if (m_bridging) return m_bridging->compute(draw).front();
    chance::drawn_rows(m_ranked, draw, m_rows);
    m_held.assign(m_pairs.size(), 0);
    m_values.assign(m_ranked.nodes.size(), 0.0);
    for (std::size_t t = 0; t < m_rows.size(); ++t) {
        if (m_rows[t] == 0 || m_pair_of[t] == static_cast<std::uint32_t>(-1) || m_held[m_pair_of[t]] != 0) continue;
        const Pair& pair = m_pairs[m_pair_of[t]];
        m_held[m_pair_of[t]] = 1;
        m_values[pair.counted] += 1;
        if (pair.other) m_values[*pair.other] += 1;
    }
    return m_values;
}

}  // namespace collabgraph::hubs
