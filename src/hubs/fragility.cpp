#include "collabgraph/hubs/fragility.hpp"

#include <algorithm>

#include "collabgraph/network/removal.hpp"
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

/// Who loses its link when `removed` is taken out of the network.
Loss loss_without(const Network& network, const network::Removal& removal, Vertex removed) {
    Loss loss;
    if (!removal.matters(removed)) return loss;
    const std::vector<std::vector<Vertex>> parts = removal.parts_without(removed);
    const auto largest = std::min_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
    });
    std::vector<bool> is_lost(network.nodes.size(), false);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const bool alone = part->size() == 1;
        if (part == largest && !alone) continue;
        std::vector<Vertex>& lost = alone ? loss.alone : loss.cut_off;
        lost.insert(lost.end(), part->begin(), part->end());
        for (const Vertex v : *part) is_lost[v] = true;
    }
    for (const Arc& arc : removal.graph().out(removed)) {
        if (!is_lost[arc.to]) continue;
        const auto rows = network.evidence(network.ties[arc.edge]);
        loss.rows.insert(loss.rows.end(), rows.begin(), rows.end());
    }
    std::sort(loss.alone.begin(), loss.alone.end());
    std::sort(loss.cut_off.begin(), loss.cut_off.end());
    std::sort(loss.rows.begin(), loss.rows.end());
    loss.rows.erase(std::unique(loss.rows.begin(), loss.rows.end()), loss.rows.end());
    return loss;
}

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
    const network::Removal from_collaboration(collaboration);
    const network::Removal from_coverage(coverage);
    std::vector<Vertex> in_coverage(survey.organizations.size(), 0);
    for (Vertex v = 0; v < coverage.nodes.size(); ++v) {
        if (coverage.nodes[v].kind == NodeKind::organization) in_coverage[coverage.nodes[v].subject] = v;
    }

    std::vector<Fragility> result;
    for (Vertex v = 0; v < collaboration.nodes.size(); ++v) {
        Fragility one;
        one.organization = collaboration.nodes[v].subject;
        Loss bodies = loss_without(collaboration, from_collaboration, v);
        one.bodies_alone = subjects_of(collaboration, bodies.alone, NodeKind::organization);
        one.bodies_cut_off = subjects_of(collaboration, bodies.cut_off, NodeKind::organization);
        one.body_rows = std::move(bodies.rows);
        const Loss covered = loss_without(coverage, from_coverage, in_coverage[one.organization]);
        one.categories_alone = subjects_of(coverage, covered.alone, NodeKind::category);
        one.categories_cut_off = subjects_of(coverage, covered.cut_off, NodeKind::category);
        one.category_rows = covered.rows;
        result.push_back(std::move(one));
    }
    return result;
}

}  // namespace collabgraph::hubs
