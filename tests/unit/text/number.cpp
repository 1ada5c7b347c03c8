#include "collabgraph/text/number.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "unit/text/random_text.hpp"

using namespace collabgraph::text;

TEST_CASE("numbers are written as short as they can be read back") {
    CHECK(shortest(0) == "0");
    CHECK(shortest(-0.0) == "0");
    CHECK(shortest(33) == "33");
    CHECK(shortest(100000) == "100000");
    CHECK(shortest(0.1) == "0.1");
    CHECK(shortest(-2.5) == "-2.5");
    CHECK(shortest(1.0 / 3) == "0.3333333333333333");
    CHECK(shortest(1e-7) == "1e-07");
    CHECK(shortest(1e15) == "1e+15");
    CHECK(shortest(999999999999999) == "999999999999999");
    CHECK(shortest(std::nan("")) == "");
    CHECK(shortest(std::numeric_limits<double>::infinity()) == "inf");
    CHECK(shortest(-std::numeric_limits<double>::infinity()) == "-inf");
}

TEST_CASE("every double survives writing and reading") {
    collabgraph::tests::RandomText random(1);
    for (int i = 0; i < 100'000; ++i) {
        std::uint64_t bits = 0;
        for (int j = 0; j < 4; ++j) bits = bits << 16 | random.below(65536);
        const auto value = std::bit_cast<double>(bits);
        if (!std::isfinite(value)) continue;
        const auto read = parse_number(shortest(value));
        REQUIRE(read.has_value());
        REQUIRE(*read == value);
    }
}

TEST_CASE("numbers are written with fixed decimals") {
    CHECK(fixed(2.5, 0) == "2");
    CHECK(fixed(3.14159, 2) == "3.14");
    CHECK(fixed(-0.001, 2) == "0.00");
    CHECK(fixed(-0.006, 2) == "-0.01");
    CHECK(fixed(7, 3) == "7.000");
    CHECK(fixed(1e300, 17).size() > 300);
    CHECK(fixed(std::nan(""), 2) == "");
}

TEST_CASE("numbers are written with significant digits") {
    CHECK(significant(1234.5678, 4) == "1235");
    CHECK(significant(123456.7, 4) == "123500");
    CHECK(significant(12, 4) == "12");
    CHECK(significant(0.00012346, 4) == "0.0001235");
    CHECK(significant(9.9996, 4) == "10");
    CHECK(significant(0.5, 4) == "0.5");
    CHECK(significant(-0.25, 1) == "-0.2");
    CHECK(significant(1.0 / 3, 4) == "0.3333");
    CHECK(significant(1.5e-7, 4) == "1.5e-07");
    CHECK(significant(2e20, 3) == "2e+20");
    CHECK(significant(0, 4) == "0");
    CHECK(significant(std::nan(""), 4) == "");
}

TEST_CASE("only a whole text is a number") {
    CHECK(parse_number("1.5") == 1.5);
    CHECK(parse_number("-3") == -3);
    CHECK(parse_number("1e-7") == 1e-7);
    for (const char* text : {"", " 1", "1 ", "1,5", "+1", "1.5x", "0x10", "nan", "１", "1e999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_number(text).has_value());
    }
    CHECK(parse_integer("-12") == -12);
    CHECK_FALSE(parse_integer("1.5").has_value());
    CHECK_FALSE(parse_integer("99999999999999999999").has_value());
}
