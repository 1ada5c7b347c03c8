/// The command line into the options of one command. The only place that knows CLI11.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace collabgraph::cli {

enum class Asked : unsigned char { run, help, version };

struct Parsed {
    Asked asked = Asked::run;
    const Command* command = nullptr;  ///< null: the program itself (only for help and version)
};

/// Fills the options that the commands' declarations point to; opens no file. `arguments` without the program's name.
/// Throws UsageError (unknown command or option, missing or wrong value), its text beginning with the command's name.
Parsed parse(const std::vector<std::string>& arguments, const std::vector<Command>& commands);

}  // namespace collabgraph::cli
