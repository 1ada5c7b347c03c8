#include "collabgraph/table/csv.hpp"

#include <catch2/catch.hpp>

#include "unit/table/faults_of.hpp"

using namespace collabgraph;
using collabgraph::tests::faults_of;
using table::parse_csv;
using table::Place;
using table::Table;

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts(const Table& table) {
    Texts result;
    for (const auto& row : table.rows) {
        result.emplace_back();
        for (const auto& cell : row) result.back().push_back(cell.text);
    }
    return result;
}

std::vector<table::Fault> faults(std::string_view text) {
    return faults_of([&] { parse_csv(text, "f.csv"); });
}

}  // namespace

TEST_CASE("a CSV table is read with header, rows and places") {
    const Table table = parse_csv("id,name\n1,甲\n2,乙\n", "f.csv");
    REQUIRE(table.header.size() == 2);
    CHECK(table.header[1].text == "name");
    CHECK(table.header[1].place == Place{1, 2});
    CHECK(texts(table) == Texts{{"1", "甲"}, {"2", "乙"}});
    CHECK(table.rows[1][0].place == Place{3, 1});
    CHECK(table.rows[1][1].place == Place{3, 2});
    CHECK(table.file == "f.csv");
    CHECK(table.encoding == "UTF-8");
    CHECK(table.warnings.empty());
}

TEST_CASE("every kind of line end gives the same CSV table") {
    const Texts expected{{"1", "2"}, {"3", "4"}};
    for (const char* text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\r\n1,2\n3,4"}) {
        const Table table = parse_csv(text, "f.csv");
        CHECK(texts(table) == expected);
        CHECK(table.rows[1][0].place.line == 3);
    }
}

TEST_CASE("quoted CSV fields keep separators, quotation marks and line ends") {
    const Table table = parse_csv("a,b\n\"1,\"\"x\"\"\",\"p\r\nq\nr\"\n3,\"\"\n", "f.csv");
    CHECK(texts(table) == Texts{{"1,\"x\"", "p\r\nq\nr"}, {"3", ""}});
    CHECK(table.rows[1][0].place == Place{5, 1});
}

TEST_CASE("a CSV field after a quoted line end has the line on which it begins") {
    const Table table = parse_csv("a,b,c\n1,\"x\ny\",z\n", "f.csv");
    CHECK(table.rows[0][1].place == Place{2, 2});
    CHECK(table.rows[0][2].place == Place{3, 3});
}

TEST_CASE("a quotation mark inside an unquoted CSV field is an ordinary character") {
    CHECK(texts(parse_csv("a\n5\" disk\n", "f.csv")) == Texts{{"5\" disk"}});
}

TEST_CASE("a TSV table is read with tabs and commas stay in the field") {
    CHECK(texts(parse_csv("a\tb\n1,5\t2\n", "f.tsv", '\t')) == Texts{{"1,5", "2"}});
}

TEST_CASE("a short CSV row is padded and a warning says so") {
    const Table table = parse_csv("a,b,c\n1\n", "f.csv");
    CHECK(texts(table) == Texts{{"1", "", ""}});
    CHECK(table.rows[0][2].place == Place{2, 3});
    REQUIRE(table.warnings.size() == 1);
    CHECK(table.warnings[0].place.line == 2);
    CHECK(table.warnings[0].message.en.find("1 field, the header has 3") != std::string::npos);
}

TEST_CASE("empty lines and rows of separators are skipped with a warning, but not at the end of the file") {
    const Table table = parse_csv("\n\na,b\n\n1,2\n,\n3,4\n\n,\n", "f.csv");
    CHECK(texts(table) == Texts{{"1", "2"}, {"3", "4"}});
    CHECK(table.rows[1][0].place.line == 7);
    REQUIRE(table.warnings.size() == 2);
    CHECK(table.warnings[0].place.line == 4);
    CHECK(table.warnings[1].place.line == 6);
}

TEST_CASE("empty fields beyond the CSV header are left out with a warning, filled ones are a fault") {
    const Table table = parse_csv("a,b\n1,2,,\n", "f.csv");
    CHECK(texts(table) == Texts{{"1", "2"}});
    CHECK(table.warnings.size() == 1);

    const auto found = faults("a,b\n1,2\n1,2,,3\n1,2,4\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].place == Place{3, 4});
    CHECK(found[0].value == "3");
    CHECK(found[1].place == Place{4, 3});
}

TEST_CASE("an unterminated quotation mark is reported where it opened") {
    const auto found = faults("a,b\n1,2\n3,\"open\nmore\nand more\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{3, 2});
    CHECK(found[0].file == "f.csv");
    CHECK(found[0].message.en.find("never closed") != std::string::npos);
    CHECK_FALSE(found[0].remedy.ja.empty());
}

TEST_CASE("text after a closing quotation mark is a fault with that text") {
    const auto found = faults("a,b\n\"1\"x,2\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{2, 1});
    CHECK(found[0].value == "x");
}

TEST_CASE("all faults of a CSV table are reported at once and in file order") {
    const auto found = faults("a,a\n\"1\"x,2\n1,2,3\n1,\"2\n");
    REQUIRE(found.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(found[i].place.line == i + 1);
}

TEST_CASE("a doubled CSV header name is a fault, unnamed columns are not") {
    const auto found = faults("a,b,a\n1,2,3\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{1, 3});
    CHECK(found[0].value == "a");
    CHECK(faults("a,,\n1,2,3\n").empty());
}

TEST_CASE("a CSV file without content and one without rows are told apart") {
    for (const char* text : {"", "\n", "\r\n\r\n", ",,\n", "\"\""}) {
        const auto found = faults(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].message.en == "the file is empty");
    }
    for (const char* text : {"a,b", "a,b\n", "a,b\n\n,\n"}) {
        const auto found = faults(text);
        REQUIRE(found.size() == 1);
        CHECK(found[0].message.en == "the table holds no row");
        CHECK(found[0].place.line == 1);
    }
}

TEST_CASE("a NUL character in a CSV table is reported once") {
    const auto found = faults(std::string_view("a,b\n1,\0\n\0,2\n", 12));
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Place{2, 2});
}

TEST_CASE("a CSV cell may hold ten thousand partners") {
    std::string partners;
    for (int i = 0; i < 10'000; ++i) partners += "団体" + std::to_string(i) + ";";
    const Table table = parse_csv("a,b\n1,\"" + partners + "\"\n", "f.csv");
    CHECK(table.rows[0][1].text == partners);
}

TEST_CASE("thousands of faulty CSV rows are reported up to a limit, with the number of the others") {
    std::string text = "a\n";
    for (int i = 0; i < 5000; ++i) text += "1,2\n";
    const auto found = faults(text);
    REQUIRE(found.size() == 1001);
    CHECK(found.back().message.en.starts_with("4000 more"));
}

TEST_CASE("a CSV file cannot make a table far larger than itself") {
    CHECK(faults(std::string(20'000, ',') + "a\n1\n").size() == 1);
    std::string text = "a";
    for (int i = 1; i < 10'000; ++i) text += "," + std::to_string(i);
    for (int i = 0; i < 200; ++i) text += "\n1";
    const auto found = faults(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.en.find("far larger than the file") != std::string::npos);
}

TEST_CASE("a field is quoted only where it must be, and reads back") {
    CHECK(table::quote_csv("plain") == "plain");
    CHECK(table::quote_csv("") == "");
    CHECK(table::quote_csv("a,b") == "\"a,b\"");
    CHECK(table::quote_csv("a,b", '\t') == "a,b");
    CHECK(table::quote_csv("a\"b") == "\"a\"\"b\"");
    for (const std::string field : {"x", "\"", "\"\"", "a\nb", "a\r\nb", " lead", "trail ", ",", "日本, \"医師会\""}) {
        const Table table = parse_csv("h\n" + table::quote_csv(field) + "\n", "f.csv");
        CHECK(table.rows[0][0].text == field);
    }
}
