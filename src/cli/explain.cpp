#include "cli/explain.hpp"

#include "cli/subject.hpp"
#include "collabgraph/report/explain_result.hpp"

namespace collabgraph::cli {

void declare(Command& command, ExplainOptions& options, Manners& manners) {
    command.name = "explain";
    command.summary = "the rows behind a node or a tie";
    command.description = {
        "With one NAME: what that organization or category is, and every row in which it stands, with the spelling "
        "used there. "
        "With two: the rows that tie them. A NAME may be any spelling that the survey knows."};
    command.examples = {{"collabgraph explain survey/ 日本医師会", "Where an organization stands:"},
                        {"collabgraph explain survey/ 日本医師会 日本薬剤師会", "Why two organizations are tied:"}};
    declare_input(command, options.survey);
    Option name = text("NAME", "", "An organization or a category.", options.name);
    name.required = true;
    command.options.push_back(std::move(name));
    command.options.push_back(text("NAME2", "", "Another one: explain the tie between the two.", options.other));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_colour(command, manners);
}

ExitStatus run(const ExplainOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const report::Subject subject = subject_named(loaded.survey, options.name);
    const text::Language language = manners.spoken();
    const report::Result result = options.other.empty()
                                      ? report::explain_node(loaded.survey, loaded.incidence, subject, language)
                                      : report::explain_tie(loaded.survey, loaded.incidence, subject,
                                                            subject_named(loaded.survey, options.other), language);

    std::vector<report::Field> said{{"name", {}, options.name}};
    if (!options.other.empty()) said.push_back({"name2", {}, options.other});
    said.push_back(groups_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, {}, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
