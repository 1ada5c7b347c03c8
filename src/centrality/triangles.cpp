#include "centrality/triangles.hpp"

#include <utility>

namespace collabgraph::centrality {

using network::Vertex;

std::vector<std::uint64_t> triangles_of(const Contacts& contacts) {
    const auto n = static_cast<Vertex>(contacts.offset.size() - 1);
    // Each triangle is met once, from its vertex of fewest contacts; so nobody looks through a long list often.
    const auto precedes = [&](Vertex a, Vertex b) {
        return std::pair(contacts[a].size(), a) < std::pair(contacts[b].size(), b);
    };
    std::vector<std::uint64_t> triangles(n, 0);
    std::vector<bool> marked(n, false);
    for (Vertex v = 0; v < n; ++v) {
        for (const Contact& a : contacts[v]) marked[a.to] = precedes(v, a.to);
        for (const Contact& a : contacts[v]) {
            if (!marked[a.to]) continue;
            for (const Contact& b : contacts[a.to]) {
                if (!marked[b.to] || !precedes(a.to, b.to)) continue;
                ++triangles[v];
                ++triangles[a.to];
                ++triangles[b.to];
            }
        }
        for (const Contact& a : contacts[v]) marked[a.to] = false;
    }
    return triangles;
}

}  // namespace collabgraph::centrality
