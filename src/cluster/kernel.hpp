/// The passes of the Leiden algorithm, for every quality of the form: weight inside the clusters, less the resolution
/// times the product of the masses there. leiden.hpp and barber.hpp say which masses.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <stdexcept>
#include <utility>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/cluster/partition.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::cluster::kernel {

/// The pull between two masses that a null model expects, in units that `Scale` balances.
inline double product(double a, double b) {
    return a * b;
}

/// Masses of a vertex or cluster in two modes; ties are expected between the modes only.
struct TwoMass {
    double first = 0, second = 0;

    TwoMass& operator+=(const TwoMass& other) {
        first += other.first;
        second += other.second;
        return *this;
    }
    TwoMass& operator-=(const TwoMass& other) {
        first -= other.first;
        second -= other.second;
        return *this;
    }
    friend TwoMass operator-(TwoMass a, const TwoMass& b) { return a -= b; }
};
inline double product(const TwoMass& a, const TwoMass& b) {
    return a.first * b.second + a.second * b.first;
}

/// A graph on flat arrays as the passes see it: no loops, parallel edges added up.
template <class Mass>
struct Level {
    std::vector<std::uint32_t> offset{0};
    std::vector<std::uint32_t> neighbour;
    std::vector<double> weight;
    std::vector<Mass> mass;

    std::uint32_t size() const { return static_cast<std::uint32_t>(offset.size() - 1); }
};

/// What turns link weights into gains. A gain is `total` times the change of the quality in units of weight,
/// total w(v, C) - resolution product(v, C): exact as long as weights and masses are whole numbers, so that no tie is
/// broken by rounding.
struct Scale {
    double total;
    double resolution;
    double temperature;  ///< of the refinement, in the same units as a gain

    template <class Mass>
    double gain(double link, const Mass& mass, const Mass& other) const {
        return total * link - resolution * product(mass, other);
    }
    /// A difference of gains from so much weight that is below this is rounding.
    double negligible(double weight) const { return 1e-12 * total * weight; }
};

/// Weights from one vertex to the clusters around it; cleared by walking the touched entries only.
class Links {
 public:
    explicit Links(std::uint32_t clusters) : m_weight(clusters, 0.0), m_seen(clusters, 0) {}

    void add(std::uint32_t cluster, double weight) {
        if (m_seen[cluster] == 0) {
            m_seen[cluster] = 1;
            m_touched.push_back(cluster);
        }
        m_weight[cluster] += weight;
    }
    double to(std::uint32_t cluster) const { return m_weight[cluster]; }
    const std::vector<std::uint32_t>& touched() const { return m_touched; }
    void clear() {
        for (const std::uint32_t c : m_touched) {
            m_weight[c] = 0;
            m_seen[c] = 0;
        }
        m_touched.clear();
    }

 private:
    std::vector<double> m_weight;
    std::vector<char> m_seen;
    std::vector<std::uint32_t> m_touched;
};

inline std::vector<std::uint32_t> shuffled(std::uint32_t count, chance::Random& random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

template <class Mass>
std::vector<Mass> masses(const Level<Mass>& graph, const Partition& cluster) {
    std::vector<Mass> mass(graph.size(), Mass{});
    for (std::uint32_t v = 0; v < graph.size(); ++v) mass[cluster[v]] += graph.mass[v];
    return mass;
}

/// Whether a vertex may leave for a cluster of its own.
enum class Opening : std::uint8_t { free, closed };

/// Fast local moving. `cluster` holds numbers below the number of vertices and is changed in place.
template <class Mass>
void move_vertices(const Level<Mass>& graph, const Scale& scale, chance::Random& random, Partition& cluster,
                   Opening opening = Opening::free) {
    const std::uint32_t n = graph.size();
    std::vector<Mass> mass = masses(graph, cluster);
    std::vector<std::uint32_t> size(n, 0);
    for (const std::uint32_t c : cluster) ++size[c];
    std::vector<std::uint32_t> empty;
    for (std::uint32_t c = n; c-- > 0;) {
        if (size[c] == 0) empty.push_back(c);
    }

    // A ring: a vertex waits at most once, so n places suffice.
    std::vector<std::uint32_t> queue = shuffled(n, random);
    std::vector<char> waits(n, 1);
    std::uint32_t head = 0;
    std::uint32_t waiting = n;
    Links links(n);
    while (waiting > 0) {
        const std::uint32_t v = queue[head];
        head = head + 1 == n ? 0 : head + 1;
        --waiting;
        waits[v] = 0;

        const std::uint32_t own = cluster[v];
        const Mass k = graph.mass[v];
        double weight = 0;
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            links.add(cluster[graph.neighbour[a]], graph.weight[a]);
            weight += graph.weight[a];
        }
        std::uint32_t best = own;
        double best_gain = scale.gain(links.to(own), k, mass[own] - k) + scale.negligible(weight);
        for (const std::uint32_t c : links.touched()) {
            if (c == own) continue;
            const double gain = scale.gain(links.to(c), k, mass[c]);
            if (gain > best_gain) {
                best = c;
                best_gain = gain;
            }
        }
        if (opening == Opening::free && best_gain < 0 && size[own] > 1) best = empty.back();
        links.clear();
        if (best == own) continue;

        if (size[best] == 0) empty.pop_back();
        cluster[v] = best;
        ++size[best];
        mass[best] += k;
        --size[own];
        mass[own] -= k;
        if (size[own] == 0) {
            mass[own] = Mass{};  // no rest of rounding for the next to come
            empty.push_back(own);
        }
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            const std::uint32_t u = graph.neighbour[a];
            if (waits[u] != 0 || cluster[u] == best) continue;
            waits[u] = 1;
            const std::uint64_t tail = std::uint64_t{head} + waiting;
            queue[static_cast<std::uint32_t>(tail < n ? tail : tail - n)] = u;
            ++waiting;
        }
    }
}

/// Chances whose exponent is below this would not be drawn in the age of the universe, and cost an exponential each.
inline constexpr double negligible_exponent = -60;

/// The parts within each cluster: vertices that are still alone join a part of their cluster, drawn at random among
/// those that lose nothing, both sides well connected to the rest of the cluster.
template <class Mass>
Partition refine(const Level<Mass>& graph, const Scale& scale, chance::Random& random, const Partition& cluster) {
    const std::uint32_t n = graph.size();
    const std::vector<Mass> cluster_mass = masses(graph, cluster);
    Partition part(n);
    std::iota(part.begin(), part.end(), 0U);
    std::vector<Mass> mass = graph.mass;
    std::vector<std::uint32_t> size(n, 1);
    std::vector<double> outward(n, 0.0);  // weight from a part to the rest of its cluster
    for (std::uint32_t v = 0; v < n; ++v) {
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            if (cluster[graph.neighbour[a]] == cluster[v]) outward[v] += graph.weight[a];
        }
    }
    const auto well_connected = [&](std::uint32_t p, std::uint32_t c) {
        return scale.gain(outward[p], mass[p], cluster_mass[c] - mass[p]) >= -scale.negligible(outward[p]);
    };

    // The clusters do not touch each other here, so one random order of all vertices is a random order within each.
    Links links(n);
    std::vector<std::uint32_t> candidates;
    std::vector<double> chances;
    for (const std::uint32_t v : shuffled(n, random)) {
        const std::uint32_t alone = part[v];
        const std::uint32_t c = cluster[v];
        if (size[alone] != 1 || !well_connected(alone, c)) continue;
        const Mass k = graph.mass[v];
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            const std::uint32_t u = graph.neighbour[a];
            if (cluster[u] == c) links.add(part[u], graph.weight[a]);
        }
        candidates.assign(1, alone);
        chances.assign(1, 0.0);
        for (const std::uint32_t p : links.touched()) {
            if (!well_connected(p, c)) continue;
            const double gain = scale.gain(links.to(p), k, mass[p]);
            if (gain < 0) continue;
            candidates.push_back(p);
            chances.push_back(gain);
        }
        // Relative to the largest gain, so that no exponential overflows.
        const double largest = *std::max_element(chances.begin(), chances.end());
        double sum = 0;
        for (double& chance : chances) {
            const double exponent = (chance - largest) / scale.temperature;
            if (exponent > negligible_exponent) sum += std::exp(exponent);
            chance = sum;
        }
        const auto drawn = std::upper_bound(chances.begin(), chances.end(), random.uniform() * sum);
        const auto choice = std::min(static_cast<std::size_t>(drawn - chances.begin()), chances.size() - 1);
        const std::uint32_t chosen = candidates[choice];
        if (chosen != alone) {
            outward[chosen] += outward[alone] - 2 * links.to(chosen);
            mass[chosen] += k;
            ++size[chosen];
            mass[alone] = Mass{};
            size[alone] = 0;
            part[v] = chosen;
        }
        links.clear();
    }
    return numbered_by_first(part);
}

/// The graph whose vertices are the parts, numbered 0 … count-1.
template <class Mass>
Level<Mass> aggregate(const Level<Mass>& graph, const Partition& part, std::uint32_t count) {
    std::vector<std::uint32_t> begin(count + 1, 0);
    for (const std::uint32_t p : part) ++begin[p + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> member(part.size());
    std::vector<std::uint32_t> place(begin.begin(), begin.end() - 1);
    for (std::uint32_t v = 0; v < graph.size(); ++v) member[place[part[v]]++] = v;

    Level<Mass> result;
    result.offset.reserve(count + 1);
    result.mass.assign(count, Mass{});
    Links links(count);
    for (std::uint32_t p = 0; p < count; ++p) {
        for (std::uint32_t i = begin[p]; i < begin[p + 1]; ++i) {
            const std::uint32_t v = member[i];
            result.mass[p] += graph.mass[v];
            for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
                const std::uint32_t q = part[graph.neighbour[a]];
                if (q != p) links.add(q, graph.weight[a]);
            }
        }
        for (const std::uint32_t q : links.touched()) {
            result.neighbour.push_back(q);
            result.weight.push_back(links.to(q));
        }
        result.offset.push_back(static_cast<std::uint32_t>(result.neighbour.size()));
        links.clear();
    }
    return result;
}

inline std::uint32_t count_of(const Partition& numbered) {
    return numbered.empty() ? 0 : *std::max_element(numbered.begin(), numbered.end()) + 1;
}

/// Moves, refinements and aggregations from `start` until no vertex of the smallest graph moves.
template <class Mass>
Partition pass(const Level<Mass>& graph, const Scale& scale, chance::Random& random, const Partition& start) {
    Partition vertex_of(graph.size());  // of the original vertices, in the present graph
    std::iota(vertex_of.begin(), vertex_of.end(), 0U);
    Level<Mass> coarse;
    const Level<Mass>* level = &graph;
    Partition cluster = start;
    for (;;) {
        move_vertices(*level, scale, random, cluster);
        cluster = numbered_by_first(cluster);
        if (count_of(cluster) == level->size()) break;
        const Partition part = refine(*level, scale, random, cluster);
        const std::uint32_t parts = count_of(part);
        if (parts == level->size()) break;

        Level<Mass> next = aggregate(*level, part, parts);
        Partition next_cluster(parts);
        for (std::uint32_t v = 0; v < level->size(); ++v) next_cluster[part[v]] = cluster[v];
        for (std::uint32_t& v : vertex_of) v = part[v];
        coarse = std::move(next);
        level = &coarse;
        cluster = std::move(next_cluster);
    }
    for (std::uint32_t& v : vertex_of) v = cluster[v];
    return numbered_by_first(vertex_of);
}

/// 2 total times the quality in units of weight, but for what no partition changes.
template <class Mass>
double quality(const Level<Mass>& graph, const Scale& scale, const Partition& cluster) {
    std::vector<double> inside(graph.size(), 0.0);
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            if (cluster[graph.neighbour[a]] == cluster[v]) inside[cluster[v]] += graph.weight[a];
        }
    }
    const std::vector<Mass> mass = masses(graph, cluster);
    double sum = 0;
    for (std::uint32_t c = 0; c < graph.size(); ++c) sum += scale.gain(inside[c], mass[c], mass[c]);
    return sum;
}

/// Connected parts along the level's arcs.
template <class Mass>
Partition connected_parts(const Level<Mass>& graph, const Partition& cluster) {
    Partition part(graph.size(), isolated);
    std::vector<std::uint32_t> waiting;
    std::uint32_t next = 0;
    for (std::uint32_t start = 0; start < graph.size(); ++start) {
        if (part[start] != isolated) continue;
        part[start] = next++;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const std::uint32_t v = waiting.back();
            waiting.pop_back();
            for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
                const std::uint32_t u = graph.neighbour[a];
                if (part[u] != isolated || cluster[u] != cluster[v]) continue;
                part[u] = part[v];
                waiting.push_back(u);
            }
        }
    }
    return part;
}

/// The graph as the passes see it, its masses still to be set: loops dropped, parallel edges and directions added up,
/// ties of no weight left out. Throws std::invalid_argument for a weight that is negative or not finite.
template <class Mass>
Level<Mass> level_of(const network::Graph& graph, bool weighted) {
    const auto weight_of = [&](network::Edge e) { return weighted ? graph.weight(e) : 1.0; };
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        if (!(weight_of(e) >= 0) || !std::isfinite(weight_of(e))) {
            throw std::invalid_argument("clusters: a weight must be a number of 0 or more");
        }
    }
    const network::Vertex n = graph.node_count();
    Level<Mass> level;
    level.mass.assign(n, Mass{});
    level.offset.reserve(n + 1);
    Links links(n);
    for (network::Vertex v = 0; v < n; ++v) {
        const auto collect = [&](const network::Arc& arc) {
            if (arc.to != v && weight_of(arc.edge) > 0) links.add(arc.to, weight_of(arc.edge));
        };
        std::for_each(graph.out(v).begin(), graph.out(v).end(), collect);
        if (graph.is_directed()) std::for_each(graph.in(v).begin(), graph.in(v).end(), collect);
        for (const std::uint32_t u : links.touched()) {
            level.neighbour.push_back(u);
            level.weight.push_back(links.to(u));
        }
        level.offset.push_back(static_cast<std::uint32_t>(level.neighbour.size()));
        links.clear();
    }
    return level;
}

/// Passes from `start` (any labels) until the quality stops rising. `least`: a rise below it is rounding.
template <class Mass>
Partition run(const Level<Mass>& graph, const Scale& scale, double least, chance::Random& random,
              const Partition& start) {
    if (start.size() != graph.size()) {
        throw std::invalid_argument("clusters: the start must hold one cluster a vertex");
    }
    Partition best = connected_parts(graph, start);
    double best_quality = quality(graph, scale, best);
    for (;;) {
        // A pass that stops early may leave a cluster in pieces; taking it apart never lowers the quality.
        Partition found = connected_parts(graph, pass(graph, scale, random, best));
        const double found_quality = quality(graph, scale, found);
        if (!(found_quality > best_quality + least)) return best;
        best = std::move(found);
        best_quality = found_quality;
    }
}

inline Partition alone(std::uint32_t vertices) {
    Partition partition(vertices);
    std::iota(partition.begin(), partition.end(), 0U);
    return partition;
}

}  // namespace collabgraph::cluster::kernel
