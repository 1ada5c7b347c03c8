/// A view as it would be had some of its rows, or some of its proposers, not been there: one graph a replicate, on the
/// view's own vertices, so that clusters can be compared.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/chance/resample.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"

namespace collabgraph::cluster {

/// What a view of a survey was made from, so that it can be made again from other rows.
struct Origin {
    const survey::Survey& survey;
    const network::Incidence& incidence;
    network::ViewOptions view;
};

class Replicates {
 public:
    /// `origin` is null for a graph file: then its lines are dropped, or its ties where it says no lines, and whole
    /// proposers cannot be. All of them are kept by reference. Throws std::invalid_argument unless 0 <= share <= 1.
    Replicates(const network::Network& network, const Origin* origin, chance::Drop drop, double share,
               std::uint64_t seed);

    /// Whether there is anything to leave out, and something left then.
    bool possible() const;

    /// The undirected graph of replicate `number`, without the ties that have lost all their rows. Projections are made
    /// again from the rows left; in the other views a tie keeps the share of its weight that its rows left carry.
    /// Can be called from several threads at once. O(ties), for projections as make_view.
    network::Graph graph(std::uint32_t number) const;

 private:
    network::Graph made_again(const chance::Draw& draw) const;
    network::Graph reweighted(const chance::Draw& draw) const;

    const network::Network& m_network;
    const Origin* m_origin;
    chance::Drop m_drop;
    bool m_ties_are_rows = false;
    network::Lists m_rows;                       ///< of a graph file: nobody proposes them
    std::vector<chance::Resampler> m_resampler;  ///< one, but late
    std::vector<network::Ends> m_edges;          ///< of the undirected graph
    std::vector<std::uint32_t> m_edge_of_tie;
    std::vector<network::Vertex> m_organization, m_category;  ///< vertex per subject
};

}  // namespace collabgraph::cluster
