/// What the operating system knows about the streams of this process. The only POSIX calls of the program.
#pragma once

#include <cstddef>

namespace collabgraph::cli {

bool out_is_terminal();
bool err_is_terminal();
/// Columns of the terminal at standard output; 80 where that is none.
std::size_t terminal_width();

/// A reader that went away (`| head`) shows as a failed write, not as a signal.
void ignore_closed_pipes();

/// From here on Ctrl-C asks for an end instead of making one, so that half-written output can be taken away. A second
/// Ctrl-C ends the program at once.
void watch_interrupts();
bool interrupted();

/// Whether writing to standard output failed because its reader went away. Right after the failed write only.
bool reader_went_away();

}  // namespace collabgraph::cli
