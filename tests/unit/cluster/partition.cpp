#include "collabgraph/cluster/partition.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph::cluster;

TEST_CASE("clusters are numbered by their first vertex, whatever their labels were") {
    CHECK(numbered_by_first({7, 7, 2, 900000, 2}) == Partition{0, 0, 1, 2, 1});
    CHECK(numbered_by_first({1, 1, 0, 5, 0}) == Partition{0, 0, 1, 2, 1});
}

TEST_CASE("clusters are numbered by size, equal sizes by their first vertex") {
    CHECK(numbered_by_size({4, 9, 9, 4, 1, 9}) == Partition{1, 0, 0, 1, 2, 0});
    CHECK(numbered_by_size({8, 3, 8, 3}) == Partition{0, 1, 0, 1});
}

TEST_CASE("isolated vertices keep their mark and belong to no cluster") {
    const Partition partition = numbered_by_size({isolated, 5, isolated, 6, 6});
    CHECK(partition == Partition{isolated, 1, isolated, 0, 0});
    CHECK(members_of(partition) == std::vector<std::vector<collabgraph::network::Vertex>>{{3, 4}, {1}});
}

TEST_CASE("the partition of no vertex has no cluster") {
    CHECK(numbered_by_first({}).empty());
    CHECK(numbered_by_size({}).empty());
    CHECK(members_of({}).empty());
}
