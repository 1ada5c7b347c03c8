/// A graph file on one page: its nodes and ties as they stand there, in neutral words.
#pragma once

#include <cstdint>
#include <string>

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/page.hpp"
#include "collabgraph/network/network.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::diagram {

struct GraphOptions {
    bool weighted = false;             ///< the ties have weights of their own: lines are as wide
    bool clustered_by_weight = false;  ///< what the source line says of the clusters
    std::uint64_t seed = 1;            ///< of the layout
    std::uint32_t most_nodes = 60, most_lines = 110;
    std::uint32_t moves = 0;     ///< of each of the layout's six starts; 0: by the size
    std::string name = "graph";  ///< of the page
};

/// `graph` is made from `survey` (exchange::make_graph), `clusters` are its clusters.
///
/// A line stands for all ties between two nodes (two heads where a directed graph has both ways); its width for their
/// weights, added, in up to three classes, or without weights for their number. Box: number of ties and type size by
/// it, fill and letter by cluster, a character for the type, outline by name_kind. Nodes without a tie to another stand
/// by name in a strip below. Loops are not drawn.
///
/// A graph with more than `most_nodes` nodes or `most_lines` lines (or three lines a node), or of which no layout keeps
/// the rules of check_geometry, is thinned: first only the strongest lines of each node are drawn (by weight or number
/// of ties, then by common neighbours), then only the nodes with most ties; the left-out note says which. What is not
/// drawn is counted as "+n" at both ends and stands in the DOT as hidden lines: ties drawn + ties left out = all ties.
Page graph_page(const survey::Survey& survey, const network::Network& graph, const cluster::Clusters& clusters,
                text::Language language, const GraphOptions& options = {});

}  // namespace collabgraph::diagram
