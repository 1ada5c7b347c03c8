#include "collabgraph/network/graph.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace collabgraph::network {
namespace {

/// Half an edge: `at` is the vertex in whose list the arc will stand.
struct Half {
    Vertex at;
    Arc arc;
};

/// Stable counting sort of `from` by `key`, so that two passes give lists sorted by (neighbour, edge). The offsets of
/// the lists are left in `offset`.
template <class Key>
std::vector<Half> sorted_by(const std::vector<Half>& from, Vertex nodes, Key key, std::vector<std::uint32_t>& offset) {
    offset.assign(std::size_t{nodes} + 1, 0);
    for (const Half& half : from) ++offset[key(half) + std::size_t{1}];
    for (std::size_t v = 0; v < nodes; ++v) offset[v + 1] += offset[v];
    std::vector<std::uint32_t> next(offset.begin(), offset.end() - 1);
    std::vector<Half> to(from.size());
    for (const Half& half : from) to[next[key(half)]++] = half;
    return to;
}

void make_lists(std::vector<Half> halves, Vertex nodes, std::vector<std::uint32_t>& offset, std::vector<Arc>& list) {
    halves = sorted_by(
        halves, nodes, [](const Half& half) { return half.arc.to; }, offset);
    halves = sorted_by(
        halves, nodes, [](const Half& half) { return half.at; }, offset);
    list.reserve(halves.size());
    for (const Half& half : halves) list.push_back(half.arc);
}

}  // namespace

Graph::Graph(Direction direction, Vertex nodes, std::vector<Ends> edges, std::vector<double> weight)
    : m_direction(direction), m_nodes(nodes), m_edges(std::move(edges)), m_weight(std::move(weight)) {
    // Arcs are numbered with 32 bits, and an undirected edge has two.
    if (m_edges.size() > std::numeric_limits<std::int32_t>::max()) {
        throw std::invalid_argument("a graph holds at most 2^31 - 1 edges");
    }
    if (!m_weight.empty() && m_weight.size() != m_edges.size()) {
        throw std::invalid_argument("a graph of " + std::to_string(m_edges.size()) + " edges was given " +
                                    std::to_string(m_weight.size()) + " weights");
    }
    for (const Ends& ends : m_edges) {
        if (ends.source >= nodes || ends.target >= nodes) {
            throw std::invalid_argument("edge " + std::to_string(ends.source) + " - " + std::to_string(ends.target) +
                                        " leads out of a graph of " + std::to_string(nodes) + " nodes");
        }
    }

    const auto before = [](const Ends& a, const Ends& b) {
        return std::pair(a.source, a.target) < std::pair(b.source, b.target);
    };
    // Undirected, loops would come in another order than that of the edges.
    const bool turned = !is_directed() && std::any_of(m_edges.begin(), m_edges.end(),
                                                      [](const Ends& ends) { return ends.source >= ends.target; });
    if (!turned && std::is_sorted(m_edges.begin(), m_edges.end(), before)) {
        fill_from_sorted();
    } else {
        sort_and_fill();
    }
}

void Graph::sort_and_fill() {
    std::vector<Half> halves;
    halves.reserve(is_directed() ? m_edges.size() : 2 * m_edges.size());
    for (Edge e = 0; e < edge_count(); ++e) {
        halves.push_back({m_edges[e].source, {m_edges[e].target, e}});
        if (!is_directed()) halves.push_back({m_edges[e].target, {m_edges[e].source, e}});
    }
    if (is_directed()) {
        std::vector<Half> reversed;
        reversed.reserve(halves.size());
        for (const Half& half : halves) reversed.push_back({half.arc.to, {half.at, half.arc.edge}});
        make_lists(std::move(reversed), m_nodes, m_in_offset, m_in);
    }
    make_lists(std::move(halves), m_nodes, m_out_offset, m_out);
}

/// Edges sorted by (source, target) lie in the order of the lists already. Undirected, the edges that end in a vertex
/// come before those that begin there, and their sources ascend.
void Graph::fill_from_sorted() {
    std::vector<std::uint32_t>& into = is_directed() ? m_in_offset : m_out_offset;
    std::vector<Arc>& arriving = is_directed() ? m_in : m_out;
    m_out_offset.assign(std::size_t{m_nodes} + 1, 0);
    if (is_directed()) m_in_offset.assign(std::size_t{m_nodes} + 1, 0);
    for (const Ends& ends : m_edges) {
        ++m_out_offset[ends.source + std::size_t{1}];
        ++into[ends.target + std::size_t{1}];
    }
    for (std::size_t v = 0; v < m_nodes; ++v) {
        m_out_offset[v + 1] += m_out_offset[v];
        if (is_directed()) m_in_offset[v + 1] += m_in_offset[v];
    }
    m_out.resize(m_out_offset.back());
    arriving.resize(into.back());
    std::vector<std::uint32_t> next(into.begin(), into.end() - 1);
    for (Edge e = 0; e < edge_count(); ++e) arriving[next[m_edges[e].target]++] = {m_edges[e].source, e};
    if (is_directed()) next.assign(m_out_offset.begin(), m_out_offset.end() - 1);
    for (Edge e = 0; e < edge_count(); ++e) m_out[next[m_edges[e].source]++] = {m_edges[e].target, e};
}

void require_direction(const Graph& graph, Direction direction) {
    if (graph.is_directed() != (direction == Direction::directed)) {
        throw std::invalid_argument(graph.is_directed() ? "a directed graph stands where an undirected one is needed"
                                                        : "an undirected graph stands where a directed one is needed");
    }
}

}  // namespace collabgraph::network
