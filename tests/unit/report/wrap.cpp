#include "report/wrap.hpp"

#include <catch2/catch.hpp>

#include "collabgraph/text/width.hpp"

using collabgraph::report::wrap;

TEST_CASE("a sentence is wrapped at spaces") {
    CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
}

TEST_CASE("Japanese is wrapped between characters, but no line begins with a full stop") {
    const auto lines = wrap("線は提案であり、連携の実績ではない。", 16);
    for (const std::string& line : lines) {
        CHECK(collabgraph::text::columns(line) <= 16);
        CHECK_FALSE(line.starts_with("。"));
        CHECK_FALSE(line.starts_with("、"));
    }
    std::string joined;
    for (const std::string& line : lines) joined += line;
    CHECK(joined == "線は提案であり、連携の実績ではない。");
}

TEST_CASE("a word longer than the line is split, an empty text is one empty line") {
    CHECK(wrap("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
    CHECK(wrap("", 4) == std::vector<std::string>{""});
}
