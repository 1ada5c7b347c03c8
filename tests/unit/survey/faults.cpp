// Bad input: every fault of every file at once, each with its place, its value and a remedy in both languages.
#include <algorithm>
#include <catch2/catch.hpp>

#include "folder.hpp"

using namespace collabgraph;
using tests::Files;
using tests::Folder;

namespace {

const std::string some_rows = "organization,partners\nA,B\n";

/// The one fault of a folder; checks what every fault must have.
table::Fault the_fault(const Folder& folder) {
    const std::vector<table::Fault> faults = folder.faults();
    REQUIRE(faults.size() == 1);
    CHECK_FALSE(faults[0].message.en.empty());
    CHECK_FALSE(faults[0].message.ja.empty());
    CHECK_FALSE(faults[0].remedy.en.empty());
    CHECK_FALSE(faults[0].remedy.ja.empty());
    CHECK(faults[0].file.find(folder.path().string()) == 0);
    return faults[0];
}

bool says(const table::Fault& fault, const std::string& text) {
    return (fault.message.en + " " + fault.remedy.en).find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("A missing input is a fault") {
    CHECK_THROWS_AS(survey::read_survey("/nowhere/at/all"), table::InvalidInput);
    const Folder folder(Files{{"initiatives.csv", some_rows}});
    survey::ReadOptions options;
    options.organizations = folder.file("absent.csv");
    options.config = folder.file("absent.toml");
    CHECK(folder.faults(options).size() == 2);
}

TEST_CASE("A folder without initiatives says what it holds") {
    CHECK(says(the_fault(Folder(Files{{"rows.csv", some_rows}})), "\"rows.csv\""));
    CHECK(says(the_fault(Folder(Files{})), "empty"));
}

TEST_CASE("Two tables of one stem are a fault that names both") {
    const table::Fault fault =
        the_fault(Folder(Files{{"initiatives.csv", some_rows}, {"initiatives.tsv", "organization\nA\n"}}));
    CHECK(says(fault, "\"initiatives.csv\", \"initiatives.tsv\""));
    CHECK(says(the_fault(Folder(Files{{"initiatives.csv", some_rows},
                                      {"categories.csv", "name\nk\n"},
                                      {"categories.json", "[{\"name\":\"k\"}]"}})),
               "categories.json"));
}

TEST_CASE("A workbook is refused by name rather than passed over") {
    CHECK_FALSE(Folder(Files{{"initiatives.xlsx", "PK\x03\x04"}}).faults().empty());
    CHECK_FALSE(Folder(Files{{"initiatives.csv", some_rows}, {"organizations.xlsx", "PK\x03\x04"}}).faults().empty());
}

TEST_CASE("An empty table, a header without rows and an unterminated quote are faults") {
    CHECK(Folder(Files{{"initiatives.csv", ""}}).faults().size() == 1);
    CHECK(Folder(Files{{"initiatives.csv", "organization\n"}}).faults().size() == 1);
    CHECK(the_fault(Folder(Files{{"initiatives.csv", "organization\nA\n\"B\nC\n"}})).place.line == 3);
}

TEST_CASE("Bytes that are no UTF-8 are a fault with their place, unless they are CP932") {
    const table::Fault fault = the_fault(Folder(Files{{"initiatives.csv", "organization\nA\nB\xff\xfe\xfd\n"}}));
    CHECK(fault.place.line == 3);
}

TEST_CASE("A table without organization lists its headers and the one that looks like it") {
    const table::Fault fault = the_fault(Folder(Files{{"initiatives.csv", "Organisation,title\nA,x\n"}}));
    CHECK(fault.place.line == 1);
    CHECK(says(fault, "\"title\""));
    CHECK(says(fault, "Similar: \"Organisation\""));
    CHECK(says(fault, "[columns]"));
}

TEST_CASE("Only a mapped column that is missing is an error, and it suggests similar headers") {
    const table::Fault fault = the_fault(Folder(Files{{"initiatives.csv", "organization,関連団体名\nA,B\n"},
                                                      {"survey.toml", "[columns]\npartners = \"関連団体\"\n"}}));
    CHECK(fault.value == "関連団体");
    CHECK(says(fault, "Similar: \"関連団体名\""));
}

TEST_CASE("A column mapped twice, or to a name that stands already, is a fault") {
    CHECK(says(the_fault(Folder(Files{{"initiatives.csv", "organization,x\nA,B\n"},
                                      {"survey.toml", "[columns]\npartners = \"x\"\ntitle = \"x\"\n"}})),
               "two columns"));
    CHECK(the_fault(Folder(Files{{"initiatives.csv", "organization,x,title\nA,B,C\n"},
                                 {"survey.toml", "[columns]\ntitle = \"x\"\n"}}))
              .value == "title");
}

TEST_CASE("Each row without organization is a fault at its cell") {
    const Folder folder(Files{{"initiatives.csv", "title,organization\nx,A\ny,\nz,\" ; \"\nw,B\n"}});
    const auto faults = folder.faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].place == table::Place{3, 2});
    CHECK(faults[1].place == table::Place{4, 2});
    CHECK(faults[1].value == " ; ");
}

TEST_CASE("An id that stands twice is a fault, also where a row number collides with it") {
    CHECK(says(the_fault(Folder(Files{{"initiatives.csv", "id,organization\n7,A\n7 ,B\n"}})), "line 2"));
    CHECK(the_fault(Folder(Files{{"initiatives.csv", "id,organization\n2,A\n,B\n"}})).value == "2");
}

TEST_CASE("A TOML error is a fault with line and column") {
    const table::Fault fault =
        the_fault(Folder(Files{{"initiatives.csv", some_rows}, {"survey.toml", "title = \"x\"\ndate = 20 18\n"}}));
    CHECK(fault.place.line == 2);
    CHECK(fault.place.column > 0);
    CHECK(says(fault, "TOML"));
}

TEST_CASE("Settings of the wrong kind are faults, from top to bottom") {
    const Folder folder(Files{{"initiatives.csv", some_rows},
                              {"survey.toml",
                               "title = [1]\nlanguage = \"de\"\nencoding = \"klingon\"\nseparator = \"\"\n"
                               "[columns]\npartners = 7\n[counting]\ngroups = \"both\"\nclasses = true\n"}});
    std::vector<std::uint32_t> lines;
    for (const table::Fault& fault : folder.faults()) lines.push_back(fault.place.line);
    CHECK(lines == std::vector<std::uint32_t>{1, 2, 3, 4, 6, 8, 9});
}

TEST_CASE("The lists have faults of their own: no name, a name twice, a word that is not allowed") {
    const Folder folder(
        {{"initiatives.csv", some_rows},
         {"organizations.csv", "name,name_kind,invited\nA,body,yes\n,body,\n公益社団法人　Ａ,,\nB,team,perhaps\n"},
         {"categories.csv", "label\nk\n"}});
    const auto faults = folder.faults();
    REQUIRE(faults.size() == 5);
    CHECK(faults[0].place == table::Place{3, 1});
    CHECK(faults[1].place == table::Place{4, 1});
    CHECK(says(faults[1], "line 2"));
    CHECK(faults[2].value == "team");
    CHECK(says(faults[2], "\"body\", \"group\", \"class\", \"none\""));
    CHECK(faults[3].value == "perhaps");
    CHECK(says(faults[4], "\"name\""));
}

TEST_CASE("The faults of all files are reported at once, in the order of the files") {
    const Folder folder(Files{{"survey.toml", "language = \"xx\"\n"},
                              {"initiatives.csv", "organization\nA\n;\n"},
                              {"organizations.csv", "name\n\"A\n"},
                              {"categories.json", "[{\"name\": \"k\"}, {\"name\": \"K\"}]"}});
    std::vector<std::string> files;
    for (const table::Fault& fault : folder.faults())
        files.push_back(std::filesystem::path(fault.file).filename().string());
    CHECK(files == std::vector<std::string>{"survey.toml", "initiatives.csv", "organizations.csv", "categories.json"});
}

TEST_CASE("Very many faults end in their number") {
    std::string rows = "organization,title\n";
    for (int i = 0; i < 5000; ++i) rows += ",x\n";
    const auto faults = Folder(Files{{"initiatives.csv", rows}}).faults();
    CHECK(faults.size() == 1001);
}

TEST_CASE("An encoding that does not exist is wrong usage, not bad input") {
    survey::ReadOptions options;
    options.encoding = "klingon";
    const Folder folder(Files{{"initiatives.csv", some_rows}});
    CHECK_THROWS_AS(folder.read(options), std::invalid_argument);
}
