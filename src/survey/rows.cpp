#include "survey/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/survey/values.hpp"
#include "collabgraph/text/fold.hpp"

namespace collabgraph::survey {

void EmptyValues::add(const std::string& column, table::Place place, std::size_t count) {
    if (count == 0) return;
    Count& counted = m_columns[column];
    if (counted.values == 0) counted.first = place;
    counted.values += count;
}

void EmptyValues::report(const std::string& file, std::vector<Finding>& findings) const {
    for (const auto& [column, count] : m_columns) {
        Finding finding;
        finding.kind = "empty_value";
        finding.severity = Severity::note;
        finding.fault = {file,
                         count.first,
                         "",
                         {fmt::format("{} empty value{} in \"{}\" left out, the first here", count.values,
                                      count.values == 1 ? "" : "s", column),
                          fmt::format("「{}」の空の値を {} 個除きました（最初の箇所）", column, count.values)},
                         {"Nothing to do, unless a name was lost beside a separator.",
                          "区切り文字の前後で名称が欠けていなければ、対応は不要です。"}};
        findings.push_back(std::move(finding));
    }
}

std::vector<std::string> names_in(const table::Cell& cell, const std::string& column, std::string_view separators,
                                  EmptyValues& empty) {
    std::size_t dropped = 0;
    std::vector<std::string> names;
    if (cell.parts.empty()) {
        names = split_values(cell.text, separators, &dropped);
    } else {
        for (const std::string& part : cell.parts) names.emplace_back(trimmed(part));
    }
    const auto kept = std::remove_if(names.begin(), names.end(),
                                     [](const std::string& name) { return text::fold_name(name).empty(); });
    dropped += static_cast<std::size_t>(names.end() - kept);
    names.erase(kept, names.end());
    empty.add(column, cell.place, dropped);
    return names;
}

}  // namespace collabgraph::survey
