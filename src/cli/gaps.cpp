#include "cli/gaps.hpp"

#include "collabgraph/report/gaps_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, GapsOptions& options, Manners& manners) {
    command.name = "gaps";
    command.summary = "what is not addressed: categories, ties, voices";
    command.description = {
        "Lists every category with how many initiatives, proposers and partners it has, and its gaps: absent (no "
        "initiative), "
        "unplanned (none with an approach), thin (one proposer), solo (none names a partner), uncoordinated (most "
        "pairs of its "
        "proposers are untied).",
        "Two lists are about ties and bodies. unreturned: a body names a respondent of the same category that does not "
        "name it "
        "back. absent_voices: a body that others name in three or more initiatives of a category in which it proposes "
        "none."};
    command.examples = {{"collabgraph gaps survey/", "The categories and their gaps:"},
                        {"collabgraph gaps survey/ --list absent_voices", "Who is named, but not heard:"}};
    declare_input(command, options.survey);
    std::vector<std::pair<std::string, std::string>> lists;
    std::string names;
    for (const std::string& list : report::gap_lists()) {
        lists.emplace_back(list, list);
        names += (names.empty() ? "" : ", ") + list;
    }
    command.add("Gaps", choice<std::string>("--list", "NAME",
                                            "Which list: " + names +
                                                " (default: categories). JSON holds all unless one is "
                                                "asked for.",
                                            options.list, lists));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const GapsOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const std::string list = options.list.empty() ? report::gap_lists().front() : options.list;
    report::Result result =
        report::gaps_result(loaded.survey, loaded.incidence, gaps::find_gaps(loaded.survey, loaded.incidence), list);
    if (!options.list.empty()) {
        std::erase_if(result.parts, [](const report::Part& part) {
            return part.readers == report::For::machines && std::holds_alternative<report::Sheet>(part.content);
        });
    }

    std::vector<report::Field> said{{"view", {}, report::List{"coverage", "collaboration"}}, {"role", {}, "proposer"}};
    said.push_back(groups_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, list, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
