#include "collabgraph/centrality/effective_size.hpp"

#include <cstdint>
#include <limits>

#include "centrality/contacts.hpp"
#include "centrality/triangles.hpp"

namespace collabgraph::centrality {
namespace {

using network::Graph;
using network::Vertex;

/// of(n, t) for n contacts and t ties among them; NaN without a contact.
template <class Of>
std::vector<double> from_contacts(const Graph& graph, Of of) {
    const Contacts contacts = contacts_of(graph, false);
    const std::vector<std::uint64_t> triangles = triangles_of(contacts);
    std::vector<double> values(graph.node_count(), std::numeric_limits<double>::quiet_NaN());
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        const auto n = static_cast<double>(contacts[v].size());
        if (n > 0) values[v] = of(n, static_cast<double>(triangles[v]));
    }
    return values;
}

}  // namespace

std::vector<double> effective_size(const Graph& graph) {
    return from_contacts(graph, [](double n, double t) { return n - 2 * t / n; });
}

std::vector<double> efficiency(const Graph& graph) {
    return from_contacts(graph, [](double n, double t) { return 1 - 2 * t / (n * n); });
}

}  // namespace collabgraph::centrality
