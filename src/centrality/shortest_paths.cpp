#include "centrality/shortest_paths.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace collabgraph::centrality {

using network::Arc;
using network::Graph;
using network::Vertex;

void require_lengths(const Graph& graph, const std::vector<double>& length) {
    if (length.empty()) return;
    if (length.size() != graph.edge_count()) {
        throw std::invalid_argument("paths need one length an edge: " + std::to_string(graph.edge_count()) +
                                    " edges, " + std::to_string(length.size()) + " lengths");
    }
    for (const double one : length) {
        if (!(one > 0) || !std::isfinite(one)) {
            throw std::invalid_argument("weights used as lengths of paths must be positive numbers, and one is " +
                                        std::to_string(one));
        }
    }
}

Dijkstra::Dijkstra(const Graph& graph, const std::vector<double>& length)
    : m_graph(&graph), m_length(&length), m_distance(graph.node_count(), -1.0), m_position(graph.node_count(), unseen) {
    m_order.reserve(graph.node_count());
    m_touched.reserve(graph.node_count());
}

bool Dijkstra::equal(double a, double b) {
    return std::abs(a - b) <= 1e-10 * std::max(a, b);
}

void Dijkstra::run(Vertex source) {
    for (const Vertex v : m_touched) {
        m_distance[v] = -1.0;
        m_position[v] = unseen;
    }
    m_touched.assign(1, source);
    m_order.clear();
    m_heap.assign(1, {0.0, source});
    m_distance[source] = 0.0;
    while (!m_heap.empty()) {
        std::pop_heap(m_heap.begin(), m_heap.end());
        const Vertex v = m_heap.back().vertex;
        m_heap.pop_back();
        if (m_position[v] != unseen) continue;
        m_position[v] = static_cast<std::uint32_t>(m_order.size());
        m_order.push_back(v);
        for (const Arc& arc : m_graph->out(v)) {
            if (m_position[arc.to] != unseen) continue;
            const double through = m_distance[v] + (*m_length)[arc.edge];
            double& known = m_distance[arc.to];
            if (known < 0.0) {
                m_touched.push_back(arc.to);
            } else if (through >= known || equal(through, known)) {
                continue;
            }
            known = through;
            m_heap.push_back({through, arc.to});
            std::push_heap(m_heap.begin(), m_heap.end());
        }
    }
}

}  // namespace collabgraph::centrality
