/// What a name means: spellings to organizations and categories, and the error for a name that means nothing.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

/// Looks names up by, in this order: the canonical name verbatim, the canonical name folded (text/fold.hpp), the
/// aliases folded. An alias that stands at several subjects is a joint name and gives them all, in their order; an
/// alias that is the canonical name of another subject never counts. Nothing is ever found by similarity.
class NameIndex {
 public:
    NameIndex() = default;
    explicit NameIndex(const std::vector<Organization>& organizations);
    explicit NameIndex(const std::vector<Category>& categories);

    /// Empty: unknown. O(length of the text).
    std::vector<Index> find(std::string_view text) const;
    /// The same for a text that is folded already; skips the verbatim step.
    std::span<const Index> find_folded(const std::string& folded) const;

 private:
    void add_name(const std::string& name, Index subject);
    void add_alias(const std::string& alias, Index subject);

    std::unordered_map<std::string, Index> m_exact;
    std::unordered_map<std::string, std::vector<Index>> m_folded;  // canonical names
    std::unordered_map<std::string, std::vector<Index>> m_alias;
};

/// A name, a category or a column that somebody asked for and the survey does not have; or a joint name where one
/// organization was wanted. Wrong usage: exit status 2.
class UnknownName : public std::invalid_argument {
 public:
    UnknownName(std::string value, text::Bilingual message, std::vector<std::string> suggestions);

    const std::string& value() const noexcept { return m_value; }
    /// What is unknown, with the suggestions.
    const text::Bilingual& message() const noexcept { return m_message; }
    /// Existing names that look alike (or the columns there are), best first; may be empty.
    const std::vector<std::string>& suggestions() const noexcept { return m_suggestions; }

 private:
    std::string m_value;
    text::Bilingual m_message;
    std::vector<std::string> m_suggestions;
};

/// What a name on the command line stands for. Beyond NameIndex it may be an English or a short name, where only one
/// subject has it.
struct Named {
    std::vector<Index> organizations;  ///< several: a joint name
    std::vector<Index> categories;
};

/// Throws UnknownName where it is neither.
Named find_name(const Survey& survey, std::string_view name);
/// Throws UnknownName where it is none.
std::vector<Index> find_organizations(const Survey& survey, std::string_view name);
std::vector<Index> find_categories(const Survey& survey, std::string_view name);
/// Throws UnknownName where it is none, or a joint name (the suggestions are the bodies it names).
Index find_organization(const Survey& survey, std::string_view name);

}  // namespace collabgraph::survey
