/// Eigenvector centrality: central is who is tied to central vertices (Bonacich 1972).
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

enum class Uniqueness : std::uint8_t {
    unique,
    no_circuit,          ///< no edge, or a directed graph without a circuit: the largest eigenvalue is 0
    several_components,  ///< two or more strong components attain the largest eigenvalue
    not_converged,       ///< so nearly so that the iteration did not settle
};

struct Eigenvector {
    Uniqueness uniqueness = Uniqueness::no_circuit;
    double eigenvalue = 0;       ///< the largest; meaningless where not_converged
    std::vector<double> values;  ///< largest entry 1; all NaN unless unique
};

/// The leading eigenvector of the adjacency matrix, along incoming arcs: a vertex has what those have that point to it.
/// Undirected: along all edges, a loop counts 2; parallel edges add. `weighted`: entries are weights.
///
/// Found by power iteration on A + I (which has the same vectors, and no second eigenvalue of the same size) in each
/// strong component that could attain the largest eigenvalue; from the one that does, values flow on to what it
/// reaches. A vertex that it does not reach has 0. Each step O(n + m); the number of steps grows as the two largest
/// eigenvalues of a component approach each other. Throws std::invalid_argument for a weight below 0.
Eigenvector eigenvector(const network::Graph& graph, bool weighted = false);

}  // namespace collabgraph::centrality
