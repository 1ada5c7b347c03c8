#include "collabgraph/centrality/clustering.hpp"

#include <cstdint>
#include <limits>
#include <utility>

#include "centrality/contacts.hpp"

namespace collabgraph::centrality {

using network::Graph;
using network::Vertex;

std::vector<double> clustering(const Graph& graph) {
    const Vertex n = graph.node_count();
    const Contacts contacts = contacts_of(graph, false);
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
    std::vector<double> values(n, std::numeric_limits<double>::quiet_NaN());
    for (Vertex v = 0; v < n; ++v) {
        const auto k = static_cast<double>(contacts[v].size());
        if (k >= 2) values[v] = static_cast<double>(triangles[v]) / (k * (k - 1) / 2);
    }
    return values;
}

}  // namespace collabgraph::centrality
