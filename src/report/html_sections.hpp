/// The sections of the page in reading order, one file each (html_NAME.cpp). Each returns a whole <section> or
/// <header>.
#pragma once

#include <string>

#include "report/html_context.hpp"

namespace collabgraph::report {

std::string html_header(const Context& context);   ///< title, source, date, figures, conditions
std::string html_answers(const Context& context);  ///< what was found, in sentences computed from the data
std::string html_counted(const Context& context);  ///< the chain, the bodies, the components
std::string html_hubs(const Context& context);
std::string html_headlines(const Context& context);  ///< of hubs and gaps: would they survive?
/// The mark of the headline with this key, as a link to the table of headlines; empty where there is none.
std::string html_mark(const Context& context, std::string_view key);
std::string html_roles(const Context& context);  ///< between clusters and between types of bodies
std::string html_category_hubs(const Context& context);
std::string html_reach(const Context& context);      ///< on how many categories bodies propose
std::string html_fragility(const Context& context);  ///< what hangs on one body
std::string html_gaps(const Context& context);
std::string html_gap_map(const Context& context);        ///< part of the gaps: categories crossed with a column
std::string html_working_group(const Context& context);  ///< whom to invite, whom to bring together
std::string html_clusters(const Context& context);
std::string html_drawings(const Context& context);
std::string html_centrality(const Context& context);
std::string html_findings(const Context& context);     ///< data quality
std::string html_initiatives(const Context& context);  ///< all rows
std::string html_definitions(const Context& context);

/// What the script needs to show rows, escaped for a script element.
std::string html_data(const Context& context);

/// Title of the survey in the page's language, not escaped.
std::string survey_title(const Context& context);

}  // namespace collabgraph::report
