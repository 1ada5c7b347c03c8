#include "collabgraph/hubs/why.hpp"

#include <algorithm>

#include "collabgraph/network/views.hpp"

namespace collabgraph::hubs {
namespace {

/// One list a pair of bodies (parallel ties of a graph file together), the longest first.
void settle(std::vector<Why>& reasons) {
    std::stable_sort(reasons.begin(), reasons.end(), [](const Why& a, const Why& b) { return a.other < b.other; });
    std::vector<Why> merged;
    for (Why& why : reasons) {
        if (!merged.empty() && merged.back().other == why.other) {
            merged.back().rows.insert(merged.back().rows.end(), why.rows.begin(), why.rows.end());
        } else {
            merged.push_back(std::move(why));
        }
    }
    for (Why& why : merged) {
        std::sort(why.rows.begin(), why.rows.end());
        why.rows.erase(std::unique(why.rows.begin(), why.rows.end()), why.rows.end());
    }
    std::stable_sort(merged.begin(), merged.end(),
                     [](const Why& a, const Why& b) { return a.rows.size() > b.rows.size(); });
    reasons = std::move(merged);
}

std::vector<Index> rows_of(const std::vector<Why>& reasons) {
    std::vector<Index> rows;
    for (const Why& why : reasons) rows.insert(rows.end(), why.rows.begin(), why.rows.end());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace

Reasons::Reasons(const network::Network& network, const network::Incidence& incidence, bool classes_included)
    : m_named_by(incidence.organization_count),
      m_names(incidence.organization_count),
      m_rows_of_proposer(network::transpose(incidence.proposers, incidence.organization_count)) {
    const auto counts = [&](const network::Node& node) {
        return classes_included || node.name_kind != survey::NameKind::class_;
    };
    const auto add = [&](network::Vertex from, network::Vertex to, std::span<const Index> rows) {
        const network::Node& namer = network.nodes[from];
        const network::Node& named = network.nodes[to];
        if (counts(namer)) m_named_by[named.subject].push_back({namer.subject, {rows.begin(), rows.end()}});
        if (counts(named)) m_names[namer.subject].push_back({named.subject, {rows.begin(), rows.end()}});
    };
    for (const network::Tie& tie : network.ties) {
        if (tie.source == tie.target) continue;
        add(tie.source, tie.target, network.evidence(tie));
        if (network.direction == network::Direction::undirected) add(tie.target, tie.source, network.evidence(tie));
    }
    for (std::vector<Why>& reasons : m_named_by) settle(reasons);
    for (std::vector<Why>& reasons : m_names) settle(reasons);
}

Reasons::Reasons(const survey::Survey& survey, const network::Incidence& incidence, bool classes_included)
    : Reasons(network::make_view(survey, incidence, {}), incidence, classes_included) {}

std::vector<Index> Reasons::rows_naming(Index organization) const {
    return rows_of(m_named_by[organization]);
}

std::vector<Index> Reasons::rows_reaching_out(Index organization) const {
    return rows_of(m_names[organization]);
}

}  // namespace collabgraph::hubs
