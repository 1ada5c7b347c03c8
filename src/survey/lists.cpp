#include "survey/lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "collabgraph/survey/names.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "survey/columns.hpp"
#include "survey/quoted.hpp"
#include "survey/words.hpp"

namespace collabgraph::survey {

namespace {

struct AliasPlace {
    Index subject;
    std::string text;
    std::string folded;
    table::Place place;
};

Finding warning(std::string kind, const std::string& file, table::Place place, const std::string& value,
                text::Bilingual message, text::Bilingual remedy) {
    return {std::move(kind), Severity::warning, {file, place, value, std::move(message), std::move(remedy)}};
}

/// What the lists have in common: a table whose rows have a name and aliases.
class ListReader {
 public:
    ListReader(const table::Table& table, const ListReading& reading, const std::vector<Mapping>& mappings,
               std::span<const std::string_view> known)
        : m_table(table),
          m_reading(reading),
          m_columns(translate_header(table, mappings, known, "name", reading.faults)),
          m_name(position_of(m_columns, "name")) {}

    bool has_names() const { return m_name != none_index; }

    const table::Cell* cell(const std::vector<table::Cell>& row, std::string_view column) const {
        const Index position = position_of(m_columns, column);
        return position < row.size() ? &row[position] : nullptr;
    }

    std::string text(const std::vector<table::Cell>& row, std::string_view column) const {
        const table::Cell* const found = cell(row, column);
        return found == nullptr ? std::string() : std::string(trimmed(found->text));
    }

    std::vector<std::string> names(const std::vector<table::Cell>& row, const std::string& column) {
        const table::Cell* const found = cell(row, column);
        if (found == nullptr) return {};
        return names_in(*found, column, m_reading.config.settings.separators, m_empty);
    }

    /// The name of a row where it may be used, else nothing and a fault.
    std::optional<std::string> name(const std::vector<table::Cell>& row) {
        const table::Cell& cell = row[m_name];
        std::string name(trimmed(cell.text));
        std::string folded = text::fold_name(name);
        if (folded.empty()) {
            m_reading.faults.add(cell.place, cell.text, {"a row without name", "名称のない行です"},
                                 {"Fill in the name or take the row out.", "名称を記入するか、行を除いてください。"});
            return std::nullopt;
        }
        const auto [known, is_new] = m_first.try_emplace(std::move(folded), Known{m_count, cell.place});
        if (!is_new) {
            m_reading.faults.add(
                cell.place, name,
                {fmt::format(
                     "this name stands twice, first in line {} (spaces, case, width and legal forms do not count)",
                     known->second.place.line),
                 fmt::format(
                     "同じ名称が {} 行目にもあります（空白、大文字と小文字、全角と半角、法人格の違いは区別しません）",
                     known->second.place.line)},
                {"Keep one row; write other spellings into its aliases.",
                 "行を一つにまとめ、別の表記は aliases に書いてください。"});
            return std::nullopt;
        }
        ++m_count;
        return name;
    }

    std::vector<std::string> aliases(const std::vector<table::Cell>& row) {
        std::vector<std::string> found = names(row, "aliases");
        for (const std::string& alias : found) {
            m_aliases.push_back({m_count - 1, alias, text::fold_name(alias), cell(row, "aliases")->place});
        }
        return found;
    }

    /// `kind`: what a row is called where an alias may stand at one of them only; empty: it is a joint name.
    template <typename Subject>
    void finish(const std::vector<Subject>& subjects, const text::Bilingual& kind) {
        m_empty.report(m_table.file, m_reading.findings);
        std::unordered_map<std::string, Index> owner;
        for (const AliasPlace& alias : m_aliases) {
            const auto shadow = m_first.find(alias.folded);
            if (shadow != m_first.end()) {
                if (shadow->second.subject == alias.subject) continue;
                const text::Bilingual name = quoted(subjects[alias.subject].name);
                m_reading.findings.push_back(warning(
                    "alias_shadowed", m_table.file, alias.place, alias.text,
                    {fmt::format("an alias of {} is the name of another row (line {}); the name wins", name.en,
                                 shadow->second.place.line),
                     fmt::format("{}の別表記は別の行（{} 行目）の名称と同じです。名称を優先します", name.ja,
                                 shadow->second.place.line)},
                    {"Take the alias out, or merge the two rows.", "別表記を除くか、二つの行を一つにしてください。"}));
                continue;
            }
            const auto [first, is_new] = owner.emplace(alias.folded, alias.subject);
            if (is_new || kind.en.empty() || first->second == alias.subject) continue;
            const text::Bilingual both = quoted({subjects[first->second].name, subjects[alias.subject].name});
            m_reading.findings.push_back(
                warning("ambiguous_alias", m_table.file, alias.place, alias.text,
                        {fmt::format("this alias stands at several {} and means all of them: {}", kind.en, both.en),
                         fmt::format("この別表記は複数の{}にあり、そのすべてを指します: {}", kind.ja, both.ja)},
                        {"Keep it at one of them, if that is what it means.",
                         "一つだけを指すのであれば、他から除いてください。"}));
        }
    }

 private:
    struct Known {
        Index subject;
        table::Place place;
    };

    const table::Table& m_table;
    ListReading m_reading;
    std::vector<std::string> m_columns;
    Index m_name;
    Index m_count = 0;
    std::unordered_map<std::string, Known> m_first;
    std::vector<AliasPlace> m_aliases;
    EmptyValues m_empty;
};

void not_allowed(const table::Cell& cell, std::string_view column, const std::vector<std::string>& allowed,
                 table::FaultList& faults) {
    const text::Bilingual list = quoted(allowed);
    faults.add(cell.place, cell.text,
               {fmt::format("\"{}\" is one of {}, or empty", column, list.en),
                fmt::format("「{}」は{}のいずれか、または空欄です", column, list.ja)},
               {"Correct the cell.", "この欄を直してください。"});
}

NameKind name_kind(const table::Cell* cell, table::FaultList& faults) {
    if (cell == nullptr || trimmed(cell->text).empty() || equal_words(cell->text, "body")) return NameKind::body;
    if (equal_words(cell->text, "group")) return NameKind::group;
    if (equal_words(cell->text, "class")) return NameKind::class_;
    if (equal_words(cell->text, "none")) return NameKind::no_body;
    not_allowed(*cell, "name_kind", {"body", "group", "class", "none"}, faults);
    return NameKind::body;
}

Answer answer(const table::Cell* cell, std::string_view column, table::FaultList& faults) {
    if (cell == nullptr || trimmed(cell->text).empty() || equal_words(cell->text, "unknown")) return Answer::unknown;
    if (equal_words(cell->text, "yes") || equal_words(cell->text, "true")) return Answer::yes;
    if (equal_words(cell->text, "no") || equal_words(cell->text, "false")) return Answer::no;
    not_allowed(*cell, column, {"yes", "no", "unknown"}, faults);
    return Answer::unknown;
}

/// Circles among members, one finding each: strongly connected components of more than one organization (Tarjan 1972,
/// with a stack of our own, since members may nest deeply).
class Circles {
 public:
    explicit Circles(const std::vector<Organization>& organizations)
        : m_organizations(organizations),
          m_number(organizations.size(), 0),
          m_low(organizations.size(), 0),
          m_on_stack(organizations.size(), false) {}

    std::vector<std::vector<Index>> find() {
        for (Index start = 0; start < m_organizations.size(); ++start) {
            if (m_number[start] == 0 && !m_organizations[start].members.empty()) visit(start);
        }
        std::sort(m_circles.begin(), m_circles.end());
        return std::move(m_circles);
    }

 private:
    struct Step {
        Index organization;
        std::size_t next = 0;  ///< member to look at
    };

    void enter(Index organization) {
        m_number[organization] = m_low[organization] = ++m_counter;
        m_stack.push_back(organization);
        m_on_stack[organization] = true;
        m_path.push_back({organization, 0});
    }

    void visit(Index start) {
        enter(start);
        while (!m_path.empty()) {
            const Index here = m_path.back().organization;
            const std::vector<Index>& members = m_organizations[here].members;
            if (m_path.back().next < members.size()) {
                const Index member = members[m_path.back().next++];
                if (m_number[member] == 0) {
                    enter(member);
                } else if (m_on_stack[member]) {
                    m_low[here] = std::min(m_low[here], m_number[member]);
                }
                continue;
            }
            m_path.pop_back();
            if (!m_path.empty()) {
                const Index above = m_path.back().organization;
                m_low[above] = std::min(m_low[above], m_low[here]);
            }
            if (m_low[here] == m_number[here]) close(here);
        }
    }

    void close(Index root) {
        std::vector<Index> circle;
        Index member = none_index;
        while (member != root) {
            member = m_stack.back();
            m_stack.pop_back();
            m_on_stack[member] = false;
            circle.push_back(member);
        }
        std::sort(circle.begin(), circle.end());
        if (circle.size() > 1) m_circles.push_back(std::move(circle));
    }

    const std::vector<Organization>& m_organizations;
    std::vector<std::uint32_t> m_number, m_low;  // 0: not visited yet
    std::vector<bool> m_on_stack;
    std::vector<Index> m_stack;
    std::vector<Step> m_path;
    std::uint32_t m_counter = 0;
    std::vector<std::vector<Index>> m_circles;
};

}  // namespace

void read_organizations(const table::Table& table, ListReading reading, std::vector<Organization>& organizations,
                        std::vector<MemberName>& members) {
    ListReader reader(table, reading, reading.config.organizations, organization_columns());
    if (!reader.has_names()) return;
    for (const auto& row : table.rows) {
        const NameKind kind = name_kind(reader.cell(row, "name_kind"), reading.faults);
        const Answer invited = answer(reader.cell(row, "invited"), "invited", reading.faults);
        const Answer respondent = answer(reader.cell(row, "respondent"), "respondent", reading.faults);
        const std::optional<std::string> name = reader.name(row);
        if (!name) continue;

        Organization organization;
        organization.name = *name;
        organization.name_en = reader.text(row, "name_en");
        organization.short_name = reader.text(row, "short");
        organization.type = reader.text(row, "type");
        organization.kind = kind;
        organization.aliases = reader.aliases(row);
        organization.invited = invited;
        organization.respondent = organization.respondent_as_listed = respondent;
        organization.valid_from = reader.text(row, "valid_from");
        organization.valid_to = reader.text(row, "valid_to");
        organization.merged_into = reader.text(row, "merged_into");
        organization.note = reader.text(row, "note");
        organization.listed = true;
        organization.place = {row.front().place.line, 0};
        for (std::string& member : reader.names(row, "members")) {
            members.push_back(
                {static_cast<Index>(organizations.size()), std::move(member), reader.cell(row, "members")->place});
        }
        organizations.push_back(std::move(organization));
    }
    reader.finish(organizations, {});
}

void read_categories(const table::Table& table, ListReading reading, std::vector<Category>& categories) {
    ListReader reader(table, reading, reading.config.categories, category_columns());
    if (!reader.has_names()) return;
    for (const auto& row : table.rows) {
        const std::optional<std::string> name = reader.name(row);
        if (!name) continue;
        Category category;
        category.name = *name;
        category.name_en = reader.text(row, "name_en");
        category.short_name = reader.text(row, "short");
        category.short_name_en = reader.text(row, "short_en");
        category.theme = reader.text(row, "theme");
        category.theme_en = reader.text(row, "theme_en");
        category.aliases = reader.aliases(row);
        category.listed = true;
        category.place = {row.front().place.line, 0};
        categories.push_back(std::move(category));
    }
    reader.finish(categories, {"categories", "課題分類"});
}

void read_audiences(const table::Table& table, ListReading reading, std::vector<Audience>& audiences,
                    std::vector<AudienceGroup>& groups) {
    ListReader reader(table, reading, reading.config.audiences, audience_columns());
    if (!reader.has_names()) return;
    std::unordered_map<std::string, Index> group_of;  // folded
    for (const auto& row : table.rows) {
        const std::optional<std::string> name = reader.name(row);
        if (!name) continue;
        Audience audience;
        audience.name = *name;
        audience.aliases = reader.aliases(row);
        audience.place = {row.front().place.line, 0};
        std::vector<std::string> names = reader.names(row, "group");
        const std::vector<std::string> names_en = reader.names(row, "group_en");
        if (names.empty()) names = {*name};
        if (!names_en.empty() && names_en.size() != names.size()) {
            const table::Cell& cell = *reader.cell(row, "group_en");
            reading.faults.add(cell.place, cell.text,
                               {fmt::format("{} English names for {} groups", names_en.size(), names.size()),
                                fmt::format("区分 {} 個に対して英語名が {} 個あります", names.size(), names_en.size())},
                               {"Give each group its English name, in the same order, or leave the cell empty.",
                                "group と同じ順に英語名を一つずつ書くか、空欄にしてください。"});
            continue;
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto [known, is_new] =
                group_of.try_emplace(text::fold_name(names[i]), static_cast<Index>(groups.size()));
            if (is_new) groups.push_back({names[i], {}});
            std::string& name_en = groups[known->second].name_en;
            if (name_en.empty() && !names_en.empty()) name_en = names_en[i];
            std::vector<Index>& own = audience.groups;
            if (std::find(own.begin(), own.end(), known->second) == own.end()) own.push_back(known->second);
        }
        audiences.push_back(std::move(audience));
    }
    reader.finish(audiences, {"audiences", "対象者"});
}

void resolve_members(const std::vector<MemberName>& members, const std::string& file,
                     std::vector<Organization>& organizations, std::vector<Finding>& findings) {
    if (members.empty()) return;
    const NameIndex index(organizations);
    std::unordered_map<std::string, Index> unlisted;
    std::unordered_set<std::uint64_t> known_members;
    for (const MemberName& member : members) {
        std::vector<Index> named = index.find(member.text);
        if (named.empty()) {
            const auto [known, is_new] =
                unlisted.try_emplace(text::fold_name(member.text), static_cast<Index>(organizations.size()));
            if (is_new) {
                organizations.emplace_back();
                organizations.back().name = member.text;
            }
            named = {known->second};
        }
        for (const Index body : named) {
            if (body == member.organization) {
                findings.push_back(
                    warning("self_member", file, member.place, member.text,
                            {"an organization is its own member; that is left out",
                             "団体自身が構成団体に挙げられています（除いて扱います）"},
                            {"Take the name out of `members`.", "members からこの名称を除いてください。"}));
                continue;
            }
            if (known_members.insert(std::uint64_t{member.organization} << 32U | body).second) {
                organizations[member.organization].members.push_back(body);
            }
        }
    }
    for (const std::vector<Index>& circle : Circles(organizations).find()) {
        std::vector<std::string> names;
        for (const Index body : circle) names.push_back(organizations[body].name);
        const text::Bilingual list = quoted(names);
        findings.push_back(warning("member_cycle", file, organizations[circle.front()].place, names.front(),
                                   {"these organizations are members of each other in a circle: " + list.en,
                                    "構成団体の関係が循環しています: " + list.ja},
                                   {"Correct `members`; each body is counted once all the same.",
                                    "members を直してください（集計では各団体を一度だけ数えます）。"}));
    }
}

}  // namespace collabgraph::survey
