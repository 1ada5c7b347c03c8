#include "cli/output_options.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/version.hpp"
#include "collabgraph/report/output.hpp"

namespace collabgraph::cli {

using report::Format;

Format OutputOptions::chosen_format() const {
    if (format) return *format;
    const std::string extension = std::filesystem::path(output).extension().string();
    if (extension == ".csv") return Format::csv;
    if (extension == ".tsv") return Format::tsv;
    if (extension == ".json") return Format::json;
    if (extension == ".md") return Format::markdown;
    return Format::table;
}

void declare_output(Command& command, OutputOptions& options, const std::string& help) {
    command.add("Output", text("-o,--output", "FILE", help, options.output));
    command.add("Output", flag("--overwrite", "Replace an output that exists.", options.overwrite));
}

void declare_format(Command& command, OutputOptions& options) {
    command.add("Output",
                choice<Format>("--format", "FORMAT",
                               "table (default), csv, tsv, json or markdown; else by the extension of --output.",
                               options.format,
                               {{"table", Format::table},
                                {"csv", Format::csv},
                                {"tsv", Format::tsv},
                                {"json", Format::json},
                                {"markdown", Format::markdown}}));
    command.add("Output",
                flag("--excel",
                     "CSV that Excel opens as it is: with a byte order mark, and an apostrophe before cells that "
                     "begin with = + - @.",
                     options.excel));
}

void check_format(const OutputOptions& options) {
    if (options.excel && options.chosen_format() != Format::csv) throw UsageError("--excel goes with --format csv");
}

void check_target(const OutputOptions& options) {
    if (options.output != "-") report::check_file_target(options.output, options.overwrite);
}

void put(const std::string& bytes, const OutputOptions& options, Streams& streams) {
    if (options.output == "-") {
        streams.out << bytes;
    } else {
        report::write_file(options.output, bytes, options.overwrite);
    }
}

report::Writing writing_for(const OutputOptions& options, const Manners& manners, const Streams& streams) {
    const bool to_terminal = options.output == "-" && streams.out_is_terminal;
    report::Writing writing;
    writing.language = manners.spoken();
    writing.excel = options.excel;
    writing.width = to_terminal ? streams.width : 80;
    writing.colour = manners.colour == Colour::always ||
                     (manners.colour == Colour::automatic && to_terminal && streams.colour_allowed);
    return writing;
}

void put(const report::Result& result, const report::Input& input, const std::vector<report::Field>& options,
         const std::string& list, const OutputOptions& output, const Manners& manners, Streams& streams) {
    const report::Writing writing = writing_for(output, manners, streams);
    const Format format = output.chosen_format();
    const bool for_people = format == Format::table || format == Format::markdown;
    if (!for_people && manners.verbose) {
        for (const auto* sentences : {&result.notes, &result.remarks, &result.caveats}) {
            for (const text::Bilingual& sentence : *sentences) say(sentence, manners, streams);
        }
    }
    if (for_people) {
        put(report::write_for_people(result, format, writing), output, streams);
    } else if (format == Format::json) {
        const report::Document document{version(), input, options, result.parts};
        put(report::write_json(document), output, streams);
    } else {
        const report::Sheet* sheet = list.empty() ? result.first_sheet() : result.sheet(list);
        const report::Sheet figures = sheet == nullptr ? report::figures_sheet(result) : report::Sheet{};
        put(report::write_separated(sheet == nullptr ? figures : *sheet, format == Format::csv ? ',' : '\t', writing),
            output, streams);
    }
}

}  // namespace collabgraph::cli
