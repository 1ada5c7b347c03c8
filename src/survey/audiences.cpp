#include "collabgraph/survey/audiences.hpp"

#include <algorithm>

#include "collabgraph/text/fold.hpp"

namespace collabgraph::survey {

AudienceIndex::AudienceIndex(const Survey& survey) {
    std::unordered_map<std::string, std::vector<Index>> by_alias;
    for (const Audience& audience : survey.audiences) {
        m_groups.emplace(text::fold_name(audience.name), audience.groups);
        for (const std::string& alias : audience.aliases) {
            std::vector<Index>& groups = by_alias[text::fold_name(alias)];
            groups.insert(groups.end(), audience.groups.begin(), audience.groups.end());
        }
    }
    m_groups.merge(by_alias);
    for (Index group = 0; group < survey.audience_groups.size(); ++group) {
        m_groups.emplace(text::fold_name(survey.audience_groups[group].name), std::vector<Index>{group});
    }
    for (auto& [folded, groups] : m_groups) {
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    }
}

std::span<const Index> AudienceIndex::groups_of(std::string_view value) const {
    const auto found = m_groups.find(text::fold_name(value));
    if (found == m_groups.end()) return {};
    return found->second;
}

}  // namespace collabgraph::survey
