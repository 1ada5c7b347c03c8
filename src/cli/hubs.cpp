#include "cli/hubs.hpp"

#include <fmt/format.h>

#include <limits>

#include "cli/view_options.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/exchange/edge_list.hpp"
#include "collabgraph/report/hubs_result.hpp"

namespace collabgraph::cli {

namespace {

constexpr std::uint64_t top_in_tables = 20;

const char* name_of(hubs::By by) {
    switch (by) {
        case hubs::By::names:
            return "names";
        case hubs::By::bridging:
            return "bridging";
        case hubs::By::named_by:
            break;
    }
    return "named_by";
}

std::uint64_t top_of(const HubsOptions& options) {
    const report::Format format = options.output.chosen_format();
    const bool for_people = format == report::Format::table || format == report::Format::markdown;
    return options.top.value_or(for_people ? top_in_tables : 0);
}

}  // namespace

void declare(Command& command, HubsOptions& options, Manners& manners) {
    command.name = "hubs";
    command.summary = "who the hubs are: named by many, naming many, or bridging";
    command.description = {
        "Ranks organizations by how many distinct bodies name them as a partner, by how many they name, or by how many "
        "shortest paths run through them, and shows the figures of the other roles beside it. Every figure leads back "
        "to rows: --why lists them, JSON and CSV carry them as `evidence`.",
        "Rows, and whole proposers, are left out again and again: `range` says between which ranks a body then lies, "
        "and bodies of one `group` cannot be told apart. With a what-if option the ranks before and after are "
        "compared."};
    command.examples = {{"collabgraph hubs survey/ --top 5 --why", "The five strongest hubs, and through which rows:"},
                        {"collabgraph hubs survey/ --by bridging --format csv -o bridges.csv",
                         "All organizations by betweenness, for a spreadsheet:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    command.add("Hubs",
                choice<hubs::By>(
                    "--by", "ROLE", "Rank by named_by (default), names, or bridging (betweenness).", options.by,
                    {{"named_by", hubs::By::named_by}, {"names", hubs::By::names}, {"bridging", hubs::By::bridging}}));
    command.add("Hubs",
                whole("--top", "N",
                      "Only ranks 1 to N, all that share a rank included; 0: all (default: 20 in tables, all in csv, "
                      "tsv and json).",
                      options.top));
    command.add("Hubs",
                flag("--why", "Also list who names them, or whom they name, in which initiatives.", options.why));
    std::vector<std::pair<std::string, std::string>> lists;
    for (const std::string& list : report::hub_lists()) lists.emplace_back(list, list);
    command.add("Hubs", choice<std::string>("--list", "NAME",
                                            "What tables and CSV show: organizations (default), intervals (for rows "
                                            "and proposers apart), roles (between clusters and types), categories "
                                            "(hubs of each, ranks 1 to 3 unless --top says more), reach (who proposes "
                                            "on most categories), fragility (who loses its link without whom). JSON "
                                            "holds them all.",
                                            options.list, lists));
    command.add("Hubs", whole("--resamples", "N",
                              "How often rows, and proposers, are left out (default: 1000, fewer on large networks; "
                              "0: not at all).",
                              options.resamples));
    command.add("Hubs", flag("--bootstrap",
                             "Draw rows with replacement in place of leaving a tenth out (biased: see the note).",
                             options.bootstrap));
    command.add("Hubs", whole("--seed", "N", "Seed of the random numbers (default: 1).", options.seed, 0));
    declare_direction(command, options.survey.follow);
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

namespace {

constexpr std::uint64_t most_resamples = 100000;

hubs::Ranking ranking_of(const HubsOptions& options, const network::Network& network,
                         const network::Incidence& incidence, const hubs::Options& finding, std::uint32_t resamples,
                         std::uint32_t resting_ranks = 0) {
    hubs::StabilityOptions resampling;
    resampling.resamples = resamples;
    resampling.bootstrap = options.bootstrap;
    resampling.seed = options.seed;
    return hubs::rank(network, incidence, finding, resampling, resting_ranks);
}

/// One headline a role; the ranking at hand is not made twice.
std::vector<report::Headline> headlines_of(const HubsOptions& options, const Loaded& loaded,
                                           const network::Network& network, const hubs::Ranking& ranking) {
    std::vector<report::Headline> headlines;
    if (loaded.graph || ranking.stability.ranks.empty()) return headlines;
    for (const hubs::By by : hubs::roles) {
        hubs::Options finding = ranking.options;
        finding.by = by;
        const bool at_hand = by == ranking.options.by;
        const hubs::Ranking other =
            at_hand ? hubs::Ranking{}
                    : ranking_of(options, network, loaded.incidence, finding, ranking.stability.resamples);
        if (auto headline = report::hub_headline(loaded.survey, loaded.incidence, at_hand ? ranking : other)) {
            headlines.push_back(std::move(*headline));
        }
    }
    return headlines;
}

}  // namespace

ExitStatus run(const HubsOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    if (options.resamples && *options.resamples > most_resamples) {
        throw UsageError(fmt::format("--resamples takes a whole number from 0 to {}, not \"{}\"", most_resamples,
                                     *options.resamples));
    }
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    if (loaded.graph && (options.list == "categories" || options.list == "reach" || options.list == "fragility")) {
        throw UsageError("--list " + options.list + " needs a survey: an edge list has no categories");
    }
    const network::Network network = chosen_view(loaded, {}).network;
    hubs::Options finding;
    finding.by = options.by;
    finding.classes_included = loaded.classes_included;
    const std::uint32_t resamples =
        options.resamples ? static_cast<std::uint32_t>(*options.resamples) : hubs::usual_resamples(network, options.by);
    const auto top = static_cast<std::uint32_t>(top_of(options));
    const std::uint32_t resting = !options.why ? 0 : top > 0 ? top : std::numeric_limits<std::uint32_t>::max();
    const hubs::Ranking ranking = ranking_of(options, network, loaded.incidence, finding, resamples, resting);

    report::HubsChoice choice;
    choice.top = top;
    if (options.top) choice.category_top = top;
    choice.why = options.why;
    choice.list = options.list;
    choice.headlines = headlines_of(options, loaded, network, ranking);
    cluster::Options clustering;
    clustering.seed = options.seed;
    clustering.runs = cluster::usual_runs(network);
    clustering.weighted = !loaded.graph;
    choice.roles =
        hubs::find_roles(network, cluster::find_clusters(network, clustering).of_node, loaded.classes_included);
    hubs::Ranking before;
    if (loaded.before) {
        const network::Incidence incidence = network::make_incidence(*loaded.before, loaded.incidence.groups);
        before.options = finding;
        before.hubs = loaded.graph ? hubs::find_hubs(exchange::make_graph(*loaded.before, loaded.graph->direction),
                                                     incidence, finding)
                                   : hubs::find_hubs(*loaded.before, incidence, finding);
        choice.before = {&*loaded.before, &before};
    }
    const report::Result result = report::hubs_result(loaded.survey, loaded.incidence, network, ranking, choice);

    std::vector<report::Field> said{{"view", {}, loaded.graph ? "graph" : "collaboration"},
                                    {"by", {}, name_of(options.by)}};
    said.push_back({"top", {}, static_cast<std::int64_t>(choice.top)});
    said.push_back({"resamples", {}, static_cast<std::int64_t>(resamples)});
    said.push_back({"bootstrap", {}, options.bootstrap});
    said.push_back({"seed", {}, static_cast<std::int64_t>(options.seed)});
    if (loaded.graph) {
        for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    }
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, options.list, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
