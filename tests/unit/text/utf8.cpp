#include "collabgraph/text/utf8.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph::text;

TEST_CASE("every code point survives UTF-8 and back, surrogates do not exist") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        const CodePoint read = code_point_at(text, 0);
        REQUIRE((read.valid && read.value == c && read.length == text.size()));
    }
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("what is no UTF-8 is found where it begins") {
    CHECK(first_invalid_utf8("日本") == 6);
    CHECK(is_utf8(""));
    // Overlong forms, a surrogate, beyond Unicode, a lone continuation, cut short.
    for (const char* bad : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xFF", "\xE6\x97", "\xE6"}) {
        CHECK(first_invalid_utf8(std::string("ab") + bad) == 2);
        CHECK(first_invalid_utf8(std::string("ab") + bad + "cd") == 2);
    }
}

TEST_CASE("code points are counted and undecodable bytes become one replacement character each") {
    CHECK(count_code_points("日本x") == 3);
    CHECK(count_code_points("a\xFF\xFEz") == 4);
    CHECK(to_utf8(to_utf32("a\xFFz")) == "a\uFFFDz");
    CHECK(to_utf8(to_utf32("𠮷野家")) == "𠮷野家");
}
