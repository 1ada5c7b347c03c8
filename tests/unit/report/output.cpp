#include "collabgraph/report/output.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace collabgraph::report;

namespace {

/// A folder of its own for each test, removed afterwards.
class Scratch {
 public:
    explicit Scratch(const std::string& name) : m_path(fs::temp_directory_path() / ("collabgraph-output-" + name)) {
        fs::remove_all(m_path);
        fs::create_directory(m_path);
    }
    ~Scratch() { fs::remove_all(m_path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    fs::path operator/(const std::string& name) const { return m_path / name; }
    std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_path), fs::directory_iterator{}));
    }

 private:
    fs::path m_path;
};

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream(path) << text;
}

}  // namespace

TEST_CASE("a file is written under its name and nothing else is left") {
    const Scratch scratch("file");
    write_file(scratch / "out.csv", "a,b\n", false);
    CHECK(text_of(scratch / "out.csv") == "a,b\n");
    CHECK(scratch.entries() == 1);
}

TEST_CASE("an existing file is not replaced unless told") {
    const Scratch scratch("existing");
    write(scratch / "out.csv", "old");
    CHECK_THROWS_AS(check_file_target(scratch / "out.csv", false), CannotWrite);
    CHECK_THROWS_AS(write_file(scratch / "out.csv", "new", false), CannotWrite);
    CHECK(text_of(scratch / "out.csv") == "old");
    write_file(scratch / "out.csv", "new", true);
    CHECK(text_of(scratch / "out.csv") == "new");
    CHECK(scratch.entries() == 1);
}

TEST_CASE("a folder, and a file in no folder, are refused before the work") {
    const Scratch scratch("nofolder");
    CHECK_THROWS_AS(check_file_target(scratch / "", true), CannotWrite);
    CHECK_THROWS_AS(check_file_target(scratch / "missing/out.csv", false), CannotWrite);
    CHECK_THROWS_AS(OutputFolder(scratch / "missing/out", false), CannotWrite);
    CHECK(scratch.entries() == 0);
}

TEST_CASE("a full disk is an error") {
    if (!fs::exists("/dev/full")) return;
    CHECK_THROWS_AS(write_file("/dev/full", "text", false), CannotWrite);
}

TEST_CASE("a folder appears only when it is complete") {
    const Scratch scratch("folder");
    {
        OutputFolder folder(scratch / "report", false);
        folder.add("index.html", "<html>");
        folder.add("diagrams/combined.dot", "digraph {}");
        CHECK_FALSE(fs::exists(scratch / "report"));
        folder.commit();
    }
    CHECK(text_of(scratch / "report/diagrams/combined.dot") == "digraph {}");
    CHECK(scratch.entries() == 1);
}

TEST_CASE("work that fails leaves no folder behind") {
    const Scratch scratch("failed");
    {
        OutputFolder folder(scratch / "report", false);
        folder.add("index.html", "<html>");
    }
    CHECK(scratch.entries() == 0);
}

TEST_CASE("names that lead out of the folder are a mistake of the program") {
    const Scratch scratch("names");
    OutputFolder folder(scratch / "report", false);
    CHECK_THROWS_AS(folder.add("../x", ""), std::invalid_argument);
    CHECK_THROWS_AS(folder.add("/etc/x", ""), std::invalid_argument);
}

TEST_CASE("an empty folder is taken as it is, one that holds something is refused") {
    const Scratch scratch("taken");
    fs::create_directory(scratch / "empty");
    OutputFolder into_empty(scratch / "empty", false);
    into_empty.add("a", "1");
    into_empty.commit();
    CHECK(text_of(scratch / "empty/a") == "1");

    fs::create_directory(scratch / "full");
    write(scratch / "full/thesis.txt", "mine");
    CHECK_THROWS_AS(OutputFolder(scratch / "full", false), CannotWrite);
    CHECK_THROWS_AS(OutputFolder(scratch / "full", true), CannotWrite);  // not ours: --overwrite does not help
    CHECK(text_of(scratch / "full/thesis.txt") == "mine");
    CHECK(scratch.entries() == 2);
}

TEST_CASE("overwriting replaces what was written before and keeps what somebody else put there") {
    const Scratch scratch("overwrite");
    {
        OutputFolder first(scratch / "report", false);
        first.add("index.html", "old");
        first.add("diagrams/body-07.dot", "gone in the second run");
        first.commit();
    }
    write(scratch / "report/notes.txt", "mine");
    write(scratch / "report/diagrams/mine.svg", "mine too");
    CHECK_THROWS_AS(OutputFolder(scratch / "report", false), CannotWrite);
    {
        OutputFolder second(scratch / "report/", true);
        second.add("index.html", "new");
        CHECK(text_of(scratch / "report/index.html") == "old");
        second.commit();
    }
    CHECK(text_of(scratch / "report/index.html") == "new");
    CHECK(text_of(scratch / "report/notes.txt") == "mine");
    CHECK(text_of(scratch / "report/diagrams/mine.svg") == "mine too");
    CHECK_FALSE(fs::exists(scratch / "report/diagrams/body-07.dot"));
    CHECK(scratch.entries() == 1);
}

TEST_CASE("a foreign file in the way stops the overwriting before anything is changed") {
    const Scratch scratch("inway");
    {
        OutputFolder first(scratch / "report", false);
        first.add("index.html", "old");
        first.commit();
    }
    write(scratch / "report/results.json", "mine");
    {
        OutputFolder second(scratch / "report", true);
        second.add("index.html", "new");
        second.add("results.json", "new");
        CHECK_THROWS_AS(second.commit(), CannotWrite);
    }
    CHECK(text_of(scratch / "report/index.html") == "old");
    CHECK(text_of(scratch / "report/results.json") == "mine");
    CHECK(scratch.entries() == 1);
}

TEST_CASE("a list of files that was tampered with cannot make us delete elsewhere") {
    const Scratch scratch("tampered");
    write(scratch / "precious.txt", "mine");
    {
        OutputFolder first(scratch / "report", false);
        first.add("index.html", "old");
        first.commit();
    }
    write(scratch / ("report/" + std::string(OutputFolder::manifest)), "../precious.txt\nindex.html\n/etc/hostname\n");
    OutputFolder second(scratch / "report", true);
    second.add("index.html", "new");
    second.commit();
    CHECK(text_of(scratch / "precious.txt") == "mine");
    CHECK(text_of(scratch / "report/index.html") == "new");
}
