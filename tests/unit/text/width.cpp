#include "collabgraph/text/width.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/text/utf8.hpp"
#include "unit/text/random_text.hpp"

using namespace collabgraph::text;

TEST_CASE("full-width characters take two columns, combining ones none, ambiguous ones one") {
    CHECK(columns("abc") == 3);
    CHECK(columns("日本") == 4);
    CHECK(columns("ｱｲ") == 2);
    CHECK(columns("Ａ（") == 4);
    CHECK(columns("e\u0301") == 1);
    CHECK(columns("α①°") == 3);
    CHECK(columns("각") == 2);
    CHECK(columns("\u200B") == 0);
    CHECK(columns("") == 0);
    CHECK(columns("𠮷") == 2);
}

TEST_CASE("text is cut at a character boundary with a mark, and padded by columns") {
    CHECK(collabgraph::text::truncate("日本医師会", 10) == "日本医師会");
    CHECK(collabgraph::text::truncate("日本医師会", 9) == "日本医師…");
    CHECK(collabgraph::text::truncate("日本医師会", 8) == "日本医…");
    CHECK(collabgraph::text::truncate("abc", 2) == "a…");
    CHECK(collabgraph::text::truncate("abc", 1) == "…");
    CHECK(collabgraph::text::truncate("abc", 0) == "");
    CHECK(collabgraph::text::truncate("e\u0301e\u0301e\u0301", 2) == "e\u0301…");
    CHECK(pad_right("日本", 6) == "日本  ");
    CHECK(pad_left("日本", 6) == "  日本");
    CHECK(pad_right("日本", 3) == "日本");
}

TEST_CASE("a terminal is never sent anything but visible characters") {
    CHECK(visible("a\x1b[31mb\n\t\r\x7f") == "a\\x1b[31mb\\n\\t\\r\\x7f");
    CHECK(visible(std::string("\0", 1)) == "\\x00");
    CHECK(visible("a\u202Eb\u2028\uFEFF\u009B") == "a\\u{202e}b\\u{2028}\\u{feff}\\u{009b}");
    CHECK(visible("\xFFz") == "\\xffz");
    CHECK(visible("日本 \\n é") == "日本 \\n é");
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        const std::string shown = visible(collabgraph::tests::RandomText(seed).bytes(20));
        REQUIRE(is_utf8(shown));
        REQUIRE(visible(shown) == shown);
        for (const char c : shown) REQUIRE((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
    }
}
