#include <boost/graph/connected_components.hpp>
#include <cstdio>

#include "collabgraph/centrality/betweenness.hpp"
#include "collabgraph/network/boost_graph.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/survey/read.hpp"

using namespace collabgraph;

int main(int, char** arguments) {
    const survey::Survey survey = survey::read_survey(arguments[1]);
    const network::Incidence incidence = network::make_incidence(survey);
    const network::Network collaboration = network::make_view(survey, incidence, {});
    const network::Graph graph = network::undirected_graph_of(collaboration);
    const std::vector<double> bridging = centrality::betweenness(graph);
    for (network::Vertex v = 0; v < graph.node_count(); ++v)
        std::printf("%s\t%g\n", collaboration.nodes[v].label.c_str(), bridging[v]);

    // The same graph in Boost's own algorithms.
    const network::Undirected boost_graph(graph);
    std::vector<int> component(num_vertices(boost_graph));
    std::printf("%d components\n", boost::connected_components(boost_graph, component.data()));
}
