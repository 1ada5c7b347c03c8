/// A view of a survey (or a graph file) as nodes and ties that lead back to rows.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "collabgraph/network/graph.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::network {

using survey::Index;

/// graph: no view of a survey but the ties of a graph file as they stand there (exchange/).
enum class View : std::uint8_t { collaboration, coverage, combined, categories, organizations, graph };
enum class Role : std::uint8_t { proposer, partner, any };
enum class Share : std::uint8_t { natural, proposer, initiative, category };  ///< natural: the view's own default
enum class Rule : std::uint8_t { count, newman, fractional };
enum class Groups : std::uint8_t { keep, expand };

enum class NodeKind : std::uint8_t { organization, category, node };
enum class TieKind : std::uint8_t { proposes_with, covers, shares, edge };

struct Node {
    NodeKind kind = NodeKind::node;
    Index subject = survey::none_index;  ///< index into Survey::organizations or ::categories
    std::string id;                      ///< of a survey: the canonical name
    std::string label;
    survey::NameKind name_kind = survey::NameKind::body;
    std::string type;  ///< of the organization, or empty
};

struct Tie {
    Vertex source = 0, target = 0;
    double weight = 1;
    TieKind kind = TieKind::edge;
    Index rows_begin = 0, rows_end = 0;  ///< slice of Network::rows: the initiatives behind it, ascending
};

/// Nodes in the canonical order (organizations as listed, then unlisted in folded order; categories likewise), ties
/// sorted by (kind, source, target), no parallel ties in a view of a survey, no loops in `collaboration`. `combined` is
/// an undirected network whose ties `proposes_with` still run from proposer to partner, so two bodies that name each
/// other have two: draw its ties, but measure on undirected_graph_of.
///
/// `graph`: nodes and ties in the order of the file, parallel ties and loops kept; `subject` is an index into
/// Survey::organizations, as the nodes of a graph file are read as those.
struct Network {
    View view = View::collaboration;
    Direction direction = Direction::directed;
    std::vector<Node> nodes;
    std::vector<Tie> ties;
    std::vector<Index> rows;

    std::span<const Index> evidence(const Tie& tie) const {
        return {rows.data() + tie.rows_begin, rows.data() + tie.rows_end};
    }
};

/// The directed (or, for an undirected network, undirected) graph with the ties' weights. Edge e is tie e.
Graph graph_of(const Network& network);

/// Direction dropped: all ties between two nodes become one edge, weights added in the order of the ties. Edges sorted
/// by (source, target), source <= target.
Graph undirected_graph_of(const Network& network);

/// The network without the nodes for which `keep` is false (and their ties); `kept[i]` = old vertex of new vertex i.
/// Throws std::invalid_argument where `keep` is not one value a node.
Network induced(const Network& network, const std::vector<bool>& keep, std::vector<Vertex>* kept = nullptr);

}  // namespace collabgraph::network
