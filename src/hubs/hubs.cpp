#include "collabgraph/hubs/hubs.hpp"

#include <algorithm>
#include <iterator>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::hubs {
namespace {

std::vector<Index> evidence_of(const Reasons& reasons, Index organization, By by) {
    const std::vector<Index> naming = by == By::names ? std::vector<Index>{} : reasons.rows_naming(organization);
    const std::vector<Index> reaching =
        by == By::named_by ? std::vector<Index>{} : reasons.rows_reaching_out(organization);
    std::vector<Index> rows;
    std::set_union(naming.begin(), naming.end(), reaching.begin(), reaching.end(), std::back_inserter(rows));
    return rows;
}

}  // namespace

double value_of(const Hub& hub, By by) {
    switch (by) {
        case By::named_by:
            return hub.named_by;
        case By::names:
            return hub.names;
        case By::bridging:
            break;
    }
    return hub.betweenness;
}

network::Network ranked_network(const network::Network& network, bool classes_included) {
    if (classes_included) return network;
    std::vector<bool> keep;
    keep.reserve(network.nodes.size());
    for (const network::Node& node : network.nodes) keep.push_back(node.name_kind != survey::NameKind::class_);
    return network::induced(network, keep);
}

std::vector<Hub> find_hubs(const network::Network& network, const network::Incidence& incidence,
                           const Options& options) {
    const network::Network ranked = ranked_network(network, options.classes_included);
    const std::vector<centrality::Column> columns = centrality::compute(ranked, {"betweenness", "constraint"});
    const Reasons reasons(network, incidence, options.classes_included);

    std::vector<Hub> hubs;
    std::vector<double> values;
    for (network::Vertex v = 0; v < ranked.nodes.size(); ++v) {
        Hub hub;
        hub.organization = ranked.nodes[v].subject;
        hub.named_by = static_cast<std::uint32_t>(reasons.named_by(hub.organization).size());
        hub.named_in = static_cast<std::uint32_t>(reasons.rows_naming(hub.organization).size());
        hub.names = static_cast<std::uint32_t>(reasons.names(hub.organization).size());
        hub.initiatives = static_cast<std::uint32_t>(reasons.rows_proposed(hub.organization).size());
        hub.betweenness = columns[0].values[v];
        hub.constraint = columns[1].values[v];
        hub.evidence = evidence_of(reasons, hub.organization, options.by);
        values.push_back(value_of(hub, options.by));
        hubs.push_back(std::move(hub));
    }
    const std::vector<std::uint32_t> ranks = competition_ranks(values);
    for (std::size_t i = 0; i < hubs.size(); ++i) hubs[i].rank = ranks[i];
    std::stable_sort(hubs.begin(), hubs.end(), [](const Hub& a, const Hub& b) { return a.rank < b.rank; });
    return hubs;
}

std::vector<Hub> find_hubs(const survey::Survey& survey, const network::Incidence& incidence, const Options& options) {
    return find_hubs(network::make_view(survey, incidence, {}), incidence, options);
}

}  // namespace collabgraph::hubs
