#include "collabgraph/network/boost_graph.hpp"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>
#include <catch2/catch.hpp>
#include <limits>

using namespace collabgraph::network;

namespace {

template <class G>
struct RequiredConcepts {
    BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<G>));
    BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<G>));
    BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<G>));
    BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<G>));
    BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<G>));
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, Vertex, boost::vertex_index_t>));
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, EdgeDescriptor, boost::edge_index_t>));
    BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<G, EdgeDescriptor, boost::edge_weight_t>));
};

template struct RequiredConcepts<Directed>;
template struct RequiredConcepts<Undirected>;

static_assert(boost::is_directed_graph<Directed>::value);
static_assert(boost::is_undirected_graph<Undirected>::value);

//  0 - 1 - 2    3 - 4
//  |   |
//  6 - 5
const std::vector<Ends> two_parts{{0, 1}, {1, 2}, {3, 4}, {1, 5}, {5, 6}, {6, 0}};

}  // namespace

TEST_CASE("Boost finds the connected components of an Undirected") {
    const Undirected graph(7, two_parts);
    std::vector<int> component(num_vertices(graph));
    CHECK(boost::connected_components(graph, component.data()) == 2);
    CHECK(component == std::vector<int>{0, 0, 0, 1, 1, 0, 0});
}

TEST_CASE("Boost finds the biconnected components and cut points of an Undirected") {
    const Undirected graph(7, two_parts);
    std::vector<std::size_t> block(num_edges(graph));
    std::vector<Vertex> cut_points;
    const auto result = boost::biconnected_components(
        graph, boost::make_iterator_property_map(block.begin(), get(boost::edge_index, graph)),
        std::back_inserter(cut_points));
    CHECK(result.first == 3);
    CHECK(cut_points == std::vector<Vertex>{1});
    CHECK(block[0] == block[5]);
    CHECK(block[0] != block[1]);
}

TEST_CASE("Boost walks a Directed breadth first along its arcs") {
    const Directed graph(4, {{0, 1}, {1, 2}, {2, 0}, {3, 0}});
    std::vector<int> distance(4, 0);
    boost::breadth_first_search(
        graph, Vertex{0},
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance.data(), boost::on_tree_edge()))));
    CHECK(distance == std::vector<int>{0, 1, 2, 0});
    std::vector<int> component(4);
    CHECK(boost::strong_components(
              graph, boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph))) == 2);
}

TEST_CASE("Boost takes the edge weights as lengths") {
    const Undirected graph(3, {{0, 1}, {1, 2}, {0, 2}}, {1.0, 1.5, 4.0});
    std::vector<double> distance(3);
    boost::dijkstra_shortest_paths(
        graph, Vertex{0},
        boost::distance_map(boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph))));
    CHECK(distance == std::vector<double>{0.0, 1.0, 2.5});
}

TEST_CASE("Boost's betweenness runs on both directions") {
    const std::vector<Ends> path{{0, 1}, {1, 2}};
    std::vector<double> undirected(3), directed(3);
    const Undirected a(3, path);
    const Directed b(3, path);
    boost::brandes_betweenness_centrality(
        a, boost::make_iterator_property_map(undirected.begin(), get(boost::vertex_index, a)));
    boost::brandes_betweenness_centrality(
        b, boost::make_iterator_property_map(directed.begin(), get(boost::vertex_index, b)));
    CHECK(undirected == std::vector<double>{0, 1, 0});
    CHECK(directed == std::vector<double>{0, 1, 0});
}

TEST_CASE("Edges met from a vertex start there, and in edges end there") {
    const Undirected undirected(3, {{2, 0}, {1, 1}});
    const auto [first, last] = out_edges(0, undirected);
    REQUIRE(first != last);
    CHECK(source(*first, undirected) == 0);
    CHECK(target(*first, undirected) == 2);
    CHECK(*first == *out_edges(2, undirected).first);
    CHECK(degree(1, undirected) == 2);

    const Directed directed(3, {{2, 0}, {1, 1}});
    const auto in = in_edges(0, directed);
    REQUIRE(in.first != in.second);
    CHECK(source(*in.first, directed) == 2);
    CHECK(target(*in.first, directed) == 0);
    CHECK(out_degree(0, directed) == 0);
    CHECK(degree(1, directed) == 2);
}

TEST_CASE("A graph taken over must have the direction of the type") {
    CHECK(num_edges(Directed(Graph(Direction::directed, 2, {{0, 1}}))) == 1);
    CHECK_THROWS_AS(Directed(Graph(Direction::undirected, 2, {{0, 1}})), std::invalid_argument);
    CHECK_THROWS_AS(Undirected(Graph(Direction::directed, 2, {{0, 1}})), std::invalid_argument);
}
