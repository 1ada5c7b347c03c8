#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/style.hpp"
#include "collabgraph/text/number.hpp"
#include "report/html_sections.hpp"

namespace collabgraph::report {

namespace {

std::string cluster_row(const Context& context, std::uint32_t cluster) {
    const auto& clusters = context.content.clusters;
    const auto& network = context.content.collaboration;
    const cluster::Portrait& portrait = context.portraits[cluster];
    const auto& leaders = portrait.bodies;
    std::vector<Index> others;
    for (const auto v : clusters.members[cluster]) {
        const Index member = network.nodes[v].subject;
        if (std::find(leaders.begin(), leaders.end(), member) == leaders.end()) others.push_back(member);
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
    std::string names = "<b>" + context.organizations(leaders) + "</b>";
    if (!others.empty()) names += context.say(", ", "、") + context.organizations(others);
    std::vector<std::string> categories;
    for (const cluster::LeadingCategory& leading : portrait.categories) {
        categories.push_back(context.fill("{} ({})", "{}（{}件）", context.category(leading.category), leading.rows));
    }
    return fmt::format(
        "<tr id=\"cluster-{0}\"><th scope=\"row\"><span class=\"swatch\" style=\"background:{1}\">{0}</span></th>"
        "<td class=\"n\">{2}</td><td>{3}</td><td>{4}</td><td class=\"n\">{5}</td><td "
        "class=\"n\">{6}</td><td>{7}</td></tr>",
        letter, diagram::style::cluster_fill(cluster), clusters.members[cluster].size(), names,
        context.joined(categories), number(inside), number(outside),
        context.rows(rows, context.fill("Rows behind the ties inside cluster {}", "群{}の内側の線の根拠", letter)));
}

}  // namespace

std::string html_clusters(const Context& context) {
    const auto& clusters = context.content.clusters;
    std::string out = "<section id=\"clusters\"><h2>" + context.say("Clusters", "群（クラスタ）") + "</h2>\n";
    if (clusters.members.empty()) {
        return out + "<p>" + context.say("No tie, so no clusters.", "線がないため、群はない。") + "</p></section>\n";
    }
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
        "<tr>" + heading("Cluster", "群") + heading("Size", "数", "class=\"n\"") + heading("Members", "団体・総称") +
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
