#include "collabgraph/report/crossing.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/gaps/map_order.hpp"
#include "collabgraph/gaps/themes.hpp"
#include "collabgraph/report/evidence.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/text/width.hpp"

namespace collabgraph::report {

namespace {

using gaps::Crossing;
using gaps::Verdict;
using network::Index;

constexpr std::size_t widest_heads = 36;  // columns of a terminal beside categories and sums

std::int64_t count(std::size_t size) {
    return static_cast<std::int64_t>(size);
}

std::int64_t count_of(const network::Lists& lists, std::size_t at) {
    return count(lists[static_cast<std::uint32_t>(at)].size());
}

bool has_rows_without_value(const Crossing& crossing) {
    return !crossing.rows_of_value[crossing.values()].empty();
}

bool has_rows_without_category(const Crossing& crossing) {
    return !crossing.rows_of_category[crossing.categories].empty();
}

Value verdict_of(Verdict verdict) {
    if (verdict == Verdict::found) return Name{"found", {"yes", "空白"}};
    if (verdict == Verdict::too_few) return Name{"too_few", {"too few to tell", "判断できない"}};
    return {};
}

Name value_name(const gaps::ColumnValue& value) {
    return {value.name, value.label};
}

/// As the matrix shows a cell.
Value shown_cell(const Crossing& crossing, Index category, Index value) {
    const std::size_t cell = crossing.cell(category, value);
    if (const std::int64_t rows = count_of(crossing.rows, cell); rows > 0) return rows;
    if (crossing.verdict[cell] == Verdict::found) return std::string("0!");
    if (crossing.verdict[cell] == Verdict::too_few) return std::string("0?");
    return {};
}

/// The columns of the values; where their labels are too wide, numbers that `title` explains.
void add_heads(const Crossing& crossing, const std::vector<Index>& values, Sheet& sheet) {
    std::size_t width = 0;
    for (const Index value : values) {
        const text::Bilingual& label = crossing.column.values[value].label;
        width += std::max(text::columns(label.en), text::columns(label.ja)) + 2;
    }
    const bool numbered = width > widest_heads;
    if (numbered) {
        sheet.title.en += ". Columns:";
        sheet.title.ja += "。列：";
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const gaps::ColumnValue& value = crossing.column.values[values[i]];
        const std::string number = std::to_string(i + 1);
        sheet.columns.push_back({value.name, numbered ? text::Bilingual{number, number} : value.label});
        if (!numbered) continue;
        sheet.title.en += fmt::format("{} {} {}", i == 0 ? "" : ",", number, value.label.en);
        sheet.title.ja += fmt::format("{}{} {}", i == 0 ? "" : "、", number, value.label.ja);
    }
}

/// Numbers and "0?" in one column are words to a table: padded, so that they stand right all the same.
void align_right(Sheet& sheet, std::size_t column) {
    const auto is_mark = [&](const auto& line) { return std::holds_alternative<std::string>(line[column]); };
    if (std::none_of(sheet.rows.begin(), sheet.rows.end(), is_mark)) return;
    std::size_t widest = 0;
    for (const auto& line : sheet.rows) widest = std::max(widest, shown(line[column]).size());
    for (auto& line : sheet.rows) line[column] = text::pad_left(shown(line[column]), widest);
}

}  // namespace

Sheet map_sheet(const survey::Survey& survey, const Crossing& crossing) {
    Sheet sheet;
    sheet.key = "map";
    sheet.title = {"Categories by " + crossing.column.title.en, "課題分類×" + crossing.column.title.ja};
    sheet.columns = {{"category", {"category", "課題分類"}},   {"column", {"column", "列"}},
                     {"value", crossing.column.title},         {"initiatives", {"initiatives", "取組"}},
                     {"proposers", {"proposers", "提案団体"}}, {"verdict", {"gap", "空白か"}},
                     {"evidence", {"evidence", "根拠"}}};
    const Index categories = crossing.categories + (has_rows_without_category(crossing) ? 1U : 0U);
    const Index values = crossing.values() + (has_rows_without_value(crossing) ? 1U : 0U);
    for (Index category = 0; category < categories; ++category) {
        for (Index value = 0; value < values; ++value) {
            const std::size_t cell = crossing.cell(category, value);
            Value category_cell, value_cell;
            if (category < crossing.categories) category_cell = name_of(survey.categories[category]);
            if (value < crossing.values()) value_cell = value_name(crossing.column.values[value]);
            sheet.rows.push_back({std::move(category_cell), crossing.column.name, std::move(value_cell),
                                  count_of(crossing.rows, cell), count_of(crossing.proposers, cell),
                                  verdict_of(crossing.verdict[cell]),
                                  ids_of(survey, crossing.rows[static_cast<std::uint32_t>(cell)])});
        }
    }
    return sheet;
}

Sheet matrix_sheet(const survey::Survey& survey, const Crossing& crossing, const gaps::Gaps& gaps) {
    const gaps::Seriation order = gaps::map_order(survey, crossing);
    Sheet sheet;
    sheet.key = "matrix";
    sheet.title = {"Initiatives by category and " + crossing.column.title.en,
                   fmt::format("課題分類×{}の取組の件数", crossing.column.title.ja)};
    sheet.columns = {{"category", {"category", "課題分類"}}};
    add_heads(crossing, order.columns, sheet);
    const bool rest = has_rows_without_value(crossing);
    if (rest) sheet.columns.push_back({"not_stated", {"not stated", "記載 なし"}});
    sheet.columns.push_back({"initiatives", {"all", "取組"}});
    sheet.columns.push_back({"proposers", {"pro- posers", "提案団体"}});
    sheet.columns.push_back({"kinds", {"gaps", "空白"}});

    const auto add_line = [&](Value head, Index category, Value kinds) {
        std::vector<Value> line{std::move(head)};
        for (const Index value : order.columns) line.push_back(shown_cell(crossing, category, value));
        if (rest) line.push_back(shown_cell(crossing, category, crossing.values()));
        line.emplace_back(count_of(crossing.rows_of_category, category));
        line.emplace_back(count_of(crossing.proposers_of_category, category));
        line.push_back(std::move(kinds));
        sheet.rows.push_back(std::move(line));
    };
    for (const Index category : order.rows) {
        Names kinds;
        for (const gaps::Kind kind : gaps.categories[category].kinds) {
            kinds.push_back({gaps::name_of(kind), gaps::describe(kind).title});
        }
        add_line(name_of(survey.categories[category]), category, std::move(kinds));
    }
    if (has_rows_without_category(crossing)) {
        add_line(Name{"", {"no category stated", "分類の記載なし"}}, crossing.categories, Names{});
    }

    std::vector<Value> sums{Name{"", {"all", "計"}}};
    for (const Index value : order.columns) sums.emplace_back(count_of(crossing.rows_of_value, value));
    if (rest) sums.emplace_back(count_of(crossing.rows_of_value, crossing.values()));
    std::vector<Index> proposers = crossing.proposers_of_value.item;
    std::sort(proposers.begin(), proposers.end());
    proposers.erase(std::unique(proposers.begin(), proposers.end()), proposers.end());
    sums.emplace_back(count(crossing.column.of_row.size()));
    sums.emplace_back(count(proposers.size()));
    sums.emplace_back(Names{});
    sheet.rows.push_back(std::move(sums));
    for (std::size_t i = 0; i < order.columns.size(); ++i) align_right(sheet, i + 1);
    return sheet;
}

Sheet themes_sheet(const survey::Survey& survey, const gaps::Gaps& gaps) {
    Sheet sheet;
    sheet.key = "themes";
    sheet.title = {"Themes: categories rolled up", "分類のまとまり（テーマ）別の集計"};
    sheet.columns = {{"theme", {"theme", "テーマ"}},
                     {"categories", {"categories", "課題分類"}},
                     {"open", {"with a gap", "空白のある分類"}},
                     {"initiatives", {"initiatives", "取組"}},
                     {"proposers", {"proposers", "提案団体"}},
                     {"evidence", {"evidence", "根拠"}, For::machines}};
    for (const gaps::Theme& theme : gaps::roll_up_themes(survey, gaps)) {
        Name name{theme.name, {theme.name_en.empty() ? theme.name : theme.name_en, theme.name}};
        if (theme.name.empty()) name.shown = {"no theme", "テーマなし"};
        sheet.rows.push_back({std::move(name), count(theme.categories.size()), count(theme.open.size()),
                              count(theme.rows.size()), count(theme.proposers.size()), ids_of(survey, theme.rows)});
    }
    return sheet;
}

}  // namespace collabgraph::report
