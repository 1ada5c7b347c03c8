#include "collabgraph/report/findings_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/report/words.hpp"
#include "collabgraph/text/width.hpp"
#include "report/wrap.hpp"

namespace collabgraph::report {

namespace {

std::string code_of(survey::Severity severity) {
    switch (severity) {
        case survey::Severity::error:
            return "error";
        case survey::Severity::warning:
            return "warning";
        case survey::Severity::note:
            break;
    }
    return "note";
}

Value number_or_nothing(std::uint32_t number) {
    return number == 0 ? Value{} : Value{std::int64_t{number}};
}

std::string where(const table::Fault& fault) {
    std::string result = fault.file;
    if (fault.place.line > 0) result += fmt::format(":{}", fault.place.line);
    if (fault.place.line > 0 && fault.place.column > 0) result += fmt::format(":{}", fault.place.column);
    return result;
}

void append_indented(std::string& result, const std::string& sentence, std::size_t width) {
    if (sentence.empty()) return;
    for (const std::string& line : wrap(sentence, width > 10 ? width - 4 : width)) result += "    " + line + '\n';
}

}  // namespace

Result findings_result(const std::vector<survey::Finding>& findings, text::Language language) {
    Sheet sheet;
    sheet.key = "findings";
    sheet.columns = {{"kind", {"kind", "種類"}},       {"severity", {"severity", "重さ"}, For::all, severity_words()},
                     {"file", {"file", "ファイル"}},   {"line", {"line", "行"}},
                     {"column", {"column", "列"}},     {"value", {"value", "値"}},
                     {"message", {"message", "内容"}}, {"suggestion", {"suggestion", "提案"}}};
    for (const survey::Finding& finding : findings) {
        const table::Fault& fault = finding.fault;
        sheet.rows.push_back({finding.kind, code_of(finding.severity), fault.file, number_or_nothing(fault.place.line),
                              number_or_nothing(fault.place.column), fault.value, fault.message.in(language),
                              fault.remedy.in(language)});
    }
    Result result;
    result.title = {"Findings", "点検の結果"};
    result.parts = {{std::move(sheet)}};
    return result;
}

std::string describe_findings(const std::vector<survey::Finding>& findings, const Writing& writing) {
    std::string result;
    for (const survey::Finding& finding : findings) {
        const table::Fault& fault = finding.fault;
        const std::string severity = shown(code_of(finding.severity), writing.language, severity_words());
        std::string head = where(fault);
        if (!head.empty()) head += ": ";
        head += severity + ": " + finding.kind;
        result +=
            writing.colour && finding.severity != survey::Severity::note ? "\x1b[1m" + head + "\x1b[0m\n" : head + '\n';
        std::string message = fault.message.in(writing.language);
        if (!fault.value.empty() && message.find(fault.value) == std::string::npos) {
            message += writing.language == text::Language::ja ? fmt::format("（値：「{}」）", fault.value)
                                                              : fmt::format(" (value: \"{}\")", fault.value);
        }
        append_indented(result, message, writing.width);
        append_indented(result, fault.remedy.in(writing.language), writing.width);
    }
    const auto of = [&](survey::Severity severity) {
        return std::count_if(findings.begin(), findings.end(),
                             [severity](const survey::Finding& finding) { return finding.severity == severity; });
    };
    if (!result.empty()) result += '\n';
    const auto errors = of(survey::Severity::error), warnings = of(survey::Severity::warning),
               notes = of(survey::Severity::note);
    return result + (writing.language == text::Language::ja
                         ? fmt::format("誤り{}件、注意{}件、参考{}件\n", errors, warnings, notes)
                         : fmt::format("{} errors, {} warnings, {} notes\n", errors, warnings, notes));
}

}  // namespace collabgraph::report
