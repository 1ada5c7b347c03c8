/// What `check` found, as a result.
#pragma once

#include <vector>

#include "collabgraph/report/result.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::report {

/// Sheet `findings` (`kind,severity,file,line,column,value,message,suggestion`), texts in the language. Line and column
/// are undefined where the finding is about the file as a whole.
Result findings_result(const std::vector<survey::Finding>& findings, text::Language language);

/// One line a finding, "file:line:column: severity: message …", and how many there are: what a person reads.
std::string describe_findings(const std::vector<survey::Finding>& findings, const Writing& writing);

}  // namespace collabgraph::report
