/// `collabgraph clusters`: communities, with their leading bodies and categories.
#pragma once

#include <optional>

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "cli/view_options.hpp"
#include "collabgraph/cluster/clusters.hpp"

namespace collabgraph::cli {

struct ClustersOptions {
    SurveyOptions survey;
    OutputOptions output;
    network::ViewOptions view;
    cluster::Method method = cluster::Method::leiden;
    cluster::Quality quality = cluster::Quality::modularity;
    std::optional<bool> weighted;            ///< else in a survey yes, in an edge list no
    double resolution = -1;                  ///< below 0: the usual one of the quality
    std::optional<std::uint64_t> runs;       ///< else as many as are worth their time
    std::optional<std::uint64_t> resamples;  ///< likewise
    std::uint64_t seed = 1;
};

void declare(Command& command, ClustersOptions& options, Manners& manners);
ExitStatus run(const ClustersOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
