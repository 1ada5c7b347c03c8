#include "collabgraph/cluster/clusters.hpp"

#include <algorithm>
#include <stdexcept>

#include "collabgraph/cluster/leiden.hpp"
#include "collabgraph/cluster/modularity.hpp"

namespace collabgraph::cluster {
namespace {

/// Stands for a partition where only equal ones are counted.
std::uint64_t fingerprint(const Partition& partition) {
    std::uint64_t hash = partition.size();
    for (const std::uint32_t c : partition) hash = chance::SplitMix64::mix(hash ^ (c + 0x9e3779b97f4a7c15U));
    return hash;
}

Partition random_partition(network::Vertex nodes, chance::Random& random) {
    Partition partition(nodes, 0);
    if (nodes == 0) return partition;
    const std::uint32_t clusters = 1 + random.below(nodes);
    for (std::uint32_t& c : partition) c = random.below(clusters);
    return partition;
}

std::vector<double> inside(const network::Graph& graph, const Partition& of_node, bool weighted) {
    std::vector<double> strength(graph.node_count(), 0.0);
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const auto [a, b] = graph.ends(e);
        if (a == b || of_node[a] == isolated || of_node[a] != of_node[b]) continue;
        const double w = weighted ? graph.weight(e) : 1.0;
        strength[a] += w;
        strength[b] += w;
    }
    return strength;
}

}  // namespace

Clusters leiden(const network::Network& network, const Options& options) {
    if (options.runs == 0) throw std::invalid_argument("leiden: at least one run is needed");
    const network::Graph graph = network::undirected_graph_of(network);
    Leiden::Options kernel;
    kernel.resolution = options.resolution;
    kernel.weighted = options.weighted;
    const Leiden leiden(graph, kernel);

    const auto runs = static_cast<std::int64_t>(options.runs);
    std::vector<double> quality(options.runs);
    std::vector<std::uint64_t> prints(options.runs);
    const auto run = [&](std::size_t r) {
        chance::Random random(options.seed, r);
        if (r % 2 == 0) return leiden.run(random);
        const Partition start = random_partition(graph.node_count(), random);
        return leiden.run(random, start);
    };
#ifdef _OPENMP
#pragma omp parallel for schedule(dynamic)
#endif
    for (std::int64_t i = 0; i < runs; ++i) {
        const auto r = static_cast<std::size_t>(i);
        const Partition found = run(r);
        quality[r] = cluster::modularity(graph, found, options.resolution, options.weighted);
        prints[r] = fingerprint(found);
    }
    // Made once more rather than kept: a thousand partitions of a large network would not fit.
    const auto winner = static_cast<std::size_t>(std::max_element(quality.begin(), quality.end()) - quality.begin());
    Partition partition = run(winner);

    Clusters result;
    result.method = "leiden";
    result.runs = options.runs;
    result.runs_alike = static_cast<std::uint32_t>(std::count(prints.begin(), prints.end(), prints[winner]));
    // Before isolates leave their clusters of one: loops at them are part of the whole.
    result.quality = quality[winner];
    result.modularity = cluster::modularity(graph, partition, 1.0, options.weighted);
    for (network::Vertex v = 0; v < graph.node_count(); ++v) {
        const auto arcs = graph.out(v);
        const bool alone = std::all_of(arcs.begin(), arcs.end(), [&](const network::Arc& arc) {
            return arc.to == v || (options.weighted && !(graph.weight(arc.edge) > 0));
        });
        if (!alone) continue;
        partition[v] = isolated;
        result.isolates.push_back(v);
    }
    result.of_node = numbered_by_size(partition);
    result.members = members_of(result.of_node);
    const std::vector<double> strength = inside(graph, result.of_node, options.weighted);
    for (auto& members : result.members) {
        std::stable_sort(members.begin(), members.end(),
                         [&](network::Vertex a, network::Vertex b) { return strength[a] > strength[b]; });
    }
    return result;
}

std::vector<double> strength_inside(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                                    bool weighted) {
    return inside(network::undirected_graph_of(network), of_node, weighted);
}

}  // namespace collabgraph::cluster
