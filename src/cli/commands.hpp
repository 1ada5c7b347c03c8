/// All commands, in the order in which the help lists them.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "cli/manners.hpp"

namespace collabgraph::cli {

/// The commands refer to `manners`, which must outlive them.
std::vector<Command> make_commands(Manners& manners);

}  // namespace collabgraph::cli
