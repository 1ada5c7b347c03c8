#include "collabgraph/network/network.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace collabgraph::network {

Graph graph_of(const Network& network) {
    std::vector<Ends> edges;
    std::vector<double> weight;
    edges.reserve(network.ties.size());
    weight.reserve(network.ties.size());
    for (const Tie& tie : network.ties) {
        edges.push_back({tie.source, tie.target});
        weight.push_back(tie.weight);
    }
    return {network.direction, static_cast<Vertex>(network.nodes.size()), std::move(edges), std::move(weight)};
}

Graph undirected_graph_of(const Network& network) {
    struct Undirected {
        Vertex low, high;
        double weight;
    };
    std::vector<Undirected> ties;
    ties.reserve(network.ties.size());
    for (const Tie& tie : network.ties) {
        ties.push_back({std::min(tie.source, tie.target), std::max(tie.source, tie.target), tie.weight});
    }
    // Stable, so that weights are added in the order of the ties.
    std::stable_sort(ties.begin(), ties.end(), [](const Undirected& a, const Undirected& b) {
        return std::pair(a.low, a.high) < std::pair(b.low, b.high);
    });
    std::vector<Ends> edges;
    std::vector<double> weight;
    for (const Undirected& tie : ties) {
        const Ends ends{tie.low, tie.high};
        if (!edges.empty() && edges.back() == ends) {
            weight.back() += tie.weight;
        } else {
            edges.push_back(ends);
            weight.push_back(tie.weight);
        }
    }
    return {Direction::undirected, static_cast<Vertex>(network.nodes.size()), std::move(edges), std::move(weight)};
}

Network induced(const Network& network, const std::vector<bool>& keep, std::vector<Vertex>* kept) {
    if (keep.size() != network.nodes.size()) {
        throw std::invalid_argument("an induced network needs one choice for every node");
    }
    Network part;
    part.view = network.view;
    part.direction = network.direction;
    std::vector<Vertex> new_vertex(network.nodes.size());
    if (kept != nullptr) kept->clear();
    for (Vertex v = 0; v < network.nodes.size(); ++v) {
        if (!keep[v]) continue;
        new_vertex[v] = static_cast<Vertex>(part.nodes.size());
        part.nodes.push_back(network.nodes[v]);
        if (kept != nullptr) kept->push_back(v);
    }
    for (const Tie& tie : network.ties) {
        if (!keep[tie.source] || !keep[tie.target]) continue;
        const auto evidence = network.evidence(tie);
        Tie copy = tie;
        copy.source = new_vertex[tie.source];
        copy.target = new_vertex[tie.target];
        copy.rows_begin = static_cast<Index>(part.rows.size());
        part.rows.insert(part.rows.end(), evidence.begin(), evidence.end());
        copy.rows_end = static_cast<Index>(part.rows.size());
        part.ties.push_back(copy);
    }
    return part;
}

}  // namespace collabgraph::network
