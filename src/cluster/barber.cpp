#include "collabgraph/cluster/barber.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "cluster/kernel.hpp"

namespace collabgraph::cluster {
namespace {

void require_two_modes(const network::Graph& graph, const std::vector<bool>& second) {
    if (second.size() != graph.node_count()) {
        throw std::invalid_argument("barber: the modes must hold one entry a vertex");
    }
    for (const network::Ends& ends : graph.edges()) {
        if (second[ends.source] == second[ends.target]) {
            throw std::invalid_argument("barber: a tie must lead from one mode to the other");
        }
    }
}

}  // namespace

double barber_modularity(const network::Graph& graph, const std::vector<bool>& second, const Partition& partition,
                         double resolution, bool weighted) {
    require_two_modes(graph, second);
    if (partition.size() != graph.node_count()) {
        throw std::invalid_argument("barber: the partition must hold one cluster a vertex");
    }
    // Summed in the order of the canonical numbering, so that equal partitions give equal bits.
    const Partition cluster = numbered_by_first(partition);
    std::uint32_t count = 0;
    for (const std::uint32_t c : cluster) {
        if (c != isolated && c >= count) count = c + 1;
    }
    std::vector<double> inside(count, 0.0);
    std::vector<kernel::TwoMass> mass(count);
    double total = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double w = weighted ? graph.weight(e) : 1.0;
        total += w;
        const auto [source, target] = graph.ends(e);
        for (const network::Vertex v : {source, target}) {
            if (cluster[v] == isolated) continue;
            (second[v] ? mass[cluster[v]].second : mass[cluster[v]].first) += w;
        }
        if (cluster[source] == cluster[target] && cluster[source] != isolated) inside[cluster[source]] += w;
    }
    if (!(total > 0)) return std::numeric_limits<double>::quiet_NaN();
    double quality = 0;
    for (std::uint32_t c = 0; c < count; ++c) {
        quality += inside[c] / total - resolution * (mass[c].first / total) * (mass[c].second / total);
    }
    return quality;
}

struct Barber::Prepared {
    kernel::Level<kernel::TwoMass> graph;
    kernel::Scale scale{};
    double least = 0;
    bool empty = true;
};

Barber::Barber(const network::Graph& graph, const std::vector<bool>& second, const Options& options) {
    if (!(options.resolution >= 0) || !std::isfinite(options.resolution)) {
        throw std::invalid_argument("barber: the resolution must be a number of 0 or more");
    }
    if (!(options.theta > 0) || !std::isfinite(options.theta)) {
        throw std::invalid_argument("barber: theta must be a number above 0");
    }
    require_two_modes(graph, second);
    auto prepared = std::make_shared<Prepared>();
    prepared->graph = kernel::level_of<kernel::TwoMass>(graph, options.weighted);
    double total = 0;
    network::Edge heavy = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double w = options.weighted ? graph.weight(e) : 1.0;
        if (w > 0) ++heavy;
        total += w;
        for (const network::Vertex v : {graph.ends(e).source, graph.ends(e).target}) {
            (second[v] ? prepared->graph.mass[v].second : prepared->graph.mass[v].first) += w;
        }
    }
    prepared->empty = !(total > 0);
    const double mean = heavy > 0 ? total / heavy : 1.0;
    prepared->scale = {total, options.resolution, options.theta * mean * total};
    prepared->least = 1e-12 * total * total;
    m_prepared = std::move(prepared);
}

Partition Barber::run(chance::Random random) const {
    return run(random, kernel::alone(m_prepared->graph.size()));
}

Partition Barber::run(chance::Random random, const Partition& start) const {
    if (m_prepared->empty) return kernel::connected_parts(m_prepared->graph, start);
    return kernel::run(m_prepared->graph, m_prepared->scale, m_prepared->least, random, start);
}

Partition Barber::run_within(chance::Random random, std::uint32_t most) const {
    if (most == 0) throw std::invalid_argument("barber: at least one cluster is needed");
    Partition cluster(m_prepared->graph.size());
    for (std::uint32_t& c : cluster) c = random.below(most);
    if (m_prepared->graph.size() > 0) {
        kernel::move_vertices(m_prepared->graph, m_prepared->scale, random, cluster, kernel::Opening::closed);
    }
    return numbered_by_first(cluster);
}

}  // namespace collabgraph::cluster
