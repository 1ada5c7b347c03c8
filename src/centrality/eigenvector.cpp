#include "collabgraph/centrality/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "centrality/weights.hpp"
#include "collabgraph/network/components.hpp"

namespace collabgraph::centrality {
namespace {

using network::Arc;
using network::Edge;
using network::Graph;
using network::Vertex;

/// Eigenvalues this near each other, relative, are the same one.
constexpr double same_eigenvalue = 1e-9;

/// Watches an iteration whose changes shrink by an ever steadier factor, and tells when what is left to come is small.
class Convergence {
 public:
    bool settled(double change) {
        const double factor = m_last > 0.0 ? change / m_last : 1.0;
        m_last = change;
        const double to_come = factor < 1.0 ? change * factor / (1.0 - factor) : 1.0;
        m_small_in_a_row = to_come <= 1e-13 ? m_small_in_a_row + 1 : 0;
        return change <= rounding || m_small_in_a_row >= 5;
    }

 private:
    static constexpr double rounding = 1e-15;
    double m_last = 0.0;
    int m_small_in_a_row = 0;
};

class PowerIteration {
 public:
    PowerIteration(const Graph& graph, bool weighted)
        : m_graph(graph),
          m_weighted(weighted),
          m_component(network::strong_components(graph)),
          m_value(graph.node_count(), 0.0),
          m_next(graph.node_count(), 0.0) {
        // About a second of work, counted in steps so that every machine stops at the same one.
        const double arcs = static_cast<double>(graph.node_count()) + 2.0 * graph.edge_count();
        m_most_steps = static_cast<std::uint64_t>(std::clamp(1e9 / arcs, 1e3, 1e7));
    }

    Eigenvector run() {
        Eigenvector result;
        const std::vector<std::vector<Vertex>> parts = parts_with_a_circuit();
        const std::vector<Vertex>* leading = nullptr;
        for (const std::vector<Vertex>& part : parts) {
            const Attempt attempt = iterate(part, result.eigenvalue);
            if (attempt.outcome == Attempt::smaller) continue;
            if (attempt.outcome == Attempt::unsettled) {
                result.uniqueness = Uniqueness::not_converged;
                break;
            }
            const double larger = std::max(attempt.eigenvalue, result.eigenvalue);
            if (std::abs(attempt.eigenvalue - result.eigenvalue) <= same_eigenvalue * larger) {
                result.uniqueness = Uniqueness::several_components;
            } else if (attempt.eigenvalue > result.eigenvalue) {
                result.uniqueness = Uniqueness::unique;
                result.eigenvalue = attempt.eigenvalue;
                leading = &part;
            }
        }
        if (result.uniqueness == Uniqueness::unique && !flow_on(*leading, result.eigenvalue)) {
            result.uniqueness = Uniqueness::not_converged;
        }
        if (result.uniqueness == Uniqueness::unique) {
            result.values = std::move(m_next);
            const double largest = *std::max_element(result.values.begin(), result.values.end());
            for (double& value : result.values) value /= largest;
        } else {
            result.values.assign(m_graph.node_count(), std::numeric_limits<double>::quiet_NaN());
        }
        return result;
    }

 private:
    struct Attempt {
        enum Outcome { settled, smaller, unsettled } outcome;
        double eigenvalue;
    };

    double weight(const Arc& arc) const { return m_weighted ? m_graph.weight(arc.edge) : 1.0; }

    /// Vertices of each strong component that holds an arc, the largest components first: the others are then often
    /// known to be smaller after a step or two.
    std::vector<std::vector<Vertex>> parts_with_a_circuit() const {
        std::vector<std::vector<Vertex>> all(network::component_count(m_component)), parts;
        std::vector<bool> has_arc(all.size(), false);
        for (Vertex v = 0; v < m_graph.node_count(); ++v) all[m_component[v]].push_back(v);
        for (const network::Ends& ends : m_graph.edges()) {
            if (m_component[ends.source] == m_component[ends.target]) has_arc[m_component[ends.source]] = true;
        }
        for (std::size_t c = 0; c < all.size(); ++c) {
            if (has_arc[c]) parts.push_back(std::move(all[c]));
        }
        std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
        return parts;
    }

    /// The arcs within a part, of its vertices in order: what an iteration walks over and over.
    void gather(const std::vector<Vertex>& part) {
        m_from.clear();
        m_weight.clear();
        m_end.clear();
        for (const Vertex v : part) {
            for (const Arc& arc : m_graph.in(v)) {
                if (m_component[arc.to] != m_component[v]) continue;
                m_from.push_back(arc.to);
                if (m_weighted) m_weight.push_back(m_graph.weight(arc.edge));
            }
            m_end.push_back(static_cast<std::uint32_t>(m_from.size()));
        }
    }

    /// Leaves the vector of this part, largest entry 1, in m_value, unless its eigenvalue is smaller than `to_beat`.
    Attempt iterate(const std::vector<Vertex>& part, double to_beat) {
        gather(part);
        for (const Vertex v : part) m_value[v] = 1.0;
        Convergence convergence;
        for (std::uint64_t step = 0; step < m_most_steps; ++step) {
            double largest = 0.0, quotient = 0.0, square = 0.0, bound = 0.0;
            std::uint32_t a = 0;
            for (std::size_t i = 0; i < part.size(); ++i) {
                const Vertex v = part[i];
                double sum = m_value[v];
                if (m_weighted) {
                    for (; a < m_end[i]; ++a) sum += m_weight[a] * m_value[m_from[a]];
                } else {
                    for (; a < m_end[i]; ++a) sum += m_value[m_from[a]];
                }
                m_next[v] = sum;
                largest = std::max(largest, sum);
                bound = std::max(bound, sum / m_value[v]);  // Collatz and Wielandt: no eigenvalue is larger
                quotient += m_value[v] * sum;
                square += m_value[v] * m_value[v];
            }
            if (bound - 1.0 < to_beat * (1.0 - same_eigenvalue)) return {Attempt::smaller, 0.0};
            double change = 0.0;
            for (const Vertex v : part) {
                const double value = m_next[v] / largest;
                change = std::max(change, std::abs(value - m_value[v]));
                m_value[v] = value;
            }
            if (convergence.settled(change)) return {Attempt::settled, quotient / square - 1.0};
        }
        return {Attempt::unsettled, 0.0};
    }

    /// Puts the whole vector into m_next: x = A'x / eigenvalue for what the leading part reaches, by sweeps from near
    /// to far. They converge because every part on the way has a smaller eigenvalue.
    bool flow_on(const std::vector<Vertex>& leading, double eigenvalue) {
        std::fill(m_next.begin(), m_next.end(), 0.0);
        std::vector<bool> reached(m_graph.node_count(), false);
        std::vector<Vertex> order = leading;
        for (const Vertex v : leading) {
            reached[v] = true;
            m_next[v] = m_value[v];
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (const Arc& arc : m_graph.out(order[i])) {
                if (!reached[arc.to]) order.push_back(arc.to);
                reached[arc.to] = true;
            }
        }
        if (order.size() == leading.size()) return true;
        Convergence convergence;
        for (std::uint64_t step = 0; step < m_most_steps; ++step) {
            double change = 0.0, largest = 1.0;
            for (std::size_t i = leading.size(); i < order.size(); ++i) {
                const Vertex v = order[i];
                double sum = 0.0;
                for (const Arc& arc : m_graph.in(v)) sum += weight(arc) * m_next[arc.to];
                const double value = sum / eigenvalue;
                change = std::max(change, std::abs(value - m_next[v]));
                largest = std::max(largest, value);
                m_next[v] = value;
            }
            if (convergence.settled(change / largest)) return true;
        }
        return false;
    }

    const Graph& m_graph;
    bool m_weighted;
    std::vector<Vertex> m_component;
    std::vector<double> m_value, m_next;
    std::vector<Vertex> m_from;
    std::vector<double> m_weight;
    std::vector<std::uint32_t> m_end;  ///< of each vertex's arcs in m_from
    std::uint64_t m_most_steps;
};

Graph without_zero_weights(const Graph& graph) {
    std::vector<network::Ends> edges;
    std::vector<double> weight;
    for (Edge e = 0; e < graph.edge_count(); ++e) {
        if (graph.weight(e) == 0.0) continue;
        edges.push_back(graph.ends(e));
        weight.push_back(graph.weight(e));
    }
    return {graph.is_directed() ? network::Direction::directed : network::Direction::undirected, graph.node_count(),
            std::move(edges), std::move(weight)};
}

}  // namespace

Eigenvector eigenvector(const Graph& graph, bool weighted) {
    if (!weighted || !graph.is_weighted()) return PowerIteration(graph, false).run();
    require_weights(graph);
    // An edge of weight 0 ties nobody, so it must not hold a component together either.
    const Graph tied = without_zero_weights(graph);
    return PowerIteration(tied, true).run();
}

}  // namespace collabgraph::centrality
