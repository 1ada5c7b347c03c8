#include "collabgraph/survey/names.hpp"

#include <algorithm>
#include <unordered_set>

#include "collabgraph/text/fold.hpp"
#include "survey/quoted.hpp"
#include "survey/similar_names.hpp"

namespace collabgraph::survey {

namespace {

constexpr std::size_t most_suggestions = 5;

/// Subjects whose English or short name folds to `folded`; one only counts where it is alone.
std::vector<Index> by_other_name(const std::vector<Organization>& organizations, const std::string& folded) {
    std::vector<Index> found;
    for (Index i = 0; i < organizations.size(); ++i) {
        const Organization& o = organizations[i];
        if (text::fold_name(o.name_en) == folded || text::fold_name(o.short_name) == folded) found.push_back(i);
    }
    return found.size() == 1 ? found : std::vector<Index>();
}

std::vector<Index> by_other_name(const std::vector<Category>& categories, const std::string& folded) {
    std::vector<Index> found;
    for (Index i = 0; i < categories.size(); ++i) {
        const Category& c = categories[i];
        if (text::fold_name(c.name_en) == folded || text::fold_name(c.short_name) == folded ||
            text::fold_name(c.short_name_en) == folded) {
            found.push_back(i);
        }
    }
    return found.size() == 1 ? found : std::vector<Index>();
}

template <typename Subject>
std::vector<Index> look_up(const std::vector<Subject>& subjects, std::string_view name) {
    std::vector<Index> found = NameIndex(subjects).find(name);
    if (!found.empty()) return found;
    const std::string folded = text::fold_name(name);
    return folded.empty() ? found : by_other_name(subjects, folded);
}

/// Everything a subject is called, folded, and whom it leads to.
class Spellings {
 public:
    template <typename Subject>
    void add(const std::vector<Subject>& subjects) {
        for (const Subject& subject : subjects) {
            add(subject.name, subject.name);
            add(subject.name_en, subject.name);
            add(subject.short_name, subject.name);
            for (const std::string& alias : subject.aliases) add(alias, subject.name);
        }
    }

    /// Canonical names that look like `name`, then those that contain it.
    std::vector<std::string> like(std::string_view name) const {
        const std::string folded = text::fold_name(name);
        std::vector<std::string> found;
        std::unordered_set<std::string> seen;
        const auto suggest = [&](std::size_t position) {
            if (found.size() < most_suggestions && seen.insert(m_canonical[position]).second) {
                found.push_back(m_canonical[position]);
            }
        };
        for (const std::uint32_t position : SimilarNames(m_folded).find(folded, most_suggestions, 0.5)) {
            suggest(position);
        }
        for (std::size_t i = 0; i < m_folded.size() && !folded.empty(); ++i) {
            if (m_folded[i].find(folded) != std::string::npos) suggest(i);
        }
        return found;
    }

 private:
    void add(const std::string& spelling, const std::string& canonical) {
        if (spelling.empty()) return;
        m_folded.push_back(text::fold_name(spelling));
        m_canonical.push_back(canonical);
    }

    std::vector<std::string> m_folded, m_canonical;
};

UnknownName unknown(std::string_view name, text::Bilingual message, std::vector<std::string> suggestions) {
    if (!suggestions.empty()) {
        const text::Bilingual list = quoted(suggestions, most_suggestions);
        message.en += "; did you mean " + list.en + "?";
        message.ja += "。" + list.ja + "のことですか";
    }
    return {std::string(name), std::move(message), std::move(suggestions)};
}

}  // namespace

NameIndex::NameIndex(const std::vector<Organization>& organizations) {
    for (Index i = 0; i < organizations.size(); ++i) add_name(organizations[i].name, i);
    for (Index i = 0; i < organizations.size(); ++i) {
        for (const std::string& alias : organizations[i].aliases) add_alias(alias, i);
    }
}

NameIndex::NameIndex(const std::vector<Category>& categories) {
    for (Index i = 0; i < categories.size(); ++i) add_name(categories[i].name, i);
    for (Index i = 0; i < categories.size(); ++i) {
        for (const std::string& alias : categories[i].aliases) add_alias(alias, i);
    }
}

void NameIndex::add_name(const std::string& name, Index subject) {
    m_exact.emplace(name, subject);
    m_folded.try_emplace(text::fold_name(name), 1, subject);
}

void NameIndex::add_alias(const std::string& alias, Index subject) {
    std::string folded = text::fold_name(alias);
    if (folded.empty()) return;
    std::vector<Index>& named = m_alias[std::move(folded)];
    // Subjects come in ascending order, so only the last can be the same.
    if (named.empty() || named.back() != subject) named.push_back(subject);
}

std::vector<Index> NameIndex::find(std::string_view text) const {
    const std::string spelling(text);
    if (const auto exact = m_exact.find(spelling); exact != m_exact.end()) return {exact->second};
    const std::span<const Index> found = find_folded(text::fold_name(text));
    return {found.begin(), found.end()};
}

std::span<const Index> NameIndex::find_folded(const std::string& folded) const {
    if (folded.empty()) return {};
    if (const auto name = m_folded.find(folded); name != m_folded.end()) return name->second;
    if (const auto alias = m_alias.find(folded); alias != m_alias.end()) return alias->second;
    return {};
}

UnknownName::UnknownName(std::string value, text::Bilingual message, std::vector<std::string> suggestions)
    : std::invalid_argument(message.en),
      m_value(std::move(value)),
      m_message(std::move(message)),
      m_suggestions(std::move(suggestions)) {}

Named find_name(const Survey& survey, std::string_view name) {
    Named named{NameIndex(survey.organizations).find(name), NameIndex(survey.categories).find(name)};
    if (named.organizations.empty() && named.categories.empty()) {
        named = {look_up(survey.organizations, name), look_up(survey.categories, name)};
    }
    if (!named.organizations.empty() || !named.categories.empty()) return named;
    Spellings spellings;
    spellings.add(survey.organizations);
    spellings.add(survey.categories);
    const text::Bilingual value = quoted(name);
    throw unknown(name,
                  {"no organization or category is called " + value.en, value.ja + "という団体も課題分類もありません"},
                  spellings.like(name));
}

std::vector<Index> find_organizations(const Survey& survey, std::string_view name) {
    std::vector<Index> found = look_up(survey.organizations, name);
    if (!found.empty()) return found;
    Spellings spellings;
    spellings.add(survey.organizations);
    const text::Bilingual value = quoted(name);
    throw unknown(name, {"no organization is called " + value.en, value.ja + "という団体はありません"},
                  spellings.like(name));
}

std::vector<Index> find_categories(const Survey& survey, std::string_view name) {
    std::vector<Index> found = look_up(survey.categories, name);
    if (!found.empty()) return found;
    Spellings spellings;
    spellings.add(survey.categories);
    const text::Bilingual value = quoted(name);
    throw unknown(name, {"no category is called " + value.en, value.ja + "という課題分類はありません"},
                  spellings.like(name));
}

Index find_organization(const Survey& survey, std::string_view name) {
    const std::vector<Index> found = find_organizations(survey, name);
    if (found.size() == 1) return found.front();
    std::vector<std::string> bodies;
    for (const Index body : found) bodies.push_back(survey.organizations[body].name);
    const text::Bilingual value = quoted(name);
    const text::Bilingual list = quoted(bodies);
    throw UnknownName(std::string(name),
                      {value.en + " is a joint name of " + list.en + "; name one of them",
                       value.ja + "は" + list.ja + "の連名です。そのうちの一つを指定してください"},
                      bodies);
}

}  // namespace collabgraph::survey
