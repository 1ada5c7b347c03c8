#include "cli/survey_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/view_options.hpp"
#include "collabgraph/exchange/edge_list.hpp"
#include "collabgraph/survey/edit.hpp"
#include "collabgraph/survey/read.hpp"
#include "collabgraph/table/fault.hpp"
#include "collabgraph/table/read.hpp"

namespace collabgraph::cli {

namespace {

table::InvalidInput edge_list_refused(const std::string& input) {
    table::Fault fault;
    fault.file = input;
    fault.place = {1, 0};
    fault.message = {"this is an edge list, and this command reads surveys: the header has no column `organization`",
                     "辺リストです。このコマンドが読むのは調査の表です（見出しに organization 列がありません）"};
    fault.remedy = {
        "Give a table with one row per initiative, or name its columns in survey.toml (--config); "
        "centrality, clusters, summary and diagram read edge lists.",
        "取組ごとに1行の表を指定するか、survey.toml（--config）で列名を対応付けてください。辺リストは "
        "centrality、clusters、summary、diagram で読めます。"};
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

/// The bytes of a single file, so that standard input is read once; nothing for a folder, or where it cannot be read
/// (the reader says why).
std::optional<std::string> bytes_of(const std::string& input) {
    std::error_code error;
    if (input != "-" && std::filesystem::is_directory(input, error)) return std::nullopt;
    try {
        return table::read_file(input);
    } catch (const table::InvalidInput&) {
        return std::nullopt;
    }
}

survey::Survey read_graph(const SurveyOptions& options, const exchange::EdgeListOptions& reading) {
    if (!options.takes_graphs) throw edge_list_refused(options.input);
    if (!options.organizations.empty() || !options.categories.empty()) {
        throw UsageError(
            "INPUT is an edge list: --organizations and --categories belong to surveys (--nodes FILE "
            "gives its nodes)");
    }
    if (options.groups == network::Groups::expand) {
        throw UsageError("INPUT is an edge list: it has no groups to expand");
    }
    return exchange::read_edge_list(options.input, reading);
}

survey::Survey read_rows(const SurveyOptions& options, survey::ReadOptions reading) {
    if (!options.nodes.empty()) {
        throw UsageError("INPUT is a survey: --nodes belongs to edge lists (--organizations FILE lists its bodies)");
    }
    if (!options.follows_in_surveys && options.follow != centrality::Follow::natural) {
        throw UsageError("INPUT is a survey: --directed and --undirected are for edge lists here");
    }
    return survey::read_survey(options.input, reading);
}

void tell_findings(const survey::Survey& survey, centrality::Follow follow, const Manners& manners, Streams& streams) {
    if (survey.is_graph) {
        // No `check` to point to: the first ones are told here.
        constexpr std::size_t most = 5;
        std::size_t told = 0;
        for (const survey::Finding& finding : survey.findings) {
            if (finding.kind == "says_directed" && follow != centrality::Follow::natural) continue;
            if (told++ >= most) continue;
            say({table::describe(finding.fault, text::Language::en),
                 table::describe(finding.fault, text::Language::ja)},
                manners, streams);
        }
        if (told > most) {
            say({fmt::format("{} more odd things like these", told - most),
                 fmt::format("このほかに注意すべき点が{}件あります", told - most)},
                manners, streams);
        }
        return;
    }
    const auto odd = std::count_if(survey.findings.begin(), survey.findings.end(), [](const survey::Finding& finding) {
        return finding.severity != survey::Severity::note;
    });
    if (odd > 0) {
        say({fmt::format("{} odd things while reading; `collabgraph check` lists them", odd),
             fmt::format("読み込み時に注意すべき点が{}件あります。collabgraph check で一覧できます", odd)},
            manners, streams);
    }
}

void tell_size(const survey::Survey& survey, const Manners& manners, Streams& streams) {
    if (survey.is_graph) {
        say({fmt::format("{}: {} ties, {} nodes; {}", survey.file, survey.initiatives.size(),
                         survey.organizations.size(), survey.encoding),
             fmt::format("{}：線{}本、点{}。{}", survey.file, survey.initiatives.size(), survey.organizations.size(),
                         survey.encoding)},
            manners, streams);
        return;
    }
    say({fmt::format("{}: {} initiatives, {} organizations, {} categories; {}", survey.file, survey.initiatives.size(),
                     survey.organizations.size(), survey.categories.size(), survey.encoding),
         fmt::format("{}：取組{}件、団体{}、課題分類{}。{}", survey.file, survey.initiatives.size(),
                     survey.organizations.size(), survey.categories.size(), survey.encoding)},
        manners, streams);
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

void declare_graph(Command& command, SurveyOptions& options) {
    options.takes_graphs = true;
    for (Option& option : command.options) {
        if (option.names != "INPUT") continue;
        option.help =
            "The survey: a folder or one table (.csv, .tsv, .json); or an edge list (.csv, .tsv with source,target or "
            "from,to); - is standard input, with --from.";
    }
    command.add("Input", text("--nodes", "FILE",
                              "Of an edge list: its nodes (first column: id; label, type, …), those without ties too.",
                              options.nodes));
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
    reading.bytes = bytes_of(options.input);
    const exchange::EdgeListOptions edges{options.encoding, options.from, options.nodes, options.config, reading.bytes};
    survey::Survey survey = reading.bytes && exchange::is_edge_list(options.input, edges)
                                ? read_graph(options, edges)
                                : read_rows(options, std::move(reading));
    if (!manners.language) {
        manners.language = survey.settings.language == "ja" ? text::Language::ja : text::Language::en;
    }
    if (manners.verbose) tell_size(survey, manners, streams);
    tell_findings(survey, options.follow, manners, streams);
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
    const survey::Edits edits = edits_of(options);
    if (!edits.merge.empty() || !edits.without.empty() || !edits.where.empty() || !edits.add.empty()) {
        loaded.before = survey;
    }
    loaded.survey = survey::edited(std::move(survey), edits);
    const survey::Settings& settings = loaded.survey.settings;
    const network::Groups groups =
        options.groups.value_or(settings.groups == "expand" ? network::Groups::expand : network::Groups::keep);
    loaded.classes_included = options.classes_included.value_or(settings.classes == "include");
    loaded.incidence = network::make_incidence(loaded.survey, groups);
    if (loaded.survey.is_graph) {
        loaded.graph = exchange::make_graph(loaded.survey, options.follow == centrality::Follow::directed
                                                               ? network::Direction::directed
                                                               : network::Direction::undirected);
    }
    return loaded;
}

ChosenView chosen_view(const Loaded& loaded, const network::ViewOptions& asked) {
    if (!loaded.graph) return {asked, network::make_view(loaded.survey, loaded.incidence, asked)};
    const network::ViewOptions unasked;
    if (asked.view != unasked.view || asked.role != unasked.role || asked.share != unasked.share ||
        asked.rule != unasked.rule) {
        throw UsageError(
            "INPUT is an edge list: its ties are taken as they are, so --view, --role, --rule and --share "
            "have no meaning");
    }
    network::ViewOptions graph;
    graph.view = network::View::graph;
    return {graph, *loaded.graph};
}

std::vector<report::Field> row_fields(const SurveyOptions& options) {
    return {{"where", {}, options.where},
            {"without", {}, options.without},
            {"merge", {}, options.merge},
            {"add", {}, options.add}};
}

std::vector<report::Field> direction_fields(const Loaded& loaded, const SurveyOptions& options) {
    if (!loaded.graph) return {follow_field(options.follow)};
    const bool directed = loaded.graph->direction == network::Direction::directed;
    return {{"direction", {}, directed ? "directed" : "undirected"}, {"nodes", {}, options.nodes}};
}

report::Field groups_field(const Loaded& loaded) {
    return {"groups", {}, loaded.incidence.groups == network::Groups::expand ? "expand" : "keep"};
}

report::Field classes_field(const Loaded& loaded) {
    return {"classes", {}, loaded.classes_included ? "include" : "apart"};
}

}  // namespace collabgraph::cli
