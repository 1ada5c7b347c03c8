#include "centrality/path_sweep.hpp"

#include <algorithm>
#include <limits>

#include "centrality/source_blocks.hpp"

namespace collabgraph::centrality {
namespace {

using network::Graph;
using network::Vertex;

/// Out neighbours alone: half the memory of arcs, and all that a search needs.
struct Neighbours {
    std::vector<std::uint32_t> offset{0};
    std::vector<Vertex> list;

    explicit Neighbours(const Graph& graph) {
        offset.reserve(std::size_t{graph.node_count()} + 1);
        list.reserve(std::size_t{graph.edge_count()} * (graph.is_directed() ? 1 : 2));
        for (Vertex v = 0; v < graph.node_count(); ++v) {
            for (const network::Arc& arc : graph.out(v)) list.push_back(arc.to);
            offset.push_back(static_cast<std::uint32_t>(list.size()));
        }
    }
    std::span<const Vertex> operator[](Vertex v) const {
        return {list.data() + offset[v], list.data() + offset[v + 1]};
    }
};

/// One search at a time. Brandes's dependencies add up in a sum of its own until they are handed over.
class Searcher {
 public:
    explicit Searcher(const Neighbours& neighbours, std::size_t nodes, bool counts_paths)
        : m_neighbours(&neighbours), m_distance(nodes, unseen), m_order(nodes) {
        if (!counts_paths) return;
        m_paths.resize(nodes);
        m_share.resize(nodes);
        m_step.resize(neighbours.list.size());
        m_step_end.resize(nodes);
        m_sum.assign(nodes, 0.0);
    }

    void add_source(Vertex source) {
        m_reached = 1;
        m_order[0] = source;
        m_distance[source] = 0;
        if (m_sum.empty()) {
            search();
        } else {
            m_paths[source] = 1.0;
            search_counting();
            pass_back();
        }
        add_levels();
        for (std::uint32_t i = 0; i < m_reached; ++i) m_distance[m_order[i]] = unseen;
    }

    double closeness() const {
        return m_reached == 1 ? std::numeric_limits<double>::quiet_NaN() : (m_reached - 1.0) / m_distances;
    }
    double inverses() const { return m_inverses; }

    void hand_over(std::vector<double>& total) {
        for (std::size_t v = 0; v < total.size(); ++v) total[v] += m_sum[v];
        std::fill(m_sum.begin(), m_sum.end(), 0.0);
    }

 private:
    static constexpr std::uint32_t unseen = static_cast<std::uint32_t>(-2);

    void search() {
        for (std::uint32_t next = 0; next < m_reached; ++next) {
            const Vertex v = m_order[next];
            for (const Vertex u : (*m_neighbours)[v]) {
                if (m_distance[u] != unseen) continue;
                m_distance[u] = m_distance[v] + 1;
                m_order[m_reached++] = u;
            }
        }
    }

    void search_counting() {
        std::uint32_t steps = 0;
        for (std::uint32_t next = 0; next < m_reached; ++next) {
            const Vertex v = m_order[next];
            const std::uint32_t further = m_distance[v] + 1;
            for (const Vertex u : (*m_neighbours)[v]) {
                if (m_distance[u] == unseen) {
                    m_distance[u] = further;
                    m_paths[u] = 0.0;
                    m_order[m_reached++] = u;
                }
                if (m_distance[u] != further) continue;
                m_paths[u] += m_paths[v];
                m_step[steps++] = u;
            }
            m_step_end[next] = steps;
        }
    }

    /// share[u] = (1 + dependency of the source on u) / paths to u: what u passes on to each path that led to it.
    void pass_back() {
        for (std::uint32_t i = m_reached; i-- > 1;) {
            const Vertex v = m_order[i];
            double passed = 0.0;
            for (std::uint32_t step = m_step_end[i - 1]; step < m_step_end[i]; ++step) passed += m_share[m_step[step]];
            const double dependency = m_paths[v] * passed;
            m_sum[v] += dependency;
            m_share[v] = (1.0 + dependency) / m_paths[v];
        }
    }

    /// The order is by distance: sums are taken a level at a time.
    void add_levels() {
        m_distances = 0.0;
        m_inverses = 0.0;
        for (std::uint32_t begin = 1; begin < m_reached;) {
            const std::uint32_t distance = m_distance[m_order[begin]];
            std::uint32_t end = begin + 1;
            while (end < m_reached && m_distance[m_order[end]] == distance) ++end;
            const double count = end - begin;
            m_distances += count * distance;
            m_inverses += count / distance;
            begin = end;
        }
    }

    const Neighbours* m_neighbours;
    std::vector<std::uint32_t> m_distance;
    std::vector<Vertex> m_order;
    std::uint32_t m_reached = 0;
    double m_distances = 0, m_inverses = 0;
    std::vector<double> m_paths, m_share, m_sum;
    std::vector<Vertex> m_step;             ///< where shortest paths go on from each vertex, in the order of the search
    std::vector<std::uint32_t> m_step_end;  ///< of each place of the order, in m_step
};

}  // namespace

PathSweep path_sweep(const Graph& graph, SweepWish wish) {
    const Vertex n = graph.node_count();
    const Neighbours neighbours(graph);
    PathSweep sweep;
    if (wish.betweenness) sweep.betweenness.assign(n, 0.0);
    if (wish.closeness) sweep.closeness.resize(n);
    if (wish.harmonic) sweep.harmonic.resize(n);
    const double others = n - 1.0;
    for_all_sources(graph, Searcher(neighbours, n, wish.betweenness), sweep.betweenness,
                    [&](Searcher& searcher, Vertex source) {
                        searcher.add_source(source);
                        if (wish.closeness) sweep.closeness[source] = searcher.closeness();
                        if (wish.harmonic) sweep.harmonic[source] = n == 1 ? 0.0 : searcher.inverses() / others;
                    });
    return sweep;
}

}  // namespace collabgraph::centrality
