#include "cli/check.hpp"

#include <algorithm>

#include "collabgraph/report/findings_result.hpp"
#include "collabgraph/survey/check.hpp"

namespace collabgraph::cli {

void declare(Command& command, CheckOptions& options, Manners& manners) {
    command.name = "check";
    command.summary = "the quality of the data: unknown names, likely slips, doubled rows, sums";
    command.description = {
        "Lists what is odd in a survey that can be read, each with file, line, column, value and a suggestion, and the "
        "sums "
        "that must reconcile. Nothing is changed: correct the tables, or add a spelling to the aliases of an "
        "organization."};
    command.examples = {{"collabgraph check survey/", "What to look at before the figures are used:"},
                        {"collabgraph check survey/ --strict -q --format json -o findings.json",
                         "In a script: exit status 1 where there are warnings or errors:"}};
    declare_input(command, options.survey);
    command.add("Check", flag("--strict", "Exit status 1 where there is a warning or an error; notes do not count.",
                              options.strict));
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const CheckOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    Manners while_reading = manners;
    while_reading.quiet = manners.quiet || !manners.verbose;  // what is odd is about to be listed anyway
    const survey::Survey survey = read(options.survey, while_reading, streams);
    manners.language = while_reading.language;
    check_target(options.output);
    const std::vector<survey::Finding> findings = survey::check(survey);
    if (options.output.chosen_format() == report::Format::table) {
        put(report::describe_findings(findings, writing_for(options.output, manners, streams)), options.output,
            streams);
    } else {
        put(report::findings_result(findings, manners.spoken()), input_of(survey), {{"strict", {}, options.strict}}, {},
            options.output, manners, streams);
    }
    const bool found = std::any_of(findings.begin(), findings.end(), [](const survey::Finding& finding) {
        return finding.severity != survey::Severity::note;
    });
    return options.strict && found ? ExitStatus::failed : ExitStatus::done;
}

}  // namespace collabgraph::cli
