#include "collabgraph/chance/replicate.hpp"

namespace collabgraph::chance {
namespace {

bool is_silent(const network::Network& network, const network::Tie& tie, const Draw& draw) {
    const network::Index who = network.nodes[tie.source].subject;
    return who < draw.silent.size() && draw.silent[who];
}

}  // namespace

void drawn_rows(const network::Network& network, const Draw& draw, std::vector<std::uint32_t>& rows) {
    rows.assign(network.ties.size(), 0);
    for (std::size_t t = 0; t < network.ties.size(); ++t) {
        const network::Tie& tie = network.ties[t];
        if (is_silent(network, tie, draw)) continue;
        for (const network::Index row : network.evidence(tie)) rows[t] += draw.times[row];
    }
}

void drawn_weights(const network::Network& network, const Draw& draw, std::vector<double>& weight) {
    std::vector<std::uint32_t> rows;
    drawn_rows(network, draw, rows);
    weight.resize(rows.size());
    for (std::size_t t = 0; t < rows.size(); ++t) {
        const network::Tie& tie = network.ties[t];
        // Exact where weights count rows: the product is a whole number, and so is the quotient.
        weight[t] = tie.weight * rows[t] / static_cast<double>(network.evidence(tie).size());
    }
}

network::Incidence drawn(const network::Incidence& incidence, const Draw& draw) {
    network::Incidence result;
    result.groups = incidence.groups;
    result.organization_count = incidence.organization_count;
    result.category_count = incidence.category_count;
    const auto copy = [&](const network::Lists& from, network::Lists& to, bool speaks) {
        for (std::uint32_t row = 0; row < from.size(); ++row) {
            if (draw.times[row] > 0) {
                for (const network::Index item : from[row]) {
                    if (!speaks || !draw.silent[item]) to.item.push_back(item);
                }
            }
            to.offset.push_back(static_cast<std::uint32_t>(to.item.size()));
        }
    };
    copy(incidence.proposers, result.proposers, true);
    copy(incidence.partners, result.partners, false);
    copy(incidence.categories, result.categories, false);
    for (const network::Incidence::Via& via : incidence.via) {
        if (draw.times[via.row] > 0) result.via.push_back(via);
    }
    return result;
}

}  // namespace collabgraph::chance
