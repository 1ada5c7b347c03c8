#include "cli/diagram.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/subject.hpp"
#include "cli/view_options.hpp"
#include "collabgraph/cluster/clusters.hpp"
#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/graph_page.hpp"
#include "collabgraph/diagram/render.hpp"
#include "collabgraph/exchange/edge_list.hpp"
#include "collabgraph/report/output.hpp"

namespace collabgraph::cli {

namespace {

Picture picture_of(const DiagramOptions& options) {
    if (options.picture) return *options.picture;
    const std::string extension = std::filesystem::path(options.output.output).extension().string();
    if (extension == ".svg") return Picture::svg;
    if (extension == ".pdf") return Picture::pdf;
    if (extension == ".png") return Picture::png;
    if (options.output.output == "-" || extension == ".dot" || extension == ".gv") return Picture::dot;
    throw UsageError("which format is \"" + options.output.output + "\" to have? Say -T dot, svg, pdf or png");
}

std::string drawn(const diagram::Page& page, Picture picture, text::Language language) {
    const std::string dot = diagram::write_dot(page);
    switch (picture) {
        case Picture::svg:
            return diagram::render_svg(dot, page.title, language == text::Language::ja ? "ja" : "en");
        case Picture::pdf:
            return diagram::render_binary(dot, "pdf");
        case Picture::png:
            return diagram::render_binary(dot, "png");
        case Picture::dot:
            break;
    }
    return dot;
}

std::vector<diagram::Page> pages_of(const DiagramOptions& options, const report::Analysis& analysis,
                                    text::Language language) {
    if (options.focus.empty()) return report::overview_pages(analysis, options.view, language);
    const report::Subject subject = subject_named(analysis.survey, options.focus);
    return subject.kind == network::NodeKind::category
               ? report::category_pages(analysis, subject.index, language, "category")
               : report::body_pages(analysis, subject.index, language, "body");
}

diagram::Page page_of(const DiagramOptions& options, const Loaded& loaded, text::Language language) {
    if (options.view != report::Overview::combined || !options.focus.empty() || !options.by.empty()) {
        throw UsageError("INPUT is an edge list: it is drawn as it is, so --view, --focus and --by have no meaning");
    }
    cluster::Options finding;
    finding.seed = options.seed;
    finding.weighted = false;  // as `clusters` does
    diagram::GraphOptions drawing;
    drawing.seed = options.seed;
    drawing.weighted = exchange::has_weights(loaded.survey);
    return diagram::graph_page(loaded.survey, *loaded.graph, cluster::leiden(*loaded.graph, finding), language,
                               drawing);
}

std::vector<diagram::Page> pages_of(const DiagramOptions& options, const Loaded& loaded, text::Language language) {
    if (loaded.graph) return {page_of(options, loaded, language)};
    if (!options.by.empty() || options.view == report::Overview::gap_map) {
        const bool other = options.view != report::Overview::combined && options.view != report::Overview::gap_map;
        if (other || !options.focus.empty()) {
            throw UsageError("--by draws the gap map: it does not go with another --view or --focus");
        }
        const std::string column = options.by.empty() ? report::usual_column(loaded.survey) : options.by;
        if (column.empty()) throw UsageError("--view gap-map wants --by COLUMN");
        return report::gap_map_pages(loaded.survey, loaded.incidence, column, {.seed = options.seed}, language);
    }
    report::AnalysisOptions analysing;
    analysing.classes_included = loaded.classes_included;
    analysing.seed = options.seed;
    analysing.judged = options.focus.empty() && options.view == report::Overview::hubs;  // the only page of ranges
    return pages_of(options, report::analyse(loaded.survey, loaded.incidence, analysing), language);
}

/// "out.svg", "out-2.svg", …
std::string numbered(const std::string& output, std::size_t number) {
    if (number == 1) return output;
    const std::filesystem::path path(output);
    return (path.parent_path() / fmt::format("{}-{}{}", path.stem().string(), number, path.extension().string()))
        .string();
}

}  // namespace

void declare(Command& command, DiagramOptions& options, Manners& manners) {
    using report::Overview;
    command.name = "diagram";
    command.summary = "one diagram, as DOT, SVG, PDF or PNG";
    command.description = {
        "Draws an A4 page with title, legend, counting rule and source. In DOT every position is fixed: edit the file "
        "by hand "
        "and draw it with `neato -n2`. What does not fit on one page goes on to further ones: FILE-2, FILE-3, …"};
    command.examples = {
        {"collabgraph diagram survey/ -o network.svg", "The combined graph:"},
        {"collabgraph diagram survey/ --view coverage -o coverage.pdf", "Who works on what, to print:"},
        {"collabgraph diagram survey/ --focus 日本医師会 -o body.png", "One organization:"},
        {"collabgraph diagram survey/ --by audience -o gap-map.pdf", "What is not addressed, for whom (gap map):"}};
    declare_input(command, options.survey);
    declare_graph(command, options.survey);
    const char* heading = "Diagram";
    command.add(
        heading,
        choice<Picture>("-T", "FORMAT", "dot, svg, pdf or png; else by the extension of --output, else dot.",
                        options.picture,
                        {{"dot", Picture::dot}, {"svg", Picture::svg}, {"pdf", Picture::pdf}, {"png", Picture::png}}));
    std::vector<std::pair<std::string, Overview>> views;
    std::string names;
    for (const Overview overview : report::overviews()) {
        views.emplace_back(report::name_of(overview), overview);
        names += (names.empty() ? "" : ", ") + report::name_of(overview);
    }
    command.add(heading, choice<Overview>("--view", "VIEW", "One of " + names + " (default: combined).", options.view,
                                          std::move(views)));
    command.add(heading, text("--focus", "NAME", "Only a category, or only an organization, and what it is tied to.",
                              options.focus));
    command.add(heading, text("--by", "COLUMN",
                              "The gap map: categories by this column (any of the initiatives, or type: the type of "
                              "proposer).",
                              options.by));
    command.add(heading,
                whole("--seed", "N", "Seed of clusters, layout and random tables (default: 1).", options.seed, 0));
    declare_direction(command, options.survey.follow);
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_output(command, options.output, "File to write (default: -, standard output).");
    declare_manners(command, manners);
    declare_threads(command, manners);
}

ExitStatus run(const DiagramOptions& options, Manners& manners, Streams& streams) {
    const Picture picture = picture_of(options);
    if (options.output.output == "-" && streams.out_is_terminal &&
        (picture == Picture::pdf || picture == Picture::png)) {
        throw UsageError("a picture does not go to a terminal: name a file with -o");
    }
    const Loaded loaded = load(options.survey, manners, streams);
    check_target(options.output);
    const text::Language language = manners.spoken();

    std::vector<std::string> drawings;
    for (const diagram::Page& page : pages_of(options, loaded, language))
        drawings.push_back(drawn(page, picture, language));
    const bool to_stdout = options.output.output == "-";
    if (to_stdout && drawings.size() > 1 && picture != Picture::dot) {
        throw UsageError(fmt::format("the diagram has {} pages: name a file with -o", drawings.size()));
    }
    for (std::size_t i = 1; i <= drawings.size() && !to_stdout; ++i) {
        report::check_file_target(numbered(options.output.output, i), options.output.overwrite);
    }
    for (std::size_t i = 1; i <= drawings.size(); ++i) {
        OutputOptions output = options.output;
        if (!to_stdout) output.output = numbered(output.output, i);
        put(drawings[i - 1], output, streams);
    }
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
