#include "collabgraph/centrality/clustering.hpp"

#include <cstdint>
#include <limits>

#include "centrality/contacts.hpp"
#include "centrality/triangles.hpp"

namespace collabgraph::centrality {

using network::Graph;
using network::Vertex;

std::vector<double> clustering(const Graph& graph) {
    const Vertex n = graph.node_count();
    const Contacts contacts = contacts_of(graph, false);
    const std::vector<std::uint64_t> triangles = triangles_of(contacts);
    std::vector<double> values(n, std::numeric_limits<double>::quiet_NaN());
    for (Vertex v = 0; v < n; ++v) {
        const auto k = static_cast<double>(contacts[v].size());
        if (k >= 2) values[v] = static_cast<double>(triangles[v]) / (k * (k - 1) / 2);
    }
    return values;
}

}  // namespace collabgraph::centrality
