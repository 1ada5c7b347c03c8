/// Why a body is a hub: each body that names it, or that it names, with the rows.
#pragma once

#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

using network::Index;

struct Why {
    Index other = 0;          ///< the namer, or the named
    std::vector<Index> rows;  ///< ascending, at least one
};

/// Looks up who names whom; built once a network. Organizations go by their numbers in the survey.
class Reasons {
 public:
    /// `network`: the whole collaboration view of `incidence`, or a graph file as a network of its own; there a tie is
    /// a naming from source to target, undirected in both directions. Classes are left out unless included; loops
    /// count nowhere. `network` need not outlive the object. O(ties + rows behind them, log).
    Reasons(const network::Network& network, const network::Incidence& incidence, bool classes_included = false);
    Reasons(const survey::Survey& survey, const network::Incidence& incidence, bool classes_included = false);

    /// Those that name it in rows they propose, by the number of rows (descending), then node order: as many as
    /// Hub::named_by says.
    const std::vector<Why>& named_by(Index organization) const { return m_named_by[organization]; }
    /// Those it names in rows it proposes, in the same order: as many as Hub::names says.
    const std::vector<Why>& names(Index organization) const { return m_names[organization]; }

    /// Rows in which another names it (Hub::named_in), ascending.
    std::vector<Index> rows_naming(Index organization) const;
    /// Rows it proposes in which it names another, ascending.
    std::vector<Index> rows_reaching_out(Index organization) const;
    /// Rows it proposes (Hub::initiatives), ascending.
    std::span<const Index> rows_proposed(Index organization) const { return m_rows_of_proposer[organization]; }

 private:
    std::vector<std::vector<Why>> m_named_by, m_names;  ///< per organization
    network::Lists m_rows_of_proposer;
};

}  // namespace collabgraph::hubs
