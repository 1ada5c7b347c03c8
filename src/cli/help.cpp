#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace collabgraph::cli {

namespace {

constexpr std::size_t page_width = 80;
constexpr std::size_t help_column = 27;

/// English prose in lines of at most `width`, every line after the first indented.
std::string wrapped(const std::string& prose, std::size_t indent, std::size_t width = page_width) {
    std::string result;
    std::size_t used = indent;
    std::size_t begin = 0;
    while (begin < prose.size()) {
        const std::size_t end = std::min(prose.find(' ', begin), prose.size());
        const std::size_t length = end - begin;
        if (used > indent && used + 1 + length > width) {
            result += '\n';
            result.append(indent, ' ');
            used = indent;
        } else if (used > indent) {
            result += ' ';
            ++used;
        }
        result.append(prose, begin, length);
        used += length;
        begin = end + 1;
    }
    return result;
}

std::string shown_names(const Option& option) {
    std::string names = option.names;
    if (const auto comma = names.find(','); comma != std::string::npos) names.replace(comma, 1, ", ");
    return option.value.empty() ? names : names + " " + option.value;
}

std::string full_help(const Option& option) {
    std::string help = option.help;
    if (option.repeatable) help += " Repeatable.";
    return help;
}

/// Headings in the order in which they first occur; arguments have none.
std::vector<std::string> headings(const Command& command) {
    std::vector<std::string> result;
    for (const Option& option : command.options) {
        if (!option.is_argument() && std::find(result.begin(), result.end(), option.heading) == result.end()) {
            result.push_back(option.heading);
        }
    }
    return result;
}

std::string entry(const std::string& left, const std::string& right) {
    std::string line = "  " + left;
    if (line.size() + 2 > help_column) {
        line += '\n';
        line.append(help_column, ' ');
    } else {
        line.append(help_column - line.size(), ' ');
    }
    return line + wrapped(right, help_column) + '\n';
}

constexpr const char* exit_statuses[][2] = {
    {"0", "done"},
    {"1", "the work failed: an output that exists, a folder that cannot be written; check --strict found something"},
    {"2", "wrong usage, or a NAME that the survey does not know"},
    {"3", "an input that cannot be read or makes no sense"},
};

std::string roff(const std::string& plain) {
    std::string result;
    for (const char c : plain) {
        if (c == '\\') {
            result += "\\e";
        } else if (c == '-') {
            result += "\\-";
        } else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n')) {
            result += "\\&";
            result += c;
        } else {
            result += c;
        }
    }
    return result;
}

std::string man_header(const std::string& title, const std::string& summary, const std::string& version) {
    std::string upper = title;
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return fmt::format(".TH {} 1 \"\" \"collabgraph {}\" \"collabgraph manual\"\n.SH NAME\n{} \\- {}\n", roff(upper),
                       version, roff(title), roff(summary));
}

std::string man_ending(const std::string& see_also) {
    std::string page = ".SH EXIT STATUS\n";
    for (const auto& status : exit_statuses) page += fmt::format(".TP\n.B {}\n{}\n", status[0], roff(status[1]));
    page += "A closed pipe is no error.\n.SH SEE ALSO\n" + see_also + "\n";
    return page;
}

}  // namespace

std::string usage_line(const Command& command) {
    std::string line = "collabgraph " + command.name;
    for (const Option& option : command.options) {
        if (!option.is_argument()) continue;
        line += option.required ? " " + option.names : " [" + option.names + "]";
    }
    return line + " [OPTIONS]";
}

std::string command_help(const Command& command) {
    std::string help = wrapped(fmt::format("collabgraph {}: {}", command.name, command.summary), 0) +
                       fmt::format("\n\nUsage: {}\n", usage_line(command));
    for (const std::string& paragraph : command.description) help += '\n' + wrapped(paragraph, 0) + '\n';
    help += '\n';
    for (const Option& option : command.options) {
        if (option.is_argument()) help += entry(option.names, full_help(option));
    }
    for (const std::string& heading : headings(command)) {
        help += '\n' + heading + ":\n";
        for (const Option& option : command.options) {
            if (!option.is_argument() && option.heading == heading)
                help += entry(shown_names(option), full_help(option));
        }
    }
    help += entry("-h, --help", "This text.");
    help += "\nExamples:\n";
    for (const Example& example : command.examples) {
        help += fmt::format("  {}\n      {}\n", wrapped(example.says, 2), example.line);
    }
    return help;
}

std::string program_help(const std::vector<Command>& commands) {
    std::string help =
        "collabgraph: who collaborates with whom, who the hubs are, what is not addressed\n\n"
        "Usage: collabgraph COMMAND INPUT [OPTIONS]\n\n" +
        wrapped(
            "INPUT is a survey of initiatives: a folder with initiatives.csv and, where there are any, "
            "organizations.csv, categories.csv and survey.toml; or one table as CSV, TSV or JSON.",
            0) +
        "\n\nCommands:\n";
    for (const Command& command : commands) {
        std::string line = "  " + command.name;
        line.append(14 - line.size(), ' ');
        help += line + wrapped(command.summary, 14) + '\n';
    }
    help +=
        "\n  -h, --help    This text; after a command, that command's options.\n"
        "  --version     The version.\n\n"
        "Examples:\n"
        "  collabgraph report survey/ -o report/\n"
        "  collabgraph hubs survey/ --top 5 --why\n\nExit status:\n";
    for (const auto& status : exit_statuses) help += fmt::format("  {}  {}\n", status[0], wrapped(status[1], 5));
    return help;
}

std::string man_page(const Command& command, const std::string& version, const std::string& prose) {
    std::string page = man_header("collabgraph-" + command.name, command.summary, version);
    page += ".SH SYNOPSIS\n.B " + roff(usage_line(command)) + "\n.SH DESCRIPTION\n";
    for (std::size_t i = 0; i < command.description.size(); ++i) {
        page += (i == 0 ? "" : ".PP\n") + roff(command.description[i]) + '\n';
    }
    page += prose;
    page += ".SH OPTIONS\n";
    for (const Option& option : command.options) {
        if (option.is_argument()) page += fmt::format(".TP\n.B {}\n{}\n", option.names, roff(full_help(option)));
    }
    for (const std::string& heading : headings(command)) {
        page += ".SS " + roff(heading) + '\n';
        for (const Option& option : command.options) {
            if (option.is_argument() || option.heading != heading) continue;
            page += fmt::format(".TP\n.B {}\n{}\n", roff(shown_names(option)), roff(full_help(option)));
        }
    }
    page += ".TP\n.B \\-h, \\-\\-help\nThe options in short.\n.SH EXAMPLES\n";
    for (const Example& example : command.examples) {
        page += fmt::format(".PP\n{}\n.PP\n.RS\n.nf\n{}\n.fi\n.RE\n", roff(example.says), roff(example.line));
    }
    return page + man_ending(".BR collabgraph (1)");
}

std::string program_man_page(const std::vector<Command>& commands, const std::string& version,
                             const std::string& prose) {
    std::string page = man_header("collabgraph", "analyze a survey of proposed collaborations", version);
    page += ".SH SYNOPSIS\n.B collabgraph COMMAND INPUT [OPTIONS]\n" + prose + ".SH COMMANDS\n";
    std::string see_also;
    for (const Command& command : commands) {
        page += fmt::format(".TP\n.BR collabgraph\\-{} (1)\n{}\n", command.name, roff(command.summary));
        if (!see_also.empty()) see_also += ",\n";
        see_also += fmt::format(".BR collabgraph\\-{} (1)", command.name);
    }
    page +=
        ".SH OPTIONS\n.TP\n.B \\-h, \\-\\-help\nThe commands in short; after a command, its options.\n"
        ".TP\n.B \\-\\-version\nThe version.\n";
    return page + man_ending(see_also);
}

}  // namespace collabgraph::cli
