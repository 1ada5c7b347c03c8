/// Findings as check() collects them: so many of a kind, then how many more.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "collabgraph/survey/survey.hpp"

namespace collabgraph::survey {

class FindingList {
 public:
    void add(const std::string& kind, Severity severity, std::string file, table::Place place, std::string value,
             text::Bilingual message, text::Bilingual remedy);
    /// All of them, sorted by file, line, column, kind, value.
    std::vector<Finding> take(std::vector<Finding> of_the_reader);

 private:
    struct Kind {
        std::size_t listed = 0, beyond = 0;
        Severity severity = Severity::note;
    };
    std::vector<Finding> m_findings;
    std::map<std::string, Kind> m_kinds;
};

/// The file of a role ("organizations"), or "".
std::string file_of(const Survey& survey, std::string_view role);

/// Where something in a row stands: rows that --add made have no file.
std::string file_of_row(const Survey& survey, const Initiative& initiative);

}  // namespace collabgraph::survey
