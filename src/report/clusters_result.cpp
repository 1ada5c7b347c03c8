#include "collabgraph/report/clusters_result.hpp"

#include <fmt/format.h>

#include "collabgraph/cluster/naming.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/report/chain.hpp"
#include "collabgraph/report/names.hpp"
#include "collabgraph/report/rules.hpp"
#include "collabgraph/text/number.hpp"

namespace collabgraph::report {

namespace {

Names names_of(const survey::Survey& survey, const network::Network& network,
               const std::vector<network::Vertex>& vertices) {
    Names names;
    for (const network::Vertex v : vertices) names.push_back(name_of(survey, network.nodes[v]));
    return names;
}

}  // namespace

Result clusters_result(const survey::Survey& survey, const network::Incidence& incidence,
                       const network::Network& network, const cluster::Clusters& clusters,
                       const network::ViewOptions& view, const cluster::Options& options) {
    Result result;
    result.title = {"Clusters", "クラスター"};
    const bool graph = network.view == network::View::graph;
    result.notes = {view_rule(network, view),
                    {fmt::format("Method: Leiden on undirected ties ({}), resolution {}, best of {} runs, seed {}.",
                                 options.weighted ? "weights of both directions added" : "unweighted",
                                 text::shortest(options.resolution), options.runs, options.seed),
                     fmt::format("方法：Leiden法（向きなし、{}）。解像度{}、{}回の試行のうち最良のもの、乱数の種{}。",
                                 options.weighted ? "両方向の重みを加算" : "重みなし",
                                 text::shortest(options.resolution), options.runs, options.seed)}};
    if (!graph) {
        result.notes.push_back(groups_rule(incidence.groups));
        result.notes.push_back(chain_rule(incidence.chain));
    }

    Sheet sheet;
    sheet.key = "clusters";
    sheet.title = {"Members, the most strongly tied first; categories in which members propose most",
                   "構成団体（結びつきの強い順）と、構成団体の提案が多い課題分類"};
    if (graph) sheet.title = {"Members, the most strongly tied first", "群に属する点（結びつきの強い順）"};
    sheet.columns = {{"id", {"cluster", "群"}},
                     {"size", {"size", "規模"}},
                     {"members", {"members", graph ? "属する点" : "構成団体"}},
                     {"categories", {"categories", "主な課題分類"}, graph ? For::machines : For::all}};
    const std::vector<cluster::Portrait> portraits = cluster::portraits(survey, incidence, network, clusters);
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        Names categories;
        for (const cluster::LeadingCategory& leading : portraits[c].categories) {
            categories.push_back(name_of(survey.categories[leading.category]));
        }
        sheet.rows.push_back({diagram::style::cluster_letter(static_cast<std::uint32_t>(c)),
                              static_cast<std::int64_t>(clusters.members[c].size()),
                              names_of(survey, network, clusters.members[c]), std::move(categories)});
    }

    result.parts.push_back({Field{"method", {"method", "方法"}, clusters.method}, For::machines});
    result.parts.push_back({Field{"quality", {"quality", "質"}, clusters.quality}, For::machines});
    result.parts.push_back({Field{"modularity", {"Modularity", "モジュラリティ"}, clusters.modularity}});
    result.parts.push_back({Field{"stability", {"stability", "安定性"}, {}}, For::machines});
    result.parts.push_back({std::move(sheet)});
    result.parts.push_back(
        {Field{"isolates", {"Without any tie", "線のないもの"}, names_of(survey, network, clusters.isolates)}});
    if (!graph) {
        result.parts.push_back(chain_part(incidence.chain));
        result.caveats = {proposals_caveat()};
    }
    return result;
}

}  // namespace collabgraph::report
