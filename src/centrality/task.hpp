/// What the measures of one request share: the graphs of a network, one sweep of searches, and the maxima that
/// `normalized` divides by.
#pragma once

#include <optional>
#include <vector>

#include "centrality/path_sweep.hpp"
#include "centrality/two_mode.hpp"
#include "collabgraph/centrality/measures.hpp"

namespace collabgraph::centrality {

class Task {
 public:
    /// `names`: all measures that will be computed. `network` and `options` must outlive the task. Graphs are made
    /// from the network when first asked for.
    Task(const network::Network& network, const std::vector<std::string>& names, const Options& options);

    /// A replicate: from now on these graphs on the same nodes, and nobody reads notes.
    void replicate(network::Graph own, network::Graph undirected);

    const Options& options() const { return m_options; }
    bool is_graph() const { return m_network.view == network::View::graph; }
    bool weighted() const { return m_options.weight != Weight::none; }
    bool takes_notes() const { return m_takes_notes; }
    const std::optional<TwoModes>& two_modes() const { return m_two_modes; }
    /// Two-mode norms were asked for, but a tie joins two nodes of one mode.
    bool two_modes_mixed() const { return m_options.normalized && m_options.two_mode && !m_two_modes; }
    bool direction_missing() const;

    /// For a measure that follows direction by nature (in the collaboration view of a survey), or does not.
    const network::Graph& graph(bool follows_direction);
    /// Betweenness, closeness and harmonic, those that were named, every tie of length 1.
    const PathSweep& sweep();
    std::vector<double> length(const network::Graph& graph) const;

 private:
    const network::Network& m_network;
    const Options& m_options;
    SweepWish m_wish;
    bool m_of_survey = false, m_takes_notes = true;
    std::optional<TwoModes> m_two_modes;
    std::optional<network::Graph> m_own, m_undirected;
    std::optional<PathSweep> m_sweep;
};

}  // namespace collabgraph::centrality
