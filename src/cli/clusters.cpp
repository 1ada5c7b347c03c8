#include "cli/clusters.hpp"

#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/report/clusters_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, ClustersOptions& options, Manners& manners) {
    command.name = "clusters";
    command.summary = "communities, with their leading bodies and categories";
    command.description = {
        "Finds groups of nodes that are tied more densely among themselves than chance lets expect: Leiden on "
        "undirected "
        "ties, the weights of both directions added. Every cluster is connected; nodes without a tie belong to none."};
    command.examples = {{"collabgraph clusters survey/", "Who works with whom:"},
                        {"collabgraph clusters survey/ --resolution 1.5 --format json", "Smaller clusters, as JSON:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    const char* heading = "Clusters";
    command.add(heading,
                choice<std::string>("--method", "METHOD", "leiden (default).", options.method, {{"leiden", "leiden"}}));
    command.add(heading,
                real("--resolution", "R", "More than 1 (default) gives smaller clusters, less gives larger ones.",
                     options.resolution, 0));
    command.add(heading,
                whole("--runs", "N", "Runs of which the best counts (default: 100).", options.runs, 1, 1000000));
    command.add(heading, whole("--seed", "N", "Seed of the random numbers (default: 1).", options.seed, 0));
    declare_view(command, options.view);
    declare_direction(command, options.survey.follow);
    command.add("Counting", choice<bool>("--weight", "HOW",
                                         "count (the weight of ties; default of a survey) or none (default of an edge "
                                         "list).",
                                         options.weighted, {{"count", true}, {"none", false}}));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const ClustersOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const auto [view, network] = chosen_view(loaded, options.view);
    cluster::Options finding;
    finding.resolution = options.resolution;
    finding.runs = static_cast<std::uint32_t>(options.runs);
    finding.seed = options.seed;
    finding.weighted = options.weighted.value_or(!loaded.graph);
    const report::Result result = report::clusters_result(loaded.survey, loaded.incidence, network,
                                                          cluster::leiden(network, finding), view, finding);

    std::vector<report::Field> said = view_fields(view);
    said.push_back({"method", {}, options.method});
    said.push_back({"resolution", {}, options.resolution});
    said.push_back({"runs", {}, static_cast<std::int64_t>(options.runs)});
    said.push_back({"seed", {}, static_cast<std::int64_t>(options.seed)});
    said.push_back({"weight", {}, finding.weighted ? "count" : "none"});
    if (loaded.graph) {
        for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    }
    said.push_back(groups_field(loaded));
    said.push_back({"classes", {}, "include"});
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, {}, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
