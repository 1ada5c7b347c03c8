/// `collabgraph clusters`: communities, with their leading bodies and categories.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "cli/view_options.hpp"

namespace collabgraph::cli {

struct ClustersOptions {
    SurveyOptions survey;
    OutputOptions output;
    network::ViewOptions view;
    std::string method = "leiden";
    std::optional<bool> weighted;  ///< else in a survey yes, in an edge list no
    double resolution = 1;
    std::uint64_t runs = 100;
    std::uint64_t seed = 1;
};

void declare(Command& command, ClustersOptions& options, Manners& manners);
ExitStatus run(const ClustersOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
