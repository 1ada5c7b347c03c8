#include "collabgraph/cluster/leiden.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace collabgraph::cluster {
namespace {

using Level = Leiden::Level;

/// What turns link weights into gains. A gain is 2m times the change of the quality in units of weight,
/// 2m w(v, C) - resolution k_v K_C: exact as long as the weights are whole numbers, so that no tie is broken by
/// rounding.
struct Scale {
    double total;  ///< 2m
    double resolution;
    double temperature;  ///< theta in the same units as a gain

    double gain(double link, double strength, double other) const {
        return total * link - resolution * strength * other;
    }
    /// A difference below this is rounding.
    double negligible(double strength) const { return 1e-12 * total * strength; }
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

std::vector<std::uint32_t> shuffled(std::uint32_t count, chance::Random& random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = count; i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

std::vector<double> strengths(const Level& graph, const Partition& cluster) {
    std::vector<double> strength(graph.size(), 0.0);
    for (std::uint32_t v = 0; v < graph.size(); ++v) strength[cluster[v]] += graph.strength[v];
    return strength;
}

/// Fast local moving. `cluster` holds numbers below the number of vertices and is changed in place.
void move_vertices(const Level& graph, const Scale& scale, chance::Random& random, Partition& cluster) {
    const std::uint32_t n = graph.size();
    std::vector<double> strength = strengths(graph, cluster);
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
        const double k = graph.strength[v];
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            links.add(cluster[graph.neighbour[a]], graph.weight[a]);
        }
        std::uint32_t best = own;
        double best_gain = scale.gain(links.to(own), k, strength[own] - k) + scale.negligible(k);
        for (const std::uint32_t c : links.touched()) {
            if (c == own) continue;
            const double gain = scale.gain(links.to(c), k, strength[c]);
            if (gain > best_gain) {
                best = c;
                best_gain = gain;
            }
        }
        if (best_gain < 0 && size[own] > 1) best = empty.back();
        links.clear();
        if (best == own) continue;

        if (size[best] == 0) empty.pop_back();
        cluster[v] = best;
        ++size[best];
        strength[best] += k;
        --size[own];
        strength[own] -= k;
        if (size[own] == 0) {
            strength[own] = 0;  // no rest of rounding for the next to come
            empty.push_back(own);
        }
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            const std::uint32_t u = graph.neighbour[a];
            if (waits[u] != 0 || cluster[u] == best) continue;
            waits[u] = 1;
            const std::uint64_t tail = (std::uint64_t{head} + waiting) % n;
            queue[static_cast<std::uint32_t>(tail)] = u;
            ++waiting;
        }
    }
}

/// The parts within each cluster: vertices that are still alone join a part of their cluster, drawn at random among
/// those that lose nothing, both sides well connected to the rest of the cluster.
Partition refine(const Level& graph, const Scale& scale, chance::Random& random, const Partition& cluster) {
    const std::uint32_t n = graph.size();
    const std::vector<double> cluster_strength = strengths(graph, cluster);
    Partition part(n);
    std::iota(part.begin(), part.end(), 0U);
    std::vector<double> strength = graph.strength;
    std::vector<std::uint32_t> size(n, 1);
    std::vector<double> outward(n, 0.0);  // weight from a part to the rest of its cluster
    for (std::uint32_t v = 0; v < n; ++v) {
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            if (cluster[graph.neighbour[a]] == cluster[v]) outward[v] += graph.weight[a];
        }
    }
    const auto well_connected = [&](std::uint32_t p, std::uint32_t c) {
        return scale.gain(outward[p], strength[p], cluster_strength[c] - strength[p]) >= -scale.negligible(strength[p]);
    };

    // The clusters do not touch each other here, so one random order of all vertices is a random order within each.
    Links links(n);
    std::vector<std::uint32_t> candidates;
    std::vector<double> chances;
    for (const std::uint32_t v : shuffled(n, random)) {
        const std::uint32_t alone = part[v];
        const std::uint32_t c = cluster[v];
        if (size[alone] != 1 || !well_connected(alone, c)) continue;
        const double k = graph.strength[v];
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            const std::uint32_t u = graph.neighbour[a];
            if (cluster[u] == c) links.add(part[u], graph.weight[a]);
        }
        candidates.assign(1, alone);
        chances.assign(1, 0.0);
        for (const std::uint32_t p : links.touched()) {
            if (!well_connected(p, c)) continue;
            const double gain = scale.gain(links.to(p), k, strength[p]);
            if (gain < 0) continue;
            candidates.push_back(p);
            chances.push_back(gain);
        }
        // Relative to the largest gain, so that no exponential overflows.
        const double largest = *std::max_element(chances.begin(), chances.end());
        double sum = 0;
        for (double& chance : chances) {
            sum += std::exp((chance - largest) / scale.temperature);
            chance = sum;
        }
        const auto drawn = std::upper_bound(chances.begin(), chances.end(), random.uniform() * sum);
        const auto choice = std::min(static_cast<std::size_t>(drawn - chances.begin()), chances.size() - 1);
        const std::uint32_t chosen = candidates[choice];
        if (chosen != alone) {
            outward[chosen] += outward[alone] - 2 * links.to(chosen);
            strength[chosen] += k;
            ++size[chosen];
            strength[alone] = 0;
            size[alone] = 0;
            part[v] = chosen;
        }
        links.clear();
    }
    return numbered_by_first(part);
}

/// The graph whose vertices are the parts, numbered 0 … count-1.
Level aggregate(const Level& graph, const Partition& part, std::uint32_t count) {
    std::vector<std::uint32_t> begin(count + 1, 0);
    for (const std::uint32_t p : part) ++begin[p + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> member(part.size());
    std::vector<std::uint32_t> place(begin.begin(), begin.end() - 1);
    for (std::uint32_t v = 0; v < graph.size(); ++v) member[place[part[v]]++] = v;

    Level result;
    result.offset.reserve(count + 1);
    result.strength.assign(count, 0.0);
    Links links(count);
    for (std::uint32_t p = 0; p < count; ++p) {
        for (std::uint32_t i = begin[p]; i < begin[p + 1]; ++i) {
            const std::uint32_t v = member[i];
            result.strength[p] += graph.strength[v];
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

std::uint32_t count_of(const Partition& numbered) {
    return numbered.empty() ? 0 : *std::max_element(numbered.begin(), numbered.end()) + 1;
}

/// Moves, refinements and aggregations from `start` until no vertex of the smallest graph moves.
Partition pass(const Level& graph, const Scale& scale, chance::Random& random, const Partition& start) {
    Partition vertex_of(graph.size());  // of the original vertices, in the present graph
    std::iota(vertex_of.begin(), vertex_of.end(), 0U);
    Level coarse;
    const Level* level = &graph;
    Partition cluster = start;
    for (;;) {
        move_vertices(*level, scale, random, cluster);
        cluster = numbered_by_first(cluster);
        if (count_of(cluster) == level->size()) break;
        const Partition part = refine(*level, scale, random, cluster);
        const std::uint32_t parts = count_of(part);
        if (parts == level->size()) break;

        Level next = aggregate(*level, part, parts);
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

/// (2m)^2 times the modularity, but for loops, which no partition changes.
double quality(const Level& graph, const Scale& scale, const Partition& cluster) {
    std::vector<double> inside(graph.size(), 0.0);
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        for (std::uint32_t a = graph.offset[v]; a < graph.offset[v + 1]; ++a) {
            if (cluster[graph.neighbour[a]] == cluster[v]) inside[cluster[v]] += graph.weight[a];
        }
    }
    const std::vector<double> strength = strengths(graph, cluster);
    double sum = 0;
    for (std::uint32_t c = 0; c < graph.size(); ++c) sum += scale.gain(inside[c], strength[c], strength[c]);
    return sum;
}

/// Connected parts along the level's arcs.
Partition connected_parts(const Level& graph, const Partition& cluster) {
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

}  // namespace

Leiden::Leiden(const network::Graph& graph, const Options& options) : m_options(options) {
    if (!(options.resolution >= 0) || !std::isfinite(options.resolution)) {
        throw std::invalid_argument("leiden: the resolution must be a number of 0 or more");
    }
    if (!(options.theta > 0) || !std::isfinite(options.theta)) {
        throw std::invalid_argument("leiden: theta must be a number above 0");
    }
    const auto weight_of = [&](network::Edge e) { return options.weighted ? graph.weight(e) : 1.0; };
    const network::Vertex n = graph.node_count();
    m_graph.strength.assign(n, 0.0);
    network::Edge heavy = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double w = weight_of(e);
        if (!(w >= 0) || !std::isfinite(w))
            throw std::invalid_argument("leiden: a weight must be a number of 0 or more");
        if (w > 0) ++heavy;
        m_graph.strength[graph.ends(e).source] += w;
        m_graph.strength[graph.ends(e).target] += w;
        m_total += 2 * w;
    }
    if (heavy > 0) m_mean = m_total / (2.0 * heavy);

    m_graph.offset.reserve(n + 1);
    Links links(n);
    for (network::Vertex v = 0; v < n; ++v) {
        const auto collect = [&](const network::Arc& arc) {
            if (arc.to != v && weight_of(arc.edge) > 0) links.add(arc.to, weight_of(arc.edge));
        };
        std::for_each(graph.out(v).begin(), graph.out(v).end(), collect);
        if (graph.is_directed()) std::for_each(graph.in(v).begin(), graph.in(v).end(), collect);
        for (const std::uint32_t u : links.touched()) {
            m_graph.neighbour.push_back(u);
            m_graph.weight.push_back(links.to(u));
        }
        m_graph.offset.push_back(static_cast<std::uint32_t>(m_graph.neighbour.size()));
        links.clear();
    }
}

Partition Leiden::run(chance::Random random) const {
    Partition alone(m_graph.size());
    std::iota(alone.begin(), alone.end(), 0U);
    return run(random, alone);
}

Partition Leiden::run(chance::Random random, const Partition& start) const {
    if (start.size() != m_graph.size()) {
        throw std::invalid_argument("leiden: the start must hold one cluster a vertex");
    }
    Partition best = connected_parts(m_graph, start);
    if (!(m_total > 0)) return best;

    const Scale scale{m_total, m_options.resolution, m_options.theta * m_mean * m_total};
    double best_quality = quality(m_graph, scale, best);
    for (;;) {
        // A pass that stops early may leave a cluster in pieces; taking it apart never lowers the quality.
        Partition found = connected_parts(m_graph, pass(m_graph, scale, random, best));
        const double found_quality = quality(m_graph, scale, found);
        if (!(found_quality > best_quality + 1e-12 * m_total * m_total)) return best;
        best = std::move(found);
        best_quality = found_quality;
    }
}

}  // namespace collabgraph::cluster
