#include "survey/resolver.hpp"

#include <algorithm>

#include "collabgraph/text/fold.hpp"

namespace collabgraph::survey {

namespace {

template <typename Subject>
Index new_subject(std::vector<Subject>& subjects, std::unordered_map<std::string, Index>& made,
                  const std::string& name) {
    const auto [known, is_new] = made.try_emplace(text::fold_name(name), static_cast<Index>(subjects.size()));
    if (is_new) {
        subjects.emplace_back();
        subjects.back().name = name;
    }
    return known->second;
}

}  // namespace

Resolver::Resolver(Survey& survey)
    : m_survey(survey), m_organizations(survey.organizations), m_categories(survey.categories) {}

std::vector<Index> Resolver::bodies(const std::string& text) {
    std::vector<Index> found = m_organizations.find(text);
    if (found.empty()) return {new_subject(m_survey.organizations, m_new_bodies, text)};
    std::erase_if(found, [&](Index i) { return m_survey.organizations[i].kind == NameKind::no_body; });
    return found;
}

Mention Resolver::mention(std::string text, table::Place place) {
    const auto [known, is_new] = m_known_bodies.try_emplace(text);
    if (is_new) known->second = bodies(text);
    return {std::move(text), place, known->second};
}

const std::vector<Index>& Resolver::categories(const std::string& text) {
    const auto [known, is_new] = m_known_categories.try_emplace(text);
    if (is_new) {
        known->second = m_categories.find(text);
        if (known->second.empty()) known->second = {new_subject(m_survey.categories, m_new_categories, text)};
    }
    return known->second;
}

}  // namespace collabgraph::survey
