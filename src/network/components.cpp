#include "collabgraph/network/components.hpp"

#include <algorithm>
#include <limits>

namespace collabgraph::network {

std::vector<Vertex> components(const Graph& graph) {
    constexpr Vertex unseen = std::numeric_limits<Vertex>::max();
    std::vector<Vertex> component(graph.node_count(), unseen);
    std::vector<Vertex> pending;
    Vertex count = 0;
    for (Vertex first = 0; first < graph.node_count(); ++first) {
        if (component[first] != unseen) continue;
        component[first] = count;
        pending.push_back(first);
        while (!pending.empty()) {
            const Vertex v = pending.back();
            pending.pop_back();
            const auto visit = [&](std::span<const Arc> arcs) {
                for (const Arc& arc : arcs) {
                    if (component[arc.to] != unseen) continue;
                    component[arc.to] = count;
                    pending.push_back(arc.to);
                }
            };
            visit(graph.out(v));
            if (graph.is_directed()) visit(graph.in(v));
        }
        ++count;
    }
    return component;
}

Vertex component_count(const std::vector<Vertex>& component) {
    return component.empty() ? 0 : *std::max_element(component.begin(), component.end()) + 1;
}

}  // namespace collabgraph::network
