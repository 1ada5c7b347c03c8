/// `collabgraph report`: the main job, a folder to read, print and compute on.
#pragma once

#include "cli/survey_options.hpp"

namespace collabgraph::cli {

struct ReportOptions {
    SurveyOptions survey;
    std::string folder;
    bool overwrite = false;
    std::string by;  ///< column of the gap map; empty: the usual one
    std::uint64_t seed = 1;
    std::string pages;        ///< words of --pages, joined by ","
    bool list_pages = false;  ///< print what --pages can name, and write nothing
};

void declare(Command& command, ReportOptions& options, Manners& manners);
ExitStatus run(const ReportOptions& options, Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
