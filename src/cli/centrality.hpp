/// `collabgraph centrality`: measures of every node.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "cli/view_options.hpp"

namespace collabgraph::cli {

struct CentralityOptions {
    SurveyOptions survey;
    OutputOptions output;
    network::ViewOptions view;
    centrality::Options measuring;
    std::string measures = "all";
    bool list = false;
};

void declare(Command& command, CentralityOptions& options, Manners& manners);
ExitStatus run(const CentralityOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
