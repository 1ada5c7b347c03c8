#include "cli/subject.hpp"

#include <fmt/format.h>

#include "collabgraph/survey/names.hpp"

namespace collabgraph::cli {

report::Subject subject_named(const survey::Survey& survey, const std::string& name) {
    const survey::Named named = survey::find_name(survey, name);
    if (named.organizations.empty() && named.categories.size() == 1) {
        return {network::NodeKind::category, named.categories.front()};
    }
    if (named.organizations.empty()) {
        std::vector<std::string> suggestions;
        for (const survey::Index category : named.categories) suggestions.push_back(survey.categories[category].name);
        throw survey::UnknownName(
            name,
            {fmt::format("\"{}\" stands for several categories: {}", name, fmt::join(suggestions, ", ")),
             fmt::format("「{}」は複数の課題分類を指します：{}", name, fmt::join(suggestions, "、"))},
            suggestions);
    }
    return {network::NodeKind::organization, survey::find_organization(survey, name)};
}

}  // namespace collabgraph::cli
