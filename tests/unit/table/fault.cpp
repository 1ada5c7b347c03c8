#include "collabgraph/table/fault.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph;

namespace {

table::Fault example() {
    return {"a.csv", {3, 2}, "x", {"the name is unknown", "名称が不明です"}, {"Add it.", "追加してください。"}};
}

}  // namespace

TEST_CASE("a fault is described in one line with its place, value and remedy") {
    CHECK(describe(example(), text::Language::en) == "a.csv:3:2: the name is unknown (value: \"x\"). Add it.");
    CHECK(describe(example(), text::Language::ja) == "a.csv:3:2: 名称が不明です（値: 「x」）。追加してください。");
}

TEST_CASE("a fault leaves out the place, value and remedy it does not have") {
    table::Fault fault = example();
    fault.place = {};
    fault.value.clear();
    fault.remedy = {};
    CHECK(describe(fault, text::Language::en) == "a.csv: the name is unknown");
    fault.place = {7, 0};
    CHECK(describe(fault, text::Language::en) == "a.csv:7: the name is unknown");
}

TEST_CASE("a fault never sends control characters and shortens long values") {
    table::Fault fault = example();
    fault.file = "a\x1b[31m.csv";
    fault.value = "1\n2\x1b[0m\xff" + std::string(1000, 'y');
    const std::string line = describe(fault, text::Language::en);
    CHECK(line.find_first_of("\n\x1b\xff") == std::string::npos);
    CHECK(line.starts_with("a\\x1b[31m.csv:3:2: "));
    CHECK(line.find("1\\n2\\x1b[0m\\xffy") != std::string::npos);
    CHECK(line.size() < 200);
}

TEST_CASE("invalid input says its first fault and how many more there are") {
    table::Fault second = example();
    const table::InvalidInput one({example()});
    const table::InvalidInput two({example(), second});
    CHECK(std::string(one.what()) == "a.csv:3:2: the name is unknown (value: \"x\"). Add it.");
    CHECK(std::string(two.what()).ends_with("(and 1 more)"));
    CHECK(two.faults().size() == 2);
}
