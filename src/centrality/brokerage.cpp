#include "collabgraph/centrality/brokerage.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace collabgraph::centrality {
namespace {

using network::Arc;
using network::Graph;
using network::Vertex;

/// Where each vertex leads to, ascending, each once, loops left out.
std::vector<std::vector<Vertex>> targets_of(const Graph& graph) {
    std::vector<std::vector<Vertex>> targets(graph.node_count());
    for (Vertex v = 0; v < graph.node_count(); ++v) {
        for (const Arc& arc : graph.out(v)) {
            if (arc.to != v && (targets[v].empty() || targets[v].back() != arc.to)) targets[v].push_back(arc.to);
        }
    }
    return targets;
}

std::uint64_t& role_of(Brokerage& broker, std::uint32_t source, std::uint32_t middle, std::uint32_t target) {
    if (source == unknown_group || middle == unknown_group || target == unknown_group) return broker.unclassified;
    if (source == middle) return middle == target ? broker.coordinator : broker.representative;
    if (middle == target) return broker.gatekeeper;
    return source == target ? broker.itinerant : broker.liaison;
}

}  // namespace

std::vector<Brokerage> brokerage(const Graph& graph, const std::vector<std::uint32_t>& group) {
    const Vertex n = graph.node_count();
    if (group.size() != n) {
        throw std::invalid_argument("brokerage needs one group a vertex: " + std::to_string(n) + " vertices, " +
                                    std::to_string(group.size()) + " groups");
    }
    const std::vector<std::vector<Vertex>> targets = targets_of(graph);
    std::vector<Brokerage> brokers(n);
    std::vector<bool> is_target(n, false);  // of the source at work
    for (Vertex source = 0; source < n; ++source) {
        for (const Vertex target : targets[source]) is_target[target] = true;
        for (const Vertex broker : targets[source]) {
            for (const Vertex target : targets[broker]) {
                if (target == source || is_target[target]) continue;
                ++role_of(brokers[broker], group[source], group[broker], group[target]);
            }
        }
        for (const Vertex target : targets[source]) is_target[target] = false;
    }
    return brokers;
}

std::vector<std::uint32_t> groups_by_type(const network::Network& network) {
    std::map<std::string, std::uint32_t> number;
    std::vector<std::uint32_t> groups;
    for (const network::Node& node : network.nodes) {
        if (node.type.empty()) {
            groups.push_back(unknown_group);
        } else {
            groups.push_back(number.try_emplace(node.type, static_cast<std::uint32_t>(number.size())).first->second);
        }
    }
    return groups;
}

}  // namespace collabgraph::centrality
