#include "collabgraph/report/names.hpp"

#include "collabgraph/survey/labels.hpp"

namespace collabgraph::report {

Name name_of(const survey::Organization& organization) {
    return {organization.name, survey::full_label(organization)};
}

Name name_of(const survey::Category& category) {
    return {category.name, survey::short_label(category)};
}

Name name_of(const survey::Survey& survey, const network::Node& node) {
    switch (node.kind) {
        case network::NodeKind::organization:
            return name_of(survey.organizations[node.subject]);
        case network::NodeKind::category:
            return name_of(survey.categories[node.subject]);
        case network::NodeKind::node:
            break;
    }
    if (node.subject == survey::none_index) return {node.label, {node.label, node.label}};
    return {node.label, survey::full_label(survey.organizations[node.subject])};
}

Names organization_names(const survey::Survey& survey, std::span<const survey::Index> organizations) {
    Names names;
    for (const survey::Index organization : organizations) names.push_back(name_of(survey.organizations[organization]));
    return names;
}

Names category_names(const survey::Survey& survey, std::span<const survey::Index> categories) {
    Names names;
    for (const survey::Index category : categories) names.push_back(name_of(survey.categories[category]));
    return names;
}

text::Bilingual listed(const Names& names) {
    text::Bilingual words;
    for (const Name& name : names) {
        words.en += (words.en.empty() ? "" : ", ") + name.shown.en;
        words.ja += (words.ja.empty() ? "" : "、") + name.shown.ja;
    }
    return words;
}

}  // namespace collabgraph::report
