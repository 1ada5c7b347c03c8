/// Shortest paths from one source where edges have lengths (Dijkstra).
///
/// It holds flat arrays that are made once and cleared vertex by vertex, so a kernel runs them from many sources
/// without allocating. After run(s), order() lists the vertices reached from s by distance, s first; distance() is
/// meaningful for these; leads(v, arc) tells whether `arc`, one of v's out arcs, is on a shortest path from s. Parallel
/// edges lead each for itself, a loop never does.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Throws std::invalid_argument unless `length` is empty or one finite number > 0 an edge.
void require_lengths(const network::Graph& graph, const std::vector<double>& length);

/// Path lengths within 1e-10 of each other, relative, are equal.
class Dijkstra {
 public:
    /// `length` has one entry an edge, > 0, and must outlive the object.
    Dijkstra(const network::Graph& graph, const std::vector<double>& length);

    void run(network::Vertex source);
    std::span<const network::Vertex> order() const { return m_order; }
    double distance(network::Vertex v) const { return m_distance[v]; }
    bool leads(network::Vertex v, const network::Arc& arc) const {
        return m_position[v] < m_position[arc.to] && equal(m_distance[v] + (*m_length)[arc.edge], m_distance[arc.to]);
    }

 private:
    struct Candidate {
        double distance;
        network::Vertex vertex;
        bool operator<(const Candidate& other) const {  // the heap's top is the nearest
            return distance != other.distance ? distance > other.distance : vertex > other.vertex;
        }
    };
    static bool equal(double a, double b);
    static constexpr std::uint32_t unseen = static_cast<std::uint32_t>(-1);

    const network::Graph* m_graph;
    const std::vector<double>* m_length;
    std::vector<network::Vertex> m_order;
    std::vector<double> m_distance;         ///< negative: not seen
    std::vector<std::uint32_t> m_position;  ///< in m_order, or unseen
    std::vector<network::Vertex> m_touched;
    std::vector<Candidate> m_heap;
};

}  // namespace collabgraph::centrality
