#include "cli/clusters.hpp"

#include <fmt/format.h>

#include "collabgraph/cluster/assessment.hpp"
#include "collabgraph/cluster/cpm.hpp"
#include "collabgraph/report/clusters_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, ClustersOptions& options, Manners& manners) {
    command.name = "clusters";
    command.summary = "communities, with their leading bodies and categories";
    command.description = {
        "Finds groups of nodes that are tied more densely among themselves than chance lets expect, and says whether "
        "they can be relied on: what becomes of them when a tenth of the rows, or of the proposers, is left out, and "
        "whether networks of the same shape have clusters as good by chance. \"No stable clusters here\" is an answer.",
        "Ties are undirected, the weights of both directions added. Clusters found by leiden are connected; nodes "
        "without a tie belong to none."};
    command.examples = {{"collabgraph clusters survey/", "Who works with whom:"},
                        {"collabgraph clusters survey/ --resolution 1.5 --format json", "Smaller clusters, as JSON:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    const char* heading = "Clusters";
    using cluster::Method;
    using cluster::Quality;
    command.add(heading,
                choice<Method>("--method", "METHOD", "leiden (default), or barber: two modes, for --view coverage.",
                               options.method, {{"leiden", Method::leiden}, {"barber", Method::barber}}));
    command.add(heading,
                choice<Quality>("--quality", "WHAT",
                                "What leiden maximises: modularity (default), or cpm, the constant Potts "
                                "model: ties inside less the resolution per pair.",
                                options.quality, {{"modularity", Quality::modularity}, {"cpm", Quality::cpm}}));
    command.add(
        heading,
        real("--resolution", "R",
             "More gives smaller clusters, less gives larger ones (default: 1; of cpm the mean weight per pair).",
             options.resolution, 0));
    command.add(heading,
                whole("--runs", "N",
                      "Runs of which the best counts (default: 100; 40 from 500 ties on, 20 from 10,000 ties on, "
                      "5 from 10,000 nodes on).",
                      options.runs));
    command.add(
        heading,
        whole(
            "--resamples", "N",
            "How often a tenth of the rows, and of the proposers, is left out, and networks are rewired to "
            "compare with (default: 200; 20 from 1,000 ties on, 0 from 20,000 ties on; 0: not at all, and no verdict).",
            options.resamples));
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

namespace {

constexpr std::uint64_t most_runs = 1000000, most_resamples = 100000;

/// The options with what follows from the network put in. Throws UsageError for what does not go together.
cluster::Options finding_of(const ClustersOptions& options, const network::Network& network) {
    if (options.method == cluster::Method::barber) {
        if (options.quality == cluster::Quality::cpm) throw UsageError("--quality cpm goes with --method leiden");
        if (!cluster::two_modes(network)) {
            throw UsageError("--method barber needs ties between organizations and categories: --view coverage");
        }
    }
    if (options.runs && (*options.runs == 0 || *options.runs > most_runs)) {
        throw UsageError(fmt::format("--runs takes a whole number from 1 to {}, not \"{}\"", most_runs, *options.runs));
    }
    if (options.resamples && *options.resamples > most_resamples) {
        throw UsageError(fmt::format("--resamples takes a whole number from 0 to {}, not \"{}\"", most_resamples,
                                     *options.resamples));
    }
    cluster::Options finding;
    finding.method = options.method;
    finding.quality = options.quality;
    finding.weighted = options.weighted.value_or(network.view != network::View::graph);
    finding.seed = options.seed;
    finding.runs = options.runs ? static_cast<std::uint32_t>(*options.runs) : cluster::usual_runs(network);
    finding.resolution = options.resolution;
    if (options.resolution < 0) {
        finding.resolution =
            options.quality == cluster::Quality::cpm
                ? cluster::mean_weight_of_pairs(network::undirected_graph_of(network), finding.weighted)
                : 1.0;
    }
    return finding;
}

}  // namespace

ExitStatus run(const ClustersOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const auto [view, network] = chosen_view(loaded, options.view);
    const cluster::Options finding = finding_of(options, network);
    const cluster::Clusters clusters = cluster::find_clusters(network, finding);
    const cluster::Origin origin{loaded.survey, loaded.incidence, view};
    cluster::AssessmentOptions how;
    how.resamples =
        options.resamples ? static_cast<std::uint32_t>(*options.resamples) : cluster::usual_resamples(network);
    const cluster::Assessment assessment =
        cluster::assess(network, clusters, finding, loaded.graph ? nullptr : &origin, how);
    const report::Result result =
        report::clusters_result(loaded.survey, loaded.incidence, network, clusters, assessment, view, finding, how);

    std::vector<report::Field> said = view_fields(view);
    said.push_back({"method", {}, options.method == cluster::Method::barber ? "barber" : "leiden"});
    if (options.method == cluster::Method::leiden) {
        said.push_back({"quality", {}, options.quality == cluster::Quality::cpm ? "cpm" : "modularity"});
    }
    said.push_back({"resolution", {}, finding.resolution});
    said.push_back({"runs", {}, static_cast<std::int64_t>(finding.runs)});
    said.push_back({"resamples", {}, static_cast<std::int64_t>(how.resamples)});
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
