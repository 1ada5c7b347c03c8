#include "collabgraph/centrality/pagerank.hpp"

#include <cmath>

#include "centrality/weights.hpp"

namespace collabgraph::centrality {

using network::Arc;
using network::Graph;
using network::Vertex;

std::vector<double> pagerank(const Graph& graph, bool weighted) {
    if (weighted) require_weights(graph);
    constexpr double damping = 0.85;
    constexpr double tolerance = 1e-14;  // of the change; the error is at most .85/.15 of it
    constexpr int most_steps = 400;      // .85^400 < 1e-28, so rounding alone can keep the loop going

    const Vertex n = graph.node_count();
    const auto weight = [&](const Arc& arc) { return weighted ? graph.weight(arc.edge) : 1.0; };
    std::vector<double> way_out(n, 0.0);
    for (Vertex v = 0; v < n; ++v) {
        for (const Arc& arc : graph.out(v)) way_out[v] += weight(arc);
    }

    const double nodes = n;
    std::vector<double> rank(n, 1.0 / nodes), next(n), sent(n);
    for (int step = 0; step < most_steps; ++step) {
        double stranded = 0.0;
        for (Vertex v = 0; v < n; ++v) {
            sent[v] = way_out[v] > 0.0 ? rank[v] / way_out[v] : 0.0;
            if (!(way_out[v] > 0.0)) stranded += rank[v];
        }
        const double base = (1.0 - damping + damping * stranded) / nodes;
        double sum = 0.0;
        for (Vertex v = 0; v < n; ++v) {
            double received = 0.0;
            for (const Arc& arc : graph.in(v)) received += sent[arc.to] * weight(arc);
            next[v] = base + damping * received;
            sum += next[v];
        }
        double change = 0.0;
        for (Vertex v = 0; v < n; ++v) {
            next[v] /= sum;
            change += std::abs(next[v] - rank[v]);
        }
        rank.swap(next);
        if (change <= tolerance) break;
    }
    return rank;
}

}  // namespace collabgraph::centrality
