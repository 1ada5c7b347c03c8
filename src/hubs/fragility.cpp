#include "collabgraph/hubs/fragility.hpp"

#include <algorithm>
#include <boost/graph/biconnected_components.hpp>
#include <iterator>

#include "collabgraph/network/boost_graph.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::hubs {
namespace {

using network::Arc;
using network::Network;
using network::Vertex;

/// Ascending.
struct Loss {
    std::vector<Vertex> alone, cut_off;
    std::vector<Index> rows;
};

/// A network from which one vertex at a time is taken out. Edge e of the graph is tie e.
class Removal {
 public:
    explicit Removal(const Network& network) : m_network(&network) {
        std::vector<network::Ends> ends;
        for (const network::Tie& tie : network.ties) ends.push_back({tie.source, tie.target});
        m_graph = network::Undirected(static_cast<Vertex>(network.nodes.size()), std::move(ends));
        m_matters.assign(network.nodes.size(), false);
        std::vector<Vertex> cut_points;
        boost::articulation_points(m_graph, std::back_inserter(cut_points));
        for (const Vertex v : cut_points) m_matters[v] = true;
        for (Vertex v = 0; v < network.nodes.size(); ++v) {
            if (has_one_contact(v) && has_one_contact(m_graph.out(v).front().to)) m_matters[v] = true;
        }
    }

    Loss without(Vertex removed) const {
        Loss loss;
        if (!m_matters[removed]) return loss;
        std::vector<std::vector<Vertex>> parts = parts_without(removed);
        const auto largest = std::min_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
            return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
        });
        std::vector<bool> is_lost(m_network->nodes.size(), false);
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const bool alone = part->size() == 1;
            if (part == largest && !alone) continue;
            std::vector<Vertex>& lost = alone ? loss.alone : loss.cut_off;
            lost.insert(lost.end(), part->begin(), part->end());
            for (const Vertex v : *part) is_lost[v] = true;
        }
        for (const Arc& arc : m_graph.out(removed)) {
            if (!is_lost[arc.to]) continue;
            const auto rows = m_network->evidence(m_network->ties[arc.edge]);
            loss.rows.insert(loss.rows.end(), rows.begin(), rows.end());
        }
        std::sort(loss.alone.begin(), loss.alone.end());
        std::sort(loss.cut_off.begin(), loss.cut_off.end());
        std::sort(loss.rows.begin(), loss.rows.end());
        loss.rows.erase(std::unique(loss.rows.begin(), loss.rows.end()), loss.rows.end());
        return loss;
    }

 private:
    bool has_one_contact(Vertex v) const {
        const auto arcs = m_graph.out(v);
        return !arcs.empty() && arcs.front().to == arcs.back().to;  // arcs are sorted by neighbour
    }

    /// What the component of `removed` falls into, each part ascending.
    std::vector<std::vector<Vertex>> parts_without(Vertex removed) const {
        std::vector<std::vector<Vertex>> parts;
        std::vector<bool> seen(m_network->nodes.size(), false);
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

    const Network* m_network;
    network::Undirected m_graph;
    std::vector<bool> m_matters;  ///< without it something else may lose its link
};

Network collaboration_of(const survey::Survey& survey, const network::Incidence& incidence, bool classes_included) {
    Network whole = network::make_view(survey, incidence, {});
    if (classes_included) return whole;
    std::vector<bool> keep;
    for (const network::Node& node : whole.nodes) keep.push_back(node.name_kind != survey::NameKind::class_);
    return network::induced(whole, keep);
}

std::vector<Index> subjects_of(const Network& network, const std::vector<Vertex>& vertices, network::NodeKind kind) {
    std::vector<Index> subjects;
    for (const Vertex v : vertices) {
        if (network.nodes[v].kind == kind) subjects.push_back(network.nodes[v].subject);
    }
    return subjects;
}

}  // namespace

std::vector<Fragility> find_fragility(const survey::Survey& survey, const network::Incidence& incidence,
                                      bool classes_included) {
    using network::NodeKind;
    const Network collaboration = collaboration_of(survey, incidence, classes_included);
    const Network coverage = network::make_view(survey, incidence, {.view = network::View::coverage});
    const Removal from_collaboration(collaboration);
    const Removal from_coverage(coverage);
    std::vector<Vertex> in_coverage(survey.organizations.size(), 0);
    for (Vertex v = 0; v < coverage.nodes.size(); ++v) {
        if (coverage.nodes[v].kind == NodeKind::organization) in_coverage[coverage.nodes[v].subject] = v;
    }

    std::vector<Fragility> result;
    for (Vertex v = 0; v < collaboration.nodes.size(); ++v) {
        Fragility one;
        one.organization = collaboration.nodes[v].subject;
        Loss bodies = from_collaboration.without(v);
        one.bodies_alone = subjects_of(collaboration, bodies.alone, NodeKind::organization);
        one.bodies_cut_off = subjects_of(collaboration, bodies.cut_off, NodeKind::organization);
        one.body_rows = std::move(bodies.rows);
        const Loss covered = from_coverage.without(in_coverage[one.organization]);
        one.categories_alone = subjects_of(coverage, covered.alone, NodeKind::category);
        one.categories_cut_off = subjects_of(coverage, covered.cut_off, NodeKind::category);
        one.category_rows = covered.rows;
        result.push_back(std::move(one));
    }
    return result;
}

}  // namespace collabgraph::hubs
