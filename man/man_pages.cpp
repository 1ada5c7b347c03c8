// Writes the manual: the options come from the same definitions as --help and the parser, the prose from man/*.man.
// usage: collabgraph_man PROSE_FOLDER OUTPUT_FOLDER
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/version.hpp"

namespace {

std::string prose_of(const std::string& folder, const std::string& name) {
    std::ifstream file(folder + "/" + name + ".man");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool write(const std::string& folder, const std::string& name, const std::string& page) {
    std::ofstream file(folder + "/" + name + ".1");
    file << page << std::flush;
    if (!file) std::cerr << "cannot write " << folder << "/" << name << ".1\n";
    return static_cast<bool>(file);
}

}  // namespace

int main(int argc, char** argv) {
    using namespace collabgraph::cli;
    if (argc != 3) return 2;
    const std::string prose = argv[1], output = argv[2];
    Manners manners;
    const std::vector<Command> commands = make_commands(manners);
    bool done = write(output, "collabgraph", program_man_page(commands, version(), prose_of(prose, "collabgraph")));
    for (const Command& command : commands) {
        done =
            write(output, "collabgraph-" + command.name, man_page(command, version(), prose_of(prose, command.name))) &&
            done;
    }
    return done ? 0 : 1;
}
