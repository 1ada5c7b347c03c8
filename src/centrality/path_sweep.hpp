/// Breadth-first searches from every vertex, and what three measures take from them in one go.
#pragma once

#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Which sums a sweep is to collect; counting paths costs about as much again as the searches.
struct SweepWish {
    bool betweenness = false, closeness = false, harmonic = false;
};

/// Those asked for, one a vertex; defined as in the headers of the three measures, every edge of length 1.
struct PathSweep {
    std::vector<double> betweenness, closeness, harmonic;
};

/// O(n m), in parallel over sources; sums are taken in an order that depends on the graph alone.
PathSweep path_sweep(const network::Graph& graph, SweepWish wish);

}  // namespace collabgraph::centrality
