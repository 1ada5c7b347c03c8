/// A survey written down in a test, row by row, names as they come:
///
///     const survey::Survey survey = SurveyBuilder()
///                                       .group("G", {"B", "C"})
///                                       .row("A", {"B", "C+D"}, {"rural care"});
///
/// "C+D" is a joint name that stands for C and D, "-" a phrase that stands for nobody, "A+B" as proposer a row of two.
/// Names are entered in the order in which they first appear; ids of rows count from 1.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::tests {

class SurveyBuilder {
 public:
    /// Lists an organization (or changes its kind and type).
    SurveyBuilder& organization(const std::string& name, survey::NameKind kind = survey::NameKind::body,
                                const std::string& type = "") {
        survey::Organization& entry = m_survey.organizations[index(name)];
        entry.kind = kind;
        entry.type = type;
        entry.listed = true;
        return *this;
    }

    SurveyBuilder& group(const std::string& name, const std::vector<std::string>& members) {
        organization(name, survey::NameKind::group);
        for (const std::string& member : members) {
            organization(member, m_survey.organizations[index(member)].kind);
            const survey::Index at = index(member);
            m_survey.organizations[index(name)].members.push_back(at);
        }
        return *this;
    }

    SurveyBuilder& category(const std::string& name) {
        m_survey.categories[category_index(name)].listed = true;
        return *this;
    }

    SurveyBuilder& row(const std::string& proposers, const std::vector<std::string>& partners,
                       const std::vector<std::string>& categories = {}) {
        survey::Initiative initiative;
        initiative.id = std::to_string(m_survey.initiatives.size() + 1);
        for (const std::string& proposer : parts(proposers)) {
            initiative.proposers.push_back(mention(proposer));
            m_survey.organizations[index(proposer)].respondent = survey::Answer::yes;
        }
        for (const std::string& partner : partners) initiative.partners.push_back(mention(partner));
        for (const std::string& name : categories) initiative.categories.push_back(category_index(name));
        m_survey.initiatives.push_back(initiative);
        return *this;
    }

    operator survey::Survey() const { return m_survey; }

 private:
    static std::vector<std::string> parts(const std::string& text) {
        std::vector<std::string> found{""};
        for (const char c : text) {
            if (c == '+') {
                found.emplace_back();
            } else {
                found.back() += c;
            }
        }
        return found;
    }

    survey::Mention mention(const std::string& text) {
        survey::Mention mention;
        mention.text = text;
        if (text == "-") return mention;
        for (const std::string& name : parts(text)) {
            mention.organizations.push_back(index(name));
            m_survey.organizations[index(name)].mentioned = true;
        }
        return mention;
    }

    survey::Index index(const std::string& name) { return find_or_add(m_survey.organizations, name); }
    survey::Index category_index(const std::string& name) { return find_or_add(m_survey.categories, name); }

    template <class Subject>
    static survey::Index find_or_add(std::vector<Subject>& subjects, const std::string& name) {
        for (std::size_t i = 0; i < subjects.size(); ++i) {
            if (subjects[i].name == name) return static_cast<survey::Index>(i);
        }
        subjects.emplace_back();
        subjects.back().name = name;
        return static_cast<survey::Index>(subjects.size() - 1);
    }

    survey::Survey m_survey;
};

}  // namespace collabgraph::tests
