#include "cli/parser.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>

#include "collabgraph/text/similarity.hpp"

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

/// " (did you mean --top?)" where one of the known words is at most two slips away.
std::string nearest(const std::string& word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t distance = 3;
    for (const std::string& candidate : known) {
        const std::size_t slips = text::edit_distance(word, candidate, distance);
        if (slips < distance && slips < candidate.size()) {
            best = candidate;
            distance = slips;
        }
    }
    return best.empty() ? best : fmt::format("; did you mean {}?", best);
}

/// What is wrong, in our words where CLI11's are not plain.
std::string reason_of(const CLI::ParseError& error, const CLI::App& app, const std::vector<std::string>& arguments,
                      const Command* command, const std::vector<Command>& commands) {
    if (command == nullptr) {
        std::vector<std::string> names;
        for (const Command& each : commands) names.push_back(each.name);
        const std::string& first = arguments.front();
        return fmt::format("there is no {} \"{}\"{}", first.starts_with("-") ? "option" : "command", first,
                           nearest(first, names));
    }
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        std::vector<std::string> names;
        for (const Option& option : command->options) names.push_back(option.long_name());
        const std::vector<std::string> extras = app.remaining(true);
        const auto option = std::find_if(extras.begin(), extras.end(), [](const std::string& word) {
            return word.size() > 1 && word.starts_with("-");
        });
        if (option == extras.end())
            return fmt::format("one argument too many: \"{}\"", extras.empty() ? "" : extras.front());
        const std::string name = option->substr(0, option->find('='));
        return fmt::format("there is no option {}{}", name, nearest(name, names));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        const std::string words = error.what();
        return words.substr(0, words.find(':')) + " needs a value";
    }
    return error.what();
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
        throw wrong(reason_of(error, app, arguments, chosen(), commands));
    } catch (const UsageError& error) {
        throw wrong(error.what());
    }
    const Command* command = chosen();
    if (command == nullptr) throw UsageError("a command is missing");
    return {Asked::run, command};
}

}  // namespace collabgraph::cli
