#include "centrality/task.hpp"

#include <algorithm>
#include <utility>

namespace collabgraph::centrality {

using network::Graph;

Task::Task(const network::Network& network, const std::vector<std::string>& names, const Options& options)
    : m_network(network), m_options(options) {
    const auto named = [&](const char* name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    m_wish = {named("betweenness"), named("closeness"), named("harmonic")};
    m_of_survey = std::any_of(network.nodes.begin(), network.nodes.end(),
                              [](const network::Node& node) { return node.kind != network::NodeKind::node; });
    if (options.normalized && options.two_mode) m_two_modes = two_modes_of(network);
}

void Task::replicate(Graph own, Graph undirected) {
    m_own = std::move(own);
    m_undirected = std::move(undirected);
    m_sweep.reset();
    m_takes_notes = false;
}

bool Task::direction_missing() const {
    return m_options.follow == Follow::directed && m_network.direction == network::Direction::undirected;
}

const Graph& Task::graph(bool follows_direction) {
    const bool has_direction = m_network.direction == network::Direction::directed;
    bool as_it_is = has_direction ? m_options.follow != Follow::undirected : !m_of_survey;
    if (has_direction && m_of_survey && m_options.follow == Follow::natural) as_it_is = follows_direction;
    std::optional<Graph>& graph = as_it_is ? m_own : m_undirected;
    if (!graph) graph = as_it_is ? network::graph_of(m_network) : network::undirected_graph_of(m_network);
    return *graph;
}

const PathSweep& Task::sweep() {
    if (!m_sweep) m_sweep = path_sweep(graph(false), m_wish);
    return *m_sweep;
}

std::vector<double> Task::length(const Graph& graph) const {
    std::vector<double> length;
    if (!weighted()) return length;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double weight = graph.weight(e);
        // What cannot be inverted is passed on, so that the complaint names the weight itself.
        length.push_back(m_options.weight == Weight::inverse && weight > 0 ? 1.0 / weight : weight);
    }
    return length;
}

}  // namespace collabgraph::centrality
