#include "collabgraph/text/advance.hpp"

#include <catch2/catch.hpp>

using collabgraph::text::advance;

TEST_CASE("full-width characters are one em, half-width kana half of one, marks nothing") {
    for (const bool bold : {false, true}) {
        CHECK(advance("日本医師会", bold) == Approx(5));
        CHECK(advance("ｱｲ", bold) == Approx(1));
        CHECK(advance("（）、。ー・", bold) == Approx(6));
        CHECK(advance("\u0301\u200B\n", bold) == 0);
        CHECK(advance("", bold) == 0);
        CHECK(advance("\xFF", bold) == 1);
        CHECK(advance("𠮷", bold) == 1);
    }
}

// Advances of Arial (and of Helvetica), in 1/1000 em, from the widely published metrics of the Adobe core fonts.
TEST_CASE("no letter is narrower than in Arial") {
    CHECK(advance("W", false) >= .944);
    CHECK(advance("m", false) >= .833);
    CHECK(advance("i", false) >= .222);
    CHECK(advance("0", false) >= .556);
    CHECK(advance("%", false) >= .889);
    CHECK(advance("W", true) >= .944);
    CHECK(advance("m", true) >= .889);
    CHECK(advance("@", false) >= 1.015);
}

TEST_CASE("every printable character has a plausible width") {
    for (char32_t c = 0x20; c < 0x3000; ++c) {
        if (c == 0x7F) c = 0xA0;
        for (const bool bold : {false, true}) {
            const double width = advance(c, bold);
            REQUIRE(width >= 0);
            REQUIRE(width <= 1.25);
            if (c < 0x180 && c != 0xAD) REQUIRE(width >= .2);
        }
    }
}

TEST_CASE("the length of a text is the sum of its parts") {
    CHECK(advance("International 日本", false) == Approx(advance("International ", false) + advance("日本", false)));
    CHECK(advance("é", false) == advance(U'é', false));
}
