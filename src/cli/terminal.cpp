#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace collabgraph::cli {

namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

extern "C" void ask_to_stop(int signal) {
    asked_to_stop = 1;
    std::signal(signal, SIG_DFL);
}

}  // namespace

bool out_is_terminal() {
    return isatty(STDOUT_FILENO) != 0;
}

bool err_is_terminal() {
    return isatty(STDERR_FILENO) != 0;
}

std::size_t terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 40) return 80;
    return size.ws_col;
}

void ignore_closed_pipes() {
    std::signal(SIGPIPE, SIG_IGN);
}

void watch_interrupts() {
    std::signal(SIGINT, ask_to_stop);
    std::signal(SIGTERM, ask_to_stop);
}

bool interrupted() {
    return asked_to_stop != 0;
}

bool reader_went_away() {
    return errno == EPIPE;
}

}  // namespace collabgraph::cli
