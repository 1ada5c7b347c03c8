/// collabgraph's graph as a Boost.Graph graph: include this header and Boost's own algorithms take it as it is.
///
///     network::Undirected graph(4, {{0, 1}, {1, 2}});
///     std::vector<int> component(num_vertices(graph));
///     boost::connected_components(graph, component.data());
///
/// `Directed` and `Undirected` are `Graph` (same storage, nothing is copied or indexed again) with the direction in the
/// type, as Boost's dispatch needs it. Both model VertexListGraph, EdgeListGraph, IncidenceGraph, AdjacencyGraph and
/// BidirectionalGraph, with the property maps vertex_index, edge_index and edge_weight (read only, as the graph is).
///
/// A descriptor of a vertex is its number. A descriptor of an edge knows the direction in which it was met: among the
/// out edges of v its source is v, also in an undirected graph; two descriptors are equal where the edge is the same.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>
#include <compare>
#include <utility>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::network {

struct EdgeDescriptor {
    Vertex from = 0, to = 0;
    Edge index = 0;
    bool operator==(const EdgeDescriptor& other) const { return index == other.index; }
    std::strong_ordering operator<=>(const EdgeDescriptor& other) const { return index <=> other.index; }
};

struct TargetOfArc {
    Vertex operator()(const Arc& arc) const { return arc.to; }
};
struct OutEdgeOfArc {
    Vertex from = 0;
    EdgeDescriptor operator()(const Arc& arc) const { return {from, arc.to, arc.edge}; }
};
struct InEdgeOfArc {
    Vertex to = 0;
    EdgeDescriptor operator()(const Arc& arc) const { return {arc.to, to, arc.edge}; }
};
struct EdgeOfIndex {
    const Graph* graph = nullptr;
    EdgeDescriptor operator()(Edge e) const { return {graph->ends(e).source, graph->ends(e).target, e}; }
};

/// A Graph whose direction is known when compiling. The member types are what boost::graph_traits asks for.
template <Direction direction>
class TypedGraph : public Graph {
 public:
    using vertex_descriptor = Vertex;
    using edge_descriptor = EdgeDescriptor;
    using directed_category =
        std::conditional_t<direction == Direction::directed, boost::bidirectional_tag, boost::undirected_tag>;
    using edge_parallel_category = boost::allow_parallel_edge_tag;
    struct traversal_category : boost::bidirectional_graph_tag,
                                boost::adjacency_graph_tag,
                                boost::vertex_list_graph_tag,
                                boost::edge_list_graph_tag {};
    using vertices_size_type = Vertex;
    using edges_size_type = Edge;
    using degree_size_type = std::size_t;
    using vertex_iterator = boost::counting_iterator<Vertex>;
    using edge_iterator = boost::transform_iterator<EdgeOfIndex, boost::counting_iterator<Edge>, EdgeDescriptor>;
    using out_edge_iterator = boost::transform_iterator<OutEdgeOfArc, const Arc*, EdgeDescriptor>;
    using in_edge_iterator = boost::transform_iterator<InEdgeOfArc, const Arc*, EdgeDescriptor>;
    using adjacency_iterator = boost::transform_iterator<TargetOfArc, const Arc*, Vertex>;
    static vertex_descriptor null_vertex() { return static_cast<Vertex>(-1); }

    TypedGraph() : Graph(direction, 0, {}) {}
    TypedGraph(Vertex nodes, std::vector<Ends> edges, std::vector<double> weight = {})
        : Graph(direction, nodes, std::move(edges), std::move(weight)) {}
    /// Takes a graph over. Throws std::invalid_argument where its direction is the other one.
    explicit TypedGraph(Graph graph) : Graph(std::move(graph)) { require_direction(*this, direction); }
};

using Undirected = TypedGraph<Direction::undirected>;
using Directed = TypedGraph<Direction::directed>;

/// Readable property map from an edge to its number, 0 .. num_edges - 1.
struct EdgeIndexMap {
    using key_type = EdgeDescriptor;
    using value_type = Edge;
    using reference = Edge;
    using category = boost::readable_property_map_tag;
    Edge operator[](const EdgeDescriptor& edge) const { return edge.index; }
};
inline Edge get(const EdgeIndexMap&, const EdgeDescriptor& edge) {
    return edge.index;
}

/// Readable property map from an edge to its weight (1 where the graph has none).
struct EdgeWeightMap {
    using key_type = EdgeDescriptor;
    using value_type = double;
    using reference = double;
    using category = boost::readable_property_map_tag;
    const Graph* graph = nullptr;
    double operator[](const EdgeDescriptor& edge) const { return graph->weight(edge.index); }
};
inline double get(const EdgeWeightMap& map, const EdgeDescriptor& edge) {
    return map[edge];
}

using VertexIndexMap = boost::typed_identity_property_map<Vertex>;

template <Direction direction>
auto vertices(const TypedGraph<direction>& graph) {
    using Iterator = typename TypedGraph<direction>::vertex_iterator;
    return std::pair(Iterator(0), Iterator(graph.node_count()));
}

template <Direction direction>
Vertex num_vertices(const TypedGraph<direction>& graph) {
    return graph.node_count();
}

template <Direction direction>
auto edges(const TypedGraph<direction>& graph) {
    using Iterator = typename TypedGraph<direction>::edge_iterator;
    using Counter = boost::counting_iterator<Edge>;
    return std::pair(Iterator(Counter(0), EdgeOfIndex{&graph}),
                     Iterator(Counter(graph.edge_count()), EdgeOfIndex{&graph}));
}

template <Direction direction>
Edge num_edges(const TypedGraph<direction>& graph) {
    return graph.edge_count();
}

inline Vertex source(const EdgeDescriptor& edge, const Graph&) {
    return edge.from;
}
inline Vertex target(const EdgeDescriptor& edge, const Graph&) {
    return edge.to;
}

template <Direction direction>
auto out_edges(Vertex v, const TypedGraph<direction>& graph) {
    using Iterator = typename TypedGraph<direction>::out_edge_iterator;
    const auto arcs = graph.out(v);
    return std::pair(Iterator(arcs.data(), OutEdgeOfArc{v}), Iterator(arcs.data() + arcs.size(), OutEdgeOfArc{v}));
}

template <Direction direction>
auto in_edges(Vertex v, const TypedGraph<direction>& graph) {
    using Iterator = typename TypedGraph<direction>::in_edge_iterator;
    const auto arcs = graph.in(v);
    return std::pair(Iterator(arcs.data(), InEdgeOfArc{v}), Iterator(arcs.data() + arcs.size(), InEdgeOfArc{v}));
}

template <Direction direction>
auto adjacent_vertices(Vertex v, const TypedGraph<direction>& graph) {
    using Iterator = typename TypedGraph<direction>::adjacency_iterator;
    const auto arcs = graph.out(v);
    return std::pair(Iterator(arcs.data(), TargetOfArc{}), Iterator(arcs.data() + arcs.size(), TargetOfArc{}));
}

template <Direction direction>
std::size_t out_degree(Vertex v, const TypedGraph<direction>& graph) {
    return graph.out(v).size();
}

template <Direction direction>
std::size_t in_degree(Vertex v, const TypedGraph<direction>& graph) {
    return graph.in(v).size();
}

/// Directed: in and out degree together.
template <Direction direction>
std::size_t degree(Vertex v, const TypedGraph<direction>& graph) {
    return direction == Direction::directed ? graph.in(v).size() + graph.out(v).size() : graph.out(v).size();
}

template <Direction direction>
VertexIndexMap get(boost::vertex_index_t, const TypedGraph<direction>&) {
    return {};
}
template <Direction direction>
Vertex get(boost::vertex_index_t, const TypedGraph<direction>&, Vertex v) {
    return v;
}
template <Direction direction>
EdgeIndexMap get(boost::edge_index_t, const TypedGraph<direction>&) {
    return {};
}
template <Direction direction>
Edge get(boost::edge_index_t, const TypedGraph<direction>&, const EdgeDescriptor& edge) {
    return edge.index;
}
template <Direction direction>
EdgeWeightMap get(boost::edge_weight_t, const TypedGraph<direction>& graph) {
    return {&graph};
}
template <Direction direction>
double get(boost::edge_weight_t, const TypedGraph<direction>& graph, const EdgeDescriptor& edge) {
    return graph.weight(edge.index);
}

}  // namespace collabgraph::network

namespace boost {

template <collabgraph::network::Direction direction>
struct property_map<collabgraph::network::TypedGraph<direction>, vertex_index_t> {
    using type = collabgraph::network::VertexIndexMap;
    using const_type = type;
};
template <collabgraph::network::Direction direction>
struct property_map<collabgraph::network::TypedGraph<direction>, edge_index_t> {
    using type = collabgraph::network::EdgeIndexMap;
    using const_type = type;
};
template <collabgraph::network::Direction direction>
struct property_map<collabgraph::network::TypedGraph<direction>, edge_weight_t> {
    using type = collabgraph::network::EdgeWeightMap;
    using const_type = type;
};

}  // namespace boost
