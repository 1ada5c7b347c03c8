#include "diagram/combined_plan.hpp"

#include <algorithm>
#include <utility>

#include "diagram/dress.hpp"

namespace collabgraph::diagram {
namespace {

using network::Network;
using network::NodeKind;
using network::Tie;
using network::TieKind;
using network::Vertex;

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// The end of a tie that proposes, and the one that is named or covered.
struct Roles {
    Vertex organization, other;
};

Roles roles(const Network& network, const Tie& tie) {
    if (tie.kind != TieKind::proposes_with && network.nodes[tie.source].kind == NodeKind::category) {
        return {tie.target, tie.source};
    }
    return {tie.source, tie.target};
}

void sort_by_proposers(std::vector<Vertex>& columns, const std::vector<std::uint32_t>& proposers) {
    std::stable_sort(columns.begin(), columns.end(), [&](Vertex a, Vertex b) { return proposers[a] > proposers[b]; });
}

}  // namespace

CombinedPlan plan_combined(const Material& material, const Network& combined, std::uint32_t threshold,
                           std::size_t columns) {
    CombinedPlan plan;
    const std::size_t n = combined.nodes.size();
    plan.proposers.assign(n, 0);
    std::vector<std::uint32_t> categories_of(n, 0);
    std::vector<char> proposes(n, 0);
    std::vector<std::pair<Vertex, Vertex>> named;
    for (const Tie& tie : combined.ties) {
        const auto [organization, other] = roles(combined, tie);
        proposes[organization] = 1;
        ++plan.proposers[other];
        if (tie.kind == TieKind::proposes_with) {
            named.emplace_back(organization, other);
        } else {
            ++categories_of[organization];
        }
    }
    std::sort(named.begin(), named.end());

    std::vector<Vertex> bodies;
    for (Vertex v = 0; v < n; ++v) {
        const auto& node = combined.nodes[v];
        if (node.kind == NodeKind::category) {
            plan.categories.push_back(v);
            continue;
        }
        if (proposes[v]) {
            CombinedRow row;
            row.vertex = v;
            row.organization = node.subject;
            row.cluster = cluster_of(material, node.subject);
            plan.rows.push_back(std::move(row));
        } else if (is_respondent(material, node.subject)) {
            plan.silent.push_back(v);
        }
        bodies.push_back(v);
    }
    std::stable_sort(plan.rows.begin(), plan.rows.end(), [&](const CombinedRow& a, const CombinedRow& b) {
        return a.cluster != b.cluster ? a.cluster < b.cluster : categories_of[a.vertex] > categories_of[b.vertex];
    });

    sort_by_proposers(plan.categories, plan.proposers);
    if (plan.categories.size() > columns) {
        plan.categories.resize(columns);
    }
    plan.threshold = std::max<std::uint32_t>(threshold, 1);
    const auto wanted = [&] {
        std::vector<Vertex> kept;
        std::copy_if(bodies.begin(), bodies.end(), std::back_inserter(kept),
                     [&](Vertex v) { return plan.proposers[v] >= plan.threshold; });
        return kept;
    };
    plan.bodies = wanted();
    while (plan.categories.size() + plan.bodies.size() > columns && !plan.bodies.empty()) {
        ++plan.threshold;
        plan.bodies = wanted();
    }
    sort_by_proposers(plan.bodies, plan.proposers);

    std::vector<std::size_t> column(n, no_column), row_of(n, no_column);
    for (std::size_t i = 0; i < plan.categories.size(); ++i) {
        column[plan.categories[i]] = i;
    }
    for (std::size_t i = 0; i < plan.bodies.size(); ++i) {
        column[plan.bodies[i]] = i;
    }
    for (std::size_t i = 0; i < plan.rows.size(); ++i) {
        row_of[plan.rows[i].vertex] = i;
    }
    std::vector<char> folded(n, 0);
    for (const Tie& tie : combined.ties) {
        const auto [organization, other] = roles(combined, tie);
        CombinedRow& row = plan.rows[row_of[organization]];
        if (column[other] == no_column) {
            row.folded.push_back(&tie);
            folded[other] = 1;
            ++plan.folded_ties;
            continue;
        }
        CombinedCell cell{column[other], &tie};
        plan.most_rows = std::max(plan.most_rows, tie.weight);
        if (tie.kind == TieKind::proposes_with) {
            cell.mutual = std::binary_search(named.begin(), named.end(), std::pair{other, organization});
            plan.any_mutual |= cell.mutual;
            row.bodies.push_back(cell);
        } else {
            row.categories.push_back(cell);
        }
    }
    plan.folded_nodes = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), 1));
    return plan;
}

}  // namespace collabgraph::diagram
