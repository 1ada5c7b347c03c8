#include "collabgraph/cluster/consensus.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "work/parallel.hpp"

namespace collabgraph::cluster {
namespace {

template <class Run>
std::vector<Partition> repeated(std::uint32_t runs, const Run& run) {
    std::vector<Partition> found(runs);
    work::parallel_for(runs, [&](std::size_t r) { found[r] = numbered_by_first(run(static_cast<std::uint64_t>(r))); });
    return found;
}

bool all_agree(const std::vector<Partition>& found) {
    return std::all_of(found.begin(), found.end(), [&](const Partition& one) { return one == found.front(); });
}

/// How many runs put each pair together; row v holds the pairs with a larger number.
std::vector<std::vector<std::pair<network::Vertex, std::uint32_t>>> together(const std::vector<Partition>& found) {
    const std::size_t n = found.front().size();
    std::vector<std::vector<std::vector<network::Vertex>>> members;
    members.reserve(found.size());
    for (const Partition& partition : found) members.push_back(members_of(partition));
    std::vector<std::vector<std::pair<network::Vertex, std::uint32_t>>> rows(n);
    std::vector<std::uint32_t> count(n, 0);
    std::vector<network::Vertex> touched;
    for (network::Vertex v = 0; v < n; ++v) {
        for (std::size_t r = 0; r < found.size(); ++r) {
            for (const network::Vertex w : members[r][found[r][v]]) {
                if (w <= v) continue;
                if (count[w]++ == 0) touched.push_back(w);
            }
        }
        std::sort(touched.begin(), touched.end());
        for (const network::Vertex w : touched) {
            rows[v].emplace_back(w, count[w]);
            count[w] = 0;
        }
        touched.clear();
    }
    return rows;
}

network::Graph joined(const std::vector<Partition>& found, double threshold) {
    const auto rows = together(found);
    const auto n = static_cast<network::Vertex>(rows.size());
    const double least = threshold * static_cast<double>(found.size());
    std::vector<bool> has(n, false);
    std::vector<std::pair<network::Vertex, std::uint32_t>> heaviest(n, {0, 0});
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (network::Vertex v = 0; v < n; ++v) {
        for (const auto& [w, times] : rows[v]) {
            if (times > heaviest[v].second) heaviest[v] = {w, times};
            if (times > heaviest[w].second) heaviest[w] = {v, times};
            if (times < least) continue;
            edges.push_back({v, w});
            weight.push_back(times);
            has[v] = has[w] = true;
        }
    }
    for (network::Vertex v = 0; v < n; ++v) {
        if (has[v] || heaviest[v].second == 0) continue;
        edges.push_back({v, heaviest[v].first});
        weight.push_back(heaviest[v].second);
    }
    return {network::Direction::undirected, n, std::move(edges), std::move(weight)};
}

}  // namespace

Consensus consensus(const Finder& finder, std::uint64_t seed, const ConsensusOptions& options) {
    if (options.runs == 0) throw std::invalid_argument("consensus: at least one run is needed");
    if (!(options.threshold > 0 && options.threshold <= 1)) {
        throw std::invalid_argument("consensus: the threshold lies above 0 and not above 1");
    }
    std::vector<Partition> found = repeated(options.runs, [&](std::uint64_t r) { return finder.run(r); });
    Consensus result;
    while (!all_agree(found) && result.rounds < options.rounds) {
        ++result.rounds;
        const network::Graph graph = joined(found, options.threshold);
        const Leiden leiden(graph, {});
        const std::uint64_t first = std::uint64_t{result.rounds} << 40;
        found = repeated(options.runs, [&](std::uint64_t r) { return leiden.run(chance::Random(seed, first + r)); });
    }
    result.settled = all_agree(found);
    result.partition = std::move(found.front());
    return result;
}

}  // namespace collabgraph::cluster
