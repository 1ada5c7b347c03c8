/// Gaps of a survey written down in a test, looked up by name, without those that random tables tell.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "collabgraph/gaps/gaps.hpp"
#include "support/survey_builder.hpp"

namespace collabgraph::tests {

inline gaps::Gaps gaps_of(const survey::Survey& survey, network::Groups groups = network::Groups::keep) {
    return gaps::find_gaps(survey, network::make_incidence(survey, groups), {.draws = {.draws = 0}});
}

template <class Subject>
survey::Index number_of(const std::vector<Subject>& subjects, const std::string& name) {
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        if (subjects[i].name == name) return static_cast<survey::Index>(i);
    }
    throw std::out_of_range(name);
}

inline gaps::CategoryGaps gaps_in(const survey::Survey& survey, const std::string& category,
                                  network::Groups groups = network::Groups::keep) {
    return gaps_of(survey, groups).categories.at(number_of(survey.categories, category));
}

inline bool has(const gaps::CategoryGaps& entry, gaps::Kind kind) {
    return std::find(entry.kinds.begin(), entry.kinds.end(), kind) != entry.kinds.end();
}

}  // namespace collabgraph::tests
