#include "cli/survey_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "collabgraph/report/rules.hpp"
#include "collabgraph/survey/edit.hpp"
#include "collabgraph/survey/read.hpp"
#include "collabgraph/table/fault.hpp"
#include "collabgraph/table/read.hpp"

namespace collabgraph::cli {

namespace {

/// A table of ties, not of initiatives: such files have their own readers.
bool is_edge_list(const SurveyOptions& options) {
    std::error_code error;
    if (options.input == "-" || !std::filesystem::is_regular_file(options.input, error)) return false;
    try {
        const table::Table table = table::read_table(options.input, {options.encoding, options.from, {}});
        const auto has = [&](const char* name) {
            return std::any_of(table.header.begin(), table.header.end(),
                               [name](const table::Cell& cell) { return cell.text == name; });
        };
        return !has("organization") && ((has("source") && has("target")) || (has("from") && has("to")));
    } catch (const table::InvalidInput&) {
        return false;
    }
}

table::InvalidInput edge_list_refused(const std::string& input) {
    table::Fault fault;
    fault.file = input;
    fault.place = {1, 0};
    fault.message = {"this is an edge list, and this version reads surveys: the header has no column `organization`",
                     "辺リストです。この版が読むのは調査の表です（見出しに organization 列がありません）"};
    fault.remedy = {"Give a table with one row per initiative, or name its columns in survey.toml (--config).",
                    "取組ごとに1行の表を指定するか、survey.toml（--config）で列名を対応付けてください。"};
    return table::InvalidInput({fault});
}

survey::Edits edits_of(const SurveyOptions& options) {
    survey::Edits edits;
    edits.merge = options.merge;
    edits.without = options.without;
    for (const std::string& condition : options.where) edits.where.push_back(survey::parse_condition(condition));
    edits.add = options.add;
    return edits;
}

}  // namespace

void declare_input(Command& command, SurveyOptions& options) {
    Option input =
        text("INPUT", "", "The survey: a folder, one table (.csv, .tsv, .json), or - for standard input with --from.",
             options.input);
    input.required = true;
    command.options.push_back(std::move(input));
    const char* heading = "Input";
    command.add(heading, choice<std::string>("--from", "FORMAT", "Format of a single table: csv, tsv or json.",
                                             options.from, {{"csv", "csv"}, {"tsv", "tsv"}, {"json", "json"}}));
    command.add(heading,
                text("--encoding", "NAME", "Encoding of the tables, where detection fails: UTF-8, CP932, UTF-16LE, …",
                     options.encoding));
    command.add(heading, text("--organizations", "FILE", "The list of organizations, in place of the folder's own.",
                              options.organizations));
    command.add(heading, text("--categories", "FILE", "The list of categories, in place of the folder's own.",
                              options.categories));
    command.add(heading, text("--config", "FILE", "Settings, in place of the folder's survey.toml.", options.config));
}

void declare_rows(Command& command, SurveyOptions& options) {
    const char* heading = "Rows and what-if";
    command.add(heading, texts("--where", "COLUMN=VALUE",
                               "Only rows with this value; of one column any value, of several columns all must hold.",
                               options.where));
    command.add(heading, texts("--without", "NAME", "As if this organization did not exist.", options.without));
    command.add(heading, texts("--merge", "A=B", "As if organization A were B.", options.merge));
    command.add(heading, texts("--add", "\"A -> B\"", "As if A also proposed to work with B.", options.add));
}

void declare_groups(Command& command, SurveyOptions& options) {
    command.add("Counting",
                choice<network::Groups>(
                    "--groups", "HOW",
                    "Names that stand for several bodies: keep (default, unless survey.toml says otherwise), or "
                    "expand into their members.",
                    options.groups, {{"keep", network::Groups::keep}, {"expand", network::Groups::expand}}));
}

void declare_classes(Command& command, SurveyOptions& options) {
    command.add("Counting",
                choice<bool>("--classes", "HOW",
                             "Kinds of bodies: apart (default, unless survey.toml says otherwise) from rankings "
                             "and paths, or include.",
                             options.classes_included, {{"apart", false}, {"include", true}}));
}

survey::Survey read(const SurveyOptions& options, Manners& manners, Streams& streams) {
    if (options.input == "-" && options.from.empty()) {
        throw UsageError("standard input needs --from csv, tsv or json");
    }
    survey::ReadOptions reading;
    reading.encoding = options.encoding;
    reading.format = options.from;
    reading.organizations = options.organizations;
    reading.categories = options.categories;
    reading.config = options.config;
    survey::Survey survey;
    try {
        survey = survey::read_survey(options.input, reading);
    } catch (const table::InvalidInput&) {
        if (is_edge_list(options)) throw edge_list_refused(options.input);
        throw;
    }
    if (!manners.language) {
        manners.language = survey.settings.language == "ja" ? text::Language::ja : text::Language::en;
    }
    if (manners.verbose) {
        say({fmt::format("{}: {} initiatives, {} organizations, {} categories; {}", survey.file,
                         survey.initiatives.size(), survey.organizations.size(), survey.categories.size(),
                         survey.encoding),
             fmt::format("{}：取組{}件、団体{}、課題分類{}。{}", survey.file, survey.initiatives.size(),
                         survey.organizations.size(), survey.categories.size(), survey.encoding)},
            manners, streams);
    }
    const auto odd = std::count_if(survey.findings.begin(), survey.findings.end(), [](const survey::Finding& finding) {
        return finding.severity != survey::Severity::note;
    });
    if (odd > 0) {
        say({fmt::format("{} odd things while reading; `collabgraph check` lists them", odd),
             fmt::format("読み込み時に注意すべき点が{}件あります。collabgraph check で一覧できます", odd)},
            manners, streams);
    }
    return survey;
}

report::Input input_of(const survey::Survey& survey) {
    return {survey.path, survey.sha256, survey.initiatives.size()};
}

Loaded load(const SurveyOptions& options, Manners& manners, Streams& streams) {
    use_threads(manners);
    survey::Survey survey = read(options, manners, streams);
    Loaded loaded;
    loaded.input = input_of(survey);
    loaded.survey = survey::edited(std::move(survey), edits_of(options));
    const survey::Settings& settings = loaded.survey.settings;
    const network::Groups groups =
        options.groups.value_or(settings.groups == "expand" ? network::Groups::expand : network::Groups::keep);
    loaded.classes_included = options.classes_included.value_or(settings.classes == "include");
    loaded.incidence = network::make_incidence(loaded.survey, groups);
    return loaded;
}

std::vector<report::Field> row_fields(const SurveyOptions& options) {
    return {{"where", {}, options.where},
            {"without", {}, options.without},
            {"merge", {}, options.merge},
            {"add", {}, options.add}};
}

report::Field groups_field(const Loaded& loaded) {
    return {"groups", {}, loaded.incidence.groups == network::Groups::expand ? "expand" : "keep"};
}

report::Field classes_field(const Loaded& loaded) {
    return {"classes", {}, loaded.classes_included ? "include" : "apart"};
}

}  // namespace collabgraph::cli
