/// `collabgraph check`: the quality of the data.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"

namespace collabgraph::cli {

struct CheckOptions {
    SurveyOptions survey;
    OutputOptions output;
    bool strict = false;
};

void declare(Command& command, CheckOptions& options, Manners& manners);
ExitStatus run(const CheckOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
