/// Names of rows into indices: through the lists, and beyond them by making new entries.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "collabgraph/survey/names.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Each distinct spelling is looked up once. Unknown names are appended to the survey's organizations or categories,
/// one entry for all that fold alike.
class Resolver {
 public:
    explicit Resolver(Survey& survey);

    /// The mention of a name: no organization where it is a phrase that is no body.
    Mention mention(std::string text, table::Place place);
    const std::vector<Index>& categories(const std::string& text);

 private:
    std::vector<Index> bodies(const std::string& text);

    Survey& m_survey;
    NameIndex m_organizations, m_categories;
    std::unordered_map<std::string, std::vector<Index>> m_known_bodies, m_known_categories;  // by spelling
    std::unordered_map<std::string, Index> m_new_bodies, m_new_categories;                   // by folded name
};

}  // namespace collabgraph::survey
