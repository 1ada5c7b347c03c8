#include "collabgraph/diagram/clusters_page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/text/line_break.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/bezier.hpp"
#include "diagram/dress.hpp"
#include "diagram/network_figure.hpp"
#include "diagram/sentence.hpp"
#include "diagram/strip.hpp"

namespace collabgraph::diagram {

namespace {

using network::Network;
using network::Vertex;

constexpr std::size_t most_clusters = 14;
constexpr double label_room = style::mm(56), strip_gap = 4;

class Composer {
 public:
    Composer(const Material& material, const Network& view, const cluster::Clusters& clusters,
             const ClustersOptions& options)
        : m_material(material), m_view(view), m_clusters(clusters), m_options(options) {
        count_ties();
        count_categories();
    }

    Page run() {
        for (std::size_t drawn = std::min(most_clusters, m_clusters.members.size());; --drawn) {
            if (std::optional<Page> page = compose(drawn)) return std::move(*page);
        }
    }

 private:
    template <typename... Arguments>
    std::string words(const text::Bilingual& patterns, const Arguments&... arguments) const {
        return sentence(m_material.language, patterns, arguments...);
    }
    std::string label(Vertex v) const {
        return label_of(m_material.survey.organizations[m_view.nodes[v].subject], m_material.language);
    }
    std::uint32_t cluster(Vertex v) const { return m_clusters.of_node[v]; }

    void count_ties() {
        for (const network::Tie& tie : m_view.ties) ++m_ties[{cluster(tie.source), cluster(tie.target)}];
    }

    std::uint32_t ties(std::uint32_t from, std::uint32_t to) const {
        const auto found = m_ties.find({from, to});
        return found == m_ties.end() ? 0 : found->second;
    }

    /// Categories of a cluster, by the number of its bodies that propose on them.
    void count_categories() {
        const std::size_t categories = m_material.survey.categories.size();
        std::set<std::pair<network::Index, network::Index>> seen;  // (organization, category)
        std::vector<std::vector<std::uint32_t>> count(m_clusters.members.size(),
                                                      std::vector<std::uint32_t>(categories, 0));
        for (std::uint32_t row = 0; row < m_material.incidence.categories.size(); ++row) {
            for (const network::Index body : m_material.incidence.proposers[row]) {
                const std::uint32_t c = cluster_of(m_material, body);
                if (c >= count.size()) continue;
                for (const network::Index category : m_material.incidence.categories[row]) {
                    if (seen.insert({body, category}).second) ++count[c][category];
                }
            }
        }
        for (const auto& counts : count) {
            std::vector<network::Index> order;
            for (network::Index category = 0; category < categories; ++category) {
                if (counts[category] > 0) order.push_back(category);
            }
            std::stable_sort(order.begin(), order.end(),
                             [&](network::Index a, network::Index b) { return counts[a] > counts[b]; });
            m_categories.push_back(std::move(order));
        }
    }

    std::optional<Page> compose(std::size_t drawn) {
        m_used.clear();
        Page page;
        page.name = m_options.name;
        page.language = m_material.language;
        page.ties_total = static_cast<std::uint32_t>(m_view.ties.size());
        const NetworkFigure figure = make_figure(drawn, page);
        page.ties_folded = page.ties_total - page.ties_drawn;
        furnish(page, furniture(drawn, page), legend(figure));
        for (const std::string& key : m_used) page.marks_used.push_back({key});
        const std::vector<Strip> strips = make_strips(drawn);
        const double strip_height = strips_height(strips, page.frame.width, page.language);
        Rect room = page.frame;
        room.height -= strip_height;
        draw_strips(page, strips, {room.x, room.bottom(), room.width, strip_height});
        if (strip_height > 0) room.height -= strip_gap;
        if (drawn > 0) {
            if (!draw_network(page, figure, room, m_options.seed) || !number_lines(page)) {
                // One cluster alone always fits; a page without any is better than none.
                return std::nullopt;
            }
        }
        add_hidden(page);
        return page;
    }

    NetworkFigure make_figure(std::size_t drawn, Page& page) {
        NetworkFigure figure;
        figure.arrows = false;
        figure.gap = style::mm(11);  // room for the number on each line
        for (std::uint32_t c = 0; c < drawn; ++c) {
            figure.boxes.push_back(box_of(c));
            figure.group.push_back(static_cast<std::uint32_t>(-1));
            m_used.insert("cluster");
            for (std::uint32_t d = 0; d < c; ++d) {
                const std::uint32_t there = ties(d, c), back = ties(c, d), both = there + back;
                if (both == 0) continue;
                page.ties_drawn += both;
                FigureTie tie;
                tie.a = d;
                tie.b = c;
                tie.a_to_b = both;
                tie.width = style::tie_width(std::min(both, 5U));
                tie.tie = "between_clusters";
                const std::string a = style::cluster_letter(d), b = style::cluster_letter(c);
                tie.tooltip = words({"{0} – {1}: {4} ties ({0} names {1}: {2}, {1} names {0}: {3})",
                                     "{0}と{1}：{4}本（{0}→{1} {2}本、{1}→{0} {3}本）"},
                                    a, b, there, back, both);
                figure.ties.push_back(std::move(tie));
                m_used.insert("tie-" + std::to_string(std::min(both, 5U)));
                m_used.insert("number");
            }
        }
        return figure;
    }

    Box box_of(std::uint32_t c) const {
        const auto& members = m_clusters.members[c];
        Box box;
        box.id = "g" + std::to_string(c);
        box.kind = "cluster";
        box.name = style::cluster_letter(c);
        box.badge = box.name;
        box.fill = style::cluster_fill(c);
        box.align = Align::left;
        box.label_size = style::label_size;
        box.label = {words({"{} bodies, {} ties inside", "{}団体、群の中の線{}本"}, members.size(), ties(c, c))};
        std::vector<std::string> names;
        for (const Vertex v : members) names.push_back(label(v));
        append(box.label, names, "");
        names.clear();
        for (const network::Index category : m_categories[c])
            names.push_back(label_of(m_material.survey.categories[category], m_material.language));
        if (!names.empty()) append(box.label, names, words({"On: ", "課題："}));
        std::vector<std::string> all;
        for (const Vertex v : members) all.push_back(label(v));
        box.tooltip = box.name + ": " + listed(all, m_material.language, 60);
        size_to_fit(box);
        return box;
    }

    /// As many names as two lines hold, then "and n more".
    void append(std::vector<std::string>& lines, const std::vector<std::string>& names, const std::string& lead) const {
        // The first name leaves room for "and n more".
        std::vector<std::string> kept = names;
        kept.front() = abbreviate(kept.front(), 1.2 * label_room, style::label_size);
        std::vector<std::string> best;
        for (std::size_t count = std::min<std::size_t>(names.size(), 6); count > 0; --count) {
            best = text::break_lines(lead + listed(kept, m_material.language, count),
                                     {label_room / style::label_size, false, 0, 0})
                       .lines;
            if (best.size() <= 2) break;
        }
        if (best.size() > 2) best.resize(2);
        for (std::string& line : best) lines.push_back(shorten(line, label_room, style::label_size));
    }

    /// The number of ties on each line, on a white patch that touches neither box nor other patch.
    static bool number_lines(Page& page) {
        std::vector<Rect> taken;
        for (const Box& box : page.boxes) {
            if (box.kind != "mark") taken.push_back(box.area);
        }
        std::vector<Box> patches;
        for (const Line& line : page.lines) {
            if (line.from.empty() || line.hidden) continue;
            Box patch;
            patch.id = "n" + std::to_string(patches.size() + 1);
            patch.kind = "mark";
            patch.outline = Outline::none;
            patch.label = {std::to_string(static_cast<long>(line.weight))};
            patch.bold = line.weight >= 5;
            patch.label_size = style::label_size;
            patch.area.width = std::ceil(text_width(patch.label.front(), patch.label_size, patch.bold)) + 6;
            patch.area.height = 13;
            if (!find_room(patch, line, taken)) return false;
            taken.push_back(grown(patch.area, 1));
            patches.push_back(std::move(patch));
        }
        page.boxes.insert(page.boxes.end(), patches.begin(), patches.end());
        return true;
    }

    static bool find_room(Box& patch, const Line& line, const std::vector<Rect>& taken) {
        const std::vector<Point> points = flatten(line.path);
        double length = 0;
        for (std::size_t i = 0; i + 1 < points.size(); ++i)
            length += std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
        for (int step = 0; step <= 42; ++step) {
            // From the middle outwards, both ways.
            const double share = 0.5 + (step % 2 == 0 ? 0.01 : -0.01) * step;
            double rest = share * length;
            for (std::size_t i = 0; i + 1 < points.size(); ++i) {
                const double piece = std::hypot(points[i + 1].x - points[i].x, points[i + 1].y - points[i].y);
                if (rest > piece) {
                    rest -= piece;
                    continue;
                }
                const double t = piece > 0 ? rest / piece : 0;
                centre_at(patch, {points[i].x + t * (points[i + 1].x - points[i].x),
                                  points[i].y + t * (points[i + 1].y - points[i].y)});
                break;
            }
            const Rect& a = patch.area;
            if (std::none_of(taken.begin(), taken.end(), [&](const Rect& b) {
                    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
                }))
                return true;
        }
        return false;
    }

    Legend legend(const NetworkFigure& figure) const {
        Legend legend;
        if (figure.boxes.empty()) return legend;
        Box letter;
        letter.area = {0, 0, 19, 15};
        letter.outline = Outline::none;
        letter.badge = "A";
        legend.add_box("cluster", letter,
                       words({"cluster of dense ties, leading bodies first; “On”: what most of its proposers work on",
                              "つながりが密な群。筆頭から順に団体名、「課題」は多くの団体が提案した分類"}));
        bool first = true;
        for (int count = 1; count <= 5; ++count) {
            const std::string key = "tie-" + std::to_string(count);
            if (!m_used.contains(key)) continue;
            Line line;
            line.width = style::tie_width(count);
            line.colour = std::string(count < 2 ? style::hairline : style::ink);
            std::string text = std::to_string(count);
            if (count == 5) text = words({"5 or more", "5本以上"});
            legend.add_line(key, line, first ? words({"ties between clusters: {}", "群の間の線{}"}, text) : text, 22);
            if (first) legend.also("number");
            first = false;
        }
        return legend;
    }

    Furniture furniture(std::size_t drawn, const Page& page) const {
        Furniture furniture;
        const std::size_t count = m_clusters.members.size();
        if (count == 0) {
            furniture.title = words({"No ties, so no clusters", "つながりがないので、群もない"});
        } else {
            furniture.title = words({"The ties fall into {0} clusters; the largest, of {1} bodies, is led by {2}",
                                     "提案のつながりは{0}の群に分かれる。最大は{2}を筆頭とする{1}団体"},
                                    count, m_clusters.members[0].size(), label(m_clusters.members[0].front()));
        }
        furniture.counting_rule = words(
            {"A tie: one body names another in at least one initiative. Clusters hold bodies with more ties among "
             "each other than expected (Leiden, weighted by initiatives; modularity {:.2f}).",
             "線1本＝ある団体がほかの団体の名を挙げること（件数によらない）。群＝互いの線が期待より多い団体のまとまり（"
             "Leiden法、件数で重み付け、モジュラリティ{:.2f}）。"},
            std::isnan(m_clusters.modularity) ? 0.0 : m_clusters.modularity);
        furniture.left_out =
            words({"Ties: {} between the clusters drawn, {} inside clusters or of clusters not drawn, in all {}.",
                   "線：図の群の間{}本、群の中と図にない群{}本、合計{}本。"},
                  page.ties_drawn, page.ties_folded, page.ties_total);
        if (drawn < count)
            furniture.left_out += words(
                {" {} small clusters are named below the drawing.", "小さな群{}は図の下に名を挙げた。"}, count - drawn);
        furniture.source = source_of(m_material);
        return furniture;
    }

    std::vector<Strip> make_strips(std::size_t drawn) const {
        Strip small, isolated;
        for (std::uint32_t c = static_cast<std::uint32_t>(drawn); c < m_clusters.members.size(); ++c) {
            std::vector<std::string> names;
            for (const Vertex v : m_clusters.members[c]) names.push_back(label(v));
            small.names.push_back(style::cluster_letter(c) + ": " + listed(names, m_material.language, 2));
        }
        for (const Vertex v : m_clusters.isolates) isolated.names.push_back(label(v));
        small.heading = words({"{} small clusters:", "小さな群（{}）："}, small.names.size());
        isolated.heading = words({"{} without a tie:", "つながりのない名（{}）："}, isolated.names.size());
        return {small, isolated};
    }

    /// Every body and tie of the view, at the place of its cluster.
    void add_hidden(Page& page) const {
        std::map<std::string, Point> where;
        for (const Box& box : page.boxes) where.emplace(box.id, box.area.centre());
        for (Vertex v = 0; v < m_view.nodes.size(); ++v) {
            Box box;
            box.id = organization_id(m_view.nodes[v].subject);
            box.kind = "organization";
            box.name = m_material.survey.organizations[m_view.nodes[v].subject].name;
            box.label = {label(v)};
            box.hidden = true;
            size_to_fit(box);
            const auto found = where.find("g" + std::to_string(cluster(v)));
            centre_at(box, found == where.end() ? page.frame.centre() : found->second);
            page.boxes.push_back(std::move(box));
        }
        for (const network::Tie& tie : m_view.ties) page.lines.push_back(hidden_tie(m_view, tie));
    }

    const Material& m_material;
    const Network& m_view;
    const cluster::Clusters& m_clusters;
    const ClustersOptions& m_options;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> m_ties;
    std::vector<std::vector<network::Index>> m_categories;  // per cluster, most bodies first
    std::set<std::string> m_used;
};

}  // namespace

Page clusters_page(const Material& material, const network::Network& collaboration, const cluster::Clusters& clusters,
                   const ClustersOptions& options) {
    return Composer(material, collaboration, clusters, options).run();
}

}  // namespace collabgraph::diagram
