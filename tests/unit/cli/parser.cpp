#include "cli/parser.hpp"

#include <catch2/catch.hpp>

using namespace collabgraph::cli;

namespace {

/// A command with one option of each sort.
struct Sample {
    std::string input, output = "-", by = "named_by";
    std::vector<std::string> where;
    bool quiet = false;
    std::vector<Command> commands{1};

    Sample() {
        Command& command = commands.front();
        command.name = "hubs";
        Option argument = text("INPUT", "", "", input);
        argument.required = true;
        command.options.push_back(argument);
        command.add("Output", text("-o,--output", "FILE", "", output));
        command.add("Rows", texts("--where", "COLUMN=VALUE", "", where));
        command.add("Hubs",
                    choice<std::string>("--by", "ROLE", "", by, {{"named_by", "named_by"}, {"names", "names"}}));
        command.add("General", flag("-q,--quiet", "", quiet));
    }
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

    Parsed parse(std::vector<std::string> arguments) const { return collabgraph::cli::parse(arguments, commands); }
};

}  // namespace

TEST_CASE("options may stand before and after the input, joined or apart") {
    Sample sample;
    const Parsed parsed =
        sample.parse({"hubs", "-q", "survey", "--by=names", "-o", "-", "--where", "a=1", "--where", "b=2"});
    CHECK(parsed.asked == Asked::run);
    CHECK(parsed.command == &sample.commands.front());
    CHECK(sample.input == "survey");
    CHECK(sample.by == "names");
    CHECK(sample.output == "-");
    CHECK(sample.quiet);
    CHECK(sample.where == std::vector<std::string>{"a=1", "b=2"});
}

TEST_CASE("a repeatable option does not swallow the input behind it") {
    Sample sample;
    sample.parse({"hubs", "--where", "a=1", "survey"});
    CHECK(sample.input == "survey");
    CHECK(sample.where == std::vector<std::string>{"a=1"});
}

TEST_CASE("values may begin with anything") {
    Sample sample;
    sample.parse({"hubs", "-", "--where", "title=-1 -> \"x\""});
    CHECK(sample.input == "-");
    CHECK(sample.where.front() == "title=-1 -> \"x\"");
}

TEST_CASE("help and version are asked for, not run") {
    const Sample sample;
    CHECK(sample.parse({"--help"}).asked == Asked::help);
    CHECK(sample.parse({"--help"}).command == nullptr);
    CHECK(sample.parse({"hubs", "--help"}).command == &sample.commands.front());
    CHECK(sample.parse({"--version"}).asked == Asked::version);
}

TEST_CASE("whatever is wrong is a usage error that names the command") {
    const Sample sample;
    const std::vector<std::vector<std::string>> wrong{{"hubs"},
                                                      {"hubs", "survey", "--nothing"},
                                                      {"hubs", "survey", "--by", "size"},
                                                      {"hubs", "survey", "more"},
                                                      {"hubs", "survey", "-o"}};
    for (const auto& arguments : wrong) {
        CHECK_THROWS_WITH(sample.parse(arguments), Catch::StartsWith("hubs: "));
        CHECK_THROWS_AS(sample.parse(arguments), UsageError);
    }
    CHECK_THROWS_AS(sample.parse({}), UsageError);
    CHECK_THROWS_AS(sample.parse({"hub", "survey"}), UsageError);
    CHECK_THROWS_AS(sample.parse({"--nothing"}), UsageError);
}
