#include <algorithm>

#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

constexpr std::size_t findings_at_once = 10;

std::string severity(const Context& context, survey::Severity severity) {
    switch (severity) {
        case survey::Severity::error:
            return context.say("error", "誤り");
        case survey::Severity::warning:
            return context.say("warning", "注意");
        case survey::Severity::note:
            break;
    }
    return context.say("note", "参考");
}

std::string place(const Context& context, const table::Fault& fault) {
    std::string out = escape_html(fault.file);
    if (fault.place.line > 0) out += context.fill(", line {}", " {}行目", fault.place.line);
    if (fault.place.column > 0) out += context.fill(", field {}", " {}列目", fault.place.column);
    return out;
}

}  // namespace

std::string html_findings(const Context& context) {
    // By gravity, then by kind in the order of first appearance: a reader wants one kind's cases together.
    const auto& findings = context.survey.findings;
    std::vector<std::pair<survey::Severity, std::string_view>> kinds;
    for (const auto& finding : findings) {
        const std::pair key(finding.severity, std::string_view(finding.kind));
        if (std::find(kinds.begin(), kinds.end(), key) == kinds.end()) kinds.push_back(key);
    }
    std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.first > b.first; });

    std::string out = "<section id=\"findings\"><h2>" + context.say("Quality of the data", "データの品質") + "</h2>\n";
    if (findings.empty()) {
        return out + "<p>" +
               context.say("Nothing to report: every name and category was resolved.", "指摘事項はない。") +
               "</p></section>\n";
    }
    out += "<p>" +
           context.fill("{}. Nothing was merged or dropped because of them.",
                        "指摘は{}。これを理由に統合・除外した行や名称はない。",
                        context.count(findings.size(), "finding", "findings", "件")) +
           "</p>\n";
    for (const auto& [level, kind] : kinds) {
        std::vector<std::string> rows;
        for (const auto& finding : findings) {
            if (finding.severity != level || finding.kind != kind) continue;
            rows.push_back(fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                                       place(context, finding.fault), escape_html(finding.fault.value),
                                       escape_html(finding.fault.message.in(context.language)),
                                       escape_html(finding.fault.remedy.in(context.language))));
        }
        const std::string caption =
            context.fill("{}: {} ({})", "{}：{}（{}件）", severity(context, level), escape_html(kind), rows.size());
        out += table("findings", caption,
                     fmt::format("<tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th "
                                 "scope=\"col\">{}</th></tr>",
                                 context.say("Place", "位置"), context.say("Value", "値"), context.say("What", "内容"),
                                 context.say("What to do", "対応")),
                     foldable_rows(context, rows, findings_at_once));
    }
    return out + "</section>\n";
}

}  // namespace collabgraph::report
