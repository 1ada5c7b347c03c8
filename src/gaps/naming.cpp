#include "gaps/naming.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace collabgraph::gaps {

network::Lists lists_of(std::vector<std::pair<Index, Index>> pairs, Index subjects) {
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    network::Lists lists;
    lists.offset.assign(std::size_t{subjects} + 1, 0);
    lists.item.reserve(pairs.size());
    for (const auto& [subject, item] : pairs) {
        ++lists.offset[subject + std::size_t{1}];
        lists.item.push_back(item);
    }
    for (std::size_t s = 0; s < subjects; ++s) lists.offset[s + 1] += lists.offset[s];
    return lists;
}

network::Lists names_of(const network::Incidence& incidence) {
    std::vector<std::pair<network::Index, network::Index>> pairs;
    for (network::Index row = 0; row < incidence.proposers.size(); ++row) {
        for (const network::Index proposer : incidence.proposers[row]) {
            for (const network::Index partner : incidence.partners[row]) {
                if (partner != proposer) pairs.emplace_back(proposer, partner);
            }
        }
    }
    return lists_of(std::move(pairs), incidence.organization_count);
}

network::Lists proposed_categories(const network::Incidence& incidence) {
    std::vector<std::pair<network::Index, network::Index>> pairs;
    for (network::Index row = 0; row < incidence.proposers.size(); ++row) {
        for (const network::Index proposer : incidence.proposers[row]) {
            for (const network::Index category : incidence.categories[row]) pairs.emplace_back(proposer, category);
        }
    }
    return lists_of(std::move(pairs), incidence.organization_count);
}

bool holds(const survey::Survey& survey, Index group, Index body) {
    if (survey.organizations[group].kind != survey::NameKind::group) return false;
    const std::vector<Index>& members = survey.organizations[group].members;
    if (std::find(members.begin(), members.end(), body) != members.end()) return true;
    const bool nested = std::any_of(members.begin(), members.end(), [&](Index member) {
        return survey.organizations[member].kind == survey::NameKind::group;
    });
    if (!nested) return false;
    const std::vector<Index> all = network::expansion(survey, group);
    return std::binary_search(all.begin(), all.end(), body);
}

}  // namespace collabgraph::gaps
