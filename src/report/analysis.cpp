#include "collabgraph/report/analysis.hpp"

#include <algorithm>
#include <limits>

#include "collabgraph/centrality/apart.hpp"
#include "collabgraph/network/views.hpp"
#include "report/hubs_by_category.hpp"

namespace collabgraph::report {

namespace {

network::Network view_of(const survey::Survey& survey, const network::Incidence& incidence, network::View view) {
    network::ViewOptions options;
    options.view = view;
    return network::make_view(survey, incidence, options);
}

std::vector<std::string> all_measures() {
    std::vector<std::string> names;
    for (const centrality::Measure& measure : centrality::measures()) names.push_back(measure.name);
    return names;
}

}  // namespace

std::string usual_column(const survey::Survey& survey) {
    for (const char* column : {"audience", "section"}) {
        if (std::find(survey.columns.begin(), survey.columns.end(), column) != survey.columns.end()) return column;
    }
    const bool typed = std::any_of(survey.organizations.begin(), survey.organizations.end(),
                                   [](const survey::Organization& one) { return !one.type.empty(); });
    return typed ? "type" : "";
}

Analysis analyse(const survey::Survey& survey, const network::Incidence& incidence, const AnalysisOptions& options) {
    Analysis analysis{.survey = survey, .incidence = incidence, .options = options};
    analysis.collaboration = view_of(survey, incidence, network::View::collaboration);
    analysis.coverage = view_of(survey, incidence, network::View::coverage);
    analysis.combined = view_of(survey, incidence, network::View::combined);
    analysis.categories = view_of(survey, incidence, network::View::categories);
    const network::Network& collaboration = analysis.collaboration;

    const auto rank = [&](hubs::By by) {
        hubs::StabilityOptions resampling;
        resampling.resamples = options.judged ? hubs::usual_resamples(collaboration, by) : 0;
        resampling.seed = options.seed;
        // Of every row and body, as long as that is a matter of seconds.
        const double work =
            static_cast<double>(incidence.proposers.size()) * static_cast<double>(collaboration.nodes.size());
        const std::uint32_t resting = options.judged && work < 1e6 ? std::numeric_limits<std::uint32_t>::max() : 0;
        return hubs::rank(collaboration, incidence, {by, options.classes_included}, resampling, resting);
    };
    analysis.sought_after = rank(hubs::By::named_by);
    analysis.proposing = rank(hubs::By::names);
    analysis.bridging = rank(hubs::By::bridging);
    analysis.category_hubs = category_hubs(survey, incidence, analysis.sought_after, 0);
    analysis.reach = category_reach(survey, incidence, analysis.sought_after);

    gaps::Options looked_for;
    looked_for.draws.seed = options.seed;
    looked_for.by = options.by;
    looked_for.introductions = true;
    looked_for.missing_ties = true;
    looked_for.missing_takers = true;
    looked_for.overlaps.emplace();
    looked_for.cover.emplace();
    analysis.gaps = gaps::find_gaps(survey, incidence, looked_for);

    analysis.clustering.seed = options.seed;
    analysis.clustering.runs = cluster::usual_runs(collaboration);
    analysis.resampling.resamples = options.judged ? cluster::usual_resamples(collaboration) : 0;
    analysis.clusters = cluster::leiden(collaboration, analysis.clustering);
    const cluster::Origin origin{survey, incidence, {}};
    analysis.assessment =
        cluster::assess(collaboration, analysis.clusters, analysis.clustering, &origin, analysis.resampling);
    analysis.centrality = options.classes_included ? centrality::compute(collaboration, all_measures())
                                                   : centrality::compute_without_classes(collaboration, all_measures());

    analysis.roles = hubs::find_roles(collaboration, analysis.clusters.of_node, options.classes_included);
    analysis.fragility = hubs::find_fragility(survey, incidence, options.classes_included);
    if (!options.judged) return analysis;
    network::SummaryOptions shape;
    shape.classes_included = options.classes_included;
    analysis.usual = chance::usual_ranges(survey, incidence, collaboration, shape, {2000, options.seed});
    for (const hubs::Ranking* ranking : {&analysis.sought_after, &analysis.proposing, &analysis.bridging}) {
        if (auto headline = hub_headline(survey, incidence, *ranking)) {
            analysis.headlines.push_back(std::move(*headline));
        }
    }
    const std::uint32_t draws = incidence.proposers.size() < 2000 ? 200 : 20;
    for (Headline& headline : gap_headlines(survey, incidence, analysis.gaps, draws, options.seed)) {
        analysis.headlines.push_back(std::move(headline));
    }
    return analysis;
}

}  // namespace collabgraph::report
