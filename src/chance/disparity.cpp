#include "collabgraph/chance/disparity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "collabgraph/chance/correction.hpp"

namespace collabgraph::chance {
namespace {

constexpr double unasked = std::numeric_limits<double>::quiet_NaN();

struct End {
    std::uint32_t edges = 0;
    double weight = 0;

    void add(double w) {
        ++edges;
        weight += w;
    }
    double p(double w) const { return edges < 2 ? unasked : std::pow(std::max(0.0, 1 - w / weight), edges - 1.0); }
};

/// p of edge e at its source, then at its target; NaN at an end with one edge, which is no evidence, and for a loop.
std::vector<double> p_at_ends(const network::Graph& graph) {
    std::vector<End> out(graph.node_count()), in(graph.is_directed() ? graph.node_count() : 0);
    std::vector<End>& targets = graph.is_directed() ? in : out;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        if (!(graph.weight(e) > 0)) throw std::invalid_argument("the disparity filter needs weights above 0");
        const auto [source, target] = graph.ends(e);
        if (source == target) continue;
        out[source].add(graph.weight(e));
        targets[target].add(graph.weight(e));
    }
    std::vector<double> p;
    p.reserve(2 * std::size_t{graph.edge_count()});
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [source, target] = graph.ends(e);
        const bool loop = source == target;
        p.push_back(loop ? unasked : out[source].p(graph.weight(e)));
        p.push_back(loop ? unasked : targets[target].p(graph.weight(e)));
    }
    return p;
}

/// Of two p, those that were asked; 1 where none was.
double smaller(double a, double b) {
    return std::min(std::isnan(a) ? 1.0 : a, std::isnan(b) ? 1.0 : b);
}

}  // namespace

std::vector<double> disparity(const network::Graph& graph) {
    const std::vector<double> ends = p_at_ends(graph);
    std::vector<double> p;
    for (std::size_t e = 0; e < ends.size(); e += 2) p.push_back(smaller(ends[e], ends[e + 1]));
    return p;
}

std::size_t HeavyTies::at_raw(double level) const {
    return static_cast<std::size_t>(
        std::count_if(ties.begin(), ties.end(), [&](const HeavyTie& tie) { return tie.p <= level; }));
}

std::size_t HeavyTies::significant(double level) const {
    return static_cast<std::size_t>(
        std::count_if(ties.begin(), ties.end(), [&](const HeavyTie& tie) { return tie.adjusted <= level; }));
}

double HeavyTies::smallest_p() const {
    return ties.empty() ? 1.0 : ties.front().p;
}

HeavyTies heavy_ties(const network::Network& network, bool directed, bool classes_included) {
    const auto left_out = [&](network::Vertex v) {
        return !classes_included && network.nodes[v].name_kind == survey::NameKind::class_;
    };
    std::map<std::pair<network::Vertex, network::Vertex>, double> merged;
    for (const network::Tie& tie : network.ties) {
        if (!(tie.weight >= 0)) throw std::invalid_argument("the disparity filter needs weights of 0 or more");
        if (tie.source == tie.target || tie.weight == 0 || left_out(tie.source) || left_out(tie.target)) continue;
        std::pair<network::Vertex, network::Vertex> ends(tie.source, tie.target);
        if (!directed) ends = std::minmax(tie.source, tie.target);
        merged[ends] += tie.weight;
    }
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (const auto& [ends, w] : merged) {
        edges.push_back({ends.first, ends.second});
        weight.push_back(w);
    }
    const network::Graph graph(directed ? network::Direction::directed : network::Direction::undirected,
                               static_cast<network::Vertex>(network.nodes.size()), edges, weight);
    const std::vector<double> p = p_at_ends(graph), adjusted = benjamini_hochberg(p);
    HeavyTies result;
    result.family =
        static_cast<std::size_t>(std::count_if(p.begin(), p.end(), [](double value) { return !std::isnan(value); }));
    for (std::size_t e = 0; e < edges.size(); ++e) {
        result.ties.push_back({edges[e].source, edges[e].target, weight[e], smaller(p[2 * e], p[2 * e + 1]),
                               smaller(adjusted[2 * e], adjusted[2 * e + 1])});
    }
    std::sort(result.ties.begin(), result.ties.end(), [](const HeavyTie& a, const HeavyTie& b) {
        return std::tie(a.p, a.source, a.target) < std::tie(b.p, b.source, b.target);
    });
    return result;
}

}  // namespace collabgraph::chance
