#include "cli/summary.hpp"

#include "collabgraph/chance/two_mode_range.hpp"
#include "collabgraph/report/summary_result.hpp"

namespace collabgraph::cli {

using network::View;

namespace {

std::optional<chance::UsualRanges> usual_ranges(const Loaded& loaded, const ChosenView& chosen,
                                                const network::SummaryOptions& shape,
                                                const chance::DrawOptions& draws) {
    const auto& [view, network] = chosen;
    switch (view.view) {
        case View::collaboration:
            return chance::usual_ranges(loaded.survey, loaded.incidence, network, shape, draws);
        case View::coverage:
            return chance::coverage_ranges(loaded.incidence, network, view.role, shape, draws);
        case View::categories:
        case View::organizations:
            return chance::projection_ranges(
                network::shared_units(loaded.survey, loaded.incidence, view, shape.classes_included), network, shape,
                draws);
        default:
            return std::nullopt;
    }
}

/// Throws UsageError for what does not go together.
void check(const SummaryOptions& options, View view) {
    const bool weighted = options.weight == centrality::Weight::count;
    if (weighted && view != View::collaboration && view != View::graph) {
        throw UsageError("--weight count asks about the ties of --view collaboration or of an edge list");
    }
    if (options.list == "tie_weights" && !weighted) throw UsageError("--list tie_weights wants --weight count");
    if (options.list == "shared_pairs" && view != View::categories && view != View::organizations) {
        throw UsageError("--list shared_pairs wants --view categories or organizations");
    }
    if (options.list == "usual_ranges" && (view == View::graph || view == View::combined)) {
        throw UsageError("there are no usual ranges for --view combined and edge lists");
    }
    if ((options.list == "shared_pairs" || options.list == "usual_ranges") && options.draws == std::uint64_t{0}) {
        throw UsageError("--list " + options.list + " needs random tables: --draws 1 or more");
    }
}

/// Only this list, for whoever reads: other lists are left out.
void keep_list(report::Result& result, const std::string& list) {
    std::erase_if(result.parts, [&](const report::Part& part) {
        const auto* sheet = std::get_if<report::Sheet>(&part.content);
        return sheet != nullptr && sheet->key != list;
    });
    for (report::Part& part : result.parts) {
        if (std::holds_alternative<report::Sheet>(part.content)) part.readers = report::For::all;
    }
}

}  // namespace

void declare(Command& command, SummaryOptions& options, Manners& manners) {
    command.name = "summary";
    command.summary = "figures of the whole network: bodies, ties, components, density";
    command.description = {
        "Counts what the survey holds and what becomes of it in the view, with the chain that leads from the names in "
        "the "
        "cells to the pairs that are counted.",
        "Figures of the collaboration view stand beside the range they usually have in random networks of the same "
        "shape, and so do centralisations of the other views but combined; on the views categories and organizations "
        "the "
        "pairs that share more than chance lets expect are listed, or it is said that there are none.",
        "With --weight count the ties that carry more of a node's weight than chance lets expect are listed (disparity "
        "filter), or it is said that there are none."};
    command.examples = {
        {"collabgraph summary survey/", "How many bodies, ties and components there are:"},
        {"collabgraph summary survey/ --where section=2 --format json", "The same of one section, for a script:"},
        {"collabgraph summary survey/ --weight count --list tie_weights -o ties.csv",
         "Every tie with its weight and p:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    declare_view(command, options.view);
    options.survey.follows_in_surveys = true;
    declare_follow(command, options.survey.follow);
    command.add("Counting",
                choice<centrality::Weight>(
                    "--weight", "HOW",
                    "none (default), or count: ask of every tie of the collaboration view (the number of "
                    "initiatives) or of an edge list (its weight) whether it carries much of a node's weight.",
                    options.weight, {{"none", centrality::Weight::none}, {"count", centrality::Weight::count}}));
    command.add("Chance", whole("--draws", "N",
                                "Random tables to compare with (default: 2000; 20000 on the views categories and "
                                "organizations; 0: none).",
                                options.draws));
    command.add("Chance", whole("--seed", "N", "Seed of the random tables (default: 1).", options.seed, 0));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    std::vector<std::pair<std::string, std::string>> lists;
    std::string names;
    for (const std::string& list : report::summary_lists()) {
        lists.emplace_back(list, list);
        names += (names.empty() ? "" : ", ") + list;
    }
    command.add("Output", choice<std::string>("--list", "NAME",
                                              "Which list alone: " + names +
                                                  " (default of CSV and TSV: figures; other formats hold all).",
                                              options.list, lists));
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
    const ChosenView chosen = chosen_view(loaded, options.view);
    const auto& [view, network] = chosen;
    check(options, view.view);
    network::SummaryOptions shape;
    shape.classes_included = loaded.classes_included;
    shape.directed = options.survey.follow != centrality::Follow::undirected;
    const bool projected = view.view == View::categories || view.view == View::organizations;
    const chance::DrawOptions draws{options.draws.value_or(projected ? 20000 : 2000), options.seed};
    std::optional<chance::UsualRanges> usual;
    std::optional<report::SharedPairs> shared;
    if (draws.draws > 0) usual = usual_ranges(loaded, chosen, shape, draws);
    if (projected && draws.draws > 0) {
        const network::SharedUnits units =
            network::shared_units(loaded.survey, loaded.incidence, view, shape.classes_included);
        shared = report::SharedPairs{chance::backbone(units.of_node, units.units, draws), draws};
    }
    std::optional<chance::HeavyTies> heavy;
    if (options.weight == centrality::Weight::count) {
        const bool directed = shape.directed && network.direction == network::Direction::directed;
        heavy = chance::heavy_ties(network, directed, shape.classes_included);
    }
    report::Result result = report::summary_result(
        loaded.survey, loaded.incidence, network, network::summarize(loaded.survey, loaded.incidence, network, shape),
        view, shape, usual ? &*usual : nullptr, shared ? &*shared : nullptr, heavy ? &*heavy : nullptr);
    if (!options.list.empty()) keep_list(result, options.list);

    std::vector<report::Field> said = view_fields(view);
    for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    if (view.view == View::collaboration || view.view == View::graph) said.push_back(weight_field(options.weight));
    if (view.view != View::graph && view.view != View::combined) {
        said.push_back({"draws", {}, static_cast<std::int64_t>(draws.draws)});
        said.push_back({"seed", {}, static_cast<std::int64_t>(draws.seed)});
    }
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, options.list.empty() ? "figures" : options.list, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
