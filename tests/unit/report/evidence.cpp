#include "collabgraph/report/evidence.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph;

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
