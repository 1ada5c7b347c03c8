#include "survey/initiatives.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/natural_order.hpp"
#include "survey/columns.hpp"
#include "survey/resolver.hpp"
#include "survey/rows.hpp"

namespace collabgraph::survey {

namespace {

class Reader {
 public:
    Reader(table::Table& table, table::FaultList& faults, Survey& survey)
        : m_table(table),
          m_faults(faults),
          m_survey(survey),
          m_resolver(survey),
          m_id(survey.column("id")),
          m_organization(survey.column("organization")),
          m_partners(survey.column("partners")),
          m_shared_with(survey.column("shared_with")),
          m_categories(survey.column("categories")) {}

    void read() {
        m_survey.initiatives.reserve(m_table.rows.size());
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            initiative(row, m_table.rows[row]);
            // A row is done with: a large table is never held twice.
            std::vector<table::Cell>().swap(m_table.rows[row]);
        }
        // By id, so that nothing that is computed, listed or drawn depends on the order of the rows.
        if (m_id != none_index) {
            std::stable_sort(m_survey.initiatives.begin(), m_survey.initiatives.end(),
                             [](const Initiative& a, const Initiative& b) { return text::natural_less(a.id, b.id); });
        }
        m_empty.report(m_table.file, m_survey.findings);
    }

 private:
    void initiative(std::size_t row, std::vector<table::Cell>& cells) {
        Initiative initiative;
        initiative.place = {cells.front().place.line, 0};
        initiative.proposers = mentions(cells, m_organization);
        if (initiative.proposers.empty() && m_organization != none_index) {
            m_faults.add(cells[m_organization].place, cells[m_organization].text,
                         {fmt::format("row {} names no organization, so nobody proposes it", row + 1),
                          fmt::format("{} 番目の行に提案団体がありません", row + 1)},
                         {"Fill in the organization or take the row out.", "団体名を記入するか、行を除いてください。"});
        }
        initiative.partners = mentions(cells, m_partners);
        initiative.shared_with = mentions(cells, m_shared_with);
        if (m_categories != none_index) {
            initiative.categories_place = cells[m_categories].place;
            for (const std::string& name : names(cells, m_categories)) {
                for (const Index category : m_resolver.categories(name)) {
                    auto& held = initiative.categories;
                    if (std::find(held.begin(), held.end(), category) == held.end()) held.push_back(category);
                }
            }
        }
        identify(initiative, row, cells);

        initiative.cells.reserve(cells.size());
        for (Index column = 0; column < cells.size(); ++column) {
            table::Cell& cell = cells[column];
            if (!cell.parts.empty()) keep_list(initiative, column, cell);
            initiative.cells.push_back(std::move(cell.text));
        }
        m_survey.initiatives.push_back(std::move(initiative));
    }

    std::vector<std::string> names(const std::vector<table::Cell>& cells, Index column) {
        return names_in(cells[column], m_survey.columns[column], m_survey.settings.separators, m_empty);
    }

    std::vector<Mention> mentions(const std::vector<table::Cell>& cells, Index column) {
        std::vector<Mention> found;
        if (column == none_index) return found;
        for (std::string& name : names(cells, column)) {
            found.push_back(m_resolver.mention(std::move(name), cells[column].place));
        }
        return found;
    }

    void identify(Initiative& initiative, std::size_t row, const std::vector<table::Cell>& cells) {
        if (m_id != none_index) initiative.id = trimmed(cells[m_id].text);
        const table::Place place = m_id == none_index ? initiative.place : cells[m_id].place;
        if (initiative.id.empty()) initiative.id = std::to_string(row + 1);
        const auto [first, is_new] = m_ids.try_emplace(initiative.id, initiative.place.line);
        if (is_new) return;
        m_faults.add(place, initiative.id,
                     {fmt::format("this id stands twice, first in line {}; evidence would be ambiguous", first->second),
                      fmt::format("同じ id が {} 行目にもあり、根拠の行を特定できません", first->second)},
                     {"Give each row an id of its own (a row without id takes its number), or leave the column out.",
                      "id を行ごとに変えるか（空欄の id は行番号になります）、id の列を除いてください。"});
    }

    static void keep_list(Initiative& initiative, Index column, const table::Cell& cell) {
        CellList list{column, {}};
        for (const std::string& part : cell.parts) {
            const std::string_view value = trimmed(part);
            if (!value.empty()) list.values.emplace_back(value);
        }
        initiative.lists.push_back(std::move(list));
    }

    table::Table& m_table;
    table::FaultList& m_faults;
    Survey& m_survey;
    Resolver m_resolver;
    Index m_id, m_organization, m_partners, m_shared_with, m_categories;
    std::unordered_map<std::string, std::uint32_t> m_ids;  // and the line of the first row that has it
    EmptyValues m_empty;
};

}  // namespace

void read_initiatives(table::Table& table, const Config& config, table::FaultList& faults, Survey& survey) {
    survey.columns = translate_header(table, config.initiatives, initiative_columns(), "organization", faults);
    Reader(table, faults, survey).read();
}

}  // namespace collabgraph::survey
