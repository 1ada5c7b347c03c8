#include "collabgraph/centrality/degree.hpp"

namespace collabgraph::centrality {

using network::Graph;
using network::Vertex;

std::vector<double> degree(const Graph& graph) {
    std::vector<double> values = out_degree(graph);
    if (!graph.is_directed()) return values;
    for (Vertex v = 0; v < graph.node_count(); ++v) values[v] += static_cast<double>(graph.in(v).size());
    return values;
}

std::vector<double> in_degree(const Graph& graph) {
    std::vector<double> values(graph.node_count());
    for (Vertex v = 0; v < graph.node_count(); ++v) values[v] = static_cast<double>(graph.in(v).size());
    return values;
}

std::vector<double> out_degree(const Graph& graph) {
    std::vector<double> values(graph.node_count());
    for (Vertex v = 0; v < graph.node_count(); ++v) values[v] = static_cast<double>(graph.out(v).size());
    return values;
}

}  // namespace collabgraph::centrality
