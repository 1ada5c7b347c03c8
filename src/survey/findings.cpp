#include "survey/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace collabgraph::survey {

namespace {

constexpr std::size_t most_of_a_kind = 1000;

}  // namespace

void FindingList::add(const std::string& kind, Severity severity, std::string file, table::Place place,
                      std::string value, text::Bilingual message, text::Bilingual remedy) {
    Kind& count = m_kinds[kind];
    count.severity = severity;
    if (count.listed == most_of_a_kind) {
        ++count.beyond;
        return;
    }
    ++count.listed;
    m_findings.push_back(
        {kind, severity, {std::move(file), place, std::move(value), std::move(message), std::move(remedy)}});
}

std::vector<Finding> FindingList::take(std::vector<Finding> of_the_reader) {
    std::vector<Finding> all = std::move(of_the_reader);
    all.insert(all.end(), std::make_move_iterator(m_findings.begin()), std::make_move_iterator(m_findings.end()));
    m_findings.clear();
    for (const auto& [kind, count] : m_kinds) {
        if (count.beyond == 0) continue;
        all.push_back({kind,
                       count.severity,
                       {"",
                        {},
                        "",
                        {fmt::format("{} more of the kind {} are not listed", count.beyond, kind),
                         fmt::format("この種類（{}）はほかに {} 件あります", kind, count.beyond)},
                        {"Deal with those that are listed, then check again.",
                         "挙げたものを直してから、もう一度確認してください。"}}});
    }
    m_kinds.clear();
    const auto key = [](const Finding& finding) {
        return std::tie(finding.fault.file, finding.fault.place.line, finding.fault.place.column, finding.kind,
                        finding.fault.value, finding.fault.message.en);
    };
    std::sort(all.begin(), all.end(), [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
    return all;
}

std::string file_of(const Survey& survey, std::string_view role) {
    for (const InputFile& input : survey.inputs) {
        if (input.role == role) return input.file;
    }
    return {};
}

std::string file_of_row(const Survey& survey, const Initiative& initiative) {
    return initiative.place.line == 0 ? "--add" : survey.file;
}

}  // namespace collabgraph::survey
