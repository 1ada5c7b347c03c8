#include "cli/hubs.hpp"

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
        "to "
        "rows: --why lists them, JSON and CSV carry them as `evidence`."};
    command.examples = {{"collabgraph hubs survey/ --top 5 --why", "The five strongest hubs, and through which rows:"},
                        {"collabgraph hubs survey/ --by bridging --format csv -o bridges.csv",
                         "All organizations by betweenness, for a spreadsheet:"}};
    declare_input(command, options.survey);
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
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const HubsOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    hubs::Options finding;
    finding.by = options.by;
    finding.classes_included = loaded.classes_included;
    report::HubsChoice choice;
    choice.by = options.by;
    choice.classes_included = loaded.classes_included;
    choice.top = static_cast<std::uint32_t>(top_of(options));
    choice.why = options.why;
    const report::Result result = report::hubs_result(
        loaded.survey, loaded.incidence, hubs::find_hubs(loaded.survey, loaded.incidence, finding), choice);

    std::vector<report::Field> said{{"view", {}, "collaboration"}, {"by", {}, name_of(options.by)}};
    said.push_back({"top", {}, static_cast<std::int64_t>(choice.top)});
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, {}, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
