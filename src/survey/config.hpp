/// survey.toml: settings, and which header of the tables means which of our columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collabgraph/survey/survey.hpp"
#include "table/fault_list.hpp"

namespace collabgraph::survey {

/// [columns]: our name = their header.
struct Mapping {
    std::string column;
    std::string header;
    table::Place place;  ///< in survey.toml
};

struct Config {
    std::string file;  ///< empty: there is none
    Settings settings;
    std::string encoding;
    std::vector<Mapping> initiatives, organizations, categories, audiences;
};

/// Faults: a syntax error, a value of the wrong kind or outside what is allowed. Findings: keys that mean nothing.
Config parse_config(std::string_view bytes, const std::string& file, table::FaultList& faults,
                    std::vector<Finding>& findings);

}  // namespace collabgraph::survey
