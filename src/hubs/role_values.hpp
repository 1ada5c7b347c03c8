/// What a role is ranked by, when only the rows of a draw are there.
#pragma once

#include <optional>
#include <vector>

#include "collabgraph/centrality/replicates.hpp"
#include "collabgraph/chance/resample.hpp"
#include "collabgraph/hubs/hubs.hpp"

namespace collabgraph::hubs {

/// One object a thread.
class RoleValues {
 public:
    /// `ranked` (ranked_network) must outlive the object.
    RoleValues(const network::Network& ranked, By by);

    /// A value per node, as value_of gives it for the rows of the draw; who is not there has 0. Valid until the next
    /// call. O(ties + rows behind them); bridging O(n m).
    const std::vector<double>& of(const chance::Draw& draw);

 private:
    const network::Network& m_ranked;
    By m_by;
    std::optional<centrality::Replicates> m_bridging;
    std::vector<std::uint32_t> m_pair_of;  ///< per tie: the pair of nodes it joins, parallel ties the same one
    struct Pair {
        network::Vertex counted;               ///< whose count it adds to
        std::optional<network::Vertex> other;  ///< likewise, where there is no direction
    };
    std::vector<Pair> m_pairs;
    std::vector<char> m_held;
    std::vector<std::uint32_t> m_rows;
    std::vector<double> m_values;
};

}  // namespace collabgraph::hubs
