#include "collabgraph/centrality/core.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace collabgraph::centrality {

using network::Arc;
using network::Graph;
using network::Vertex;

std::vector<double> core(const Graph& graph) {
    const Vertex n = graph.node_count();
    std::vector<std::uint32_t> left(n);  // ties left once all vertices of a smaller core are gone
    std::uint32_t highest = 0;
    for (Vertex v = 0; v < n; ++v) {
        left[v] = static_cast<std::uint32_t>(graph.out(v).size() + (graph.is_directed() ? graph.in(v).size() : 0));
        highest = std::max(highest, left[v]);
    }

    // Vertices sorted by what is left; begin[d] is where those with d start. A vertex that loses a tie changes places
    // with the first of its block, and the block begins one later.
    std::vector<Vertex> begin(std::size_t{highest} + 2, 0), queue(n), place(n);
    for (const std::uint32_t d : left) ++begin[d + std::size_t{1}];
    for (std::size_t d = 0; d <= highest; ++d) begin[d + 1] += begin[d];
    std::vector<Vertex> next(begin.begin(), begin.end() - 1);
    for (Vertex v = 0; v < n; ++v) {
        place[v] = next[left[v]]++;
        queue[place[v]] = v;
    }

    std::vector<double> values(n);
    for (Vertex i = 0; i < n; ++i) {
        const Vertex v = queue[i];
        values[v] = left[v];
        const auto untie = [&](std::span<const Arc> arcs) {
            for (const Arc& arc : arcs) {
                const Vertex u = arc.to;
                if (left[u] <= left[v]) continue;
                const Vertex first = queue[begin[left[u]]];
                std::swap(queue[place[u]], queue[place[first]]);
                std::swap(place[u], place[first]);
                ++begin[left[u]];
                --left[u];
            }
        };
        untie(graph.out(v));
        if (graph.is_directed()) untie(graph.in(v));
    }
    return values;
}

}  // namespace collabgraph::centrality
