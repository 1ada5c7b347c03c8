// Readers on bytes that nobody meant as a table: a result or InvalidInput, never anything else.
#include <catch2/catch.hpp>
#include <chrono>

#include "collabgraph/table/read.hpp"
#include "collabgraph/text/utf8.hpp"
#include "unit/table/faults_of.hpp"

using namespace collabgraph;
using collabgraph::tests::faults_of;

namespace {

/// A plain congruential generator: tests of this folder do not reach up to chance.
class Bytes {
 public:
    explicit Bytes(std::uint64_t seed) : m_state(seed * 2654435761u + 1) {}
    std::size_t below(std::size_t bound) {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((m_state >> 33) % bound);
    }

 private:
    std::uint64_t m_state;
};

void check_table(const table::Table& table) {
    REQUIRE_FALSE(table.rows.empty());
    REQUIRE_FALSE(table.header.empty());
    for (const auto& row : table.rows) {
        REQUIRE(row.size() == table.header.size());
        for (const auto& cell : row) REQUIRE(text::is_utf8(cell.text));
    }
}

void read_or_refuse(const std::string& bytes, const std::string& file) {
    const auto found = faults_of([&] { check_table(table::parse_table(bytes, file)); });
    for (const auto& fault : found) {
        REQUIRE_FALSE(fault.message.en.empty());
        REQUIRE_FALSE(fault.message.ja.empty());
        REQUIRE(text::is_utf8(describe(fault, text::Language::ja)));
    }
}

}  // namespace

TEST_CASE("random bytes are read or refused, never a crash") {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Bytes random(seed);
        std::string bytes;
        const std::size_t length = random.below(80);
        for (std::size_t i = 0; i < length; ++i) bytes.push_back(static_cast<char>(random.below(256)));
        for (const char* file : {"a.csv", "a.tsv", "a.json", "-"}) read_or_refuse(bytes, file);
    }
}

TEST_CASE("random mixtures of what matters to the readers are read or refused") {
    const std::vector<std::string> words{"\"",
                                         "\"\"",
                                         ",",
                                         "\n",
                                         "\r",
                                         "\r\n",
                                         "\t",
                                         ";",
                                         "a",
                                         "日本",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ":",
                                         "\"k\"",
                                         "1",
                                         "-",
                                         "1e9",
                                         "null",
                                         "true",
                                         "\\",
                                         "\\u0000",
                                         " ",
                                         std::string(1, '\0'),
                                         "\xEF\xBB\xBF",
                                         "\xFF\xFE",
                                         "\x91\x67",
                                         "\xE9",
                                         "e\xCC\x81"};
    for (std::uint64_t seed = 0; seed < 6000; ++seed) {
        Bytes random(seed);
        std::string bytes = seed % 3 == 0 ? "[{\"k\":1}" : "";
        const std::size_t length = random.below(30);
        for (std::size_t i = 0; i < length; ++i) bytes += words[random.below(words.size())];
        for (const char* file : {"a.csv", "a.json", "-"}) read_or_refuse(bytes, file);
    }
}

TEST_CASE("every cut of a good file is read or refused") {
    const std::string csv = "id,name\r\n1,\"日本 \"\"医師会\"\"\"\r\n2,\"a\nb\"\r\n";
    const std::string json = "[{\"a\": \"日\\u672c\", \"b\": [1, \"x\", null]}, {\"a\": -1.5e3}]";
    for (std::size_t i = 0; i <= csv.size(); ++i) read_or_refuse(csv.substr(0, i), "a.csv");
    for (std::size_t i = 0; i <= json.size(); ++i) read_or_refuse(json.substr(0, i), "a.json");
}

TEST_CASE("reading time grows with the size of the file, not its square") {
    // One line of 4 MB, a cell of 4 MB, 4 MB of quotation marks, of line ends, of JSON on one line: with anything
    // quadratic each of them would take minutes.
    std::string json = "[";
    while (json.size() < 4'000'000) json += "{\"a\": \"日本\"},";
    json.back() = ']';
    const std::vector<std::pair<std::string, std::string>> inputs{
        {"a.csv", "a\n\"" + std::string(4'000'000, 'x') + "\"\n"},
        {"a.csv", "a\n\"" + std::string(4'000'000, '"') + "\"\n"},
        {"a.csv", "a\n\"" + std::string(4'000'000, '\n') + "\"\n"},
        {"a.csv", "a\n" + std::string(4'000'000, '\n') + "1\n"},
        {"a.csv", "a\n" + std::string(4'000'000, ',') + "1\n"},
        {"a.json", json},
    };
    const auto start = std::chrono::steady_clock::now();
    for (const auto& [file, bytes] : inputs) read_or_refuse(bytes, file);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
}
