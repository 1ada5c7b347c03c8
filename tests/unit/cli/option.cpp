#include "cli/option.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph::cli;

TEST_CASE("a whole number is read whole, within its bounds, or refused") {
    std::uint64_t runs = 100;
    const Option option = whole("--runs", "N", "", runs, 1, 1000);
    option.take("7");
    CHECK(runs == 7);
    for (const char* wrong : {"", "0", "1001", "-1", "7x", " 7", "1e2", "99999999999999999999999"}) {
        CHECK_THROWS_AS(option.take(wrong), UsageError);
    }
    CHECK(runs == 7);
}

TEST_CASE("a real number is finite and large enough, or refused") {
    double resolution = 1;
    const Option option = real("--resolution", "R", "", resolution, 0);
    option.take("1.5");
    CHECK(resolution == 1.5);
    for (const char* wrong : {"", "-0.1", "nan", "inf", "1,5", "1.5 "}) CHECK_THROWS_AS(option.take(wrong), UsageError);
}

TEST_CASE("an option knows its long name, and whether it is a flag or an argument") {
    std::string target;
    bool quiet = false;
    CHECK(text("-o,--output", "FILE", "", target).long_name() == "--output");
    CHECK(flag("-q,--quiet", "", quiet).is_flag());
    CHECK_FALSE(text("-o,--output", "FILE", "", target).is_flag());
    CHECK(text("INPUT", "", "", target).is_argument());
}
