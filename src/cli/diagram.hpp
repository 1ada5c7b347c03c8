/// `collabgraph diagram`: one diagram.
#pragma once

#include "cli/output_options.hpp"
#include "cli/survey_options.hpp"
#include "collabgraph/report/drawings.hpp"

namespace collabgraph::cli {

enum class Picture : std::uint8_t { dot, svg, pdf, png };

struct DiagramOptions {
    SurveyOptions survey;
    OutputOptions output;
    std::optional<Picture> picture;  ///< else by the extension of the output, else dot
    report::Overview view = report::Overview::combined;
    std::string focus;  ///< a category or an organization; empty: the whole view
    std::string by;     ///< the gap map of categories by this column; empty: another diagram
    std::uint64_t seed = 1;
};

void declare(Command& command, DiagramOptions& options, Manners& manners);
ExitStatus run(const DiagramOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
