/// The program: arguments in, exit status out. The one place that turns errors into words.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/streams.hpp"

namespace collabgraph::cli {

ExitStatus run_program(const std::vector<std::string>& arguments, Streams& streams);

}  // namespace collabgraph::cli
