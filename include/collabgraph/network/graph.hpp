/// The one graph type: immutable, on flat arrays (compressed sparse rows, 32-bit indices).
///
/// `Graph` is the storage every kernel of collabgraph runs on; its direction is a value. `Directed` and `Undirected`
/// (boost_graph.hpp) are the same graph with the direction in the type, and model Boost.Graph's concepts, so that
/// Boost's own algorithms take them as they are.
///
/// Parallel edges and loops are kept. In an undirected graph every edge appears in the lists of both its ends,
/// a loop twice in the list of its one vertex. Arcs of a vertex are sorted by (neighbour, edge).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace collabgraph::network {

using Vertex = std::uint32_t;
using Edge = std::uint32_t;

enum class Direction : std::uint8_t { undirected, directed };

struct Ends {
    Vertex source;
    Vertex target;
    bool operator==(const Ends&) const = default;
};

/// One entry of an adjacency list: the neighbour and the edge that leads there.
struct Arc {
    Vertex to;
    Edge edge;
};

class Graph {
 public:
    Graph() = default;
    /// `weight` is empty (all 1) or one per edge. Throws std::invalid_argument for an end >= nodes, a length mismatch
    /// or more than 2^31 - 1 edges. O(nodes + edges), quickest where the edges are sorted by (source, target) and, in
    /// an undirected graph, source < target.
    Graph(Direction direction, Vertex nodes, std::vector<Ends> edges, std::vector<double> weight = {});

    bool is_directed() const { return m_direction == Direction::directed; }
    Vertex node_count() const { return m_nodes; }
    Edge edge_count() const { return static_cast<Edge>(m_edges.size()); }

    std::span<const Arc> out(Vertex v) const { return arcs(m_out_offset, m_out, v); }
    /// Undirected: the same as out().
    std::span<const Arc> in(Vertex v) const {
        return is_directed() ? arcs(m_in_offset, m_in, v) : arcs(m_out_offset, m_out, v);
    }
    const std::vector<Ends>& edges() const { return m_edges; }
    Ends ends(Edge e) const { return m_edges[e]; }
    double weight(Edge e) const { return m_weight.empty() ? 1.0 : m_weight[e]; }
    bool is_weighted() const { return !m_weight.empty(); }

 private:
    static std::span<const Arc> arcs(const std::vector<std::uint32_t>& offset, const std::vector<Arc>& list, Vertex v) {
        return {list.data() + offset[v], list.data() + offset[v + 1]};
    }

    void fill_from_sorted();
    void sort_and_fill();

    Direction m_direction = Direction::undirected;
    Vertex m_nodes = 0;
    std::vector<Ends> m_edges;
    std::vector<double> m_weight;
    std::vector<std::uint32_t> m_out_offset{0}, m_in_offset{0};
    std::vector<Arc> m_out, m_in;
};

/// Throws std::invalid_argument where the graph's direction is another one than `direction`.
void require_direction(const Graph& graph, Direction direction);

}  // namespace collabgraph::network
