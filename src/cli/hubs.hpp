/// `collabgraph hubs`: who the hubs are, in each role, and through which rows.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "collabgraph/hubs/hubs.hpp"

namespace collabgraph::cli {

struct HubsOptions {
    SurveyOptions survey;
    OutputOptions output;
    hubs::By by = hubs::By::named_by;
    std::optional<std::uint64_t> top;  ///< 0: all
    bool why = false;
    std::string list = "organizations";
    std::optional<std::uint64_t> resamples;  ///< else as many as are worth their time
    bool bootstrap = false;
    std::uint64_t seed = 1;
};

void declare(Command& command, HubsOptions& options, Manners& manners);
ExitStatus run(const HubsOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
