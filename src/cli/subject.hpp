/// A NAME on the command line as the one node it means.
#pragma once

#include <string>

#include "collabgraph/report/explain_result.hpp"

namespace collabgraph::cli {

/// Throws survey::UnknownName where it is unknown or stands for several.
report::Subject subject_named(const survey::Survey& survey, const std::string& name);

}  // namespace collabgraph::cli
