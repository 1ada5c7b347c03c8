/// Where a result goes, and in which format.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/manners.hpp"
#include "collabgraph/report/document.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::cli {

struct OutputOptions {
    std::string output = "-";
    std::optional<report::Format> format;  ///< else by the extension of `output`, else a table
    bool excel = false;
    bool overwrite = false;

    report::Format chosen_format() const;
};

/// -o and --overwrite; `what` is said in the help: "The file to write".
void declare_output(Command& command, OutputOptions& options, const std::string& help);
/// --format, --excel.
void declare_format(Command& command, OutputOptions& options);

/// Throws UsageError for --excel with another format than CSV.
void check_format(const OutputOptions& options);

/// Throws report::CannotWrite where the output exists or has no folder. After reading, which settles the language of
/// the message, and before any work.
void check_target(const OutputOptions& options);

/// Bytes to the output, or to standard output.
void put(const std::string& bytes, const OutputOptions& options, Streams& streams);

/// How to write for people: language, width, colour.
report::Writing writing_for(const OutputOptions& options, const Manners& manners, const Streams& streams);

/// Writes a result in the chosen format. CSV and TSV hold the sheet `list` (empty: the first; without any sheet the
/// figures). `options` are said in the JSON envelope. The language is settled by then.
void put(const report::Result& result, const report::Input& input, const std::vector<report::Field>& options,
         const std::string& list, const OutputOptions& output, const Manners& manners, Streams& streams);

}  // namespace collabgraph::cli
