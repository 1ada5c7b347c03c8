#include "collabgraph/text/encoding.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/text/utf8.hpp"
#include "unit/text/random_text.hpp"

using namespace collabgraph::text;

namespace {

Decoded decoded(std::string_view bytes, std::string_view prescribed = {}) {
    const auto result = decode(bytes, prescribed);
    REQUIRE(std::holds_alternative<Decoded>(result));
    return std::get<Decoded>(result);
}

Undecodable undecodable(std::string_view bytes, std::string_view prescribed = {}) {
    const auto result = decode(bytes, prescribed);
    REQUIRE(std::holds_alternative<Undecodable>(result));
    return std::get<Undecodable>(result);
}

/// UTF-16 of characters below U+10000 and, written as surrogates by the caller, above.
std::string utf16(std::u16string_view text, bool little) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += little ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

}  // namespace

TEST_CASE("UTF-8 is recognised with and without a byte order mark") {
    CHECK(decoded("日本").encoding == "UTF-8");
    CHECK(decoded("日本").text == "日本");
    CHECK(decoded("\xEF\xBB\xBF日本").encoding == "UTF-8 with BOM");
    CHECK(decoded("\xEF\xBB\xBF日本").text == "日本");
    CHECK(decoded("").encoding == "UTF-8");
    CHECK(decoded("\xEF\xBB\xBF").text.empty());
}

TEST_CASE("UTF-16 is recognised by its mark, or where it is obvious") {
    const std::u16string text = u"id,組織,𠮷\r\n1,日本医師会\r\n";
    const std::string expected = "id,組織,𠮷\r\n1,日本医師会\r\n";
    for (const bool little : {true, false}) {
        const std::string name = little ? "UTF-16LE" : "UTF-16BE";
        for (const std::u16string& mark : {std::u16string(u"\uFEFF"), std::u16string()}) {
            const Decoded result = decoded(utf16(mark + text, little));
            CHECK(result.encoding == name);
            CHECK(result.text == expected);
            CHECK(decoded(utf16(mark + text, little), "utf-16").text == expected);
            CHECK(decoded(utf16(mark + text, little), name).text == expected);
        }
    }
}

TEST_CASE("a half surrogate or an odd byte is no UTF-16") {
    const Undecodable lone = undecodable("\xFF\xFE" + utf16(u"a\n", true) + std::string("\x00\xD8\x41\x00", 4));
    CHECK(lone.offset == 6);
    CHECK(lone.line == 2);
    CHECK(lone.column == 1);
    const Undecodable odd = undecodable("\xFF\xFE" + utf16(u"ab", true) + "c");
    CHECK(odd.offset == 6);
    CHECK(odd.column == 3);
}

TEST_CASE("CP932 is recognised, with the characters of NEC and IBM") {
    // 組織名,①,㈱,髙,ｱ,～,－ : two-byte, NEC row 13, IBM extension, half-width kana, Windows' own mappings.
    const Decoded result =
        decoded("\x91\x67\x90\x44\x96\xBC,\x87\x40,\x87\x8A,\xFB\xFC,\xB1,\x81\x60,\x81\x7C\r\n1\\~\x1A\x7F");
    CHECK(result.encoding == "CP932");
    CHECK(result.text == "組織名,①,㈱,髙,ｱ,～,－\r\n1\\~\x1A\x7F");
    // 表 and ソ end in a backslash byte.
    CHECK(decoded("\x95\x5C,\x83\x5C").text == "表,ソ");
}

TEST_CASE("CP932 names are prescribed under each of their usual names") {
    for (const char* name : {"cp932", "CP932", "Shift_JIS", "sjis", "windows-31j", "ms932"}) {
        CHECK(is_known_encoding(name));
        CHECK(decoded("\xB1", name).text == "ｱ");
        CHECK(decoded("\xB1", name).encoding == "CP932");
    }
}

TEST_CASE("a Western text is not turned into kanji") {
    // São Tomé, Fundação, Women’s Médecins: each byte pair is a character of CP932 by chance.
    for (const char* text : {"S\xE3o Tom\xE9 e", "Funda\xE7\xE3o",
                             "Women\x92s,M\xE9"
                             "decins"}) {
        CHECK(undecodable(text).byte >= 0x80);
        CHECK(decoded(text, "windows-1252").encoding == "WINDOWS-1252");
    }
    CHECK(decoded("Women\x92s,M\xE9"
                  "decins",
                  "windows-1252")
              .text == "Women’s,Médecins");
    // Japanese in EUC-JP is not CP932 either: 日本医師会.
    CHECK(undecodable("\xC6\xFC\xCB\xDC\xB0\xE5\xBB\xD5\xB2\xF1").offset == 0);
    CHECK(decoded("\xC6\xFC\xCB\xDC\xB0\xE5\xBB\xD5\xB2\xF1", "euc-jp").text == "日本医師会");
}

TEST_CASE("bytes that are neither UTF-8 nor CP932 are refused with their place and a remedy") {
    const Undecodable bad = undecodable("日本\r\n医師,\xFF");
    CHECK(bad.offset == 15);
    CHECK(bad.line == 2);
    CHECK(bad.column == 4);
    CHECK(bad.byte == 0xFF);
    CHECK(bad.message.en.find("0xFF") != std::string::npos);
    CHECK(bad.message.ja.find("0xFF") != std::string::npos);
    CHECK(bad.remedy.en.find("--encoding") != std::string::npos);
    CHECK(bad.remedy.ja.find("--encoding") != std::string::npos);
}

TEST_CASE("a prescribed encoding that does not fit says where") {
    const Undecodable utf8 = undecodable("a\rb\nc\x91\x67", "utf-8");
    CHECK(utf8.offset == 5);
    CHECK(utf8.line == 3);
    CHECK(utf8.column == 2);
    const Undecodable cp932 = undecodable("\x91\x67\n\x91\x67\xFF", "cp932");
    CHECK(cp932.offset == 5);
    CHECK(cp932.line == 2);
    CHECK(cp932.column == 2);
    CHECK(undecodable("\x91", "cp932").offset == 0);
    CHECK(undecodable("ab\x85\x40", "cp932").offset == 2);  // no such character
}

TEST_CASE("an unknown encoding is an impossible request") {
    CHECK_FALSE(is_known_encoding("klingon"));
    CHECK_FALSE(is_known_encoding(""));
    CHECK_THROWS_AS(decode("a", "klingon"), std::invalid_argument);
}

TEST_CASE("decoding random bytes always gives valid UTF-8 or the place of a byte") {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        const std::string bytes = collabgraph::tests::RandomText(seed).bytes(24);
        for (const char* name : {"", "utf-8", "utf-16", "cp932", "euc-jp", "iso-2022-jp"}) {
            if (seed % 10 != 0 && *name != '\0') continue;
            const auto result = decode(bytes, name);
            if (const auto* good = std::get_if<Decoded>(&result)) {
                REQUIRE(is_utf8(good->text));
            } else {
                const auto& bad = std::get<Undecodable>(result);
                REQUIRE(bad.offset < bytes.size());
                REQUIRE(bad.byte == static_cast<unsigned char>(bytes[bad.offset]));
            }
        }
    }
}
