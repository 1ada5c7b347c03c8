#include "cli/parser.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

namespace collabgraph::cli {

namespace {

void declare(CLI::App& app, const Option& option) {
    // CLI11 lowers no words and guesses nothing here: the choices and the conversion are ours.
    const CLI::callback_t take = [&option](const CLI::results_t& words) {
        for (const std::string& word : words) {
            if (!option.choices.empty() &&
                std::find(option.choices.begin(), option.choices.end(), word) == option.choices.end()) {
                throw UsageError(fmt::format("{} takes one of {}, not \"{}\"", option.long_name(),
                                             fmt::join(option.choices, ", "), word));
            }
            option.take(word);
        }
        return true;
    };
    if (option.is_flag()) {
        app.add_flag_callback(
            option.names, [&option] { option.take({}); }, option.help);
        return;
    }
    CLI::Option* declared = app.add_option(option.names, take, option.help);
    declared->type_size(1)->expected(1)->required(option.required);
    declared->multi_option_policy(option.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                    : CLI::MultiOptionPolicy::TakeLast);
}

}  // namespace

Parsed parse(const std::vector<std::string>& arguments, const std::vector<Command>& commands) {
    CLI::App app;
    app.name("collabgraph");
    app.set_help_flag("-h,--help", "");
    app.set_version_flag("--version", "");
    std::vector<CLI::App*> declared;
    for (const Command& command : commands) {
        CLI::App* sub = app.add_subcommand(command.name);
        sub->set_help_flag("-h,--help", "");
        for (const Option& option : command.options) declare(*sub, option);
        declared.push_back(sub);
    }
    const auto chosen = [&]() -> const Command* {
        for (std::size_t i = 0; i < declared.size(); ++i) {
            if (declared[i]->parsed()) return &commands[i];
        }
        return nullptr;
    };
    const auto wrong = [&](const std::string& why) {
        const Command* command = chosen();
        return UsageError(command == nullptr ? why : command->name + ": " + why);
    };
    try {
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return {Asked::help, chosen()};
    } catch (const CLI::CallForVersion&) {
        return {Asked::version, nullptr};
    } catch (const CLI::ParseError& error) {
        std::string why = error.what();
        if (chosen() == nullptr && !arguments.empty() && arguments.front().front() != '-') {
            why = fmt::format("\"{}\" is no command", arguments.front());
        }
        throw wrong(why);
    } catch (const UsageError& error) {
        throw wrong(error.what());
    }
    const Command* command = chosen();
    if (command == nullptr) throw UsageError("a command is missing");
    return {Asked::run, command};
}

}  // namespace collabgraph::cli
