/// What the double matrix shows, before any position: rows, columns, cells, and what is folded into "+n".
#pragma once

#include <vector>

#include "collabgraph/diagram/material.hpp"

namespace collabgraph::diagram {

struct CombinedCell {
    std::size_t column;
    const network::Tie* tie;
    bool mutual = false;
};

struct CombinedRow {
    network::Vertex vertex = 0;
    network::Index organization = 0;
    std::uint32_t cluster = cluster::isolated;
    std::vector<CombinedCell> categories, bodies;
    std::vector<const network::Tie*> folded;  ///< ties to bodies, or categories, without a column
};

/// Vertices are those of the combined view that the plan was made from; it must outlive the plan.
struct CombinedPlan {
    std::vector<CombinedRow> rows;                    ///< who has ties: by cluster, number of categories, node order
    std::vector<network::Vertex> silent;              ///< respondents without any tie
    std::vector<network::Vertex> categories, bodies;  ///< columns, from the middle outwards
    std::vector<std::uint32_t> proposers;             ///< per vertex: distinct organizations tied to it
    std::uint32_t threshold = 2;                      ///< bodies named by so many have a column
    std::size_t folded_nodes = 0, folded_ties = 0;
    double most_rows = 0;  ///< heaviest tie shown
    bool any_mutual = false;
};

/// `columns`: how many fit. The threshold is raised until the bodies fit beside the categories; categories that do not
/// fit even then are folded like bodies.
CombinedPlan plan_combined(const Material& material, const network::Network& combined, std::uint32_t threshold,
                           std::size_t columns);

}  // namespace collabgraph::diagram
