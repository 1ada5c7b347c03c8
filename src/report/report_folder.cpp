#include "collabgraph/report/report_folder.hpp"

#include "collabgraph/diagram/dot.hpp"
#include "collabgraph/diagram/render.hpp"
#include "collabgraph/network/summary.hpp"
#include "collabgraph/report/centrality_result.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/clusters_result.hpp"
#include "collabgraph/report/drawings.hpp"
#include "collabgraph/report/findings_result.hpp"
#include "collabgraph/report/gaps_result.hpp"
#include "collabgraph/report/hubs_result.hpp"
#include "collabgraph/report/summary_result.hpp"
#include "collabgraph/survey/check.hpp"

namespace collabgraph::report {

namespace {

/// The parts of a result under a key of their own. The chain is the same for all and stands once, at the end.
Part record_of(const char* key, Result result) {
    Record record{key, result.title, {}};
    for (Part& part : result.parts) {
        const auto* inner = std::get_if<Record>(&part.content);
        if (inner == nullptr || inner->key != "chain") record.parts.push_back(std::move(part));
    }
    return {std::move(record)};
}

Part hubs_record(const Analysis& analysis) {
    Record record{"hubs", {"Hubs", "ハブ"}, {}};
    const auto add = [&](const char* key, const hubs::Ranking& ranking) {
        HubsChoice choice;
        choice.why = true;
        choice.roles = analysis.roles;
        record.parts.push_back(
            record_of(key, hubs_result(analysis.survey, analysis.incidence, analysis.collaboration, ranking, choice)));
    };
    add("named_by", analysis.sought_after);
    add("names", analysis.proposing);
    add("bridging", analysis.bridging);
    record.parts.push_back({headlines_sheet(analysis.headlines)});
    record.parts.push_back({look_alikes_sheet(analysis.survey)});
    return {std::move(record)};
}

}  // namespace

std::string report_json(const Analysis& analysis, const ReportContent& content) {
    const survey::Survey& survey = analysis.survey;
    const network::Incidence& incidence = analysis.incidence;
    const bool classes = analysis.options.classes_included;
    const network::ViewOptions view;
    network::SummaryOptions shape;
    shape.classes_included = classes;

    Document document{content.version, content.input, content.options, {}};
    document.result.push_back(
        record_of("summary", summary_result(survey, incidence, analysis.collaboration,
                                            network::summarize(survey, incidence, analysis.collaboration, shape), view,
                                            shape, &analysis.usual)));
    document.result.push_back(record_of(
        "centrality",
        centrality_result(survey, analysis.collaboration, analysis.centrality, incidence, view, {}, classes)));
    document.result.push_back(hubs_record(analysis));
    document.result.push_back(
        record_of("clusters", clusters_result(survey, incidence, analysis.collaboration, analysis.clusters,
                                              analysis.assessment, view, analysis.clustering, analysis.resampling)));
    document.result.push_back(record_of("gaps", gaps_result(survey, incidence, analysis.gaps, gap_lists().front())));
    for (Part& part : findings_result(survey::check(survey), content.language).parts) {
        document.result.push_back(std::move(part));
    }
    document.result.push_back(chain_part(incidence.chain));
    return write_json(document);
}

void add_report(OutputFolder& folder, const Analysis& analysis, const ReportContent& content,
                const Progress& progress) {
    const std::vector<Planned>& plan = content.drawings.drawings;
    const std::size_t all = plan.size() + 2;
    std::vector<Drawing> drawings;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        progress(i, all, "diagrams/" + plan[i].name);
        for (diagram::Page& page : pages_of(analysis, plan[i], content.language)) {
            const std::string dot = diagram::write_dot(page);
            folder.add("diagrams/" + page.name + ".dot", dot);
            Drawing drawing;
            drawing.group = plan[i].group;
            drawing.label = plan[i].label.in(content.language);
            if (page.name != plan[i].name) drawing.label += " " + page.name.substr(page.name.rfind('-') + 1);
            if (diagram::can_render()) {
                drawing.svg =
                    diagram::render_svg(dot, page.title, content.language == text::Language::ja ? "ja" : "en");
                folder.add("diagrams/" + page.name + ".svg", drawing.svg);
            }
            drawing.page = std::move(page);
            drawings.push_back(std::move(drawing));
        }
    }
    progress(plan.size(), all, "results.json");
    folder.add("results.json", report_json(analysis, content));
    progress(plan.size() + 1, all, "index.html");
    folder.add("index.html",
               write_html({analysis.survey, analysis.incidence, analysis.collaboration, analysis.sought_after,
                           analysis.proposing, analysis.bridging, analysis.gaps, analysis.clusters, analysis.centrality,
                           drawings, content.conditions, content.language, &analysis.assessment, &analysis.usual,
                           &analysis.roles, &analysis.fragility, &analysis.headlines, &analysis.category_hubs,
                           &analysis.reach}));
}

}  // namespace collabgraph::report
