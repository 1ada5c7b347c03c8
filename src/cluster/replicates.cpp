#include "collabgraph/cluster/replicates.hpp"

#include <algorithm>
#include <utility>

#include "collabgraph/chance/replicate.hpp"

namespace collabgraph::cluster {
namespace {

constexpr network::Vertex nowhere = static_cast<network::Vertex>(-1);

/// Rows that no list says anything about: only their number counts.
network::Lists unsigned_rows(std::uint32_t count) {
    network::Lists rows;
    rows.offset.assign(count + 1, 0);
    return rows;
}

bool counts_proposed_rows(const network::ViewOptions& view) {
    using network::View;
    if (view.view == View::collaboration) return true;
    return (view.view == View::coverage || view.view == View::combined) && view.role == network::Role::proposer;
}

}  // namespace

Replicates::Replicates(const network::Network& network, const Origin* origin, chance::Drop drop, double share,
                       std::uint64_t seed)
    : m_network(network), m_origin(origin), m_drop(drop) {
    if (origin != nullptr) {
        m_resampler.emplace_back(origin->incidence.proposers, origin->incidence.organization_count, drop, share, seed);
        m_organization.assign(origin->incidence.organization_count, nowhere);
        m_category.assign(origin->incidence.category_count, nowhere);
        for (network::Vertex v = 0; v < network.nodes.size(); ++v) {
            const network::Node& node = network.nodes[v];
            if (node.kind == network::NodeKind::organization) m_organization[node.subject] = v;
            if (node.kind == network::NodeKind::category) m_category[node.subject] = v;
        }
    } else {
        m_ties_are_rows = std::any_of(network.ties.begin(), network.ties.end(),
                                      [](const network::Tie& tie) { return tie.rows_begin == tie.rows_end; });
        const network::Index lines =
            network.rows.empty() ? 0 : *std::max_element(network.rows.begin(), network.rows.end()) + 1;
        m_rows = unsigned_rows(m_ties_are_rows ? static_cast<std::uint32_t>(network.ties.size()) : lines);
        m_resampler.emplace_back(m_rows, 0, drop, share, seed);
    }
    m_edges = network::undirected_graph_of(network).edges();
    for (const network::Tie& tie : network.ties) {
        const std::pair<network::Vertex, network::Vertex> pair = std::minmax(tie.source, tie.target);
        const auto place =
            std::lower_bound(m_edges.begin(), m_edges.end(), pair,
                             [](const network::Ends& e, const auto& p) { return std::pair(e.source, e.target) < p; });
        m_edge_of_tie.push_back(static_cast<std::uint32_t>(place - m_edges.begin()));
    }
}

bool Replicates::possible() const {
    return m_resampler.front().left_out() > 0 && m_resampler.front().units() > m_resampler.front().left_out();
}

network::Graph Replicates::graph(std::uint32_t number) const {
    chance::Draw draw;
    m_resampler.front().draw(number, draw);
    if (m_origin != nullptr && !counts_proposed_rows(m_origin->view)) return made_again(draw);
    return reweighted(draw);
}

network::Graph Replicates::reweighted(const chance::Draw& draw) const {
    std::vector<double> of_tie;
    if (m_ties_are_rows) {
        for (std::size_t t = 0; t < m_network.ties.size(); ++t)
            of_tie.push_back(m_network.ties[t].weight * draw.times[t]);
    } else {
        chance::drawn_weights(m_network, draw, of_tie);
    }
    std::vector<double> of_edge(m_edges.size(), 0.0);
    for (std::size_t t = 0; t < of_tie.size(); ++t) of_edge[m_edge_of_tie[t]] += of_tie[t];
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (std::size_t e = 0; e < m_edges.size(); ++e) {
        if (!(of_edge[e] > 0)) continue;
        edges.push_back(m_edges[e]);
        weight.push_back(of_edge[e]);
    }
    return {network::Direction::undirected, static_cast<network::Vertex>(m_network.nodes.size()), std::move(edges),
            std::move(weight)};
}

network::Graph Replicates::made_again(const chance::Draw& draw) const {
    const network::Network again =
        network::make_view(m_origin->survey, chance::drawn(m_origin->incidence, draw), m_origin->view);
    const auto vertex = [&](network::Vertex v) {
        const network::Node& node = again.nodes[v];
        return node.kind == network::NodeKind::organization ? m_organization[node.subject] : m_category[node.subject];
    };
    // The undirected graph first, so that weights are added in the order of its ties.
    const network::Graph graph = network::undirected_graph_of(again);
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const network::Ends ends{vertex(graph.ends(e).source), vertex(graph.ends(e).target)};
        if (ends.source == nowhere || ends.target == nowhere) continue;
        edges.push_back(ends);
        weight.push_back(graph.weight(e));
    }
    return {network::Direction::undirected, static_cast<network::Vertex>(m_network.nodes.size()), std::move(edges),
            std::move(weight)};
}

}  // namespace collabgraph::cluster
