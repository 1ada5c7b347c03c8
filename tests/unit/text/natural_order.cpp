#include "collabgraph/text/natural_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using collabgraph::text::natural_less;

TEST_CASE("Ids are ordered as people count") {
    const std::vector<std::string> ordered{"",  "+1", "+2",  "+10",  "01",   "1",    "2", "10", "18446744073709551616",
                                           "a", "a9", "a10", "a10b", "b1-2", "b1-10"};
    std::vector<std::string> shuffled(ordered.rbegin(), ordered.rend());
    std::sort(shuffled.begin(), shuffled.end(), natural_less);
    CHECK(shuffled == ordered);
    for (const std::string& a : ordered) CHECK_FALSE(natural_less(a, a));
}

TEST_CASE("Numbers longer than any integer are compared all the same") {
    CHECK(natural_less("99999999999999999999999", "100000000000000000000000"));
    CHECK_FALSE(natural_less("100000000000000000000000", "99999999999999999999999"));
}

TEST_CASE("Ids that differ only in leading zeros stay apart, and numbers inside them count as numbers") {
    const std::vector<std::string> ordered{"", "+1", "1-9", "1-10", "02", "2", "10", "a2", "a10", "b"};
    std::vector<std::string> shuffled(ordered.rbegin(), ordered.rend());
    std::sort(shuffled.begin(), shuffled.end(), natural_less);
    CHECK(shuffled == ordered);
}
