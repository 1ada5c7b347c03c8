/// A command as data: what it is called, what it takes, what it runs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/option.hpp"
#include "cli/streams.hpp"

namespace collabgraph::cli {

struct Example {
    std::string line;  ///< "collabgraph hubs survey/ --top 5"
    std::string says;  ///< what it does
};

struct Command {
    std::string name;
    std::string summary;                   ///< one line, for the list of commands
    std::vector<std::string> description;  ///< paragraphs
    std::vector<Option> options;           ///< arguments first, in order; then options under their headings
    std::vector<Example> examples;
    std::function<ExitStatus(Streams&)> run;

    void add(const std::string& heading, Option option) {
        option.heading = heading;
        options.push_back(std::move(option));
    }
};

}  // namespace collabgraph::cli
