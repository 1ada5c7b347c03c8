#include "collabgraph/report/sheet.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <sstream>

#include "collabgraph/text/width.hpp"

using namespace collabgraph;
using report::Sheet;
using report::Value;

namespace {

Sheet two_bodies() {
    Sheet sheet;
    sheet.key = "organizations";
    sheet.columns = {{"organization", {"organization", "団体"}},
                     {"named_by", {"named by", "挙げた団体"}},
                     {"constraint", {"constraint", "拘束度"}},
                     {"evidence", {"evidence", "根拠"}, report::For::machines}};
    sheet.rows = {{"日本医師会", std::int64_t{12}, 0.125, report::List{"1", "2"}},
                  {"Say \"A\", B", std::int64_t{7}, std::numeric_limits<double>::quiet_NaN(), report::List{}}};
    return sheet;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("a table is aligned by the width on the terminal, numbers to the right") {
    CHECK(write_table(two_bodies(), {}) ==
          "organization  named by  constraint\n"
          "------------  --------  ----------\n"
          "日本医師会          12       0.125\n"
          "Say \"A\", B           7           -\n");
}

TEST_CASE("headings of a table follow the language") {
    CHECK(write_table(two_bodies(), {text::Language::ja}).starts_with("団体        挙げた団体  拘束度\n"));
}

TEST_CASE("a table that is too wide wraps text and loses none of it") {
    Sheet sheet;
    sheet.columns = {{"a", {"name", "名称"}}, {"b", {"members", "構成団体"}}};
    sheet.rows = {{"全国在宅療養支援診療所連絡会",
                   report::List{"日本在宅ケアアライアンス", "日本訪問看護財団", "全日本病院協会"}}};
    const std::string table = write_table(sheet, {text::Language::en, false, 40, false});
    std::string joined;
    for (const std::string& line : lines_of(table)) {
        CHECK(text::columns(line) <= 40);
        joined += line;
    }
    for (const char* piece : {"全国", "連絡", "アライ", "訪問", "全日本"}) {
        CHECK(joined.find(piece) != std::string::npos);
    }
}

TEST_CASE("a table of more columns than fit is dealt out to several with the first column in each") {
    Sheet sheet;
    sheet.columns = {{"name", {"name", "名称"}}};
    sheet.rows = {{"日本医師会"}};
    for (int c = 0; c < 12; ++c) {
        sheet.columns.push_back({"measure", {"measure " + std::to_string(c), "指標"}});
        sheet.rows[0].push_back(1.0 / 3);
    }
    const std::string table = write_table(sheet, {text::Language::en, false, 60, false});
    std::size_t names = 0, values = 0;
    for (const std::string& line : lines_of(table)) {
        CHECK(text::columns(line) <= 60);
        if (line.find("日本医師会") != std::string::npos) ++names;
        for (auto at = line.find("0.3333"); at != std::string::npos; at = line.find("0.3333", at + 1)) ++values;
    }
    CHECK(names > 1);
    CHECK(values == 12);
}

TEST_CASE("a cell cannot move the cursor of the terminal") {
    Sheet sheet;
    sheet.columns = {{"name", {"name", "名称"}}};
    sheet.rows = {{"a\x1b[2Jb\nc"}};
    const std::string table = write_table(sheet, {});
    CHECK(table.find('\x1b') == std::string::npos);
    CHECK(lines_of(table).size() == 3);
}

TEST_CASE("an empty table says so") {
    Sheet sheet = two_bodies();
    sheet.rows.clear();
    CHECK(write_table(sheet, {}) == "(none)\n");
    CHECK(write_table(sheet, {text::Language::ja}) == "（なし）\n");
}

TEST_CASE("CSV holds all columns by their keys, lists joined by semicolons, undefined values empty") {
    CHECK(write_separated(two_bodies(), ',', {}) ==
          "organization,named_by,constraint,evidence\n"
          "日本医師会,12,0.125,1;2\n"
          "\"Say \"\"A\"\", B\",7,,\n");
}

TEST_CASE("CSV quotes cells with a separator, a quote or a line break and nothing else") {
    Sheet sheet;
    sheet.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}}};
    sheet.rows = {{"x\ny", "x;y"}, {"x\ty", " x "}};
    CHECK(write_separated(sheet, ',', {}) == "a,b\n\"x\ny\",x;y\nx\ty, x \n");
    CHECK(write_separated(sheet, '\t', {}) == "a\tb\n\"x\ny\"\tx;y\n\"x\ty\"\t x \n");
}

TEST_CASE("CSV for Excel begins with a byte order mark and defuses formulas, but leaves numbers alone") {
    Sheet sheet;
    sheet.columns = {{"a", {"a", "a"}}, {"b", {"b", "b"}}};
    for (const char* text : {"=1+1", "+1", "-1", "@x", "x=1"}) sheet.rows.push_back({text, -1.5});
    CHECK(write_separated(sheet, ',', {text::Language::en, true}) ==
          "\xEF\xBB\xBF"
          "a,b\n'=1+1,-1.5\n'+1,-1.5\n'-1,-1.5\n'@x,-1.5\nx=1,-1.5\n");
    CHECK(write_separated(sheet, ',', {}).find('\'') == std::string::npos);
}

TEST_CASE("Markdown escapes what would be markup") {
    Sheet sheet;
    sheet.columns = {{"a", {"name", "名称"}}, {"n", {"n", "数"}}};
    sheet.rows = {{"<script>|*_[x]", std::int64_t{3}}};
    CHECK(write_markdown(sheet, {}) == "| name | n |\n| --- | ---: |\n| &lt;script&gt;\\|\\*\\_\\[x\\] | 3 |\n");
}

TEST_CASE("codes are data in CSV and words in tables") {
    Sheet sheet;
    sheet.columns = {{"kinds", {"gaps", "空白"}, report::For::all, {{"thin", {"thin", "1団体のみ"}}}}};
    sheet.rows = {{report::List{"thin", "solo"}}};
    CHECK(write_separated(sheet, ',', {}) == "kinds\nthin;solo\n");
    CHECK(write_table(sheet, {text::Language::ja}).find("1団体のみ, solo") != std::string::npos);
}
