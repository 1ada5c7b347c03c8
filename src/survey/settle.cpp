#include "survey/settle.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "collabgraph/survey/names.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"

namespace collabgraph::survey {

namespace {

using Spelling = std::pair<Index, std::string_view>;  // of a subject

template <typename Visit>
void for_each_mention(const Survey& survey, Visit visit) {
    for (const Initiative& initiative : survey.initiatives) {
        for (const auto* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
            for (const Mention& mention : *mentions) visit(mention);
        }
    }
}

/// Phrases that are no body: their mentions name nobody, so only the text tells which phrase it is.
void mark_mentioned_phrases(Survey& survey) {
    std::vector<Organization> phrases;
    std::vector<Index> position;
    for (Index i = 0; i < survey.organizations.size(); ++i) {
        if (survey.organizations[i].kind != NameKind::no_body) continue;
        phrases.push_back(survey.organizations[i]);
        position.push_back(i);
    }
    if (phrases.empty()) return;
    const NameIndex index(phrases);
    for_each_mention(survey, [&](const Mention& mention) {
        if (!mention.organizations.empty()) return;
        for (const Index phrase : index.find(mention.text)) survey.organizations[position[phrase]].mentioned = true;
    });
}

void mark_mentioned(Survey& survey) {
    for (Organization& organization : survey.organizations) {
        organization.mentioned = false;
        organization.respondent = organization.respondent_as_listed;
    }
    for_each_mention(survey, [&](const Mention& mention) {
        for (const Index body : mention.organizations) survey.organizations[body].mentioned = true;
    });
    for (const Initiative& initiative : survey.initiatives) {
        if (survey.is_graph) break;
        for (const Mention& mention : initiative.proposers) {
            for (const Index body : mention.organizations) survey.organizations[body].respondent = Answer::yes;
        }
    }
    mark_mentioned_phrases(survey);
}

/// Gives each subject in `spellings` its most frequent spelling among those that fold as its name does.
template <typename Subject>
void choose_spellings(std::vector<Subject>& subjects, std::vector<Spelling>& spellings) {
    std::sort(spellings.begin(), spellings.end());
    for (std::size_t i = 0; i < spellings.size();) {
        const Index subject = spellings[i].first;
        const std::string folded = text::fold_name(subjects[subject].name);
        std::string_view best;
        std::size_t most = 0;
        while (i < spellings.size() && spellings[i].first == subject) {
            const std::string_view spelling = spellings[i].second;
            std::size_t count = 0;
            for (; i < spellings.size() && spellings[i] == Spelling(subject, spelling); ++i) ++count;
            // Spellings come in the order of their bytes, so a tie goes to the first.
            if (count > most && text::fold_name(spelling) == folded) {
                best = spelling;
                most = count;
            }
        }
        if (most > 0) subjects[subject].name = best;
    }
}

/// The subjects that stay, in canonical order; `renumbered[old]` is their new position, or none_index.
template <typename Subject>
std::vector<Index> reorder(std::vector<Subject>& subjects, const std::vector<bool>& stays) {
    std::vector<Index> order;
    std::vector<std::pair<std::string, Index>> unlisted;
    for (Index i = 0; i < subjects.size(); ++i) {
        if (!stays[i]) continue;
        if (subjects[i].listed) {
            order.push_back(i);
        } else {
            unlisted.emplace_back(text::fold_name(subjects[i].name), i);
        }
    }
    // No two unlisted names fold alike, so the order is total.
    std::sort(unlisted.begin(), unlisted.end());
    for (const auto& [folded, position] : unlisted) order.push_back(position);

    std::vector<Index> renumbered(subjects.size(), none_index);
    std::vector<Subject> reordered;
    reordered.reserve(order.size());
    for (const Index old : order) {
        renumbered[old] = static_cast<Index>(reordered.size());
        reordered.push_back(std::move(subjects[old]));
    }
    subjects = std::move(reordered);
    return renumbered;
}

void settle_organizations(Survey& survey) {
    mark_mentioned(survey);
    std::vector<bool> is_member(survey.organizations.size(), false);
    std::vector<bool> stays(survey.organizations.size(), false);
    for (const Organization& organization : survey.organizations) {
        if (!organization.listed) continue;
        for (const Index member : organization.members) is_member[member] = true;
    }
    for (Index i = 0; i < stays.size(); ++i) {
        const Organization& organization = survey.organizations[i];
        stays[i] = organization.listed || organization.mentioned || is_member[i];
    }

    std::vector<Spelling> spellings;
    for_each_mention(survey, [&](const Mention& mention) {
        for (const Index body : mention.organizations) {
            if (!survey.organizations[body].listed && !is_member[body]) spellings.emplace_back(body, mention.text);
        }
    });
    choose_spellings(survey.organizations, spellings);

    const std::vector<Index> renumbered = reorder(survey.organizations, stays);
    for (Organization& organization : survey.organizations) {
        for (Index& member : organization.members) member = renumbered[member];
    }
    for (Initiative& initiative : survey.initiatives) {
        for (auto* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
            for (Mention& mention : *mentions) {
                auto& bodies = mention.organizations;
                for (Index& body : bodies) body = renumbered[body];
                std::sort(bodies.begin(), bodies.end());
                bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
            }
        }
    }
}

void settle_categories(Survey& survey) {
    std::vector<bool> stays(survey.categories.size(), false);
    for (Index i = 0; i < stays.size(); ++i) stays[i] = survey.categories[i].listed;
    std::unordered_map<std::string, Index> unlisted;
    for (const Initiative& initiative : survey.initiatives) {
        for (const Index category : initiative.categories) {
            stays[category] = true;
            if (!survey.categories[category].listed) {
                unlisted.emplace(text::fold_name(survey.categories[category].name), category);
            }
        }
    }
    if (!unlisted.empty()) {
        // The rows hold categories as numbers only; their spellings are in the cells.
        std::unordered_map<std::string, Index> by_text;
        std::vector<Spelling> spellings;
        for (const Initiative& initiative : survey.initiatives) {
            for (const std::string& value : values(survey, initiative, "categories")) {
                const auto [known, is_new] = by_text.emplace(value, none_index);
                if (is_new) {
                    const auto found = unlisted.find(text::fold_name(value));
                    if (found != unlisted.end()) known->second = found->second;
                }
                if (known->second != none_index) spellings.emplace_back(known->second, known->first);
            }
        }
        choose_spellings(survey.categories, spellings);
    }
    const std::vector<Index> renumbered = reorder(survey.categories, stays);
    for (Initiative& initiative : survey.initiatives) {
        for (Index& category : initiative.categories) category = renumbered[category];
    }
}

}  // namespace

void settle(Survey& survey) {
    settle_organizations(survey);
    settle_categories(survey);
}

}  // namespace collabgraph::survey
