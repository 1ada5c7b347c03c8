#include "collabgraph/network/removal.hpp"

#include <algorithm>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>
#include <utility>

namespace collabgraph::network {

Removal::Removal(const Network& network) {
    std::vector<Ends> ends;
    for (const Tie& tie : network.ties) ends.push_back({tie.source, tie.target});
    m_graph = Undirected(static_cast<Vertex>(network.nodes.size()), std::move(ends));
    m_cut_point.assign(network.nodes.size(), false);
    std::vector<Vertex> cut_points;
    boost::articulation_points(m_graph, std::back_inserter(cut_points));
    for (const Vertex v : cut_points) m_cut_point[v] = true;
    m_matters = m_cut_point;
    for (Vertex v = 0; v < network.nodes.size(); ++v) {
        if (has_one_contact(v) && has_one_contact(m_graph.out(v).front().to)) m_matters[v] = true;
    }
}

bool Removal::has_one_contact(Vertex v) const {
    const auto arcs = m_graph.out(v);
    return !arcs.empty() && arcs.front().to == arcs.back().to;  // arcs are sorted by neighbour
}

std::vector<std::vector<Vertex>> Removal::parts_without(Vertex removed) const {
    std::vector<std::vector<Vertex>> parts;
    std::vector<bool> seen(m_cut_point.size(), false);
    seen[removed] = true;
    for (const Arc& start : m_graph.out(removed)) {
        if (seen[start.to]) continue;
        seen[start.to] = true;
        std::vector<Vertex> part{start.to};
        for (std::size_t next = 0; next < part.size(); ++next) {
            for (const Arc& arc : m_graph.out(part[next])) {
                if (seen[arc.to]) continue;
                seen[arc.to] = true;
                part.push_back(arc.to);
            }
        }
        std::sort(part.begin(), part.end());
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace collabgraph::network
