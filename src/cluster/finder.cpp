#include "collabgraph/cluster/finder.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "collabgraph/cluster/cpm.hpp"
#include "collabgraph/cluster/modularity.hpp"

namespace collabgraph::cluster {
namespace {

Partition random_partition(network::Vertex nodes, chance::Random& random) {
    Partition partition(nodes, 0);
    if (nodes == 0) return partition;
    const std::uint32_t clusters = 1 + random.below(nodes);
    for (std::uint32_t& c : partition) c = random.below(clusters);
    return partition;
}

}  // namespace

std::optional<std::vector<bool>> two_modes(const network::Network& network) {
    using network::NodeKind;
    const auto kind = [&](network::Vertex v) { return network.nodes[v].kind; };
    for (const network::Tie& tie : network.ties) {
        const bool across = (kind(tie.source) == NodeKind::organization && kind(tie.target) == NodeKind::category) ||
                            (kind(tie.source) == NodeKind::category && kind(tie.target) == NodeKind::organization);
        if (!across) return std::nullopt;
    }
    std::vector<bool> second(network.nodes.size());
    for (network::Vertex v = 0; v < second.size(); ++v) second[v] = kind(v) == NodeKind::category;
    return second;
}

Finder::Finder(const network::Graph& graph, std::vector<bool> second, const Options& options)
    : m_graph(graph), m_second(std::move(second)), m_options(options) {
    if (options.method == Method::barber) {
        Barber::Options barber;
        barber.resolution = options.resolution;
        barber.weighted = options.weighted;
        m_barber.emplace(graph, m_second, barber);
    } else {
        Leiden::Options leiden;
        leiden.resolution = options.resolution;
        leiden.quality = options.quality;
        leiden.weighted = options.weighted;
        m_leiden.emplace(graph, leiden);
    }
}

Partition Finder::run(std::uint64_t number) const {
    chance::Random random(m_options.seed, number);
    if (m_leiden) {
        if (number % 2 == 0) return m_leiden->run(random);
        const Partition start = random_partition(m_graph.node_count(), random);
        return m_leiden->run(random, start);
    }
    if (number % 3 == 0) return m_barber->run(random);
    if (number % 3 == 2) return m_barber->run_within(random, 2 + static_cast<std::uint32_t>(number / 3 % 5));
    const Partition start = random_partition(m_graph.node_count(), random);
    return m_barber->run(random, start);
}

Partition Finder::best(std::uint64_t first, std::uint32_t runs) const {
    if (runs == 0) throw std::invalid_argument("clusters: at least one run is needed");
    Partition winner = run(first);
    double highest = quality(winner);
    for (std::uint32_t r = 1; r < runs; ++r) {
        Partition found = run(first + r);
        const double value = quality(found);
        if (!(value > highest)) continue;
        highest = value;
        winner = std::move(found);
    }
    return winner;
}

double Finder::quality(const Partition& partition) const {
    if (m_barber) return barber_modularity(m_graph, m_second, partition, m_options.resolution, m_options.weighted);
    if (m_options.quality == Quality::modularity) {
        return cluster::modularity(m_graph, partition, m_options.resolution, m_options.weighted);
    }
    return cpm(m_graph, partition, m_options.resolution, m_options.weighted);
}

double Finder::modularity(const Partition& partition) const {
    if (m_barber) return barber_modularity(m_graph, m_second, partition, 1.0, m_options.weighted);
    return cluster::modularity(m_graph, partition, 1.0, m_options.weighted);
}

}  // namespace collabgraph::cluster
