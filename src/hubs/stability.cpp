#include "collabgraph/hubs/stability.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "collabgraph/chance/resample.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "hubs/draws.hpp"
#include "hubs/role_values.hpp"

namespace collabgraph::hubs {
namespace {

using chance::Draw;
using chance::Drop;
using network::Network;

/// Node of the ranked network per hub.
std::vector<network::Vertex> nodes_of(const Network& ranked, const std::vector<Hub>& hubs, std::size_t organizations) {
    std::vector<network::Vertex> node(organizations, 0);
    for (network::Vertex v = 0; v < ranked.nodes.size(); ++v) node[ranked.nodes[v].subject] = v;
    std::vector<network::Vertex> nodes;
    for (const Hub& hub : hubs) nodes.push_back(node[hub.organization]);
    return nodes;
}

Sensitivity resampled(const Network& ranked, const network::Incidence& incidence, const std::vector<Hub>& hubs, By by,
                      Drop drop, const StabilityOptions& options) {
    const chance::Resampler resampler(incidence.proposers, incidence.organization_count, drop, options.share,
                                      options.seed);
    const std::vector<network::Vertex> nodes = nodes_of(ranked, hubs, incidence.organization_count);
    const std::size_t n = hubs.size(), draws = options.resamples;
    std::vector<std::uint32_t> rank(n * draws);  // a hub's ranks lie together
    std::vector<double> value(n * draws);
    for_each_draw(
        options.resamples, [&] { return RoleValues(ranked, by); },
        [&](std::uint32_t number, Draw& draw) { resampler.draw(number, draw); },
        [&](std::uint32_t number, const std::vector<double>& values) {
            const std::vector<std::uint32_t> ranks = competition_ranks(values);
            for (std::size_t h = 0; h < n; ++h) {
                rank[h * draws + number] = ranks[nodes[h]];
                value[h * draws + number] = values[nodes[h]];
            }
        });

    Sensitivity result;
    result.units = resampler.units();
    result.left_out = resampler.left_out();
    for (std::size_t h = 0; h < n; ++h) {
        const auto begin = static_cast<std::ptrdiff_t>(h * draws), end = begin + static_cast<std::ptrdiff_t>(draws);
        const std::vector<std::uint32_t> ranks(rank.begin() + begin, rank.begin() + end);
        result.ranks.push_back(interval_of(ranks, hubs[h].rank));
        const auto first = std::count(ranks.begin(), ranks.end(), 1U);
        result.first.push_back(static_cast<double>(first) / static_cast<double>(draws));
        double sum = 0;
        for (auto i = begin; i < end; ++i) sum += value[static_cast<std::size_t>(i)];
        result.mean_value.push_back(sum / static_cast<double>(draws));
    }
    std::size_t held = 0;
    for (std::size_t d = 0; d < draws; ++d) {
        bool holds = true;
        for (std::size_t h = 0; h < n && hubs[h].rank == 1; ++h) holds = holds && rank[h * draws + d] == 1;
        held += holds ? 1 : 0;
    }
    result.first_place_holds = static_cast<double>(held) / static_cast<double>(draws);
    return result;
}

/// Pearson's; 0 where one side does not vary.
double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto n = static_cast<double>(a.size());
    double mean_a = 0, mean_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        mean_a += a[i] / n;
        mean_b += b[i] / n;
    }
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean_a) * (b[i] - mean_b);
        aa += (a[i] - mean_a) * (a[i] - mean_a);
        bb += (b[i] - mean_b) * (b[i] - mean_b);
    }
    const double rounding = 1e-18 * n;
    return aa > rounding * mean_a * mean_a && bb > rounding * mean_b * mean_b ? ab / std::sqrt(aa * bb) : 0.0;
}

}  // namespace

std::vector<std::uint32_t> tie_groups(const std::vector<RankInterval>& ranks) {
    std::vector<std::uint32_t> group(ranks.size(), 0);
    std::uint32_t count = 0;
    for (std::size_t first = 0; first < ranks.size(); ++first) {
        if (group[first] != 0) continue;
        ++count;
        for (std::size_t i = first; i < ranks.size(); ++i) {
            if (group[i] == 0 && ranks[i].low <= ranks[first].high) group[i] = count;
        }
    }
    return group;
}

Stability stability(const Network& network, const network::Incidence& incidence, const std::vector<Hub>& hubs,
                    const Options& options, const StabilityOptions& resampling) {
    Stability result;
    result.resamples = resampling.resamples;
    result.bootstrap = resampling.bootstrap;
    if (resampling.resamples == 0) return result;
    const Network ranked = ranked_network(network, options.classes_included);
    result.rows =
        resampled(ranked, incidence, hubs, options.by, resampling.bootstrap ? Drop::bootstrap : Drop::rows, resampling);
    result.ranks = result.rows.ranks;
    if (network.direction == network::Direction::directed && !resampling.bootstrap) {
        result.proposers = resampled(ranked, incidence, hubs, options.by, Drop::proposers, resampling);
    }
    for (std::size_t h = 0; h < result.proposers.ranks.size(); ++h) {
        result.ranks[h] = wider(result.ranks[h], result.proposers.ranks[h]);
    }
    result.tie_group = tie_groups(result.ranks);
    return result;
}

double correlation_stability(const Network& network, const network::Incidence& incidence, const Options& options,
                             bool proposers, std::uint32_t draws, std::uint64_t seed) {
    constexpr int steps = 19;
    constexpr double least = 0.7, often = 0.95;
    const Network ranked = ranked_network(network, options.classes_included);
    const Draw whole{std::vector<std::uint32_t>(incidence.proposers.size(), 1),
                     std::vector<bool>(incidence.organization_count, false)};
    const std::vector<double> observed = RoleValues(ranked, options.by).of(whole);
    std::vector<chance::Resampler> resamplers;
    for (int step = 1; step <= steps; ++step) {
        resamplers.emplace_back(incidence.proposers, incidence.organization_count,
                                proposers ? Drop::proposers : Drop::rows, step / 20.0, seed);
    }
    std::vector<char> holds(std::size_t{draws} * steps, 0);
    for_each_draw(
        draws * steps, [&] { return RoleValues(ranked, options.by); },
        [&](std::uint32_t number, Draw& draw) { resamplers[number / draws].draw(number, draw); },
        [&](std::uint32_t number, const std::vector<double>& values) {
            holds[number] = correlation(observed, values) > least ? 1 : 0;
        });
    double largest = 0;
    for (int step = 1; step <= steps; ++step) {
        const auto begin = holds.begin() + static_cast<std::ptrdiff_t>(draws) * (step - 1);
        const auto held = static_cast<double>(std::count(begin, begin + static_cast<std::ptrdiff_t>(draws), 1));
        if (held > often * draws) largest = step / 20.0;
    }
    return largest;
}

std::vector<std::vector<RestingRow>> resting_rows(const Network& network, const network::Incidence& incidence,
                                                  const std::vector<Hub>& hubs, const Options& options,
                                                  std::size_t count) {
    const Network ranked = ranked_network(network, options.classes_included);
    const std::vector<network::Vertex> nodes = nodes_of(ranked, hubs, incidence.organization_count);
    const std::size_t first = std::min(count, hubs.size());
    const std::uint32_t rows = incidence.proposers.size();
    std::vector<std::uint32_t> without(rows * first);
    for_each_draw(
        first == 0 ? 0 : rows, [&] { return RoleValues(ranked, options.by); },
        [&](std::uint32_t row, Draw& draw) {
            draw = chance::without_row(incidence.proposers, incidence.organization_count, row);
        },
        [&](std::uint32_t row, const std::vector<double>& values) {
            const std::vector<std::uint32_t> ranks = competition_ranks(values);
            for (std::size_t h = 0; h < first; ++h) without[row * first + h] = ranks[nodes[h]];
        });
    std::vector<std::vector<RestingRow>> resting(first);
    for (std::size_t h = 0; h < first; ++h) {
        for (std::uint32_t row = 0; row < rows; ++row) {
            const std::uint32_t rank = without[row * first + h];
            if (rank > hubs[h].rank) resting[h].push_back({row, rank});
        }
        std::stable_sort(resting[h].begin(), resting[h].end(),
                         [](const RestingRow& a, const RestingRow& b) { return a.rank > b.rank; });
    }
    return resting;
}

}  // namespace collabgraph::hubs
