#include "collabgraph/report/evidence.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace collabgraph;

TEST_CASE("ids are ordered by the numbers in them") {
    std::vector<std::string> ids{"10", "2", "+1", "a10", "a2", "b", "02", "1-10", "1-9", ""};
    std::sort(ids.begin(), ids.end(), report::before_by_number);
    CHECK(ids == std::vector<std::string>{"", "+1", "1-9", "1-10", "02", "2", "10", "a2", "a10", "b"});
}

TEST_CASE("numbers longer than any integer are compared all the same") {
    CHECK(report::before_by_number("99999999999999999999999", "100000000000000000000000"));
    CHECK_FALSE(report::before_by_number("100000000000000000000000", "99999999999999999999999"));
}

TEST_CASE("evidence does not depend on the order of rows and names each row once") {
    survey::Survey survey;
    for (const char* id : {"10", "2", "1"}) {
        survey::Initiative row;
        row.id = id;
        survey.initiatives.push_back(row);
    }
    const std::vector<survey::Index> rows{0, 1, 2, 1};
    CHECK(report::ids_of(survey, rows) == report::List{"1", "2", "10"});
}
