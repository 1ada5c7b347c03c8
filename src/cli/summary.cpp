#include "cli/summary.hpp"

#include "collabgraph/report/summary_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, SummaryOptions& options, Manners& manners) {
    command.name = "summary";
    command.summary = "figures of the whole network: bodies, ties, components, density";
    command.description = {
        "Counts what the survey holds and what becomes of it in the view, with the chain that leads from the names in "
        "the "
        "cells to the pairs that are counted.",
        "Figures of the collaboration view stand beside the range they usually have in random networks of the same "
        "shape; on the views categories and organizations the pairs that share more than chance lets expect are "
        "listed, or it is said that there are none."};
    command.examples = {
        {"collabgraph summary survey/", "How many bodies, ties and components there are:"},
        {"collabgraph summary survey/ --where section=2 --format json", "The same of one section, for a script:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    declare_view(command, options.view);
    options.survey.follows_in_surveys = true;
    declare_follow(command, options.survey.follow);
    command.add("Chance", whole("--draws", "N",
                                "Random tables to compare with (default: 2000; 20000 on the views categories and "
                                "organizations; 0: none).",
                                options.draws));
    command.add("Chance", whole("--seed", "N", "Seed of the random tables (default: 1).", options.seed, 0));
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
    const bool collaboration = view.view == network::View::collaboration;
    const bool projected = view.view == network::View::categories || view.view == network::View::organizations;
    const chance::DrawOptions draws{options.draws.value_or(projected ? 20000 : 2000), options.seed};
    std::optional<chance::UsualRanges> usual;
    std::optional<report::SharedPairs> shared;
    if (collaboration && draws.draws > 0) {
        usual = chance::usual_ranges(loaded.survey, loaded.incidence, network, shape, draws);
    }
    if (projected && draws.draws > 0) {
        const network::SharedUnits units =
            network::shared_units(loaded.survey, loaded.incidence, view, shape.classes_included);
        shared = report::SharedPairs{chance::backbone(units.of_node, units.units, draws), draws};
    }
    const report::Result result = report::summary_result(
        loaded.survey, loaded.incidence, network, network::summarize(loaded.survey, loaded.incidence, network, shape),
        view, shape, usual ? &*usual : nullptr, shared ? &*shared : nullptr);

    std::vector<report::Field> said = view_fields(view);
    for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    if (collaboration || projected) {
        said.push_back({"draws", {}, static_cast<std::int64_t>(draws.draws)});
        said.push_back({"seed", {}, static_cast<std::int64_t>(draws.seed)});
    }
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, "figures", options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
