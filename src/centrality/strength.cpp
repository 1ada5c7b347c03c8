#include "collabgraph/centrality/strength.hpp"

namespace collabgraph::centrality {

std::vector<double> strength(const network::Graph& graph) {
    std::vector<double> values(graph.node_count(), 0.0);
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        values[graph.ends(e).source] += graph.weight(e);
        values[graph.ends(e).target] += graph.weight(e);
    }
    return values;
}

}  // namespace collabgraph::centrality
