#include "collabgraph/survey/values.hpp"

#include <catch2/catch.hpp>

#include "folder.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;
using Strings = std::vector<std::string>;

TEST_CASE("Trimming takes spaces of any script from the ends only") {
    CHECK(survey::trimmed("\u3000 a b\u00a0\r\n") == "a b");
    CHECK(survey::trimmed("\t\u200b").empty());
    CHECK(survey::trimmed("").empty());
    CHECK(survey::trimmed("\xff \xe3\x80") == "\xff \xe3\x80");
}

TEST_CASE("Each code point of the separators separates") {
    CHECK(survey::split_values("A、B/C", "、/") == Strings{"A", "B", "C"});
    CHECK(survey::split_values("A;B", "、") == Strings{"A;B"});
    // 、 is E3 80 81: its bytes alone separate nothing.
    CHECK(survey::split_values("あ\xe3\x80い", "、").size() == 1);
    std::size_t dropped = 0;
    CHECK(survey::split_values(";a;;b;", ";", &dropped) == Strings{"a", "b"});
    CHECK(dropped == 3);
    CHECK(survey::split_values("  ", ";", &dropped).empty());
    CHECK(dropped == 3);
    CHECK(survey::split_values(" ; ", ";", &dropped).empty());
    CHECK(dropped == 5);
}

TEST_CASE("Values of a cell are several only where the column or the source says so") {
    const Folder csv(Files{{"initiatives.csv", "organization,audience,title,methods\nA,x;y,a;b,\n"}});
    const survey::Survey s = csv.read();
    CHECK(survey::values(s, s.initiatives[0], "audience") == Strings{"x", "y"});
    CHECK(survey::values(s, s.initiatives[0], "title") == Strings{"a;b"});
    CHECK(survey::values(s, s.initiatives[0], "methods").empty());
    CHECK(survey::values(s, s.initiatives[0], "no such column").empty());

    const Folder json(
        Files{{"initiatives.json", R"([{"organization": "A", "audience": ["x;y", "z"], "tags": ["p", "q"]}])"}});
    const survey::Survey j = json.read();
    CHECK(survey::values(j, j.initiatives[0], "audience") == Strings{"x;y", "z"});
    CHECK(survey::values(j, j.initiatives[0], "tags") == Strings{"p", "q"});
}

TEST_CASE("Whether an approach exists is told by status, else by approach, else not at all") {
    const auto approach = [](const std::string& table) {
        const survey::Survey s = Folder(Files{{"initiatives.csv", table}}).read();
        return survey::has_approach(s, s.initiatives[0]);
    };
    CHECK(approach("organization,status,approach\nA, None ,x\n") == false);
    CHECK(approach("organization,status,approach\nA,,\n") == true);
    CHECK(approach("organization,approach\nA,x\n") == true);
    CHECK(approach("organization,approach\nA,\n") == false);
    CHECK_FALSE(approach("organization\nA\n").has_value());
}
