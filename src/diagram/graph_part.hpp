/// Which nodes and ties of a graph file are drawn, and what is counted as "+n".
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::diagram {

/// All ties between two nodes, low < high: one line.
struct GraphPair {
    network::Vertex low = 0, high = 0;
    std::uint32_t up = 0, down = 0;         ///< ties from low to high, from high to low; undirected: all are `up`
    double up_weight = 0, down_weight = 0;  ///< their weights, added
    std::uint32_t ties() const { return up + down; }
    double weight() const { return up_weight + down_weight; }
};

/// Sorted by (low, high); loops are in none. O(ties log ties).
std::vector<GraphPair> pairs_of(const network::Network& graph);

struct GraphPart {
    std::vector<bool> drawn;           ///< per node
    std::vector<std::uint32_t> ties;   ///< per node: ties at it, a loop once
    std::vector<std::uint32_t> more;   ///< per node: of them, those that are not drawn
    std::vector<std::uint32_t> lines;  ///< positions in the list of pairs
    std::uint32_t nodes = 0, drawn_ties = 0, loops = 0;
};

/// Ties at each node, a loop once.
std::vector<std::uint32_t> ties_at(const network::Network& graph);

/// Draws the nodes with at least `least_ties` ties to others or more (none without a tie to another node), and of the
/// lines between them those that are among the `strongest` of one of their ends (0: all): by weight where `weighted`,
/// else by number of ties, then by common neighbours, then by the other end's ties, then in the order of the nodes.
GraphPart part_of(const network::Network& graph, const std::vector<GraphPair>& pairs, std::uint32_t least_ties,
                  std::uint32_t strongest, bool weighted);

}  // namespace collabgraph::diagram
