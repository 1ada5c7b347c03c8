#include "collabgraph/chance/disparity.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace collabgraph::chance {
namespace {

struct End {
    std::uint32_t edges = 0;
    double weight = 0;

    void add(double w) {
        ++edges;
        weight += w;
    }
    double p(double w) const { return edges < 2 ? 1.0 : std::pow(std::max(0.0, 1 - w / weight), edges - 1.0); }
};

}  // namespace

std::vector<double> disparity(const network::Graph& graph) {
    std::vector<End> out(graph.node_count()), in(graph.is_directed() ? graph.node_count() : 0);
    std::vector<End>& targets = graph.is_directed() ? in : out;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        if (!(graph.weight(e) > 0)) throw std::invalid_argument("the disparity filter needs weights above 0");
        const auto [source, target] = graph.ends(e);
        if (source == target) continue;
        out[source].add(graph.weight(e));
        targets[target].add(graph.weight(e));
    }
    std::vector<double> p(graph.edge_count(), 1.0);
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [source, target] = graph.ends(e);
        if (source == target) continue;
        p[e] = std::min(out[source].p(graph.weight(e)), targets[target].p(graph.weight(e)));
    }
    return p;
}

}  // namespace collabgraph::chance
