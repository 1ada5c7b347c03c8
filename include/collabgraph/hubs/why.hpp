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

/// Looks up who names whom; built once a survey, O(cells). Classes are left out unless included.
class Reasons {
 public:
    Reasons(const survey::Survey& survey, const network::Incidence& incidence, bool classes_included = false);

    /// Those that name it in rows they propose, by the number of rows (descending), then node order: as many as
    /// Hub::named_by says. O(its mentions, log).
    std::vector<Why> named_by(Index organization) const;
    /// Those it names in rows it proposes, in the same order: as many as Hub::names says.
    std::vector<Why> names(Index organization) const;

    /// Rows in which another names it (Hub::named_in), ascending.
    std::vector<Index> rows_naming(Index organization) const;
    /// Rows it proposes in which it names another, ascending.
    std::vector<Index> rows_reaching_out(Index organization) const;
    /// Rows it proposes (Hub::initiatives), ascending.
    std::span<const Index> rows_proposed(Index organization) const { return m_rows_of_proposer[organization]; }

 private:
    std::vector<Why> others(Index organization, const network::Lists& rows, const network::Lists& others_of_row) const;
    std::vector<Index> rows_with_another(Index organization, const network::Lists& rows,
                                         const network::Lists& others_of_row) const;

    const network::Incidence* m_incidence;
    network::Lists m_rows_of_proposer;
    network::Lists m_rows_of_partner;
    std::vector<bool> m_counts;  ///< organizations that count as another body
};

}  // namespace collabgraph::hubs
