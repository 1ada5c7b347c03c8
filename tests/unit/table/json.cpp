#include "collabgraph/table/json.hpp"

#include <catch2/catch.hpp>

#include "unit/table/faults_of.hpp"

using namespace collabgraph;
using collabgraph::tests::faults_of;
using table::parse_json;
using table::Place;
using table::Table;

namespace {

std::vector<table::Fault> faults(std::string_view text, std::string_view member = {}) {
    return faults_of([&] { parse_json(text, "f.json", member); });
}

std::vector<std::string> header(const Table& table) {
    std::vector<std::string> result;
    for (const auto& cell : table.header) result.push_back(cell.text);
    return result;
}

}  // namespace

TEST_CASE("JSON records become rows, keys become columns in the order of their first use") {
    const Table table = parse_json(R"([{"b": "x", "a": 1}, {"c": true, "a": null, "b": -1.50}])", "f.json");
    CHECK(header(table) == std::vector<std::string>{"b", "a", "c"});
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0].text == "x");
    CHECK(table.rows[0][1].text == "1");
    CHECK(table.rows[0][2].text == "");
    CHECK(table.rows[1][0].text == "-1.50");
    CHECK(table.rows[1][1].text == "");
    CHECK(table.rows[1][2].text == "true");
}

TEST_CASE("a JSON array of values fills the parts of a cell") {
    const Table table = parse_json(R"([{"p": ["a;b", "c", 3], "q": [], "r": ["one"]}])", "f.json");
    CHECK(table.rows[0][0].parts == std::vector<std::string>{"a;b", "c", "3"});
    CHECK(table.rows[0][0].text == "a;b;c;3");
    CHECK(table.rows[0][1].parts.empty());
    CHECK(table.rows[0][1].text == "");
    CHECK(table.rows[0][2].parts == std::vector<std::string>{"one"});
}

TEST_CASE("JSON cells know line and column of their values") {
    const Table table = parse_json(
        "[\n"
        "  {\"a\": \"日本\", \"b\": 12,\n"
        "   \"c\" :\n"
        "     [1]},\r\n"
        "  {\"b\": 7}\n"
        "]\n",
        "f.json");
    CHECK(table.header[0].place == Place{2, 4});
    CHECK(table.rows[0][0].place == Place{2, 9});
    CHECK(table.rows[0][1].place == Place{2, 20});
    CHECK(table.rows[0][2].place == Place{4, 6});
    CHECK(table.rows[1][1].place == Place{5, 9});
    CHECK(table.rows[1][0].place == Place{5, 3});
    CHECK(table.rows[1][2].place == Place{5, 3});
}

TEST_CASE("a JSON array may be a member of an object") {
    const char* text =
        R"({"title": "t", "n": [1, 2], "initiatives": [{"a": "1"}], "x": {"initiatives": [{"a": "2"}]}})";
    const Table table = parse_json(text, "f.json", "initiatives");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0][0].text == "1");
    CHECK(parse_json(R"({"any": [{"a": "1"}], "other": [{"a": "2"}]})", "f.json").rows[0][0].text == "1");
    CHECK(faults(text, "organizations").size() == 1);
    CHECK(faults(R"({"a": {"b": [{"c": 1}]}})").size() == 1);
}

TEST_CASE("a JSON syntax error has line, column and the offending text") {
    const auto found = faults("[\n  {\"a\": 1},\n  {\"a\": oops}\n]");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place.line == 3);
    CHECK(found[0].place.column >= 9);
    CHECK(found[0].message.en.starts_with("this is not valid JSON: "));
    CHECK(found[0].message.en.find("json.exception") == std::string::npos);
    for (const char* text : {"[", "[{\"a\":1}", "[{\"a\":1}] x", "{\"a\" 1}", "[{\"a\": \"\n\"}]",
                             "[{\"a\": \"\\ud800\"}]", "[{\"a\": 1e999}]", "nonsense", "[{\"a\":1},]"}) {
        CHECK(faults(text).size() == 1);
    }
}

TEST_CASE("JSON that is valid but no table is a fault with a place") {
    CHECK(faults("3").size() == 1);
    CHECK(faults("{}").size() == 1);
    CHECK(faults("").front().message.en == "the file is empty");
    CHECK(faults(" \n").front().message.en == "the file is empty");
    CHECK(faults("[]").front().message.en == "the table holds no row");
    CHECK(faults("[{}, {}]").front().message.en == "the table holds no row");

    const auto found = faults("[{\"a\": 1},\n 5,\n [{\"a\": 1}],\n {\"a\": {\"b\": 1}},\n {\"a\": [[1], 2]}, \"x\"]");
    REQUIRE(found.size() == 5);
    CHECK(found[0].place == Place{2, 2});
    CHECK(found[0].value == "5");
    CHECK(found[1].place == Place{3, 2});
    CHECK(found[2].place == Place{4, 8});
    CHECK(found[3].place == Place{5, 9});
    CHECK(found[4].place == Place{5, 19});
}

TEST_CASE("a JSON key that stands twice in one object is a fault") {
    const auto found = faults("[{\"a\": 1, \"b\": 2},\n {\"a\": 1, \"a\": 2}]");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{2, 11});
    CHECK(found[0].value == "a");
}

TEST_CASE("a JSON object without any value is skipped with a warning") {
    const Table table = parse_json("[{\"a\": 1}, {}, {\"a\": null}]", "f.json");
    CHECK(table.rows.size() == 1);
    CHECK(table.warnings.size() == 2);
}

TEST_CASE("a NUL character in a JSON value is a fault") {
    const auto found = faults(R"([{"a": "x\u0000y"}])");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{1, 8});
}

TEST_CASE("JSON nested without end is refused in bounded memory") {
    CHECK(faults(std::string(1'000'000, '[')).size() >= 1);
    std::string text = "[";
    for (int i = 0; i < 100'000; ++i) text += "{\"a\":";
    CHECK_FALSE(faults(text).empty());
}

TEST_CASE("JSON objects with ever new keys cannot make a table far larger than the file") {
    std::string many = "[{";
    for (int i = 0; i < 20'000; ++i) many += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":1";
    CHECK(faults(many + "}]").size() == 1);
    std::string sparse = "[";
    for (int i = 0; i < 10'000; ++i) sparse += (i > 0 ? ",{\"k" : "{\"k") + std::to_string(i) + "\":1}";
    const auto found = faults(sparse + "]");
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.en.find("far larger than the file") != std::string::npos);
}
