#include <boost/graph/strong_components.hpp>
#include <limits>

#include "collabgraph/network/boost_graph.hpp"
#include "collabgraph/network/components.hpp"

namespace collabgraph::network {

std::vector<Vertex> strong_components(const Graph& graph) {
    if (!graph.is_directed()) return components(graph);
    const Directed directed(graph);
    std::vector<Vertex> component(graph.node_count());
    const Vertex count = boost::strong_components(
        directed, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, directed)));
    constexpr Vertex unnamed = std::numeric_limits<Vertex>::max();
    std::vector<Vertex> number(count, unnamed);
    Vertex next = 0;
    for (Vertex& c : component) {
        if (number[c] == unnamed) number[c] = next++;
        c = number[c];
    }
    return component;
}

}  // namespace collabgraph::network
