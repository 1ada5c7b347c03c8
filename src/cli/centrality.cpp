#include "cli/centrality.hpp"

#include "collabgraph/centrality/apart.hpp"
#include "collabgraph/report/centrality_result.hpp"

namespace collabgraph::cli {

namespace {

std::vector<std::string> measures_named(const std::string& list) {
    std::vector<std::string> names;
    if (list == "all") {
        for (const centrality::Measure& measure : centrality::measures()) names.push_back(measure.name);
        return names;
    }
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        names.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return names;
}

}  // namespace

void declare(Command& command, CentralityOptions& options, Manners& manners) {
    command.name = "centrality";
    command.summary = "measures of every node, in full precision";
    command.description = {
        "Computes measures of the nodes of a view. A field is empty where a measure is not defined, and for kinds of "
        "bodies "
        "unless --classes include. --list says what there is, how it is defined and where it comes from."};
    command.examples = {
        {"collabgraph centrality survey/ --measure betweenness,constraint", "Who bridges whom:"},
        {"collabgraph centrality survey/ --format csv -o centrality.csv", "Everything, for a spreadsheet:"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    command.options.front().required = false;  // --list needs none
    const char* heading = "Centrality";
    command.add(heading,
                text("--measure", "LIST", "Measures in the order wanted, separated by commas, or all (default).",
                     options.measures));
    command.add(heading, flag("--list", "List the measures; needs no INPUT.", options.list));
    command.add(heading, flag("--normalized", "Divide by the largest value that a network of this size allows.",
                              options.measuring.normalized));
    declare_view(command, options.view);
    options.survey.follows_in_surveys = true;
    declare_follow(command, options.survey.follow);
    declare_weight(command, options.measuring.weight);
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const CentralityOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    if (options.list) {
        check_target(options.output);
        put(report::measures_result(manners.spoken()), {}, {}, {}, options.output, manners, streams);
        return ExitStatus::done;
    }
    if (options.survey.input.empty()) throw UsageError("INPUT is required");
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const auto [view, network] = chosen_view(loaded, options.view);
    centrality::Options measuring = options.measuring;
    measuring.follow = options.survey.follow;
    measuring.two_mode = options.view.view == network::View::coverage || options.view.view == network::View::combined;
    const std::vector<std::string> names = measures_named(options.measures);
    const std::vector<centrality::Column> columns =
        loaded.classes_included ? centrality::compute(network, names, measuring)
                                : centrality::compute_without_classes(network, names, measuring);
    const report::Result result = report::centrality_result(loaded.survey, network, columns, loaded.incidence, view,
                                                            measuring, loaded.classes_included);
    if (!manners.verbose && options.output.chosen_format() != report::Format::table &&
        options.output.chosen_format() != report::Format::markdown) {
        for (const text::Bilingual& note : result.remarks) say(note, manners, streams);
    }

    std::vector<report::Field> said = view_fields(view);
    said.push_back({"measures", {}, names});
    for (report::Field& field : direction_fields(loaded, options.survey)) said.push_back(std::move(field));
    said.push_back(weight_field(measuring.weight));
    said.push_back({"normalized", {}, measuring.normalized});
    said.push_back(groups_field(loaded));
    said.push_back(classes_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, {}, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
