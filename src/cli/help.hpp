/// A command's options as people read them: on the terminal and in the manual. Both come from the same Command.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace collabgraph::cli {

/// "collabgraph hubs [OPTIONS] INPUT"
std::string usage_line(const Command& command);

/// What `collabgraph COMMAND --help` prints, within 80 columns.
std::string command_help(const Command& command);

/// What `collabgraph --help` prints.
std::string program_help(const std::vector<Command>& commands);

/// The manual page of a command in man(7) macros; `prose` is put after the synopsis (already in man macros).
std::string man_page(const Command& command, const std::string& version, const std::string& prose);

/// The manual page of the program itself.
std::string program_man_page(const std::vector<Command>& commands, const std::string& version,
                             const std::string& prose);

}  // namespace collabgraph::cli
