#include "centrality/contacts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace collabgraph::centrality {

using network::Arc;
using network::Graph;
using network::Vertex;

Contacts contacts_of(const Graph& graph, bool weighted) {
    Contacts contacts;
    contacts.offset.reserve(std::size_t{graph.node_count()} + 1);
    // By edge within a contact, so that both ends add the same numbers in the same order.
    const auto before = [](const Arc& a, const Arc& b) { return std::pair(a.to, a.edge) < std::pair(b.to, b.edge); };
    std::vector<Arc> arcs;
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        const auto out = graph.out(v);
        const auto in = graph.is_directed() ? graph.in(v) : std::span<const Arc>();
        arcs.clear();
        std::merge(out.begin(), out.end(), in.begin(), in.end(), std::back_inserter(arcs), before);
        const std::size_t first = contacts.list.size();
        for (const Arc& arc : arcs) {
            if (arc.to == v) continue;
            const double weight = weighted ? graph.weight(arc.edge) : 1.0;
            if (contacts.list.size() > first && contacts.list.back().to == arc.to) {
                contacts.list.back().weight += weight;
            } else {
                contacts.list.push_back({arc.to, weight});
            }
        }
        contacts.offset.push_back(static_cast<std::uint32_t>(contacts.list.size()));
    }
    return contacts;
}

}  // namespace collabgraph::centrality
