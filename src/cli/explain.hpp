/// `collabgraph explain`: the rows behind a node or a tie.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"

namespace collabgraph::cli {

struct ExplainOptions {
    SurveyOptions survey;
    OutputOptions output;
    std::string name, other;  ///< `other` may be empty
};

void declare(Command& command, ExplainOptions& options, Manners& manners);
ExitStatus run(const ExplainOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
