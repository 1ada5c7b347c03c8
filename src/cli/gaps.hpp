/// `collabgraph gaps`: what the survey does not address.
#pragma once

#include <string>
#include <vector>

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"

namespace collabgraph::cli {

struct GapsOptions {
    SurveyOptions survey;
    OutputOptions output;
    std::string list;                           ///< empty: the categories
    std::string by;                             ///< column of empty_cells; empty: none
    std::vector<std::string> include, exclude;  ///< of cover
    std::uint64_t max = 20;
    std::vector<std::string> text;  ///< columns that overlaps compares; empty: the usual ones
    std::uint64_t draws = 20000;
    std::uint64_t seed = 1;
};

void declare(Command& command, GapsOptions& options, Manners& manners);
ExitStatus run(const GapsOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
