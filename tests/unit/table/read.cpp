#include "collabgraph/table/read.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "unit/table/faults_of.hpp"

using namespace collabgraph;
using collabgraph::tests::faults_of;
using table::parse_table;
using table::read_table;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that vanishes with the test.
class Folder {
 public:
    explicit Folder(const std::string& name) : m_path(fs::temp_directory_path() / ("collabgraph-read-" + name)) {
        fs::remove_all(m_path);
        fs::create_directories(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string file(const std::string& name) const { return (m_path / name).string(); }
    std::string write(const std::string& name, std::string_view bytes) const {
        std::ofstream(file(name), std::ios::binary) << bytes;
        return file(name);
    }

 private:
    fs::path m_path;
};

}  // namespace

TEST_CASE("a table is read by the extension of its file") {
    const Folder folder("extension");
    CHECK(read_table(folder.write("a.csv", "x,y\n1,2\n")).rows[0][1].text == "2");
    CHECK(read_table(folder.write("a.TSV", "x\ty\n1\t2\n")).rows[0][1].text == "2");
    CHECK(read_table(folder.write("a.json", "[{\"x\": 1}]")).rows[0][0].text == "1");
}

TEST_CASE("a table without a telling extension is read by its content") {
    CHECK(parse_table("x,y\n1,2\n", "-").rows[0][1].text == "2");
    CHECK(parse_table("x\ty\n1\t2\n", "a.txt").rows[0][1].text == "2");
    CHECK(parse_table("\n [{\"x\": 1}]", "-").rows[0][0].text == "1");
    const auto found = faults_of([] { parse_table("just words\n", "a.txt"); });
    REQUIRE(found.size() == 1);
    CHECK(found[0].message.en == "format not supported");
}

TEST_CASE("a CSV file that is parted by tabs or semicolons is read so, with a warning") {
    for (const char* text : {"x;y\n1;2\n", "x\ty\n1\t2\n"}) {
        const table::Table table = parse_table(text, "a.csv");
        REQUIRE(table.header.size() == 2);
        CHECK(table.rows[0][1].text == "2");
        CHECK(table.warnings.size() == 1);
    }
    CHECK(parse_table("x;y\n1;2\n", "a.csv", {"", "csv", ""}).header.size() == 1);
    CHECK(parse_table("x,\"a;b\"\n1,2\n", "a.csv").warnings.empty());
}

TEST_CASE("workbooks, documents and archives are formats not supported, whatever their name") {
    for (const char* name : {"a.xlsx", "a.XLS", "a.pdf", "a.ods"}) {
        CHECK(faults_of([&] { parse_table("x,y\n1,2\n", name); }).at(0).message.en == "format not supported");
    }
    for (const char* bytes : {"PK\x03\x04...", "%PDF-1.7", "\xD0\xCF\x11\xE0"}) {
        CHECK(faults_of([&] { parse_table(bytes, "a.csv"); }).at(0).message.en == "format not supported");
    }
}

TEST_CASE("the encoding of a table is told apart and named, or taken as prescribed") {
    const std::string cp932 = "\x91\x67\x90\x44,y\n1,2\n";  // 組織
    CHECK(parse_table(cp932, "a.csv").encoding == "CP932");
    CHECK(parse_table(cp932, "a.csv").header[0].text == "組織");
    CHECK(parse_table("\xEF\xBB\xBFx,y\n1,2\n", "a.csv").header[0].text == "x");
    CHECK(parse_table("\xEF\xBB\xBFx,y\n1,2\n", "a.csv").encoding == "UTF-8 with BOM");
    CHECK(parse_table("caf\xE9,y\n1,2\n", "a.csv", {"windows-1252", "", ""}).header[0].text == "café");
}

TEST_CASE("a byte that cannot be decoded is a fault with file, line, column and remedy") {
    const auto found = faults_of([] { parse_table("x,y\n1,caf\xE9\n", "a.csv"); });
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == "a.csv");
    CHECK(found[0].place == table::Place{2, 6});
    CHECK(found[0].value == "\xE9");
    CHECK(found[0].remedy.en.find("--encoding") != std::string::npos);
}

TEST_CASE("an encoding or format that does not exist is an impossible request") {
    CHECK_THROWS_AS(parse_table("x\n1\n", "a.csv", {"klingon", "", ""}), std::invalid_argument);
    CHECK_THROWS_AS(parse_table("x\n1\n", "a.csv", {"", "xml", ""}), std::invalid_argument);
}

TEST_CASE("a missing file is reported with names that look like it") {
    const Folder folder("missing");
    folder.write("initiatives.csv", "x\n1\n");
    folder.write("zzz.txt", "");
    const auto found = faults_of([&] { read_table(folder.file("intiatives.csv")); });
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == folder.file("intiatives.csv"));
    CHECK(found[0].message.en == "no such file");
    CHECK(found[0].remedy.en == "Did you mean: initiatives.csv?");
    CHECK(found[0].remedy.ja == "もしかして: initiatives.csv");
    CHECK(faults_of([&] { read_table(folder.file("nowhere/a.csv")); }).at(0).remedy.en == "Check the path.");
    CHECK(faults_of([&] { read_table(folder.file("Initiatives.CSV")); }).at(0).remedy.en.find("initiatives.csv") !=
          std::string::npos);
}

TEST_CASE("a folder is no file") {
    const Folder folder("folder");
    CHECK(faults_of([&] { table::read_file(folder.file("")); }).at(0).message.en == "this is a folder, not a file");
}

TEST_CASE("the bytes of a file are read as they are") {
    const Folder folder("bytes");
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) bytes.push_back(static_cast<char>(i % 256));
    CHECK(table::read_file(folder.write("b.bin", bytes)) == bytes);
    CHECK(table::read_file(folder.write("e.bin", "")).empty());
}

TEST_CASE("a file without permission is reported as such") {
    const Folder folder("permission");
    const std::string file = folder.write("a.csv", "x\n1\n");
    fs::permissions(file, fs::perms::none);
    if (std::ifstream(file).good()) return;  // root may read everything
    CHECK(faults_of([&] { read_table(file); }).at(0).message.en == "no permission to read the file");
}
