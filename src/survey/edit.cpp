#include "collabgraph/survey/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_set>

#include "collabgraph/survey/audiences.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/utf8.hpp"
#include "survey/columns.hpp"
#include "survey/quoted.hpp"
#include "survey/resolver.hpp"
#include "survey/settle.hpp"

namespace collabgraph::survey {

namespace {

using Mentions = std::vector<Mention>;

const Mentions* mentions_of(const Survey& survey, const Initiative& initiative, std::string_view column) {
    if (survey.is_graph) return nullptr;
    if (column == "organization") return &initiative.proposers;
    if (column == "partners") return &initiative.partners;
    if (column == "shared_with") return &initiative.shared_with;
    return nullptr;
}

/// One value of --where, ready to be compared.
struct Wanted {
    std::string value;            ///< trimmed
    std::vector<Index> subjects;  ///< of a column of names
    std::unordered_set<std::string>
        phrases;  ///< folded spellings: of subjects that are no body, of audiences of a group
};

/// Whether two short lists have an element in common.
bool share_one(const std::vector<Index>& a, const std::vector<Index>& b) {
    return std::any_of(a.begin(), a.end(), [&](Index i) { return std::find(b.begin(), b.end(), i) != b.end(); });
}

bool holds(const Survey& survey, const Initiative& initiative, const std::string& column, const Wanted& wanted) {
    if (const Mentions* mentions = mentions_of(survey, initiative, column)) {
        if (wanted.value.empty()) return mentions->empty();
        return std::any_of(mentions->begin(), mentions->end(), [&](const Mention& mention) {
            // A phrase that is no body has nothing but its text.
            if (mention.organizations.empty()) return wanted.phrases.contains(text::fold_name(mention.text));
            return share_one(mention.organizations, wanted.subjects);
        });
    }
    if (column == "categories" && !survey.is_graph) {
        if (wanted.value.empty()) return initiative.categories.empty();
        return share_one(initiative.categories, wanted.subjects);
    }
    const std::vector<std::string> found = values(survey, initiative, column);
    if (wanted.value.empty()) return found.empty();
    return std::any_of(found.begin(), found.end(), [&](const std::string& value) {
        return value == wanted.value || (!wanted.phrases.empty() && wanted.phrases.contains(text::fold_name(value)));
    });
}

/// Folded spellings of the audiences that fold into the group of this name.
std::unordered_set<std::string> audiences_of(const Survey& survey, const std::string& group) {
    std::unordered_set<std::string> spellings;
    const std::string wanted = text::fold_name(group);
    const auto known = std::find_if(survey.audience_groups.begin(), survey.audience_groups.end(),
                                    [&](const AudienceGroup& g) { return text::fold_name(g.name) == wanted; });
    if (known == survey.audience_groups.end()) return spellings;
    const auto number = static_cast<Index>(known - survey.audience_groups.begin());
    const AudienceIndex index(survey);
    const auto add = [&](const std::string& spelling) {
        const auto groups = index.groups_of(spelling);
        if (std::find(groups.begin(), groups.end(), number) == groups.end()) return;
        spellings.insert(text::fold_name(spelling));
    };
    add(known->name);
    for (const Audience& audience : survey.audiences) {
        add(audience.name);
        for (const std::string& alias : audience.aliases) add(alias);
    }
    return spellings;
}

Wanted prepare(const Survey& survey, const Condition& condition) {
    const std::string& column = condition.column;
    const bool of_names = !survey.is_graph && (column == "organization" || column == "partners" ||
                                               column == "shared_with" || column == "categories");
    if (survey.column(column) == none_index) {
        std::vector<std::string_view> views(survey.columns.begin(), survey.columns.end());
        std::vector<std::string> similar = similar_words(column, views);
        const text::Bilingual list = quoted(survey.columns, 30);
        const text::Bilingual name = quoted(column);
        throw UnknownName(column,
                          {"there is no column " + name.en + "; the columns are " + list.en,
                           name.ja + "という列はありません。ある列: " + list.ja},
                          similar.empty() ? survey.columns : std::move(similar));
    }
    Wanted wanted{std::string(trimmed(condition.value)), {}, {}};
    if (column == "audience" && !wanted.value.empty()) wanted.phrases = audiences_of(survey, wanted.value);
    if (!of_names || wanted.value.empty()) return wanted;
    if (column == "categories") {
        wanted.subjects = find_categories(survey, wanted.value);
        return wanted;
    }
    wanted.subjects = find_organizations(survey, wanted.value);
    for (const Index subject : wanted.subjects) {
        const Organization& organization = survey.organizations[subject];
        if (organization.kind != NameKind::no_body) continue;
        wanted.phrases.insert(text::fold_name(organization.name));
        for (const std::string& alias : organization.aliases) wanted.phrases.insert(text::fold_name(alias));
    }
    return wanted;
}

/// Applies `change` to each mention of a row's lists and drops those for which it returns false.
template <typename Change>
void change_mentions(Initiative& initiative, Change change) {
    for (Mentions* mentions : {&initiative.proposers, &initiative.partners, &initiative.shared_with}) {
        std::erase_if(*mentions, [&](Mention& mention) { return !change(mention); });
    }
}

/// Whether a mention that names nobody is the phrase `phrase` of the list.
bool is_phrase(const NameIndex& index, const Mention& mention, Index phrase) {
    const std::vector<Index> found = index.find(mention.text);
    return std::find(found.begin(), found.end(), phrase) != found.end();
}

void replace_member(std::vector<Index>& members, Index a, Index b, Index self) {
    std::vector<Index> replaced;
    for (Index member : members) {
        if (member == a) member = b;
        if (member != self && std::find(replaced.begin(), replaced.end(), member) == replaced.end()) {
            replaced.push_back(member);
        }
    }
    members = std::move(replaced);
}

/// Both sides of "A=B": names may hold "=", so the cut is where both sides are known.
std::pair<std::string_view, std::string_view> cut_merge(const Survey& survey, std::string_view text) {
    std::size_t first = text.find('=');
    if (first == std::string_view::npos) {
        throw std::invalid_argument(fmt::format("--merge wants A=B, not \"{}\"", shown(text)));
    }
    const NameIndex index(survey.organizations);
    for (std::size_t at = first; at != std::string_view::npos; at = text.find('=', at + 1)) {
        const auto a = text.substr(0, at);
        const auto b = text.substr(at + 1);
        if (!index.find(trimmed(a)).empty() && !index.find(trimmed(b)).empty()) return {a, b};
    }
    return {text.substr(0, first), text.substr(first + 1)};
}

struct Arrow {
    std::vector<std::string> from, to;
};

Arrow parse_arrow(std::string_view text, std::string_view separators) {
    std::size_t at = text.find("->");
    std::size_t length = 2;
    if (const std::size_t drawn = text.find("→"); drawn < at) {
        at = drawn;
        length = std::string_view("→").size();
    }
    Arrow arrow;
    if (at != std::string_view::npos) {
        const auto is_nothing = [](const std::string& name) { return text::fold_name(name).empty(); };
        arrow.from = split_values(text.substr(0, at), separators);
        arrow.to = split_values(text.substr(at + length), separators);
        std::erase_if(arrow.from, is_nothing);
        std::erase_if(arrow.to, is_nothing);
    }
    if (arrow.from.empty() || arrow.to.empty()) {
        throw std::invalid_argument(
            fmt::format("--add wants \"A -> B\" with a name on both sides, not \"{}\"", shown(text)));
    }
    return arrow;
}

std::string free_id(const Survey& survey) {
    std::unordered_set<std::string_view> taken;
    for (const Initiative& initiative : survey.initiatives) {
        if (initiative.id.starts_with('+')) taken.insert(initiative.id);
    }
    for (std::size_t number = 1;; ++number) {
        std::string id = fmt::format("+{}", number);
        if (!taken.contains(id)) return id;
    }
}

void set_cell(const Survey& survey, Initiative& row, std::string_view column, const std::vector<std::string>& names) {
    const Index position = survey.column(column);
    if (position == none_index) return;
    const text::CodePoint separator = text::code_point_at(survey.settings.separators, 0);
    row.cells[position] = fmt::format("{}", fmt::join(names, survey.settings.separators.substr(0, separator.length)));
}

}  // namespace

Condition parse_condition(std::string_view text) {
    const std::size_t equals = text.find('=');
    const std::string_view column = trimmed(text.substr(0, equals));
    if (equals == std::string_view::npos || column.empty()) {
        throw std::invalid_argument(fmt::format("--where wants COLUMN=VALUE, not \"{}\"", shown(text)));
    }
    return {std::string(column), std::string(trimmed(text.substr(equals + 1)))};
}

Survey where(Survey survey, const std::vector<Condition>& conditions) {
    if (conditions.empty()) return survey;
    std::map<std::string, std::vector<Wanted>> by_column;
    for (const Condition& condition : conditions) by_column[condition.column].push_back(prepare(survey, condition));
    std::erase_if(survey.initiatives, [&](const Initiative& initiative) {
        return !std::all_of(by_column.begin(), by_column.end(), [&](const auto& column) {
            return std::any_of(column.second.begin(), column.second.end(),
                               [&](const Wanted& wanted) { return holds(survey, initiative, column.first, wanted); });
        });
    });
    settle(survey);
    return survey;
}

Survey without(Survey survey, std::string_view name) {
    const Index gone = find_organization(survey, name);
    const bool is_no_body = survey.organizations[gone].kind == NameKind::no_body;
    const NameIndex index = is_no_body ? NameIndex(survey.organizations) : NameIndex();
    for (Initiative& initiative : survey.initiatives) {
        change_mentions(initiative, [&](Mention& mention) {
            if (mention.organizations.empty()) return !(is_no_body && is_phrase(index, mention, gone));
            std::erase(mention.organizations, gone);
            return !mention.organizations.empty();
        });
    }
    std::erase_if(survey.initiatives, [](const Initiative& initiative) { return initiative.proposers.empty(); });
    for (Organization& organization : survey.organizations) std::erase(organization.members, gone);
    survey.organizations[gone].listed = false;
    survey.organizations[gone].members.clear();
    settle(survey);
    return survey;
}

Survey merge(Survey survey, std::string_view a_name, std::string_view b_name) {
    const Index a = find_organization(survey, a_name);
    const Index b = find_organization(survey, b_name);
    if (a == b) return survey;
    std::vector<Organization>& organizations = survey.organizations;
    const bool a_is_no_body = organizations[a].kind == NameKind::no_body;
    const NameIndex index = a_is_no_body ? NameIndex(organizations) : NameIndex();

    std::vector<std::string> aliases = organizations[b].aliases;
    aliases.push_back(organizations[a].name);
    aliases.insert(aliases.end(), organizations[a].aliases.begin(), organizations[a].aliases.end());
    std::vector<Index> members = organizations[b].members;
    members.insert(members.end(), organizations[a].members.begin(), organizations[a].members.end());
    // B stands at its own place in the list; where only A is listed, A's entry goes on under B's name.
    const bool is_renaming = organizations[a].listed && !organizations[b].listed && !a_is_no_body;
    const Index stays = is_renaming ? a : b;
    const Index goes = is_renaming ? b : a;
    if (is_renaming) {
        organizations[a].name = organizations[b].name;
        organizations[a].label = organizations[b].label;
    }
    organizations[goes].listed = false;
    organizations[goes].members.clear();
    organizations[stays].aliases = std::move(aliases);
    organizations[stays].members = std::move(members);
    const bool names_nobody = organizations[stays].kind == NameKind::no_body;

    for (Initiative& initiative : survey.initiatives) {
        change_mentions(initiative, [&](Mention& mention) {
            auto& bodies = mention.organizations;
            if (bodies.empty()) {
                if (a_is_no_body && !names_nobody && is_phrase(index, mention, a)) bodies = {stays};
                return true;
            }
            std::replace(bodies.begin(), bodies.end(), goes, stays);
            if (names_nobody) std::erase(bodies, stays);
            return true;
        });
    }
    for (Index i = 0; i < organizations.size(); ++i) replace_member(organizations[i].members, goes, stays, i);
    settle(survey);
    return survey;
}

Survey merge(Survey survey, std::string_view a_equals_b) {
    const auto [a, b] = cut_merge(survey, a_equals_b);
    return merge(std::move(survey), trimmed(a), trimmed(b));
}

Survey add(Survey survey, std::string_view arrow) {
    const Arrow names = parse_arrow(arrow, survey.settings.separators);
    Initiative row;
    row.id = free_id(survey);
    row.cells.resize(survey.columns.size());
    set_cell(survey, row, survey.is_graph ? "source" : "organization", names.from);
    set_cell(survey, row, survey.is_graph ? "target" : "partners", names.to);
    Resolver resolver(survey);
    for (const std::string& name : names.from) row.proposers.push_back(resolver.mention(name, {}));
    for (const std::string& name : names.to) row.partners.push_back(resolver.mention(name, {}));
    survey.initiatives.push_back(std::move(row));
    settle(survey);
    return survey;
}

Survey edited(Survey survey, const Edits& edits) {
    for (const std::string& pair : edits.merge) survey = merge(std::move(survey), pair);
    for (const std::string& name : edits.without) survey = without(std::move(survey), name);
    survey = where(std::move(survey), edits.where);
    for (const std::string& arrow : edits.add) survey = add(std::move(survey), arrow);
    return survey;
}

}  // namespace collabgraph::survey
