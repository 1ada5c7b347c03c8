#include "collabgraph/hubs/roles.hpp"

#include "collabgraph/centrality/effective_size.hpp"
#include "collabgraph/hubs/hubs.hpp"

namespace collabgraph::hubs {

std::vector<Role> find_roles(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                             bool classes_included) {
    const std::vector<centrality::Participation> participation =
        centrality::participation(network::undirected_graph_of(network), of_node);
    const network::Network ranked = ranked_network(network, classes_included);
    const std::vector<centrality::Brokerage> brokerage =
        centrality::brokerage(network::graph_of(ranked), centrality::groups_by_type(ranked));
    const std::vector<double> effective_size = centrality::effective_size(network::undirected_graph_of(ranked));

    std::vector<Role> found;
    for (network::Vertex v = 0; v < network.nodes.size(); ++v) {
        const network::Node& node = network.nodes[v];
        if (!classes_included && node.name_kind == survey::NameKind::class_) continue;
        const std::size_t r = found.size();  // ranked_network keeps the order
        found.push_back({node.subject, brokerage[r], of_node[v], participation[v], effective_size[r]});
    }
    return found;
}

}  // namespace collabgraph::hubs
