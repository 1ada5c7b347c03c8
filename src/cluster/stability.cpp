#include "collabgraph/cluster/stability.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "collabgraph/cluster/cpm.hpp"
#include "collabgraph/cluster/rand_index.hpp"
#include "work/parallel.hpp"

namespace collabgraph::cluster {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Far from the runs that found the clusters, and a multiple of the kinds of start.
constexpr std::uint64_t runs_of_replicates = Finder::kinds_of_start << 32;
constexpr std::uint64_t runs_apart = Finder::kinds_of_start << 16;

void mark_isolates(const network::Graph& graph, Partition& partition) {
    for (network::Vertex v = 0; v < graph.node_count(); ++v) {
        const auto arcs = graph.out(v);
        if (std::all_of(arcs.begin(), arcs.end(), [&](const network::Arc& arc) { return arc.to == v; })) {
            partition[v] = isolated;
        }
    }
}

std::vector<bool> modes_of(const network::Network& network, const Options& options) {
    if (options.method != Method::barber) return {};
    return two_modes(network).value_or(std::vector<bool>{});
}

/// How the clusters fare in one replicate.
struct Fate {
    double alike = undefined;
    std::vector<float> likeness;  ///< per cluster: Jaccard similarity to the cluster most like it
    std::vector<char> found;      ///< per node: 0 no tie, 1 elsewhere, 2 with its cluster
};

struct Overlap {
    std::uint32_t ours, theirs, shared;
    double likeness;
};

/// Clusters of both that share a node, over the nodes that are in a cluster of both.
std::vector<Overlap> overlaps(const Partition& ours, const Partition& theirs) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    std::map<std::uint32_t, std::uint32_t> size_of_ours;
    std::map<std::uint32_t, std::uint32_t> size_of_theirs;
    for (std::size_t v = 0; v < ours.size(); ++v) {
        if (ours[v] == isolated || theirs[v] == isolated) continue;
        ++shared[{ours[v], theirs[v]}];
        ++size_of_ours[ours[v]];
        ++size_of_theirs[theirs[v]];
    }
    std::vector<Overlap> result;
    for (const auto& [pair, count] : shared) {
        const double all = size_of_ours[pair.first] + size_of_theirs[pair.second] - count;
        result.push_back({pair.first, pair.second, count, count / all});
    }
    return result;
}

Fate fate_in(const Partition& ours, std::size_t clusters, const Partition& theirs) {
    Fate fate;
    fate.alike = rand_index(ours, theirs);
    fate.likeness.assign(clusters, 0.0F);
    std::vector<Overlap> shared = overlaps(ours, theirs);
    for (const Overlap& overlap : shared) {
        fate.likeness[overlap.ours] = std::max(fate.likeness[overlap.ours], static_cast<float>(overlap.likeness));
    }
    std::stable_sort(shared.begin(), shared.end(),
                     [](const Overlap& a, const Overlap& b) { return a.likeness > b.likeness; });
    std::map<std::uint32_t, std::uint32_t> heir;
    std::map<std::uint32_t, std::uint32_t> inherits;
    for (const Overlap& overlap : shared) {
        if (heir.contains(overlap.ours) || inherits.contains(overlap.theirs)) continue;
        heir[overlap.ours] = overlap.theirs;
        inherits[overlap.theirs] = overlap.ours;
    }
    fate.found.assign(ours.size(), 0);
    for (std::size_t v = 0; v < ours.size(); ++v) {
        if (ours[v] == isolated || theirs[v] == isolated) continue;
        const auto taken = heir.find(ours[v]);
        fate.found[v] = taken != heir.end() && taken->second == theirs[v] ? 2 : 1;
    }
    return fate;
}

Stability summed(const std::vector<Fate>& fates, std::size_t clusters, std::size_t nodes) {
    Stability result;
    result.replicates = static_cast<std::uint32_t>(fates.size());
    std::vector<double> alike;
    std::vector<std::uint32_t> tied(nodes, 0);
    std::vector<std::uint32_t> kept(nodes, 0);
    result.of_cluster.assign(clusters, 0.0);
    for (const Fate& fate : fates) {
        if (!std::isnan(fate.alike)) alike.push_back(fate.alike);
        for (std::size_t c = 0; c < clusters; ++c) result.of_cluster[c] += static_cast<double>(fate.likeness[c]);
        for (std::size_t v = 0; v < nodes; ++v) {
            if (fate.found[v] > 0) ++tied[v];
            if (fate.found[v] > 1) ++kept[v];
        }
    }
    for (double& likeness : result.of_cluster) likeness /= static_cast<double>(fates.size());
    result.of_node.assign(nodes, undefined);
    for (std::size_t v = 0; v < nodes; ++v) {
        if (tied[v] > 0) result.of_node[v] = static_cast<double>(kept[v]) / tied[v];
    }
    result.alike = result.low = result.high = undefined;
    if (alike.empty()) return result;
    double sum = 0;
    for (const double value : alike) sum += value;
    result.alike = sum / static_cast<double>(alike.size());
    std::sort(alike.begin(), alike.end());
    const auto point = [&](double share) {
        const double place = std::ceil(share * static_cast<double>(alike.size()));
        return alike[static_cast<std::size_t>(std::max(place, 1.0)) - 1];
    };
    result.low = point(0.025);
    result.high = point(0.975);
    return result;
}

}  // namespace

Stability stability(const network::Network& network, const Clusters& clusters, const Options& options,
                    const Replicates& replicates, std::uint32_t count, std::uint32_t runs) {
    const std::size_t k = clusters.members.size();
    if (k == 0 || count == 0 || !replicates.possible()) {
        Stability none;
        none.alike = none.low = none.high = undefined;
        none.of_cluster.assign(k, undefined);
        none.of_node.assign(network.nodes.size(), undefined);
        return none;
    }
    const std::vector<bool> second = modes_of(network, options);
    std::vector<Fate> fates(count);
    work::parallel_for(count, [&](std::size_t i) {
        const auto number = static_cast<std::uint32_t>(i);
        const network::Graph graph = replicates.graph(number);
        const Finder finder(graph, second, options);
        Partition found = finder.best(runs_of_replicates + number * runs_apart, runs);
        mark_isolates(graph, found);
        fates[number] = fate_in(clusters.of_node, k, found);
    });
    return summed(fates, k, network.nodes.size());
}

double agreement_of_runs(const network::Network& network, const Options& options, std::uint32_t runs) {
    const network::Graph graph = network::undirected_graph_of(network);
    const Finder finder(graph, modes_of(network, options), options);
    std::vector<Partition> found(runs);
    std::vector<double> sum(runs, 0.0);
    work::parallel_for(runs, [&](std::size_t r) {
        found[r] = finder.run(r);
        mark_isolates(graph, found[r]);
    });
    work::parallel_for(runs, [&](std::size_t r) {
        for (std::size_t other = 0; other < r; ++other) sum[r] += rand_index(found[r], found[other]);
    });
    double all = 0;
    for (const double part : sum) all += part;
    const double pairs = static_cast<double>(runs) * (static_cast<double>(runs) - 1) / 2;
    return pairs > 0 ? all / pairs : undefined;
}

Options with_weights_turned(const network::Network& network, const Options& options) {
    Options turned = options;
    turned.weighted = !options.weighted;
    if (options.quality != Quality::cpm) return turned;
    const network::Graph graph = network::undirected_graph_of(network);
    const double now = mean_weight_of_pairs(graph, options.weighted);
    if (now > 0) turned.resolution *= mean_weight_of_pairs(graph, turned.weighted) / now;
    return turned;
}

double alike_without_weights(const network::Network& network, const Clusters& clusters, const Options& options) {
    return rand_index(clusters.of_node, find_clusters(network, with_weights_turned(network, options)).of_node);
}

}  // namespace collabgraph::cluster
