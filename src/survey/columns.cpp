#include "survey/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"
#include "collabgraph/text/similarity.hpp"
#include "survey/quoted.hpp"
#include "survey/words.hpp"

namespace collabgraph::survey {

namespace {

constexpr std::array<std::string_view, 16> of_initiatives{
    "id",       "section",     "organization", "title",        "title_en", "problem",    "approach", "status",
    "partners", "shared_with", "methods",      "method_count", "audience", "categories", "source",   "line"};
constexpr std::array<std::string_view, 13> of_organizations{
    "name",    "name_en",    "short",      "type",     "name_kind",   "aliases", "members",
    "invited", "respondent", "valid_from", "valid_to", "merged_into", "note"};
constexpr std::array<std::string_view, 7> of_categories{"name",  "name_en",  "short",  "short_en",
                                                        "theme", "theme_en", "aliases"};
constexpr std::array<std::string_view, 4> of_audiences{"name", "group", "group_en", "aliases"};

std::vector<std::string> texts_of(const std::vector<table::Cell>& header) {
    std::vector<std::string> texts;
    for (const table::Cell& cell : header) texts.push_back(cell.text);
    return texts;
}

/// "there is no column X": with the headers that look like it, or else all there are.
void report_missing(std::string_view column, const table::Table& table, const std::string& header,
                    table::FaultList& faults) {
    const std::vector<std::string> texts = texts_of(table.header);
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::vector<std::string> similar = similar_words(header, views);
    const text::Bilingual there = quoted(texts, 20);
    const text::Bilingual like = quoted(similar, 3);
    const table::Place place = table.header.empty() ? table::Place{} : table::Place{table.header.front().place.line, 0};
    text::Bilingual message;
    text::Bilingual remedy;
    if (header == column) {
        message = {fmt::format("there is no column \"{}\"; the columns are {}", column, there.en),
                   fmt::format("「{}」という列がありません（ある列: {}）", column, there.ja)};
        remedy = {
            fmt::format("Name a column so, or say in survey.toml under [columns] which one it is: {} = \"HEADER\".",
                        column),
            fmt::format("列名を改めるか、survey.toml の [columns] に {} = \"列名\" と書いてください。", column)};
        if (column == "organization") {
            remedy.en +=
                " An edge list is a CSV or TSV table with the columns source and target; say --from for another "
                "format.";
            remedy.ja +=
                "辺リスト（CSV・TSV）であれば列名を source と target としてください。ほかの形式は --from "
                "で指定します。";
        }
    } else {
        message = {
            fmt::format("survey.toml maps \"{}\" to a column that is not there; the columns are {}", column, there.en),
            fmt::format("survey.toml で「{}」に当てた列がありません（ある列: {}）", column, there.ja)};
        remedy = {"Correct the header in survey.toml under [columns], or in the table.",
                  "survey.toml の [columns] か、表の列名を直してください。"};
    }
    if (!similar.empty()) {
        remedy.en += " Similar: " + like.en + ".";
        remedy.ja += "似た列名: " + like.ja + "。";
    }
    faults.add(place, header, std::move(message), std::move(remedy));
}

}  // namespace

std::span<const std::string_view> initiative_columns() {
    return of_initiatives;
}
std::span<const std::string_view> organization_columns() {
    return of_organizations;
}
std::span<const std::string_view> category_columns() {
    return of_categories;
}
std::span<const std::string_view> audience_columns() {
    return of_audiences;
}

std::vector<std::string> similar_words(std::string_view word, std::span<const std::string_view> known) {
    std::vector<std::string> folded;
    for (const std::string_view candidate : known) folded.push_back(text::fold_name(candidate));
    const std::string wanted = text::fold_name(word);
    std::vector<std::string> similar;
    // Only case or spaces apart: as like as can be, but the folded texts are equal and so no candidate of most_similar.
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (folded[i] == wanted && known[i] != word) similar.emplace_back(known[i]);
    }
    for (const std::uint32_t i : text::most_similar(wanted, folded, 3, 0.5)) similar.emplace_back(known[i]);
    return similar;
}

std::vector<std::string> translate_header(const table::Table& table, const std::vector<Mapping>& mappings,
                                          std::span<const std::string_view> known, std::string_view required,
                                          table::FaultList& faults) {
    const std::vector<std::string> headers = texts_of(table.header);
    std::vector<std::string> columns = headers;
    std::vector<bool> taken(headers.size(), false);

    bool required_is_mapped = false;
    for (const Mapping& mapping : mappings) {
        required_is_mapped = required_is_mapped || mapping.column == required;
        const Index position = [&] {
            for (Index i = 0; i < headers.size(); ++i) {
                if (trimmed(headers[i]) == trimmed(mapping.header)) return i;
            }
            return none_index;
        }();
        if (position == none_index) {
            report_missing(mapping.column, table, mapping.header, faults);
        } else if (taken[position]) {
            faults.add(
                table.header[position].place, headers[position],
                {fmt::format("survey.toml maps two columns to this one, the second is \"{}\"", mapping.column),
                 fmt::format("survey.toml で二つの項目がこの列に当てられています（二つ目は「{}」）", mapping.column)},
                {"Map each column once.", "一つの列には一つの項目だけを当ててください。"});
        } else {
            taken[position] = true;
            columns[position] = mapping.column;
        }
    }

    for (const std::string_view name : known) {
        if (std::find(columns.begin(), columns.end(), name) != columns.end()) continue;
        std::vector<std::size_t> alike;
        for (std::size_t i = 0; i < headers.size(); ++i) {
            if (!taken[i] && equal_words(headers[i], name)) alike.push_back(i);
        }
        if (alike.size() == 1) columns[alike.front()] = name;
    }

    std::vector<std::string> sorted = columns;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), columns[i]);
        if (last - first > 1 && !taken[i]) {
            faults.add(
                table.header[i].place, headers[i],
                {"another column is mapped to this name in survey.toml",
                 "survey.toml で別の列がこの名前に当てられています"},
                {"Rename this column, or change the mapping.", "この列の名前か、survey.toml の対応を改めてください。"});
        }
    }
    if (position_of(columns, required) == none_index && !required_is_mapped) {
        report_missing(required, table, std::string(required), faults);
    }
    return columns;
}

Index position_of(const std::vector<std::string>& columns, std::string_view name) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    return found == columns.end() ? none_index : static_cast<Index>(found - columns.begin());
}

}  // namespace collabgraph::survey
