#include "cli/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <stdexcept>

#include "cli/terminal.hpp"
#include "cli/version.hpp"
#include "collabgraph/diagram/render.hpp"
#include "collabgraph/report/output.hpp"
#include "collabgraph/report/report_folder.hpp"

namespace collabgraph::cli {

namespace {

/// What differs from the plain reading of the survey, for the reader of the page.
std::vector<text::Bilingual> conditions_of(const ReportOptions& options, const Loaded& loaded) {
    std::vector<text::Bilingual> conditions;
    const auto add = [&](const char* en, const char* ja, const std::vector<std::string>& values) {
        for (const std::string& value : values)
            conditions.push_back({fmt::format("{} {}", en, value), fmt::format("{}：{}", ja, value)});
    };
    add("Only rows with", "次の行のみ", options.survey.where);
    add("As if this body did not exist:", "次の団体がないと仮定", options.survey.without);
    add("As if these were one:", "次を同一と仮定", options.survey.merge);
    add("As if this were proposed:", "次の提案があると仮定", options.survey.add);
    if (loaded.incidence.groups == network::Groups::expand) {
        conditions.push_back({"Groups are replaced by their members", "総称（団体の集まり）は構成団体に置き換えた"});
    }
    if (loaded.classes_included) {
        conditions.push_back(
            {"Classes of bodies are ranked like bodies", "総称（団体の種類）も団体と同様に順位に含めた"});
    }
    if (options.seed != 1) {
        conditions.push_back({fmt::format("Seed {}", options.seed), fmt::format("乱数の種：{}", options.seed)});
    }
    return conditions;
}

/// The words between commas; blanks around them do not count.
std::vector<std::string> words_of(const std::string& list) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin <= list.size() && !list.empty()) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::size_t first = list.find_first_not_of(' ', begin);
        if (first >= end) throw UsageError("--pages: a name is missing between the commas");
        const std::size_t last = list.find_last_not_of(' ', end - 1);
        words.push_back(list.substr(first, last - first + 1));
        begin = end + 1;
    }
    return words;
}

void list_pages(const survey::Survey& survey, bool crossed, const Manners& manners, Streams& streams) {
    report::Writing writing;
    writing.language = manners.spoken();
    writing.width = streams.out_is_terminal ? streams.width : 80;
    streams.out << report::write_table(report::drawings_sheet(survey, crossed), writing);
}

/// One line a file; on a terminal one line that is written again.
class ProgressLine {
 public:
    ProgressLine(const Manners& manners, Streams& streams) : m_quiet(manners.quiet), m_streams(streams) {}
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done, std::size_t all, const std::string& name) {
        if (m_quiet) return;
        const std::string line = fmt::format("[{:>{}}/{}] {}", done + 1, std::to_string(all).size(), all, name);
        if (m_streams.err_is_terminal) {
            m_streams.err << "\r\x1b[K" << line << std::flush;
            m_shown = true;
        } else {
            m_streams.err << line << '\n';
        }
    }

    void clear() {
        if (m_shown) m_streams.err << "\r\x1b[K" << std::flush;
        m_shown = false;
    }

 private:
    bool m_quiet;
    Streams& m_streams;
    bool m_shown = false;
};

}  // namespace

void declare(Command& command, ReportOptions& options, Manners& manners) {
    command.name = "report";
    command.summary = "the main job: a folder with a page to read, results and diagrams";
    command.description = {
        "Writes a folder with index.html (opens from disk, needs no network, prints on A4), results.json (everything "
        "for "
        "programs) and diagrams/ (DOT and SVG: the combined graph, hubs, who names whom, coverage, categories, "
        "clusters, one "
        "page "
        "a category; with --pages also one a body).",
        "The folder appears when it is complete. With --overwrite the files of an earlier report are replaced; files "
        "that "
        "somebody else put there stay."};
    command.examples = {
        {"collabgraph report survey/ -o report/", "Everything about a survey; then open report/index.html:"},
        {"collabgraph report survey/ -o without/ --without 日本医師会", "What if one body had not taken part?"}};
    declare_input(command, options.survey);
    command.add("Output",
                text("-o,--output", "DIR", "The folder to write (needed, but for --list-pages).", options.folder));
    command.add("Output", flag("--overwrite", "Replace the files of an earlier report.", options.overwrite));
    command.add("Output", text("--pages", "LIST",
                               "Which diagrams, separated by commas: standard (the whole survey), categories (one page "
                               "each), bodies (one page each), all, or single pages by name (default: "
                               "standard,categories). Of a family that is not named itself, at most the 100 with most "
                               "initiatives.",
                               options.pages));
    command.add("Output", flag("--list-pages", "List the names that --pages takes for this survey, and stop.",
                               options.list_pages));
    command.add("Gaps", text("--by", "COLUMN",
                             "Column of the gap map: any of the initiatives, or type (default: audience, else section, "
                             "else type).",
                             options.by));
    declare_rows(command, options.survey);
    declare_groups(command, options.survey);
    declare_classes(command, options.survey);
    command.add("Counting", whole("--seed", "N", "Seed of clusters and layouts (default: 1).", options.seed, 0));
    declare_manners(command, manners);
    declare_threads(command, manners);
}

ExitStatus run(const ReportOptions& options, Manners& manners, Streams& streams) {
    if (options.folder.empty() && !options.list_pages) throw UsageError("-o DIR is needed: the folder to write");
    const Loaded loaded = load(options.survey, manners, streams);
    const std::string by = options.by.empty() ? report::usual_column(loaded.survey) : options.by;
    if (options.list_pages) {
        list_pages(loaded.survey, !by.empty(), manners, streams);
        return ExitStatus::done;
    }
    report::DrawingChoice drawings =
        report::choose_drawings(loaded.survey, loaded.incidence, !by.empty(), words_of(options.pages));
    report::OutputFolder folder(options.folder, options.overwrite);
    report::AnalysisOptions analysing;
    analysing.classes_included = loaded.classes_included;
    analysing.seed = options.seed;
    analysing.by = by;
    const report::Analysis analysis = report::analyse(loaded.survey, loaded.incidence, analysing);

    report::ReportContent content;
    content.version = version();
    content.input = loaded.input;
    content.language = manners.spoken();
    content.conditions = conditions_of(options, loaded);
    content.drawings = std::move(drawings);
    content.options = {{"seed", {}, static_cast<std::int64_t>(options.seed)},
                       {"by", {}, analysing.by.empty() ? report::Value{} : report::Value{analysing.by}},
                       groups_field(loaded),
                       classes_field(loaded)};
    for (report::Field& field : row_fields(options.survey)) content.options.push_back(std::move(field));

    ProgressLine progress(manners, streams);
    watch_interrupts();
    report::add_report(folder, analysis, content, [&](std::size_t done, std::size_t all, const std::string& name) {
        if (interrupted()) throw std::runtime_error("interrupted; nothing was written");
        progress.show(done, all, name);
    });
    folder.commit();
    progress.clear();
    if (!diagram::can_render()) {
        say({"Built without Graphviz: diagrams/ holds DOT only",
             "Graphvizなしで作られているため、diagrams/ はDOTのみです"},
            manners, streams);
    }
    for (const report::DrawingChoice::Cut& cut : content.drawings.cuts) {
        say(report::sentence_of(cut), manners, streams);
    }
    say({fmt::format("{}: open index.html in it", options.folder),
         fmt::format("{}：この中の index.html を開いてください", options.folder)},
        manners, streams);
    return ExitStatus::done;
}

}  // namespace collabgraph::cli
