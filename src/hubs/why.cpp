#include "collabgraph/hubs/why.hpp"

#include <algorithm>
#include <utility>

namespace collabgraph::hubs {

Reasons::Reasons(const survey::Survey& survey, const network::Incidence& incidence, bool classes_included)
    : m_incidence(&incidence),
      m_rows_of_proposer(network::transpose(incidence.proposers, incidence.organization_count)),
      m_rows_of_partner(network::transpose(incidence.partners, incidence.organization_count)) {
    m_counts.reserve(survey.organizations.size());
    for (const survey::Organization& organization : survey.organizations) {
        m_counts.push_back(organization.kind != survey::NameKind::no_body &&
                           (classes_included || organization.kind != survey::NameKind::class_));
    }
}

std::vector<Why> Reasons::named_by(Index organization) const {
    return others(organization, m_rows_of_partner, m_incidence->proposers);
}

std::vector<Why> Reasons::names(Index organization) const {
    return others(organization, m_rows_of_proposer, m_incidence->partners);
}

std::vector<Index> Reasons::rows_naming(Index organization) const {
    return rows_with_another(organization, m_rows_of_partner, m_incidence->proposers);
}

std::vector<Index> Reasons::rows_reaching_out(Index organization) const {
    return rows_with_another(organization, m_rows_of_proposer, m_incidence->partners);
}

std::vector<Why> Reasons::others(Index organization, const network::Lists& rows,
                                 const network::Lists& others_of_row) const {
    std::vector<std::pair<Index, Index>> pairs;
    for (const Index row : rows[organization]) {
        for (const Index other : others_of_row[row]) {
            if (other != organization && m_counts[other]) pairs.emplace_back(other, row);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<Why> result;
    for (const auto& [other, row] : pairs) {
        if (result.empty() || result.back().other != other) result.push_back({other, {}});
        result.back().rows.push_back(row);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Why& a, const Why& b) { return a.rows.size() > b.rows.size(); });
    return result;
}

std::vector<Index> Reasons::rows_with_another(Index organization, const network::Lists& rows,
                                              const network::Lists& others_of_row) const {
    std::vector<Index> result;
    for (const Index row : rows[organization]) {
        const auto others = others_of_row[row];
        const bool another = std::any_of(others.begin(), others.end(),
                                         [&](Index other) { return other != organization && m_counts[other]; });
        if (another) result.push_back(row);
    }
    return result;
}

}  // namespace collabgraph::hubs
