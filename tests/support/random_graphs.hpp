/// Random graphs with everything in them that a measure may trip over: loops, parallel edges, mutual arcs, isolates,
/// several components, weights. The same ones on every machine.
#pragma once

#include <algorithm>
#include <random>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::tests {

struct RandomGraph {
    network::Direction direction = network::Direction::undirected;
    bool loops = false;
    bool parallel = false;
    bool weighted = false;  ///< weights 1 .. 4, so that many paths have the same length
};

inline network::Graph random_graph(unsigned seed, const RandomGraph& wish) {
    std::mt19937 random(seed);
    const auto pick = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    const network::Vertex nodes = 4 + pick(40);
    const unsigned wanted = pick(3 * nodes);
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (unsigned i = 0; i < wanted; ++i) {
        network::Ends ends{pick(nodes), pick(nodes)};
        if (pick(4) == 0 && !edges.empty()) ends = {edges.back().target, edges.back().source};
        if (ends.source == ends.target && !wish.loops) continue;
        const bool known = std::any_of(edges.begin(), edges.end(), [&](const network::Ends& other) {
            const bool turned = other.source == ends.target && other.target == ends.source;
            return other == ends || (wish.direction == network::Direction::undirected && turned);
        });
        if (known && !wish.parallel) continue;
        edges.push_back(ends);
        weight.push_back(1.0 + pick(4));
    }
    if (!wish.weighted) weight.clear();
    return {wish.direction, nodes, std::move(edges), std::move(weight)};
}

/// Every combination of direction, loops, parallel edges and (where asked for) weights, several seeds of each: calls
/// visit(graph).
template <class Visit>
void for_random_graphs(bool weighted, Visit visit) {
    for (unsigned seed = 0; seed < 12; ++seed) {
        for (unsigned kind = 0; kind < 8; ++kind) {
            RandomGraph wish;
            wish.direction = (kind & 1) != 0 ? network::Direction::directed : network::Direction::undirected;
            wish.loops = (kind & 2) != 0;
            wish.parallel = (kind & 4) != 0;
            wish.weighted = weighted;
            visit(random_graph(100 * kind + seed, wish));
        }
    }
}

}  // namespace collabgraph::tests
