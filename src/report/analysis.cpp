#include "collabgraph/report/analysis.hpp"

#include "collabgraph/centrality/apart.hpp"
#include "collabgraph/network/views.hpp"

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

Analysis analyse(const survey::Survey& survey, const network::Incidence& incidence, const AnalysisOptions& options) {
    const auto hubs_by = [&](hubs::By by) {
        return hubs::find_hubs(survey, incidence, {.by = by, .classes_included = options.classes_included});
    };
    Analysis analysis{survey, incidence, options, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    analysis.collaboration = view_of(survey, incidence, network::View::collaboration);
    analysis.coverage = view_of(survey, incidence, network::View::coverage);
    analysis.combined = view_of(survey, incidence, network::View::combined);
    analysis.categories = view_of(survey, incidence, network::View::categories);
    analysis.sought_after = hubs_by(hubs::By::named_by);
    analysis.proposing = hubs_by(hubs::By::names);
    analysis.bridging = hubs_by(hubs::By::bridging);
    analysis.gaps = gaps::find_gaps(survey, incidence, {.seed = options.seed});
    cluster::Options clustering;
    clustering.seed = options.seed;
    analysis.clusters = cluster::leiden(analysis.collaboration, clustering);
    analysis.centrality = options.classes_included
                              ? centrality::compute(analysis.collaboration, all_measures())
                              : centrality::compute_without_classes(analysis.collaboration, all_measures());
    network::SummaryOptions shape;
    shape.classes_included = options.classes_included;
    analysis.usual = chance::usual_ranges(survey, incidence, analysis.collaboration, shape, {2000, options.seed});
    return analysis;
}

}  // namespace collabgraph::report
