/// The main job: a folder with a page to read, results for programs, and diagrams.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "collabgraph/report/analysis.hpp"
#include "collabgraph/report/document.hpp"
#include "collabgraph/report/drawing_choice.hpp"
#include "collabgraph/report/output.hpp"

namespace collabgraph::report {

struct ReportContent {
    std::string version;
    Input input;
    std::vector<Field> options;               ///< said in results.json
    std::vector<text::Bilingual> conditions;  ///< filters, what-if, other than default: said on the page
    text::Language language = text::Language::en;
    DrawingChoice drawings;
};

/// Called before each file with how many are done, how many there are, and its name.
using Progress = std::function<void(std::size_t done, std::size_t all, const std::string& name)>;

/// Adds `index.html`, `results.json` and `diagrams/*.dot`, where Graphviz is built in also `diagrams/*.svg`. Does not
/// commit. results.json: `result` = records `summary`, `centrality`, `hubs` (`named_by`, `names`, `bridging`),
/// `clusters`, `gaps`, sheet `findings`, record `chain`.
void add_report(OutputFolder& folder, const Analysis& analysis, const ReportContent& content, const Progress& progress);

/// The results alone.
std::string report_json(const Analysis& analysis, const ReportContent& content);

}  // namespace collabgraph::report
