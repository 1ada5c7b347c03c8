#include "collabgraph/gaps/column.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "collabgraph/survey/audiences.hpp"
#include "collabgraph/survey/labels.hpp"
#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/natural_order.hpp"

namespace collabgraph::gaps {
namespace {

struct NaturalOrder {
    bool operator()(const std::string& a, const std::string& b) const { return text::natural_less(a, b); }
};

text::Bilingual title_of(const std::string& name) {
    static const std::map<std::string, text::Bilingual> titles{
        {"section", {"section", "区分"}},
        {"organization", {"proposer", "提案団体"}},
        {"status", {"status", "状況"}},
        {"partners", {"partner", "相手団体"}},
        {"shared_with", {"shared with", "共通課題の相手"}},
        {"methods", {"method", "方法"}},
        {"method_count", {"number of methods", "方法の数"}},
        {"audience", {"audience", "対象者"}},
        {"audience_value", {"audience as stated", "対象者（原文）"}},
        {"type", {"type of proposer", "提案団体の種別"}},
        {"source", {"source", "出典"}},
        {"year", {"year", "年"}},
        {"region", {"region", "地域"}}};
    const auto known = titles.find(name);
    return known == titles.end() ? text::Bilingual{name, name} : known->second;
}

void append(network::Lists& lists, std::vector<Index>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    lists.item.insert(lists.item.end(), items.begin(), items.end());
    lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
}

/// Bodies in survey order, those that no row has only where they responded.
void read_bodies(const survey::Survey& survey, const network::Lists& bodies, bool respondents, Column& column) {
    std::vector<bool> held(survey.organizations.size(), false);
    for (const Index body : bodies.item) held[body] = true;
    std::vector<Index> position(held.size(), 0);
    for (Index body = 0; body < held.size(); ++body) {
        const survey::Organization& organization = survey.organizations[body];
        if (!held[body] && !(respondents && organization.respondent == survey::Answer::yes)) continue;
        position[body] = static_cast<Index>(column.values.size());
        column.values.push_back({organization.name, survey::short_label(organization)});
    }
    for (std::uint32_t row = 0; row < bodies.size(); ++row) {
        std::vector<Index> items;
        for (const Index body : bodies[row]) items.push_back(position[body]);
        append(column.of_row, items);
    }
}

/// Words by row: those already in `column.values` stand first, the others follow in natural order.
class Words {
 public:
    explicit Words(std::size_t rows) : m_of_row(rows) {}

    void add(std::size_t row, std::string word) { m_of_row[row].push_back(std::move(word)); }
    /// A word that is there without a row.
    void list(std::string word) { m_listed.push_back(std::move(word)); }

    /// `known`: positions that rows have already.
    void finish(Column& column, std::vector<std::vector<Index>> known) const {
        std::map<std::string, Index, NaturalOrder> position;
        for (const std::string& word : m_listed) position.emplace(word, 0);
        for (const auto& words : m_of_row) {
            for (const std::string& word : words) position.emplace(word, 0);
        }
        for (auto& [word, at] : position) {
            at = static_cast<Index>(column.values.size());
            column.values.push_back({word, {word, word}});
        }
        known.resize(m_of_row.size());
        for (std::size_t row = 0; row < m_of_row.size(); ++row) {
            for (const std::string& word : m_of_row[row]) known[row].push_back(position.find(word)->second);
            append(column.of_row, known[row]);
        }
    }

 private:
    std::vector<std::vector<std::string>> m_of_row;
    std::vector<std::string> m_listed;
};

void read_types(const survey::Survey& survey, const network::Incidence& incidence, Column& column) {
    Words words(incidence.proposers.size());
    for (const survey::Organization& organization : survey.organizations) {
        const bool can_propose =
            organization.kind == survey::NameKind::body || organization.kind == survey::NameKind::group;
        if (can_propose && !organization.type.empty()) words.list(organization.type);
    }
    for (Index row = 0; row < incidence.proposers.size(); ++row) {
        for (const Index body : incidence.proposers[row]) {
            const std::string& type = survey.organizations[body].type;
            if (!type.empty()) words.add(row, type);
        }
    }
    words.finish(column, {});
}

void read_audiences(const survey::Survey& survey, Column& column) {
    for (const survey::AudienceGroup& group : survey.audience_groups) {
        column.values.push_back({group.name, {group.name_en.empty() ? group.name : group.name_en, group.name}});
    }
    const survey::AudienceIndex index(survey);
    Words unknown(survey.initiatives.size());
    std::vector<std::vector<Index>> known(survey.initiatives.size());
    for (std::size_t row = 0; row < survey.initiatives.size(); ++row) {
        for (std::string& value : survey::values(survey, survey.initiatives[row], "audience")) {
            const auto groups = index.groups_of(value);
            known[row].insert(known[row].end(), groups.begin(), groups.end());
            if (groups.empty()) unknown.add(row, std::move(value));
        }
    }
    unknown.finish(column, std::move(known));
}

void read_values(const survey::Survey& survey, std::string_view name, Column& column) {
    Words words(survey.initiatives.size());
    for (std::size_t row = 0; row < survey.initiatives.size(); ++row) {
        for (std::string& value : survey::values(survey, survey.initiatives[row], name)) {
            words.add(row, std::move(value));
        }
    }
    words.finish(column, {});
    if (name != "status") return;
    for (ColumnValue& value : column.values) {
        if (value.name == "none") value.label = {"no approach", "方法なし"};
    }
}

bool begins_with_digit(const ColumnValue& value) {
    return !value.name.empty() && value.name.front() >= '0' && value.name.front() <= '9';
}

}  // namespace

Column read_column(const survey::Survey& survey, const network::Incidence& incidence, const std::string& name) {
    if (name == "categories") throw std::invalid_argument("--by wants another column than categories themselves");
    const auto has = [&](std::string_view wanted) { return survey.column(wanted) != survey::none_index; };
    const bool is_type = name == "type" && !has(name);
    const bool is_audience_value = name == "audience_value" && !has(name) && has("audience");
    if (!is_type && !is_audience_value && !has(name)) {
        throw std::invalid_argument("the survey has no column \"" + name + "\"");
    }
    Column column;
    column.name = name;
    column.title = title_of(name);
    if (is_type) {
        read_types(survey, incidence, column);
    } else if (name == "organization") {
        read_bodies(survey, incidence.proposers, true, column);
    } else if (name == "partners") {
        read_bodies(survey, incidence.partners, false, column);
    } else if (name == "audience" && survey.has_audience_list) {
        read_audiences(survey, column);
    } else {
        read_values(survey, is_audience_value ? "audience" : name, column);
    }
    column.is_ranked = !column.values.empty() && name != "organization" && name != "partners" &&
                       std::all_of(column.values.begin(), column.values.end(), begins_with_digit);
    return column;
}

}  // namespace collabgraph::gaps
