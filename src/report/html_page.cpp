#include "report/html_page.hpp"

#include "report/embedded.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

struct Section {
    const char* id;
    text::Bilingual title;
};

const Section sections[] = {
    {"answers", {"In short", "要点"}},
    {"counted", {"What was counted", "数えたもの"}},
    {"hubs", {"Hubs", "ハブ"}},
    {"gaps", {"Gaps", "空白"}},
    {"working-group", {"Working group", "作業部会の案"}},
    {"clusters", {"Clusters", "群"}},
    {"diagrams", {"Diagrams", "図"}},
    {"centrality", {"Centrality", "中心性"}},
    {"findings", {"Quality of the data", "データの品質"}},
    {"initiatives", {"All initiatives", "すべての取組"}},
    {"definitions", {"Definitions", "用語と読み方"}},
};

std::string contents(const Context& context) {
    std::string out = "<nav class=\"contents\" aria-label=\"" + context.say("Contents", "目次") + "\"><ol>";
    for (const Section& section : sections) {
        out += fmt::format("<li><a href=\"#{}\">{}</a></li>", section.id, section.title.in(context.language));
    }
    return out + "</ol></nav>\n";
}

std::string panel(const Context& context) {
    return fmt::format(
        "<aside id=\"panel\" aria-labelledby=\"panel-title\" hidden><div class=\"panel-head\"><p>{0}</p><button "
        "type=\"button\" "
        "id=\"back\" hidden>{2}</button><button type=\"button\" id=\"close\" aria-label=\"{1}\">\u00D7</button></div>"
        "<h2 id=\"panel-title\" tabindex=\"-1\"></h2><div id=\"panel-body\"></div></aside>\n",
        context.say("Evidence", "根拠"), context.say("Close", "閉じる"), context.say("Back", "戻る"));
}

std::string footer(const Context& context) {
    const auto& survey = context.survey;
    return fmt::format("<footer><p>{}</p><p>{} <code>{}</code><br>SHA-256 <code>{}</code></p></footer>\n",
                       context.fill("Made by collabgraph {}.", "collabgraph {} で作成。", COLLABGRAPH_VERSION),
                       context.say("Input:", "入力："), escape_html(survey.path), escape_html(survey.sha256));
}

}  // namespace

std::string policy_hash(std::string_view hexadecimal) {
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out = "sha256-";
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : hexadecimal) {
        bits = (bits << 4) | static_cast<std::uint32_t>(digits.find(c));
        held += 4;
        if (held >= 6) {
            held -= 6;
            out += letters[(bits >> held) & 63u];
            bits &= (1u << held) - 1;
        }
    }
    if (held > 0) out += letters[(bits << (6 - held)) & 63u];
    while ((out.size() - 7) % 4 != 0) out += '=';
    return out;
}

std::string html_page(const Context& context) {
    // Nothing may be fetched. Styles are ours but stand in attributes too (widths of bars), so they are allowed inline.
    const std::string policy = fmt::format(
        "default-src 'none'; style-src 'unsafe-inline'; script-src '{}'; base-uri 'none'; form-action 'none'",
        policy_hash(report_js_sha256));
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
        "http-equiv=\"Content-Security-Policy\" "
        "content=\"{}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta "
        "name=\"referrer\" "
        "content=\"no-referrer\">\n<meta name=\"format-detection\" "
        "content=\"telephone=no\">\n<title>{}</title>\n<style>\n{}</style>\n"
        "</head>\n<body data-print=\"overview\">\n<a class=\"skip\" href=\"#main\">{}</a>\n",
        context.japanese() ? "ja" : "en", policy, escape_html(survey_title(context)), report_css,
        context.say("To the content", "本文へ"));
    out += html_header(context);
    out += "<div class=\"layout\">\n" + contents(context) + "<main id=\"main\">\n";
    out += html_answers(context);
    out += html_counted(context);
    out += html_hubs(context);
    out += html_gaps(context);
    out += html_working_group(context);
    out += html_clusters(context);
    out += html_drawings(context);
    out += html_centrality(context);
    out += html_findings(context);
    out += html_initiatives(context);
    out += html_definitions(context);
    out += "</main>\n" + panel(context) + "</div>\n" + footer(context);
    out += "<script type=\"application/json\" id=\"data\">" + html_data(context) + "</script>\n<script>";
    out += report_js;
    return out + "</script>\n</body>\n</html>\n";
}

}  // namespace collabgraph::report
