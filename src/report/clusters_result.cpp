#include "collabgraph/report/clusters_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

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

const char* code_of(cluster::Verdict verdict) {
    switch (verdict) {
        case cluster::Verdict::stable:
            return "stable";
        case cluster::Verdict::partly:
            return "partly";
        case cluster::Verdict::none:
            return "none";
        case cluster::Verdict::unknown:
            break;
    }
    return "unknown";
}

Value code_of(cluster::Reason reason) {
    switch (reason) {
        case cluster::Reason::no_ties:
            return "no_ties";
        case cluster::Reason::by_chance:
            return "by_chance";
        case cluster::Reason::rows:
            return "rows";
        case cluster::Reason::proposers:
            return "proposers";
        case cluster::Reason::weights:
            return "weights";
        case cluster::Reason::nothing:
            break;
    }
    return {};
}

text::Bilingual method_rule(const cluster::Options& options) {
    const bool cpm = options.quality == cluster::Quality::cpm;
    text::Bilingual method{cpm ? "Leiden (constant Potts model)" : "Leiden", cpm ? "Leiden法（CPM）" : "Leiden法"};
    if (options.method == cluster::Method::barber)
        method = {"Barber's two-mode modularity", "Barberの二部モジュラリティ"};
    return {fmt::format("Method: {} on undirected ties ({}), resolution {}, best of {} runs, seed {}.", method.en,
                        options.weighted ? "weights of both directions added" : "unweighted",
                        text::shortest(options.resolution), options.runs, options.seed),
            fmt::format("方法：{}（向きなし、{}）。解像度{}、{}回の試行のうち最良のもの、乱数の種{}。", method.ja,
                        options.weighted ? "両方向の重みを加算" : "重みなし", text::shortest(options.resolution),
                        options.runs, options.seed)};
}

std::string letter(std::size_t cluster) {
    return diagram::style::cluster_letter(static_cast<std::uint32_t>(cluster));
}

/// The figures of resampling: keys of the data, one place.
void add_figures(Result& result, const cluster::Assessment& assessment, const cluster::AssessmentOptions& how) {
    const auto field = [&](const char* key, Value value) {
        result.parts.push_back({Field{key, {key, key}, std::move(value)}, For::machines});
    };
    field("verdict", code_of(assessment.verdict));
    field("reason", code_of(assessment.reason));
    field("resamples", static_cast<std::int64_t>(how.resamples));
    field("stability_low", assessment.rows.low);
    field("stability_high", assessment.rows.high);
    field("stability_proposers", assessment.proposers.alike);
    field("stability_seeds", assessment.agreement_of_runs);
    field("stability_unweighted", assessment.alike_without_weights);
    const auto range = [](const char* key, const cluster::Reference& reference) {
        Record record{key, {key, key}, {}};
        record.parts.push_back({Field{"draws", {}, static_cast<std::int64_t>(reference.draws)}});
        record.parts.push_back({Field{"observed", {}, reference.observed}});
        record.parts.push_back({Field{"low", {}, reference.low}});
        record.parts.push_back({Field{"high", {}, reference.high}});
        record.parts.push_back({Field{"p", {}, reference.p}});
        return Part{std::move(record), For::machines};
    };
    result.parts.push_back(range("usual_range", assessment.reference));
    result.parts.push_back(range("usual_range_weighted", assessment.reference_with_weights));
    Record consensus{"consensus", {"consensus", "合意"}, {}};
    consensus.parts.push_back({Field{"settled", {}, assessment.consensus.settled}});
    consensus.parts.push_back({Field{"rounds", {}, static_cast<std::int64_t>(assessment.consensus.rounds)}});
    consensus.parts.push_back({Field{"alike", {}, assessment.consensus_alike}});
    result.parts.push_back({std::move(consensus), For::machines});
}

Sheet stability_sheet(const cluster::Clusters& clusters, const cluster::Assessment& assessment) {
    Sheet sheet{"cluster_stability", {"Stability of each cluster", "群ごとの安定性"}, {}, {}};
    sheet.columns = {{"id", {"cluster", "群"}},
                     {"rows", {"rows left out", "取組を除く"}},
                     {"proposers", {"proposers left out", "提案団体を除く"}}};
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        sheet.rows.push_back({letter(c), assessment.rows.of_cluster[c], assessment.proposers.of_cluster[c]});
    }
    return sheet;
}

Sheet members_sheet(const survey::Survey& survey, const network::Network& network, const cluster::Clusters& clusters,
                    const cluster::Assessment& assessment) {
    Sheet sheet{"members", {"How often each member stays with its cluster", "群に留まる割合"}, {}, {}};
    sheet.columns = {{"cluster", {"cluster", "群"}},
                     {"label", {"member", "構成団体"}},
                     {"rows", {"rows left out", "取組を除く"}},
                     {"proposers", {"proposers left out", "提案団体を除く"}}};
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        for (const network::Vertex v : clusters.members[c]) {
            sheet.rows.push_back({letter(c), name_of(survey, network.nodes[v]), assessment.rows.of_node[v],
                                  assessment.proposers.of_node[v]});
        }
    }
    return sheet;
}

Sheet alternatives_sheet(const cluster::Clusters& clusters) {
    Sheet sheet{"alternatives", {"Other answers the search came upon", "探索で見つかったほかの分け方"}, {}, {}};
    sheet.columns = {{"quality", {"quality", "質"}},
                     {"clusters", {"clusters", "群の数"}},
                     {"runs", {"runs", "試行"}},
                     {"alike", {"agreement", "一致度"}},
                     {"near", {"within 1 %", "1%以内"}}};
    for (const cluster::Alternative& other : clusters.alternatives) {
        sheet.rows.push_back({other.quality, static_cast<std::int64_t>(other.clusters),
                              static_cast<std::int64_t>(other.runs), other.alike, other.near});
    }
    return sheet;
}

Sheet resolutions_sheet(const cluster::Assessment& assessment) {
    Sheet sheet{"resolutions", {"Clusters by resolution", "解像度ごとの群"}, {}, {}};
    sheet.columns = {{"resolution", {"resolution", "解像度"}},
                     {"clusters", {"clusters", "群の数"}},
                     {"modularity", {"modularity", "モジュラリティ"}},
                     {"stability_seeds", {"runs agree", "試行の一致度"}},
                     {"alike", {"agreement", "一致度"}},
                     {"plateau", {"same clusters", "同じ群"}}};
    for (const cluster::AtResolution& at : assessment.profile) {
        sheet.rows.push_back(
            {at.resolution, static_cast<std::int64_t>(at.clusters), at.modularity, at.agreement, at.alike, at.plateau});
    }
    return sheet;
}

/// How like itself the cluster stays when rows are left out, to two digits.
Value stays(const cluster::Assessment& assessment, std::size_t cluster) {
    const double likeness = assessment.rows.of_cluster[cluster];
    if (std::isnan(likeness)) return {};
    return text::fixed(likeness, 2);
}

/// What tables for people say instead of the sheets of alternatives and resolutions.
std::vector<text::Bilingual> remarks(const cluster::Clusters& clusters, const cluster::Assessment& assessment) {
    std::vector<text::Bilingual> said;
    if (clusters.members.empty()) return said;
    if (clusters.near_optima == 0) {
        said.push_back({"No other answer of the search comes within 1 % of the quality.",
                        "質の差が1%以内のほかの分け方は、探索では見つからなかった。"});
    } else {
        double least = 1;
        for (const cluster::Alternative& other : clusters.alternatives) {
            if (other.near) least = std::min(least, other.alike);
        }
        said.push_back(
            {fmt::format("{} other {} within 1 % of the quality (agreement with these clusters down to {}).",
                         clusters.near_optima,
                         clusters.near_optima == 1 ? "answer of the search comes" : "answers of the search come",
                         text::fixed(least, 2)),
             fmt::format("質の差が1%以内のほかの分け方が{}通り見つかった（この群との一致度は最低{}）。",
                         clusters.near_optima, text::fixed(least, 2))});
    }
    double low = std::numeric_limits<double>::infinity();
    double high = 0;
    for (const cluster::AtResolution& at : assessment.profile) {
        if (!at.plateau) continue;
        low = std::min(low, at.resolution);
        high = std::max(high, at.resolution);
    }
    if (high > 0) {
        said.push_back(
            {fmt::format("Almost the same clusters from resolution {} to {}.", text::fixed(low, 2),
                         text::fixed(high, 2)),
             fmt::format("解像度{}～{}では、ほぼ同じ群になる。", text::fixed(low, 2), text::fixed(high, 2))});
    }
    return said;
}

}  // namespace

Result clusters_result(const survey::Survey& survey, const network::Incidence& incidence,
                       const network::Network& network, const cluster::Clusters& clusters,
                       const cluster::Assessment& assessment, const network::ViewOptions& view,
                       const cluster::Options& options, const cluster::AssessmentOptions& how) {
    Result result;
    result.title = {"Clusters", "クラスター"};
    const bool graph = network.view == network::View::graph;
    result.notes = {verdict_sentence(assessment)};
    if (const text::Bilingual figures = verdict_figures(assessment); !figures.en.empty()) {
        result.notes.push_back(figures);
    }
    result.notes.insert(result.notes.end(), {view_rule(network, view), method_rule(options)});
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
                     {"stays", {"stays", "安定"}, For::people},
                     {"members", {"members", graph ? "属する点" : "構成団体"}},
                     {"categories", {"categories", "主な課題分類"}, graph ? For::machines : For::all}};
    const std::vector<cluster::Portrait> portraits = cluster::portraits(survey, incidence, network, clusters);
    for (std::size_t c = 0; c < clusters.members.size(); ++c) {
        Names categories;
        for (const cluster::LeadingCategory& leading : portraits[c].categories) {
            categories.push_back(name_of(survey.categories[leading.category]));
        }
        sheet.rows.push_back({letter(c), static_cast<std::int64_t>(clusters.members[c].size()), stays(assessment, c),
                              names_of(survey, network, clusters.members[c]), std::move(categories)});
    }

    result.parts.push_back({Field{"method", {"method", "方法"}, clusters.method}, For::machines});
    result.parts.push_back({Field{"quality", {"quality", "質"}, clusters.quality}, For::machines});
    result.parts.push_back({Field{"modularity", {"Modularity", "モジュラリティ"}, clusters.modularity}});
    result.parts.push_back({Field{"stability", {"stability", "安定性"}, assessment.rows.alike}, For::machines});
    result.parts.push_back({std::move(sheet)});
    result.parts.push_back(
        {Field{"isolates", {"Without any tie", "線のないもの"}, names_of(survey, network, clusters.isolates)}});
    add_figures(result, assessment, how);
    for (Sheet& more :
         std::vector<Sheet>{stability_sheet(clusters, assessment), members_sheet(survey, network, clusters, assessment),
                            alternatives_sheet(clusters), resolutions_sheet(assessment)}) {
        result.parts.push_back({std::move(more), For::machines});
    }
    result.remarks = remarks(clusters, assessment);
    if (!graph) {
        result.parts.push_back(chain_part(incidence.chain));
        result.caveats = {proposals_caveat()};
    }
    return result;
}

}  // namespace collabgraph::report
