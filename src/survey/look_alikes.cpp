#include "collabgraph/survey/look_alikes.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "collabgraph/text/fold.hpp"
#include "survey/similar_names.hpp"

namespace collabgraph::survey {

std::vector<LookAlike> find_look_alikes(const Survey& survey) {
    std::vector<LookAlike> result;
    if (!survey.has_organization_list) return result;
    std::vector<std::string> spellings;  // folded
    std::vector<Index> whose;
    const auto add = [&](const std::string& spelling, Index organization) {
        std::string key = text::fold_name(spelling);
        if (key.empty()) return;
        spellings.push_back(std::move(key));
        whose.push_back(organization);
    };
    for (Index i = 0; i < survey.organizations.size(); ++i) {
        const Organization& organization = survey.organizations[i];
        if (!organization.listed) continue;
        add(organization.name, i);
        add(organization.name_en, i);
        add(organization.short_name, i);
        for (const std::string& alias : organization.aliases) add(alias, i);
    }
    const SimilarNames similar(std::move(spellings));
    for (Index i = 0; i < survey.organizations.size(); ++i) {
        const Organization& organization = survey.organizations[i];
        if (organization.listed || !organization.mentioned) continue;
        LookAlike entry;
        entry.unlisted = i;
        for (const std::uint32_t position : similar.find(text::fold_name(organization.name), 6)) {
            const Index body = whose[position];
            if (std::find(entry.listed.begin(), entry.listed.end(), body) == entry.listed.end()) {
                entry.listed.push_back(body);
            }
        }
        if (entry.listed.size() > 3) entry.listed.resize(3);
        result.push_back(std::move(entry));
    }
    return result;
}

Survey with_look_alikes_merged(Survey survey, const std::vector<LookAlike>& look_alikes) {
    std::map<Index, Index> becomes;
    for (const LookAlike& one : look_alikes) {
        if (!one.listed.empty()) becomes.emplace(one.unlisted, one.listed.front());
    }
    const auto replace = [&](std::vector<Index>& organizations) {
        for (Index& organization : organizations) {
            const auto found = becomes.find(organization);
            if (found != becomes.end()) organization = found->second;
        }
        // A joint name may now hold a body twice.
        std::vector<Index> once;
        for (const Index organization : organizations) {
            if (std::find(once.begin(), once.end(), organization) == once.end()) once.push_back(organization);
        }
        organizations = std::move(once);
    };
    for (Initiative& row : survey.initiatives) {
        for (auto* mentions : {&row.proposers, &row.partners, &row.shared_with}) {
            for (Mention& mention : *mentions) replace(mention.organizations);
        }
    }
    for (Organization& organization : survey.organizations) replace(organization.members);
    for (const auto& [unlisted, listed] : becomes) {
        Organization& gone = survey.organizations[unlisted];
        Organization& stays = survey.organizations[listed];
        stays.mentioned = true;
        if (gone.respondent == Answer::yes) stays.respondent = Answer::yes;
        gone.mentioned = false;
        gone.respondent = Answer::unknown;
    }
    return survey;
}

}  // namespace collabgraph::survey
