/// `collabgraph summary`: figures of the whole network.
#pragma once

#include <optional>

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "cli/view_options.hpp"

namespace collabgraph::cli {

struct SummaryOptions {
    SurveyOptions survey;
    OutputOptions output;
    network::ViewOptions view;
    std::optional<std::uint64_t> draws;  ///< of random tables; 0: none
    std::uint64_t seed = 1;
    centrality::Weight weight = centrality::Weight::none;  ///< none or count
    std::string list;                                      ///< of report::summary_lists; empty: all
};

void declare(Command& command, SummaryOptions& options, Manners& manners);
ExitStatus run(const SummaryOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
