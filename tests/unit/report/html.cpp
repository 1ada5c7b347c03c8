#include "collabgraph/report/html.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "collabgraph/table/sha256.hpp"
#include "report/html_page.hpp"
#include "unit/report/html_fixture.hpp"

using namespace collabgraph;
using Catch::Matchers::Contains;
using report::HtmlFixture;

namespace {

std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const auto begin = text.find(before);
    REQUIRE(begin != std::string::npos);
    const auto end = text.find(after, begin + before.size());
    REQUIRE(end != std::string::npos);
    return text.substr(begin + before.size(), end - begin - before.size());
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++n;
    return n;
}

const std::string data_open = "<script type=\"application/json\" id=\"data\">";

nlohmann::json data_of(const std::string& html) {
    return nlohmann::json::parse(between(html, data_open, "</script>"));
}

/// The document without its style sheet, data and script: what a text of the survey could turn into markup.
std::string markup_of(const std::string& html) {
    const auto style = html.find("</style>");
    return html.substr(style, html.find(data_open) - style);
}

/// Opening tags in order, with their attributes cut off.
std::vector<std::string> tags_of(const std::string& markup) {
    std::vector<std::string> tags;
    for (auto at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
        tags.push_back(markup.substr(at, markup.find_first_of(" >", at) - at));
    }
    return tags;
}

const std::vector<std::string> hostile = {"</script><script>alert(1)</script>",
                                          "<img src=x onerror=alert(1)>",
                                          "\"' onmouseover=\"x",
                                          "a&b\nc\x01\x7F]]>--><!--",
                                          "{0} {} {{",
                                          "\xE2\x80\xA8\xE2\x80\xA9",
                                          "${x}`\\"};

}  // namespace

TEST_CASE("The page is one HTML document with its language and title", "[html]") {
    const HtmlFixture fixture;
    const std::string english = fixture.html(), japanese = fixture.html(text::Language::ja);
    CHECK(english.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    CHECK_THAT(english, Contains("<title>Survey by hand</title>"));
    CHECK(japanese.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"));
    CHECK_THAT(japanese, Contains("<title>手作りの調査</title>"));
    CHECK(english.ends_with("</html>\n"));
}

TEST_CASE("The page is the same bytes each time", "[html]") {
    CHECK(HtmlFixture().html() == HtmlFixture().html());
}

TEST_CASE("The page may fetch nothing, and its policy lets only its own script run", "[html]") {
    const std::string html = HtmlFixture().html();
    const std::string policy = between(html, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    CHECK_THAT(policy, Contains("default-src 'none'"));
    CHECK_THAT(policy, !Contains("http"));
    const std::string script = between(html, "</script>\n<script>", "</script>");
    CHECK_THAT(policy, Contains("script-src '" + report::policy_hash(table::Sha256().update(script).hex()) + "'"));
    for (const char* reference : {"src=\"", "http://", "https://", "@import", "url(", "<link", "<iframe"}) {
        INFO(reference);
        CHECK_THAT(html, !Contains(reference));
    }
    // "" and "abc", as any base64 tool writes their SHA-256.
    CHECK(report::policy_hash(table::Sha256().hex()) == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    CHECK(report::policy_hash(table::Sha256().update("abc").hex()) ==
          "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

TEST_CASE("Every caveat says that these are proposals", "[html]") {
    const HtmlFixture fixture;
    for (const char* id : {"answers", "counted", "hubs", "gaps", "working-group", "clusters", "centrality",
                           "initiatives", "definitions"}) {
        INFO(id);
        const std::string english = between(fixture.html(), "<section id=\"" + std::string(id) + "\">", "</section>");
        CHECK_THAT(english, Contains("proposals, not proven collaborations"));
        const std::string japanese =
            between(fixture.html(text::Language::ja), "<section id=\"" + std::string(id) + "\">", "</section>");
        CHECK_THAT(japanese, Contains("提案であり連携の実績ではない"));
    }
}

TEST_CASE("The sentences hold the numbers of the survey", "[html]") {
    const std::string html = HtmlFixture().html();
    const std::string answers = between(html, "<section id=\"answers\">", "</section>");
    CHECK_THAT(answers, Contains(">Gamma</a></b>, named by 2 bodies in 2 rows; next"));
    CHECK_THAT(answers, Contains("Without any initiative: <a class=\"what\" href=\"#c2\" data-c=\"2\">c3</a>"));
    const std::string counted = between(html, "<section id=\"counted\">", "</section>");
    CHECK_THAT(counted, Contains("<td class=\"n\">4</td><th scope=\"row\">pairs"));
    CHECK_THAT(
        counted,
        Contains(
            "1 is without any tie: <a class=\"who\" href=\"#o3\" data-o=\"3\">Delta</a> (no initiative holds it)."));
    CHECK_THAT(counted, Contains("Without a category: "));
}

TEST_CASE("Hubs of one rank are named together, and a busier body by rows is not passed over", "[html]") {
    HtmlFixture fixture;
    fixture.sought_after.hubs[0].named_by = fixture.sought_after.hubs[1].named_by = 2;
    fixture.sought_after.hubs[0].rank = fixture.sought_after.hubs[1].rank = 1;
    CHECK_THAT(fixture.html(),
               Contains(">Gamma</a> and <a class=\"who\" href=\"#o1\" data-o=\"1\">Beta</a></b>, named by 2 bodies"));
    fixture.sought_after.hubs[1].rank = 2;
    fixture.sought_after.hubs[1].named_by = 1;
    fixture.sought_after.hubs[1].named_in = 9;
    CHECK_THAT(fixture.html(),
               Contains("By rows it is <a class=\"who\" href=\"#o1\" data-o=\"1\">Beta</a>, with 9 rows from 1 body."));
}

TEST_CASE("The page tells the hubs of each category and how far bodies reach over categories", "[html]") {
    HtmlFixture page;
    const std::string plain = page.html();
    const auto section = [](const std::string& html, const char* id) {
        const std::size_t begin = html.find("<h3 id=\"" + std::string(id) + "\"");
        REQUIRE(begin != std::string::npos);
        return html.substr(begin, html.find("</table>", begin) - begin);
    };
    // On c1 Gamma is named by two, Beta by one; on c2 both by one.
    const std::string hubs = section(plain, "hubs-by-category");
    CHECK(hubs.find("Gamma") < hubs.find("<b>2</b>"));
    CHECK(hubs.find("Range") == std::string::npos);
    CHECK(plain.find("Nobody is named on: ") != std::string::npos);
    const std::string reach = section(plain, "reach");
    CHECK(reach.find("Share: of the 2 categories") != std::string::npos);
    CHECK(reach.find("100%") < reach.find("50%"));
    CHECK(plain.find("Not listed: 2 bodies with the value 0.") != std::string::npos);

    page.category_hubs = hubs::hubs_by_category(page.survey, page.incidence, {.resampling = {}});
    page.reach = hubs::reach_over_categories(page.survey, page.incidence, {.resampling = {}});
    const std::string judged = page.html();
    CHECK(section(judged, "hubs-by-category").find("Not to be told apart from them") != std::string::npos);
    CHECK(section(judged, "reach").find("rows alone are left out") != std::string::npos);
    CHECK(section(page.html(text::Language::ja), "reach").find("順位の範囲") != std::string::npos);
}

TEST_CASE("The gap map, the working group and the sentences lead to rows", "[html]") {
    const std::string html = HtmlFixture().html();
    const std::string gaps = between(html, "<section id=\"gaps\">", "</section>");
    CHECK_THAT(gaps, Contains("<h3 id=\"gap-map\">"));
    CHECK_THAT(gaps, Contains("data-title=\"“c1”, title: Title\""));
    CHECK_THAT(gaps, Contains("All gaps as sentences to copy"));
    CHECK_THAT(gaps, Contains("Nobody proposes anything on “c3”: none of 4 initiatives."));
    const std::string group = between(html, "<section id=\"working-group\">", "</section>");
    CHECK_THAT(group, Contains("Not coverable, since nobody proposes there: c3."));
    CHECK_THAT(group, Contains("Alike initiatives"));
    CHECK_THAT(group, Contains("<h3 id=\"missing-ties\">"));
    CHECK_THAT(group, Contains("<h3 id=\"missing-takers\">"));
}

TEST_CASE("Every number of rows holds links to the rows themselves", "[html]") {
    const std::string html = HtmlFixture().html();
    CHECK_THAT(html, Contains("<details class=\"rows\" data-title=\"Rows that name Gamma\"><summary>2 rows</summary> "
                              "<a href=\"#r0\">1</a> <a href=\"#r2\">3</a></details>"));
    for (int row = 0; row < 4; ++row) CHECK(count(html, "<tr id=\"r" + std::to_string(row) + "\">") == 1);
}

TEST_CASE("Every link within the page has its target, and no id stands twice", "[html]") {
    HtmlFixture fixture;
    fixture.centrality = {{"degree", {1, 2, 3, 0}, {}}};
    fixture.drawings.push_back({report::DrawingGroup::overview, "Whole", {}, ""});
    const std::string html = markup_of(fixture.html());
    std::multiset<std::string> ids;
    for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
        ids.insert(html.substr(at + 5, html.find('"', at + 5) - at - 5));
    }
    for (const auto& id : ids) {
        INFO(id);
        CHECK(ids.count(id) == 1);
    }
    for (auto at = html.find(" href=\"#"); at != std::string::npos; at = html.find(" href=\"#", at + 1)) {
        const std::string target = html.substr(at + 8, html.find('"', at + 8) - at - 8);
        INFO(target);
        CHECK(ids.contains(target));
    }
}

TEST_CASE("Hostile names are text in the page, whatever they look like", "[html]") {
    const std::vector<std::string> tags = tags_of(markup_of(HtmlFixture().html()));
    for (const std::string& name : hostile) {
        INFO(name);
        HtmlFixture fixture({name, name + "2", name + "3", name + "4"}, {name, name + "b", name + "c"}, name);
        fixture.survey.settings.title = {name, name};
        fixture.survey.settings.source = {name, name};
        fixture.survey.path = name;
        fixture.survey.initiatives[0].id = name;
        const std::string html = fixture.html();
        // The same elements in the same order: no name made one or ended one.
        CHECK(tags_of(markup_of(html)) == tags_of(markup_of([&] {
                  HtmlFixture plain;
                  plain.survey.settings.source = {"source", "source"};
                  return plain.html();
              }())));
        CHECK(data_of(html)["organizations"][0][0] == name);
        CHECK(data_of(html)["rows"][0][2] == name);
        CHECK(count(html, "</script>") == 2);
        CHECK_THAT(html, !Contains("<img"));
    }
    CHECK(tags.size() > 100);
}

TEST_CASE("Marks of a diagram lead to the subjects of the survey, by name and not by their place", "[html]") {
    HtmlFixture fixture;
    diagram::Page page;
    const auto box = [&](const char* id, const char* kind, const char* name, const char* about) {
        page.boxes.emplace_back();
        page.boxes.back().id = id;
        page.boxes.back().kind = kind;
        page.boxes.back().name = name;
        page.boxes.back().about = about;
    };
    box("o9", "organization", "Gamma", "");
    box("c7", "category", "c2", "");
    box("o8", "organization", "nobody of this name", "");
    box("m1", "mark", "", "o9 c7");
    box("m2", "mark", "", "o9 o8");
    std::string svg = "<svg viewBox=\"0 0 1 1\">";
    for (const auto& one : page.boxes) svg += "<g id=\"" + one.id + "\" class=\"node\"><path d=\"M0,0\"/></g>";
    fixture.drawings.push_back({report::DrawingGroup::overview, "Whole <network>", page, svg + "</svg>"});
    page.name = "category-02";
    fixture.drawings.push_back({report::DrawingGroup::category, "c2", page, ""});
    const std::string html = between(fixture.html(), "<section id=\"diagrams\">", "</section>");
    CHECK_THAT(
        html,
        Contains("<g data-o=\"2\"><path d=\"M0,0\"/></g><g data-c=\"1\"><path d=\"M0,0\"/></g><g><path d=\"M0,0\"/></g>"
                 "<g data-a=\"o2\" data-b=\"c1\"><path d=\"M0,0\"/></g><g><path d=\"M0,0\"/></g></svg>"));
    CHECK_THAT(html, Contains("<li><a href=\"#d0\">Whole &lt;network&gt;</a></li>"));
    CHECK_THAT(html, Contains("diagrams/category-02.dot"));
}

TEST_CASE("Conditions other than the defaults are told at the top", "[html]") {
    HtmlFixture fixture;
    CHECK_THAT(fixture.html(), !Contains("class=\"conditions\""));
    fixture.conditions = {{"only rows with <section> = 2", "区分が2の行のみ"}};
    CHECK_THAT(fixture.html(), Contains("<li>only rows with &lt;section&gt; = 2</li>"));
    CHECK_THAT(fixture.html(text::Language::ja), Contains("<li>区分が2の行のみ</li>"));
}

TEST_CASE("Undefined values are empty fields that sort last", "[html]") {
    HtmlFixture fixture;
    fixture.centrality = {{"clustering", {1.0 / 3, std::nan(""), 0, 1}, {}}};
    const std::string html = between(fixture.html(), "<section id=\"centrality\">", "</section>");
    CHECK_THAT(html, Contains("<td class=\"n\" data-v=\"0.3333333333333333\">0.3333</td>"));
    CHECK_THAT(html, Contains("<td class=\"n\"></td>"));
    CHECK_THAT(html, !Contains("nan"));
}

TEST_CASE("A survey without rows, ties or categories still makes a page", "[html]") {
    HtmlFixture fixture;
    fixture.survey.initiatives.clear();
    fixture.survey.categories.clear();
    fixture.remake();
    fixture.sought_after.hubs.clear();
    fixture.proposing.hubs.clear();
    fixture.bridging.hubs.clear();
    const std::string html = fixture.html();
    CHECK_THAT(html, Contains("Nobody names a partner."));
    CHECK_THAT(html, Contains("The survey names no categories"));
    CHECK(data_of(html)["rows"].empty());
}

TEST_CASE("Names that the cells spell otherwise are shown as spelt and as read", "[html]") {
    HtmlFixture fixture;
    fixture.survey.initiatives[0].partners[0].text = "Betta";
    fixture.survey.initiatives[1].partners.push_back({"various talks", {}, {}});
    fixture.remake();
    const std::string html = fixture.html();
    CHECK_THAT(html, Contains("<span class=\"spelt\">Betta</span> <span class=\"stands\">\u2192 <a class=\"who\" "
                              "href=\"#o1\" data-o=\"1\">Beta</a>"));
    CHECK_THAT(html, Contains("<span class=\"spelt\">various talks</span> <span class=\"tag\">no body</span>"));
}

TEST_CASE("An English page shows the English name and the survey's own beside it", "[html]") {
    HtmlFixture fixture;
    fixture.survey.organizations[0].name_en = "Alpha Society";
    fixture.survey.settings.language = "ja";
    CHECK_THAT(fixture.html(), Contains(">Alpha Society</a> <span class=\"own\" lang=\"ja\">Alpha</span>"));
    CHECK_THAT(fixture.html(text::Language::ja), !Contains("Alpha Society"));
}
