#include "collabgraph/chance/rewire.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

using namespace collabgraph;
using chance::Random;
using chance::Ties;
using network::Ends;

namespace {

std::vector<std::pair<unsigned, unsigned>> sorted(std::vector<Ends> ties, Ties kind) {
    std::vector<std::pair<unsigned, unsigned>> out;
    for (const Ends& tie : ties) {
        const auto pair = kind == Ties::undirected
                              ? std::minmax(tie.source, tie.target)
                              : std::pair<const unsigned&, const unsigned&>(tie.source, tie.target);
        out.emplace_back(pair.first, pair.second);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// How often each network comes up, restarted from the last one.
std::map<std::vector<std::pair<unsigned, unsigned>>, int> counted(std::vector<Ends> ties, Ties kind, int draws) {
    std::map<std::vector<std::pair<unsigned, unsigned>>, int> count;
    Random random(1);
    for (int i = 0; i < draws; ++i) {
        chance::rewire(ties, kind, 40, random);
        ++count[sorted(ties, kind)];
    }
    return count;
}

}  // namespace

TEST_CASE("three who name one another in a ring can be turned round") {
    // 3 x 3 with an empty diagonal, every row and column 1: two tables, which exchanges of two never join.
    const auto count = counted({{0, 1}, {1, 2}, {2, 0}}, Ties::oriented, 4000);
    REQUIRE(count.size() == 2);
    for (const auto& entry : count) CHECK(entry.second == Approx(2000).margin(160));
}

TEST_CASE("every network with these degrees is equally likely") {
    // A path of five: the simple graphs with degrees 2, 2, 2, 1, 1 are 6 paths with given ends and one triangle + tie.
    const auto undirected = counted({{3, 0}, {0, 1}, {1, 2}, {2, 4}}, Ties::undirected, 14000);
    REQUIRE(undirected.size() == 7);
    for (const auto& entry : undirected) CHECK(entry.second == Approx(2000).margin(200));
    // Two proposers of two ties, four partners: six ways to choose.
    const auto oriented = counted({{0, 2}, {0, 3}, {1, 4}, {1, 5}}, Ties::oriented, 12000);
    REQUIRE(oriented.size() == 6);
    for (const auto& entry : oriented) CHECK(entry.second == Approx(2000).margin(200));
}

TEST_CASE("rewiring keeps the degrees and makes neither loops nor second ties") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        for (const Ties kind : {Ties::undirected, Ties::oriented}) {
            Random random(seed);
            std::set<std::pair<unsigned, unsigned>> known;
            std::vector<Ends> ties;
            for (int i = 0; i < 60; ++i) {
                Ends tie{random.below(15), random.below(15)};
                if (kind == Ties::undirected && tie.source > tie.target) std::swap(tie.source, tie.target);
                if (tie.source != tie.target && known.emplace(tie.source, tie.target).second) ties.push_back(tie);
            }
            const auto degrees = [&](const std::vector<Ends>& list) {
                std::vector<int> out(15), in(15);
                for (const Ends& tie : list) {
                    ++out[tie.source];
                    ++(kind == Ties::undirected ? out : in)[tie.target];
                }
                return std::pair(out, in);
            };
            std::vector<Ends> rewired = ties;
            chance::rewire(rewired, kind, 2000, random);
            CHECK(degrees(rewired) == degrees(ties));
            CHECK(sorted(rewired, kind) != sorted(ties, kind));
            const auto list = sorted(rewired, kind);
            CHECK(std::adjacent_find(list.begin(), list.end()) == list.end());
            CHECK(std::none_of(list.begin(), list.end(), [](const auto& tie) { return tie.first == tie.second; }));
        }
    }
}

TEST_CASE("where nothing can be exchanged nothing changes, and ties that are not simple are refused") {
    Random random(1);
    std::vector<Ends> star{{0, 1}, {0, 2}, {0, 3}};
    chance::rewire(star, Ties::undirected, 500, random);
    CHECK(sorted(star, Ties::undirected) == std::vector<std::pair<unsigned, unsigned>>{{0, 1}, {0, 2}, {0, 3}});
    std::vector<Ends> none;
    chance::rewire(none, Ties::oriented, 500, random);
    CHECK(none.empty());
    std::vector<Ends> loop{{0, 0}};
    CHECK_THROWS_AS(chance::rewire(loop, Ties::oriented, 1, random), std::invalid_argument);
    std::vector<Ends> twice{{0, 1}, {1, 0}};
    CHECK_THROWS_AS(chance::rewire(twice, Ties::undirected, 1, random), std::invalid_argument);
    CHECK_NOTHROW(chance::rewire(twice, Ties::oriented, 1, random));
}
