#include "cli/summary.hpp"

#include "collabgraph/report/summary_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, SummaryOptions& options, Manners& manners) {
    command.name = "summary";
    command.summary = "figures of the whole network: bodies, ties, components, density";
    command.description = {
        "Counts what the survey holds and what becomes of it in the view, with the chain that leads from the names in "
        "the "
        "cells to the pairs that are counted."};
    command.examples = {
        {"collabgraph summary survey/", "How many bodies, ties and components there are:"},
        {"collabgraph summary survey/ --where section=2 --format json", "The same of one section, for a script:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    declare_view(command, options.view);
    options.survey.follows_in_surveys = true;
    declare_follow(command, options.survey.follow);
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const SummaryOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const auto [view, network] = chosen_view(loaded, options.view);
    network::SummaryOptions shape;
    shape.classes_included = loaded.classes_included;
    shape.directed = options.survey.follow != centrality::Follow::undirected;
    const report::Result result =
        report::summary_result(loaded.survey, loaded.incidence, network,
                               network::summarize(loaded.survey, loaded.incidence, network, shape), view, shape);

    std::vector<report::Field> said = view_fields(view);
    for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, "figures", options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
