#include "collabgraph/cluster/clusters.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "collabgraph/cluster/rand_index.hpp"
#include "work/parallel.hpp"

namespace collabgraph::cluster {
namespace {

/// Stands for a partition where only equal ones are counted.
std::uint64_t fingerprint(const Partition& partition) {
    std::uint64_t hash = partition.size();
    for (const std::uint32_t c : partition) hash = chance::SplitMix64::mix(hash ^ (c + 0x9e3779b97f4a7c15U));
    return hash;
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

std::uint32_t clusters_in(const Partition& numbered) {
    return numbered.empty() ? 0 : *std::max_element(numbered.begin(), numbered.end()) + 1;
}

/// What is kept of a run.
struct Ended {
    std::uint32_t run = 0;
    double quality = 0;
    std::uint64_t print = 0;
    std::uint32_t clusters = 0;  ///< isolates included
};

std::uint32_t times(const std::vector<Ended>& ended, std::uint64_t print) {
    const auto same = [&](const Ended& e) { return e.print == print; };
    return static_cast<std::uint32_t>(std::count_if(ended.begin(), ended.end(), same));
}

/// `ended`: the best first; `best`: its partition, isolates marked.
void list_alternatives(const Finder& finder, const std::vector<Ended>& ended, const Partition& best, Clusters& result) {
    const double top = ended.front().quality;
    if (!(top > 0)) return;
    std::vector<std::uint64_t> prints{ended.front().print};
    std::vector<std::uint32_t> counts{ended.front().clusters};
    for (const Ended& other : ended) {
        if (other.quality < 0.9 * top) break;
        if (std::find(prints.begin(), prints.end(), other.print) != prints.end()) continue;
        prints.push_back(other.print);
        const bool near = other.quality >= 0.99 * top;
        if (near) ++result.near_optima;
        const bool other_count = std::find(counts.begin(), counts.end(), other.clusters) == counts.end();
        if ((!near && !other_count) || result.alternatives.size() == alternatives_kept) continue;
        counts.push_back(other.clusters);
        Alternative alternative;
        alternative.partition = finder.run(other.run);
        alternative.quality = other.quality;
        alternative.clusters = other.clusters - static_cast<std::uint32_t>(result.isolates.size());
        alternative.runs = times(ended, other.print);
        alternative.alike = rand_index(best, alternative.partition);
        alternative.near = near;
        result.alternatives.push_back(std::move(alternative));
    }
}

}  // namespace

Clusters find_clusters(const network::Network& network, const Options& options) {
    if (options.runs == 0) throw std::invalid_argument("clusters: at least one run is needed");
    const network::Graph graph = network::undirected_graph_of(network);
    std::vector<bool> second;
    if (options.method == Method::barber) {
        const auto modes = two_modes(network);
        if (!modes) throw std::invalid_argument("clusters: barber needs a network of two modes");
        second = *modes;
    }
    const Finder finder(graph, std::move(second), options);

    std::vector<Ended> ended(options.runs);
    work::parallel_for(options.runs, [&](std::size_t i) {
        const auto r = static_cast<std::uint32_t>(i);
        const Partition found = finder.run(r);
        ended[r] = {r, finder.quality(found), fingerprint(found), clusters_in(found)};
    });
    // Made once more rather than kept: a thousand partitions of a large network would not fit.
    std::stable_sort(ended.begin(), ended.end(), [](const Ended& a, const Ended& b) { return a.quality > b.quality; });
    Partition partition = finder.run(ended.front().run);

    Clusters result;
    result.method = options.method == Method::barber ? "barber" : "leiden";
    result.runs = options.runs;
    result.runs_alike = times(ended, ended.front().print);
    // Before isolates leave their clusters of one: loops at them are part of the whole.
    result.quality = ended.front().quality;
    result.modularity = finder.modularity(partition);
    for (network::Vertex v = 0; v < graph.node_count(); ++v) {
        const auto arcs = graph.out(v);
        const bool alone = std::all_of(arcs.begin(), arcs.end(), [&](const network::Arc& arc) {
            return arc.to == v || (options.weighted && !(graph.weight(arc.edge) > 0));
        });
        if (!alone) continue;
        partition[v] = isolated;
        result.isolates.push_back(v);
    }
    list_alternatives(finder, ended, partition, result);
    result.of_node = numbered_by_size(partition);
    result.members = members_of(result.of_node);
    const std::vector<double> strength = inside(graph, result.of_node, options.weighted);
    for (auto& members : result.members) {
        std::stable_sort(members.begin(), members.end(),
                         [&](network::Vertex a, network::Vertex b) { return strength[a] > strength[b]; });
    }
    return result;
}

std::uint32_t usual_runs(const network::Network& network) {
    if (network.nodes.size() >= 10000) return 5;
    if (network.ties.size() >= 10000) return 20;
    return network.ties.size() >= 500 ? 40 : 100;
}

Clusters leiden(const network::Network& network, const Options& options) {
    Options chosen = options;
    chosen.method = Method::leiden;
    return find_clusters(network, chosen);
}

std::vector<double> strength_inside(const network::Network& network, const std::vector<std::uint32_t>& of_node,
                                    bool weighted) {
    return inside(network::undirected_graph_of(network), of_node, weighted);
}

}  // namespace collabgraph::cluster
