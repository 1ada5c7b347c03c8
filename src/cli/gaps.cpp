#include "cli/gaps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "collabgraph/report/gaps_result.hpp"
#include "collabgraph/survey/names.hpp"

namespace collabgraph::cli {

void declare(Command& command, GapsOptions& options, Manners& manners) {
    command.name = "gaps";
    command.summary = "what is not addressed: categories, ties, voices";
    command.description = {
        "Lists every category with how many initiatives, proposers and partners it has, and its gaps: absent (no "
        "initiative), unplanned (none with an approach), thin (one proposer), solo (none names a partner), "
        "uncoordinated (most pairs of its proposers are untied), concentrated (fewer proposers than chance lets "
        "expect), fragile (hangs on the other categories through one body). With --list sentences every gap is a "
        "sentence with its number and rows; themes: groups of categories.",
        "About bodies. unreturned: one names a respondent of the same category that does not name it back. "
        "absent_voices: others name it in three or more initiatives of a category in which it proposes none. "
        "introductions: proposers that are untied in uncoordinated categories, whom to bring together first and "
        "through whom; circles: which proposers of such a category hang together. missing_ties: bodies that share more "
        "than their sizes let expect and are not tied; missing_takers: who could take a category up. overlaps: "
        "initiatives of different proposers that are alike, and whether these are linked.",
        "cover: the smallest sets of bodies that together propose on all open categories, proven smallest.",
        "With --by COLUMN the gap map (map: initiatives of every category and value, empty cells kept) and "
        "empty_cells: a category never occurs with a value of that column (an audience, a section; type: the type of "
        "proposer) although at least three initiatives are expected. empty_cells and concentrated compare with random "
        "tables in which every initiative has as many categories, and every category as many initiatives, as in the "
        "survey; what does not stand after correction is not called a gap."};
    command.examples = {
        {"collabgraph gaps survey/", "The categories and their gaps:"},
        {"collabgraph gaps survey/ --list absent_voices", "Who is named, but not heard:"},
        {"collabgraph gaps survey/ --list cover --exclude B", "The smallest working group without B:"},
        {"collabgraph gaps survey/ --list map --by audience", "Which audiences each category leaves out:"}};
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
    command.add("Gaps", text("--by", "COLUMN", "Column of the map and of empty cells: any of the initiatives, or type.",
                             options.by));
    command.add("Gaps",
                whole("--draws", "N",
                      "Random tables to compare with (default: 20000; 0: none, then concentrated is not looked for).",
                      options.draws, 0, 100000000));
    command.add("Gaps", whole("--seed", "N", "Seed of the random tables (default: 1).", options.seed, 0));
    command.add("Gaps", texts("--text", "COLUMN",
                              "Column whose wording overlaps compares (default: problem and approach).", options.text));
    command.add("Gaps", texts("--include", "NAME", "Organization that every set of the cover holds.", options.include));
    command.add("Gaps", texts("--exclude", "NAME", "Organization that no set of the cover holds.", options.exclude));
    command.add("Gaps", whole("--max", "N", "Sets of the cover to list (default: 20).", options.max, 0, 100000));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_format(command, options.output);
    declare_manners(command, manners);
    declare_threads(command, manners);
    declare_colour(command, manners);
}

namespace {

std::vector<survey::Index> organizations_named(const survey::Survey& survey, const std::vector<std::string>& names) {
    std::vector<survey::Index> result;
    for (const std::string& name : names) result.push_back(survey::find_organization(survey, name));
    return result;
}

/// One list asked for: no time is spent on the others.
gaps::Options what_to_look_for(const GapsOptions& options, const survey::Survey& survey) {
    const auto wanted = [&](const char* list) { return options.list.empty() || options.list == list; };
    const bool told = options.list == "sentences";
    gaps::Options look;
    look.draws = {options.draws, options.seed};
    look.by = options.by;
    look.introductions = wanted("introductions") || wanted("circles");
    look.missing_ties = told || wanted("missing_ties");
    look.missing_takers = wanted("missing_takers");
    if (told || wanted("overlaps")) {
        look.overlaps.emplace();
        for (const std::string& column : options.text) {
            if (std::find(survey.columns.begin(), survey.columns.end(), column) != survey.columns.end()) continue;
            throw survey::UnknownName(column,
                                      {fmt::format("the survey has no column \"{}\" to compare", column),
                                       fmt::format("調査に「{}」という列はありません", column)},
                                      survey.columns);
        }
        if (!options.text.empty()) look.overlaps->text_columns = options.text;
    }
    if (wanted("cover")) {
        look.cover =
            gaps::CoverOptions{organizations_named(survey, options.include),
                               organizations_named(survey, options.exclude), static_cast<std::uint32_t>(options.max)};
    }
    return look;
}

}  // namespace

ExitStatus run(const GapsOptions& options, Manners& manners, Streams& streams) {
    check_format(options.output);
    if ((options.list == "empty_cells" || options.list == "map") && options.by.empty()) {
        throw UsageError("--list " + options.list + " wants --by COLUMN");
    }
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const std::string list = options.list.empty() ? report::gap_lists().front() : options.list;
    report::Result result = report::gaps_result(
        loaded.survey, loaded.incidence,
        gaps::find_gaps(loaded.survey, loaded.incidence, what_to_look_for(options, loaded.survey)), list);
    if (!options.list.empty()) {
        std::erase_if(result.parts, [](const report::Part& part) {
            return part.readers == report::For::machines && std::holds_alternative<report::Sheet>(part.content);
        });
    }

    std::vector<report::Field> said{{"view", {}, report::List{"coverage", "collaboration"}}, {"role", {}, "proposer"}};
    if (!options.by.empty()) said.push_back({"by", {}, options.by});
    said.push_back({"draws", {}, static_cast<std::int64_t>(options.draws)});
    said.push_back({"seed", {}, static_cast<std::int64_t>(options.seed)});
    said.push_back(groups_field(loaded));
    for (report::Field& field : row_fields(options.survey)) said.push_back(std::move(field));
    put(result, loaded.input, said, list, options.output, manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
