#include <cerrno>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/app.hpp"
#include "cli/terminal.hpp"

int main(int argc, char** argv) {
    using namespace collabgraph::cli;
    ignore_closed_pipes();
    Streams streams{std::cin, std::cout, std::cerr};
    streams.out_is_terminal = out_is_terminal();
    streams.err_is_terminal = err_is_terminal();
    const char* no_colour = std::getenv("NO_COLOR");
    streams.colour_allowed = no_colour == nullptr || *no_colour == '\0';
    streams.width = terminal_width();

    errno = 0;
    ExitStatus status = run_program(std::vector<std::string>(argv + 1, argv + argc), streams);
    std::cout.flush();
    if (!std::cout && status == ExitStatus::done && !reader_went_away()) {
        std::cerr << "collabgraph: cannot write to standard output\n";
        status = ExitStatus::failed;
    }
    return static_cast<int>(status);
}
