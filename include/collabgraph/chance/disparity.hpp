/// The disparity filter (Serrano, Boguna and Vespignani 2009): which ties of a weighted graph carry more of an end's
/// weight than an even split by chance would give them.
#pragma once

#include <cstddef>
#include <vector>

#include "collabgraph/network/graph.hpp"
#include "collabgraph/network/network.hpp"

namespace collabgraph::chance {

/// By edge: the smaller of the p-values at its two ends, (1 - w/s)^(k-1), where the end has k edges of weight s
/// together (directed: the outgoing ones of its source, the incoming ones of its target). An end with one edge is no
/// evidence: 1. Keep what is below a level of your choice; it is not corrected for the number of edges.
/// A loop is no tie to anybody: 1, and it counts in neither k nor s. Parallel edges count one by one. An unweighted
/// graph has weight 1 everywhere. Throws std::invalid_argument for a weight that is not > 0. O(edges).
std::vector<double> disparity(const network::Graph& graph);

/// A pair of nodes (or, directed, source and target) with all its parallel ties as one.
struct HeavyTie {
    network::Vertex source = 0, target = 0;
    double weight = 0;
    double p = 1;         ///< disparity(): the smaller over both ends
    double adjusted = 1;  ///< the smaller over both ends after Benjamini-Hochberg
};

/// The null takes who is tied to whom, and every node's weight in all, as they are, and breaks the weight uniformly
/// over the node's ties: no table is drawn. The smaller of two p falls below .05 by luck for up to one tie in ten, so
/// the correction counts every tie at both its ends.
struct HeavyTies {
    std::vector<HeavyTie> ties;  ///< by p, then source and target
    std::size_t family = 0;      ///< questions: each tie at each end that has two or more

    std::size_t at_raw(double level) const;       ///< ties with p <= level
    std::size_t significant(double level) const;  ///< ties with adjusted <= level
    double smallest_p() const;                    ///< 1 without ties
};

/// `network` is one-mode; vertices are its own. Loops and ties of weight 0 are left out, and classes too unless
/// included (their ties count in nobody's weight). `directed` as network::SummaryOptions. Throws std::invalid_argument
/// for a negative weight. O(ties log ties).
HeavyTies heavy_ties(const network::Network& network, bool directed, bool classes_included = false);

}  // namespace collabgraph::chance
