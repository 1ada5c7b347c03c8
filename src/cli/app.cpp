#include "cli/app.hpp"

#include <fmt/format.h>

#include <exception>
#include <new>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/manners.hpp"
#include "cli/parser.hpp"
#include "cli/version.hpp"
#include "collabgraph/diagram/render.hpp"
#include "collabgraph/report/output.hpp"
#include "collabgraph/survey/names.hpp"
#include "collabgraph/table/fault.hpp"

namespace collabgraph::cli {

namespace {

void complain(Streams& streams, const std::string& sentence) {
    streams.err << "collabgraph: " << sentence << '\n';
}

void complain_about_usage(Streams& streams, const std::string& sentence, const std::string& command) {
    complain(streams, sentence);
    streams.err << fmt::format("Try: collabgraph {}--help\n", command.empty() ? "" : command + " ");
}

ExitStatus run_command(const Command& command, const Manners& manners, Streams& streams) {
    try {
        return command.run(streams);
    } catch (const UsageError& error) {
        complain_about_usage(streams, command.name + ": " + error.what(), command.name);
        return ExitStatus::usage;
    } catch (const survey::UnknownName& error) {
        complain(streams, error.message().in(manners.spoken()));
        return ExitStatus::usage;
    } catch (const std::invalid_argument& error) {
        complain(streams, error.what());
        return ExitStatus::usage;
    } catch (const table::InvalidInput& error) {
        for (const table::Fault& fault : error.faults()) complain(streams, table::describe(fault, manners.spoken()));
        return ExitStatus::input;
    } catch (const report::CannotWrite& error) {
        complain(streams, error.message().in(manners.spoken()));
    } catch (const diagram::CannotRender& error) {
        complain(streams, error.what());
    } catch (const std::bad_alloc&) {
        complain(streams, manners.spoken() == text::Language::ja ? "メモリーが足りません" : "out of memory");
    } catch (const std::exception& error) {
        complain(streams, error.what());
    }
    return ExitStatus::failed;
}

}  // namespace

ExitStatus run_program(const std::vector<std::string>& arguments, Streams& streams) {
    Manners manners;
    const std::vector<Command> commands = make_commands(manners);
    Parsed parsed;
    try {
        if (arguments.empty()) {
            streams.err << program_help(commands);
            return ExitStatus::usage;
        }
        parsed = parse(arguments, commands);
    } catch (const UsageError& error) {
        const std::string sentence = error.what();
        std::string named;
        for (const Command& command : commands) {
            if (sentence.starts_with(command.name + ": ")) named = command.name;
        }
        complain_about_usage(streams, sentence, named);
        return ExitStatus::usage;
    }
    switch (parsed.asked) {
        case Asked::help:
            streams.out << (parsed.command == nullptr ? program_help(commands) : command_help(*parsed.command));
            return ExitStatus::done;
        case Asked::version:
            streams.out << "collabgraph " << version() << '\n';
            return ExitStatus::done;
        case Asked::run:
            break;
    }
    return run_command(*parsed.command, manners, streams);
}

}  // namespace collabgraph::cli
