/// Which survey a command works on: the input, how to read it, and which rows count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/manners.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/report/document.hpp"
#include "collabgraph/report/result.hpp"
#include "collabgraph/survey/survey.hpp"

namespace collabgraph::cli {

struct SurveyOptions {
    std::string input;
    std::string from, encoding, organizations, categories, config;
    std::vector<std::string> where, without, merge, add;
    std::optional<network::Groups> groups;  ///< else what survey.toml says
    std::optional<bool> classes_included;   ///< likewise
};

/// INPUT and how to read it.
void declare_input(Command& command, SurveyOptions& options);
/// --where, --without, --merge, --add.
void declare_rows(Command& command, SurveyOptions& options);
/// --groups, and --classes where the command ranks bodies or looks for paths.
void declare_groups(Command& command, SurveyOptions& options);
void declare_classes(Command& command, SurveyOptions& options);

/// A survey as the options want it, ready to be counted.
struct Loaded {
    survey::Survey survey;
    report::Input input;  ///< as read, before any edit
    network::Incidence incidence;
    bool classes_included = false;
};

/// Reads and edits the survey; settles the language in `manners`. Throws table::InvalidInput, survey::UnknownName,
/// std::invalid_argument.
survey::Survey read(const SurveyOptions& options, Manners& manners, Streams& streams);
report::Input input_of(const survey::Survey& survey);
Loaded load(const SurveyOptions& options, Manners& manners, Streams& streams);

/// What the JSON envelope says about these options, with the values used.
std::vector<report::Field> row_fields(const SurveyOptions& options);
report::Field groups_field(const Loaded& loaded);
report::Field classes_field(const Loaded& loaded);

}  // namespace collabgraph::cli
