#include "cli/help.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "cli/commands.hpp"

using namespace collabgraph::cli;

namespace {

std::size_t code_points(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}

std::string without_backslashes(std::string text) {
    std::erase(text, '\\');
    return text;
}

}  // namespace

TEST_CASE("every command says what it does, with an example that begins with its name") {
    Manners manners;
    std::set<std::string> names;
    for (const Command& command : make_commands(manners)) {
        CAPTURE(command.name);
        CHECK(names.insert(command.name).second);
        CHECK_FALSE(command.summary.empty());
        CHECK_FALSE(command.description.empty());
        REQUIRE_FALSE(command.examples.empty());
        for (const Example& example : command.examples)
            CHECK(example.line.starts_with("collabgraph " + command.name + " "));
    }
}

TEST_CASE("no option of a command is declared twice, and each has a help") {
    Manners manners;
    for (const Command& command : make_commands(manners)) {
        std::set<std::string> names;
        for (const Option& option : command.options) {
            CAPTURE(command.name, option.names);
            CHECK(names.insert(option.long_name()).second);
            CHECK_FALSE(option.help.empty());
            CHECK((option.is_argument() || !option.heading.empty()));
        }
    }
}

TEST_CASE("help fits into 80 columns") {
    Manners manners;
    const std::vector<Command> commands = make_commands(manners);
    std::string all = program_help(commands);
    for (const Command& command : commands) all += command_help(command);
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        if (!line.starts_with("  collabgraph ")) CHECK(code_points(line) <= 80);
    }
}

TEST_CASE("every option of the help is in the manual, with its text") {
    Manners manners;
    for (const Command& command : make_commands(manners)) {
        const std::string page = without_backslashes(man_page(command, "1.0", ""));
        for (const Option& option : command.options) {
            CAPTURE(command.name, option.names);
            CHECK(page.find(option.long_name()) != std::string::npos);
            CHECK(page.find(option.help.substr(0, 20)) != std::string::npos);
        }
    }
}

TEST_CASE("text in the manual cannot become a macro") {
    Command command;
    command.name = "x";
    command.description = {".so /etc/passwd", "back\\slash"};
    const std::string page = man_page(command, "1.0", "");
    CHECK(page.find("\n.so") == std::string::npos);
    CHECK(page.find("back\\eslash") != std::string::npos);
}
