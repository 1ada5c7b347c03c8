#include "collabgraph/text/line_break.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "collabgraph/text/advance.hpp"
#include "collabgraph/text/utf8.hpp"
#include "unit/text/random_text.hpp"

using namespace collabgraph::text;

namespace {

using Lines = std::vector<std::string>;

Lines broken(std::string_view label, double width) {
    return break_lines(label, {width}).lines;
}

std::string run_together(const Lines& lines) {
    std::string text;
    for (const auto& line : lines) text += line;
    return text;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c != ' ') result.push_back(c);
    }
    return result;
}

}  // namespace

TEST_CASE("Japanese names break at their phrases") {
    CHECK(broken("全国在宅療養支援診療所連絡会", 9) == Lines{"全国在宅療養", "支援診療所連絡会"});
    CHECK(broken("国立長寿医療研究センター", 9) == Lines{"国立長寿医療", "研究センター"});
    CHECK(broken("日本ホスピス・在宅ケア研究会", 9) == Lines{"日本ホスピス・", "在宅ケア研究会"});
    CHECK(broken("日本リハビリテーション病院・施設協会", 11) == Lines{"日本リハビリテーション", "病院・施設協会"});
    CHECK(broken("日本医師会", 9) == Lines{"日本医師会"});
    CHECK(broken("全日本病院協会", 6) == Lines{"全日本", "病院協会"});
}

TEST_CASE("a long word widens the label before it is split") {
    const BrokenText wider = break_lines("日本訪問リハビリテーション協会", {9});
    CHECK(wider.lines == Lines{"日本訪問", "リハビリテーション協会"});
    CHECK(wider.width == Approx(11));
    CHECK(broken("日本訪問リハビリテーション協会", 8) == Lines{"日本訪問", "リハビリテーション", "協会"});
    CHECK(break_lines("日本訪問リハビリテーション協会", {9, false, 0, 0}).width <= 9);
}

TEST_CASE("English breaks at spaces, which vanish at the ends of lines") {
    CHECK(broken("International Organization for Migration", 9) ==
          Lines{"International", "Organization", "for Migration"});
    CHECK(broken("International Organization for Migration", 100) == Lines{"International Organization for Migration"});
    CHECK(broken("  UN \n OCHA ", 100) == Lines{"UN OCHA"});
}

TEST_CASE("a first line that is only 日本 is avoided where another break does as well") {
    for (double width = 5; width < 12; width += 0.5) {
        for (const char* name :
             {"日本在宅ケアアライアンス", "日本プライマリ・ケア連合学会", "日本介護支援専門員協会"}) {
            const Lines lines = broken(name, width);
            if (lines.size() == 2) CHECK(lines.front() != "日本");
        }
    }
}

TEST_CASE("a word without spaces is split between characters") {
    const BrokenText result = break_lines(std::string(200, 'x'), {10});
    CHECK(run_together(result.lines) == std::string(200, 'x'));
    CHECK(result.lines.size() > 5);
    CHECK(result.width <= 10 + 1e-9);
}

TEST_CASE("empty labels are one empty line, control characters are spaces") {
    CHECK(broken("", 9) == Lines{""});
    CHECK(broken(" \n\t", 9) == Lines{""});
    CHECK(break_lines("", {9}).width == 0);
    CHECK(broken("a\x01\x1b\u0085z", 9) == Lines{"a z"});
    CHECK(broken("a\u202Ez", 9) == Lines{"az"});
    CHECK(broken("a\xFFz", 9) == Lines{"a\uFFFDz"});
}

TEST_CASE("a label longer than its number of lines ends in an ellipsis and says so") {
    const BrokenText two = break_lines("全国在宅療養支援診療所連絡会", {5, false, 2});
    CHECK(two.shortened);
    REQUIRE(two.lines.size() == 2);
    CHECK(two.lines[1].ends_with("…"));
    CHECK(two.width <= 5 * 1.35 + 1e-9);
    CHECK(break_lines("全国在宅療養支援診療所連絡会", {5, false, 1}).lines == Lines{"全国在宅療…"});
    CHECK_FALSE(break_lines("日本医師会", {5, false, 1}).shortened);
    CHECK(break_lines("日本医師会", {0.5, false, 1}).lines == Lines{"…"});
}

TEST_CASE("a width that is no length is an impossible request") {
    CHECK_THROWS_AS(break_lines("a", {0}), std::invalid_argument);
    CHECK_THROWS_AS(break_lines("a", {-1}), std::invalid_argument);
    CHECK_THROWS_AS(break_lines("a", {std::numeric_limits<double>::quiet_NaN()}), std::invalid_argument);
}

TEST_CASE("any label keeps its text, its limit and the rules of Japanese line breaking") {
    const std::vector<std::string> pieces{"日本",     "在宅",    "医療", "リハビリテーション",
                                          "センター", "、",      "。",   "（",
                                          "）",       "「",      "」",   "・",
                                          "ー",       "ッ",      "々",   "会",
                                          "の",       "協会",    "a",    "word",
                                          " ",        "　",      "1",    "ｱ",
                                          "ﾞ",        "e\u0301", "%",    "\n",
                                          "$"};
    const std::u32string never_first = U"、。，．・）」』】ー々ァィゥェォッャュョぁぃぅぇぉっゃゅょ";
    const std::u32string never_last = U"（「『【";
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        collabgraph::tests::RandomText random(seed);
        const std::string label = random.pieces(pieces, 14);
        const double width = 2 + static_cast<double>(random.below(100)) / 10;
        const bool bold = random.below(2) == 1;
        const BrokenText result = break_lines(label, {width, bold});
        CAPTURE(label, width, result.lines);
        REQUIRE_FALSE(result.lines.empty());
        REQUIRE_FALSE(result.shortened);
        std::string expected = label;
        for (std::size_t at; (at = expected.find("　")) != std::string::npos;) expected.erase(at, 3);
        for (std::size_t at; (at = expected.find('\n')) != std::string::npos;) expected.erase(at, 1);
        REQUIRE(without_spaces(run_together(result.lines)) == without_spaces(expected));
        double widest = 0;
        for (std::size_t i = 0; i < result.lines.size(); ++i) {
            const std::u32string line = to_utf32(result.lines[i]);
            widest = std::max(widest, collabgraph::text::advance(result.lines[i], bold));
            if (result.lines.size() == 1) continue;
            REQUIRE_FALSE(line.empty());
            REQUIRE(line.front() != U' ');
            REQUIRE(line.back() != U' ');
            // Marks that alone are longer than a line must go somewhere, and a space before one allows a break.
            const bool spaced = label.find(' ') != std::string::npos || label.find("　") != std::string::npos ||
                                label.find('\n') != std::string::npos;
            if (width >= 6 && !spaced && i > 0 && label.size() < 30) {
                REQUIRE(never_first.find(line.front()) == std::u32string::npos);
            }
            if (width >= 6 && !spaced && i + 1 < result.lines.size() && label.size() < 30) {
                REQUIRE(never_last.find(line.back()) == std::u32string::npos);
            }
        }
        REQUIRE(result.width == Approx(widest));
        REQUIRE(result.width <= width * 1.35 + 1e-6);
    }
}

TEST_CASE("random bytes make a label of valid lines") {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const BrokenText result = break_lines(collabgraph::tests::RandomText(seed).bytes(40), {4, false, 3});
        for (const auto& line : result.lines) REQUIRE(is_utf8(line));
        REQUIRE(result.lines.size() <= 3);
    }
}
