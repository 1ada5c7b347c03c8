/// Which survey a command works on: the input, how to read it, and which rows count.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/manners.hpp"
#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
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

    bool takes_graphs = false;  ///< INPUT may be an edge list; else that is refused
    std::string nodes;          ///< of an edge list: the file of its nodes
    /// Of an edge list: whether its ties have a direction. Of a survey: how measures follow ties.
    centrality::Follow follow = centrality::Follow::natural;
    bool follows_in_surveys = false;  ///< a survey knows --directed and --undirected, too
};

/// INPUT and how to read it.
void declare_input(Command& command, SurveyOptions& options);
/// --nodes: INPUT may be an edge list. The direction of its ties is declared by declare_follow or declare_direction.
void declare_graph(Command& command, SurveyOptions& options);
/// --where, --without, --merge, --add.
void declare_rows(Command& command, SurveyOptions& options);
/// --groups, and --classes where the command ranks bodies or looks for paths.
void declare_groups(Command& command, SurveyOptions& options);
void declare_classes(Command& command, SurveyOptions& options);

/// A survey as the options want it, ready to be counted; or a graph file with its rows as a survey.
struct Loaded {
    survey::Survey survey;
    report::Input input;  ///< as read, before any edit
    network::Incidence incidence;
    bool classes_included = false;
    std::optional<network::Network> graph;  ///< where INPUT is an edge list
    std::optional<survey::Survey> before;   ///< as read, where a what-if option made another survey of it
};

/// Reads and edits the survey; settles the language in `manners`. Throws table::InvalidInput, survey::UnknownName,
/// std::invalid_argument.
survey::Survey read(const SurveyOptions& options, Manners& manners, Streams& streams);
report::Input input_of(const survey::Survey& survey);
Loaded load(const SurveyOptions& options, Manners& manners, Streams& streams);

/// What a command works on, and how that was made.
struct ChosenView {
    network::ViewOptions options;
    network::Network network;
};
/// Of a survey the view asked for, of an edge list the graph itself. Throws UsageError where a view of an edge list is
/// asked for.
ChosenView chosen_view(const Loaded& loaded, const network::ViewOptions& asked);

/// What the JSON envelope says about these options, with the values used.
std::vector<report::Field> row_fields(const SurveyOptions& options);
/// `direction`, and of an edge list `nodes`.
std::vector<report::Field> direction_fields(const Loaded& loaded, const SurveyOptions& options);
report::Field groups_field(const Loaded& loaded);
report::Field classes_field(const Loaded& loaded);

}  // namespace collabgraph::cli
