#include "collabgraph/text/collate.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using collabgraph::text::NameOrder;

TEST_CASE("names are ordered Latin, kana, kanji, whatever their case and width") {
    std::vector<std::string> names{"日本医師会", "全国", "かな", "カナ", "ウ", "b", "A", "1", "Ｂ", "a"};
    std::sort(names.begin(), names.end(), NameOrder());
    CHECK(names == std::vector<std::string>{"1", "a", "A", "b", "Ｂ", "ウ", "かな", "カナ", "全国", "日本医師会"});
}

TEST_CASE("the order of names is total: only identical names are equal") {
    const NameOrder order;
    CHECK(order.compare("a", "a") == 0);
    CHECK(order.compare("é", "e\u0301") != 0);  // equal to the collator, told apart by their bytes
    CHECK(order("é", "e\u0301") != order("e\u0301", "é"));
    CHECK_FALSE(order("", ""));
    CHECK(order("", "a"));
}

TEST_CASE("keys of names have the order of the names") {
    const NameOrder order;
    const std::vector<std::string> names{"",  "a",    "A",          "é",  "e\u0301", "ア",   "あ",
                                         "ｱ", "日本", "日本医師会", "日", "z",       "\xFF", "~"};
    for (const auto& a : names) {
        for (const auto& b : names) {
            const int by_key = order.key(a).compare(order.key(b));
            CAPTURE(a, b);
            CHECK((by_key < 0) == (order.compare(a, b) < 0));
            CHECK((by_key == 0) == (order.compare(a, b) == 0));
        }
    }
}
