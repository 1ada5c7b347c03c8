#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/style.hpp"
#include "collabgraph/report/clusters_result.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

constexpr double firm_member = 0.9, loose_member = 0.6;

bool examined(const Context& context) {
    return context.content.assessment != nullptr && context.content.assessment->rows.replicates > 0;
}

/// The member's name, with a mark where it does not always stay when rows are left out.
std::string member(const Context& context, network::Vertex v) {
    const std::string name = context.organization(context.content.collaboration.nodes[v].subject);
    if (!examined(context)) return name;
    const double share = context.content.assessment->rows.of_node[v];
    if (std::isnan(share) || share >= firm_member) return name;
    return fmt::format(
        "{}<span class=\"share\" title=\"{}\">{}</span>", name,
        context.fill("stays in {} % of the resamples", "除いた試行の{}%で同じ群に留まる", text::fixed(100 * share, 0)),
        share >= loose_member ? "◐" : "○");
}

/// The cell that says how like itself the cluster stays.
std::string stays(const Context& context, std::uint32_t cluster) {
    if (!examined(context)) return {};
    const double likeness = context.content.assessment->rows.of_cluster[cluster];
    return fmt::format("<td class=\"bars\">{}{}</td>", bar(likeness), text::fixed(likeness, 2));
}

std::string cluster_row(const Context& context, std::uint32_t cluster) {
    const auto& clusters = context.content.clusters;
    const auto& network = context.content.collaboration;
    const cluster::Portrait& portrait = context.portraits[cluster];
    const auto& leaders = portrait.bodies;
    std::vector<std::string> first(leaders.size());
    std::vector<std::string> others;
    for (const auto v : clusters.members[cluster]) {
        const auto place = std::find(leaders.begin(), leaders.end(), network.nodes[v].subject);
        if (place == leaders.end()) {
            others.push_back(member(context, v));
        } else {
            first[static_cast<std::size_t>(place - leaders.begin())] = member(context, v);
        }
    }

    double inside = 0, outside = 0;
    std::vector<Index> rows;
    for (const auto& tie : network.ties) {
        const bool from = clusters.of_node[tie.source] == cluster, to = clusters.of_node[tie.target] == cluster;
        if (from && to) {
            inside += tie.weight;
            const auto evidence = network.evidence(tie);
            rows.insert(rows.end(), evidence.begin(), evidence.end());
        } else if (from || to) {
            outside += tie.weight;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());

    const std::string letter = context.cluster_name(cluster);
    std::string names = "<b>" + context.joined(first) + "</b>";
    if (!others.empty()) names += context.say(", ", "、") + context.joined(others);
    std::vector<std::string> categories;
    for (const cluster::LeadingCategory& leading : portrait.categories) {
        categories.push_back(context.fill("{} ({})", "{}（{}件）", context.category(leading.category), leading.rows));
    }
    return fmt::format(
        "<tr id=\"cluster-{0}\"><th scope=\"row\"><span class=\"swatch\" style=\"background:{1}\">{0}</span></th>"
        "<td class=\"n\">{2}</td>{8}<td>{3}</td><td>{4}</td><td class=\"n\">{5}</td><td "
        "class=\"n\">{6}</td><td>{7}</td></tr>",
        letter, diagram::style::cluster_fill(cluster), clusters.members[cluster].size(), names,
        context.joined(categories), number(inside), number(outside),
        context.rows(rows, context.fill("Rows behind the ties inside cluster {}", "群{}の内側の線の根拠", letter)),
        stays(context, cluster));
}

/// What may be said about the clusters, first for everybody, then the figures and how to read them.
std::string verdict(const Context& context) {
    const cluster::Assessment& assessment = *context.content.assessment;
    const auto said = [&](const text::Bilingual& words) { return escape_html(context.say(words.en, words.ja)); };
    std::string out = "<p class=\"verdict\"><b>" + said(verdict_sentence(assessment)) + "</b></p>\n";
    if (!examined(context)) return out;
    out += "<p>" + said(verdict_figures(assessment)) + "</p>\n<p class=\"rule\">" +
           context.say(
               "Agreement is the adjusted Rand index: 1 where all pairs of bodies are together or apart as before, 0 "
               "where no more so than by chance. Stable: .8 or more without a tenth of the rows, and .65 or more "
               "without a tenth of the proposers and under the other weighting; below .5, or where networks rewired at "
               "random reach the same quality, there are no stable clusters. Agreement between runs shows the noise of "
               "the search only. The column Stays says how like itself a cluster remains when rows are left out (1 "
               "unchanged; .75 or more is firm, below .6 not to be relied on). ◐ stays with its cluster in 60 to 90 % "
               "of the resamples, ○ in fewer; no mark: in 90 % or more.",
               "一致度は調整ランド指数で、どの二団体も元と同じく一緒（または別々）なら1、偶然並みなら0。取組の1割を"
               "除いて0.8以上、かつ提案団体の1割を除いた場合と重みの数え方を変えた場合に0.65以上なら「安定」とする。"
               "0.5未満の場合や、結び直しただけの網でも同じ質になる場合は「安定した群はない」とする。試行どうしの"
               "一致度は探索のぶれだけを示す。「安定」の欄は、取組を除いたときに群がどれほど元のまま残るか（1は不変、"
               "0.75以上は確か、0.6未満は頼れない）。◐は除いた試行の60～90%で、○はそれ未満で同じ群に留まる団体。"
               "印のない団体は90%以上で留まる。") +
           "</p>\n";
    return out;
}

}  // namespace

std::string html_clusters(const Context& context) {
    const auto& clusters = context.content.clusters;
    std::string out = "<section id=\"clusters\"><h2>" + context.say("Clusters", "群（クラスタ）") + "</h2>\n";
    if (clusters.members.empty()) {
        return out + "<p>" + context.say("No tie, so no clusters.", "線がないため、群はない。") + "</p></section>\n";
    }
    if (context.content.assessment != nullptr) out += verdict(context);
    out +=
        "<p>" +
        context.fill("{}, modularity {} (method: {}).", "{}、モジュラリティ{}（方法：{}）。",
                     context.count(clusters.members.size(), "cluster", "clusters", "群"),
                     std::isnan(clusters.modularity) ? std::string("-") : text::fixed(clusters.modularity, 3),
                     escape_html(clusters.method)) +
        "</p><p class=\"rule\">" +
        context.say(
            "Modularity is the share of pairs that fall inside clusters, minus the share expected if the same bodies "
            "were "
            "tied at random: 0 is no better than chance. It does not say how firmly a body belongs to its cluster, nor "
            "that its members work together: a cluster is a set of bodies that name each other, or the same others, "
            "more "
            "than the rest.",
            "モジュラリティは、群の内側に入る対の割合から、同じ団体を偶然に結んだ場合に期待される割合を引いた値で、0は"
            "偶然と変わらない"
            "ことを示す。どの団体がどれほど確かにその群に属するかは表さず、群の団体が共に活動していることも意味しない。"
            "互いに、または同じ"
            "相手を、ほかより多く挙げているというまとまりである。") +
        "</p>\n";
    std::string rows = "<tbody>";
    for (std::uint32_t c = 0; c < clusters.members.size(); ++c) rows += cluster_row(context, c);
    const auto heading = [&](const char* en, const char* ja, std::string_view attributes = {}) {
        return fmt::format("<th scope=\"col\"{}{}>{}</th>", attributes.empty() ? "" : " ", attributes,
                           context.say(en, ja));
    };
    out += table(
        "clusters", context.say("Clusters; the strongest members in bold", "群の一覧（太字は結びつきの強い団体）"),
        "<tr>" + heading("Cluster", "群") + heading("Size", "数", "class=\"n\"") +
            (examined(context) ? heading("Stays", "安定") : std::string()) + heading("Members", "団体・総称") +
            heading("Leading categories (rows)", "主な課題分類") + heading("Pairs inside", "内側の対", "class=\"n\"") +
            heading("Pairs across", "外との対", "class=\"n\"") + heading("Rows", "根拠") + "</tr>",
        rows + "</tbody>");
    if (!clusters.isolates.empty()) {
        std::vector<Index> isolates;
        for (const auto v : clusters.isolates) isolates.push_back(context.content.collaboration.nodes[v].subject);
        out += "<p>" +
               context.fill("In no cluster, without a tie ({}): {}.", "線がなく、どの群にも属さない団体（{}）：{}。",
                            isolates.size(), context.organizations(isolates)) +
               "</p>\n";
    }
    return out + caveat(context) + "</section>\n";
}

}  // namespace collabgraph::report
