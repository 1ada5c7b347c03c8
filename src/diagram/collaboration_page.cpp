#include "collabgraph/diagram/collaboration_page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/clusters_page.hpp"
#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/text/line_break.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/clusters_legend.hpp"
#include "diagram/core.hpp"
#include "diagram/dress.hpp"
#include "diagram/network_figure.hpp"
#include "diagram/sentence.hpp"
#include "diagram/strip.hpp"
#include "diagram/type_marks.hpp"

namespace collabgraph::diagram {

namespace {

using network::Network;
using network::Vertex;
using survey::NameKind;

/// Rows as the legend tells them apart: 1, 2, 3, 4, 5 and more.
int rows_class(double rows) {
    return rows >= 5 ? 5 : std::max(1, static_cast<int>(rows));
}

constexpr double strip_gap = 4;

class Composer {
 public:
    Composer(const Material& material, const Network& view, const cluster::Clusters& clusters,
             const CollaborationOptions& options)
        : m_material(material), m_view(view), m_clusters(clusters), m_options(options) {
        for (const network::Node& node : view.nodes) m_respondent.push_back(is_respondent(material, node.subject));
        for (const network::Node& node : view.nodes) {
            if (std::find(m_type_order.begin(), m_type_order.end(), node.type) == m_type_order.end())
                m_type_order.push_back(node.type);
        }
        m_type_marks = type_marks(m_type_order, material.language);
    }

    Page run() {
        std::uint32_t highest = 2;
        for (const std::uint32_t count : core_of(m_view, m_respondent, 1).named_by)
            highest = std::max(highest, count + 1);
        for (std::uint32_t k = std::max(1U, m_options.named_by_at_least); k <= highest; ++k) {
            m_core = core_of(m_view, m_respondent, k);
            if (m_core.drawn > m_options.most_bodies || m_core.lines > m_options.most_lines) continue;
            for (const bool compact : {false, true}) {
                m_compact = compact;
                if (std::optional<Page> page = compose()) return std::move(*page);
            }
        }
        ClustersOptions options;
        options.seed = m_options.seed;
        options.name = m_options.name;
        return clusters_page(m_material, m_view, m_clusters, options);
    }

 private:
    const std::string& say(const text::Bilingual& words) const { return words.in(m_material.language); }
    template <typename... Arguments>
    std::string words(const text::Bilingual& patterns, const Arguments&... arguments) const {
        return sentence(m_material.language, patterns, arguments...);
    }
    bool ja() const { return m_material.language == text::Language::ja; }
    const survey::Organization& body(Vertex v) const {
        return m_material.survey.organizations[m_view.nodes[v].subject];
    }
    std::string label(Vertex v) const { return label_of(body(v), m_material.language); }
    std::uint32_t cluster(Vertex v) const { return m_clusters.of_node[v]; }

    void use(const std::string& key) { m_used.insert(key); }

    std::optional<Page> compose() {
        m_used.clear();
        m_looks = {};
        m_figure = {};
        m_figure.moves = m_options.moves;
        m_position.assign(m_view.nodes.size(), 0);
        make_boxes();
        if (m_compact && !labels_tell()) return std::nullopt;
        make_ties();
        Page page;
        page.name = m_options.name;
        page.language = m_material.language;
        page.ties_total = static_cast<std::uint32_t>(m_view.ties.size());
        page.ties_drawn = static_cast<std::uint32_t>(m_core.drawn_ties.size());
        page.ties_folded = m_core.folded_ties;
        furnish(page, furniture(), legend());
        for (const std::string& key : m_used) page.marks_used.push_back({key});

        const std::vector<Strip> strips = make_strips();
        const double strip_height = strips_height(strips, page.frame.width, page.language);
        Rect room = page.frame;
        room.height -= strip_height;
        draw_strips(page, strips, {room.x, room.bottom(), room.width, strip_height});
        if (strip_height > 0) room.height -= strip_gap;
        if (!draw_network(page, m_figure, room, m_options.seed)) return std::nullopt;
        add_hidden(page);
        return page;
    }

    void make_boxes() {
        for (Vertex v = 0; v < m_view.nodes.size(); ++v) {
            if (m_core.place[v] != Place::drawn) continue;
            m_position[v] = static_cast<std::uint32_t>(m_figure.boxes.size());
            m_figure.boxes.push_back(box_of(v));
            m_figure.group.push_back(cluster(v));
        }
    }

    Box box_of(Vertex v) {
        Box box;
        box.id = organization_id(m_view.nodes[v].subject);
        box.kind = "organization";
        box.name = body(v).name;
        dress(box, m_material, m_view.nodes[v].subject, m_looks);
        const std::uint32_t named_by = m_core.named_by[v];
        box.label_size = style::named_by_size(named_by);
        box.bold = named_by >= 3;
        if (named_by >= 2) {
            box.badge = std::to_string(named_by);
            use("badge");
        }
        box.corner = style::cluster_letter(cluster(v));
        const auto mark = m_type_marks.find(m_view.nodes[v].type);
        if (mark != m_type_marks.end()) {
            box.corner += (box.corner.empty() ? "" : " ") + mark->second.mark;
            use("type-" + mark->first);
        }
        if (m_core.more[v] > 0) {
            box.more = "+" + std::to_string(m_core.more[v]);
            use("more");
        }
        if (cluster(v) < style::cluster_fills.size())
            use("cluster-" + style::cluster_letter(cluster(v)));
        else if (cluster(v) != cluster::isolated)
            use("cluster-later");
        box.label = lines_of(v, box);
        box.tooltip = tooltip(v);
        size_to_fit(box);
        return box;
    }

    /// Long Latin names lose their commonest words first, then their ends; lines that break at spaces are never quite
    /// full.
    std::vector<std::string> lines_of(Vertex v, const Box& box) const {
        const double width = style::label_width(box.label_size) * (ja() || m_compact ? 1 : 1.2);
        const double room = (ja() ? 2.2 : m_compact ? 1.75 : 1.85) * width;
        const std::string name = abbreviate(label(v), room, box.label_size, box.bold);
        return text::break_lines(name, {width / box.label_size, box.bold, m_compact ? 2U : 3U, 0.35}).lines;
    }

    /// Short labels must still say who is meant: no two alike, and no more than a quarter cut off.
    bool labels_tell() const {
        std::set<std::vector<std::string>> labels;
        std::size_t cut = 0;
        for (const Box& box : m_figure.boxes) {
            labels.insert(box.label);
            if (!box.label.empty() && box.label.back().ends_with("…")) ++cut;
        }
        return labels.size() == m_figure.boxes.size() && 4 * cut <= m_figure.boxes.size();
    }

    std::string tooltip(Vertex v) const {
        const std::string type = m_view.nodes[v].type.empty() ? "" : words({" ({})", "（{}）"}, m_view.nodes[v].type);
        const std::string name = ja() || body(v).name_en.empty() ? body(v).name : body(v).name_en;
        return name + type +
               words({"; named by {}, names {}", "：{}団体が名を挙げ、{}の相手の名を挙げる"}, m_core.named_by[v],
                     m_core.names[v]);
    }

    std::string tooltip(const network::Tie& tie) const {
        return fmt::format("{} → {} ({})", label(tie.source), label(tie.target),
                           rows_of(m_material, m_view.evidence(tie)));
    }

    void make_ties() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> at;
        for (const std::uint32_t t : m_core.drawn_ties) {
            const network::Tie& tie = m_view.ties[t];
            const std::uint32_t a = m_position[tie.source], b = m_position[tie.target];
            const auto [known, fresh] = at.try_emplace({std::min(a, b), std::max(a, b)}, m_figure.ties.size());
            if (fresh)
                m_figure.ties.push_back({a, b, tie.weight, 0, 0, tooltip(tie), "", "proposes_with"});
            else {
                FigureTie& both = m_figure.ties[known->second];
                both.b_to_a = tie.weight;
                both.back_tooltip = tooltip(tie);
                use("mutual");
            }
        }
        for (FigureTie& tie : m_figure.ties) {
            const int rows = rows_class(std::max(tie.a_to_b, tie.b_to_a));
            tie.width = style::tie_width(rows);
            use("tie-" + std::to_string(rows));
        }
    }

    Legend legend() {
        Legend legend;
        clusters_legend(legend);
        const auto kind = [&](bool used, const char* key, Shape shape, Outline outline, const text::Bilingual& words) {
            if (!used) return;
            Box sample;
            sample.area = {0, 0, 26, 12};
            sample.shape = shape;
            sample.outline = outline;
            legend.add_box(key, sample, say(words));
            use(key);
        };
        kind(m_looks.respondent, "respondent", Shape::rectangle, Outline::thick, {"respondent", "回答団体"});
        kind(m_looks.other, "body", Shape::rounded, Outline::thin, {"not a respondent", "回答団体でない"});
        kind(m_looks.class_, "class", Shape::rectangle, Outline::dashed, {"a kind of bodies", "総称"});
        kind(m_looks.group, "group", Shape::rectangle, Outline::twofold, {"a group of bodies", "団体の集まり"});
        if (m_used.contains("badge")) {
            Box sample;
            sample.area = {0, 0, 19, 15};
            sample.outline = Outline::none;
            sample.badge = "7";
            legend.add_box("badge", sample,
                           say({"bodies that name it (and type size)", "名を挙げた団体の数（字の大きさも）"}));
        }
        if (m_used.contains("more")) legend.add_text("more", "+3", say({"partners not drawn", "図に描かない相手の数"}));
        ties_legend(legend);
        types_legend(legend);
        return legend;
    }

    void clusters_legend(Legend& legend) const {
        explain_clusters(
            legend, say({"Cluster, its leading body (bodies drawn):", "密な群と筆頭団体（図の数）："}),
            drawn_members(m_clusters, [&](Vertex v) { return m_core.place[v] == Place::drawn; }),
            [&](Vertex v) { return label(v); }, m_material.language);
    }

    void ties_legend(Legend& legend) {
        bool first = true;
        for (int rows = 1; rows <= 5; ++rows) {
            const std::string key = "tie-" + std::to_string(rows);
            if (!m_used.contains(key)) continue;
            std::string words = std::to_string(rows);
            if (first)
                words = say({rows == 5      ? "5 or more initiatives"
                             : words == "1" ? "1 initiative"
                                            : words + " initiatives",
                             rows == 5 ? "5件以上" : words + "件"});
            else if (rows == 5)
                words = say({"5 or more", "5件以上"});
            first = false;
            legend.add_line(key, tie_sample(style::tie_width(rows)), words, 20);
        }
        if (!m_used.contains("mutual")) return;
        Line sample = tie_sample(style::tie_width(2));
        sample.tail = true;
        legend.add_line("mutual", sample, say({"both name each other", "互いに挙げる"}), 22);
    }

    static Line tie_sample(double width) {
        Line line;
        line.width = width;
        line.head = true;
        line.head_size = style::head_size(width);
        line.colour = std::string(width < style::tie_width(style::heavy_rows) ? style::hairline : style::ink);
        return line;
    }

    void types_legend(Legend& legend) {
        for (const std::string& type : m_type_order) {
            if (m_used.contains("type-" + type))
                legend.add_text("type-" + type, m_type_marks.at(type).mark, m_type_marks.at(type).words);
        }
    }

    Furniture furniture() const {
        Furniture furniture;
        furniture.title = title();
        furniture.counting_rule = counting_rule();
        furniture.left_out = left_out();
        furniture.source =
            source_of(m_material) + words({" Clusters: Leiden, weighted by initiatives, modularity {:.2f}.",
                                           " 群：Leiden法（件数で重み付け、モジュラリティ{:.2f}）。"},
                                          m_clusters.modularity);
        if (m_view.ties.empty()) furniture.source = source_of(m_material);
        return furniture;
    }

    /// Bodies (no classes, no groups) that most proposers name.
    std::string title() const {
        std::vector<Vertex> order;
        for (Vertex v = 0; v < m_view.nodes.size(); ++v) {
            if (body(v).kind == NameKind::body && m_core.named_by[v] > 0) order.push_back(v);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](Vertex a, Vertex b) { return m_core.named_by[a] > m_core.named_by[b]; });
        if (order.empty()) return say({"No initiative names a partner", "相手の名を挙げた取組はない"});
        const auto proposers =
            std::count_if(m_core.names.begin(), m_core.names.end(), [](std::uint32_t n) { return n > 0; });
        const std::uint32_t most = m_core.named_by[order[0]];
        std::size_t leaders = 0;
        while (leaders < order.size() && m_core.named_by[order[leaders]] == most) ++leaders;
        if (most == 1) {
            return words({"No body is named by more than one proposer: {} bodies, each named once",
                          "2団体以上が名を挙げた相手はない（{}の相手を1団体ずつが挙げる）"},
                         leaders);
        }
        if (leaders > 2) {
            return words({"{1} and {0} others are named by most: {2} of {3} proposers each",
                          "最も多くの団体が名を挙げるのは{1}など{4}団体（各{2}団体）"},
                         leaders - 1, label(order[0]), most, proposers, leaders);
        }
        if (leaders == 2) {
            return words({"{} and {} are named by most: {} of {} proposers each",
                          "最も多くの団体が名を挙げるのは{}と{}（各{}団体）"},
                         label(order[0]), label(order[1]), most, proposers);
        }
        const bool second = order.size() > 1 && m_core.named_by[order[1]] > 1 &&
                            (order.size() == 2 || m_core.named_by[order[2]] < m_core.named_by[order[1]]);
        if (second) {
            const std::string both =
                words({"{0} is named by most ({1} of {4} proposers), then {2} ({3})",
                       "最も多くの団体が名を挙げるのは{0}（{1}団体）、次が{2}（{3}団体）"},
                      label(order[0]), most, label(order[1]), m_core.named_by[order[1]], proposers);
            if (text_width(both, 14, true) <= style::mm(277)) return both;
        }
        return words({"{} is named by most: {} of {} proposers", "最も多くの団体が名を挙げるのは{}（{}団体）"},
                     label(order[0]), most, proposers);
    }

    std::string counting_rule() const {
        const auto respondents = std::count(m_respondent.begin(), m_respondent.end(), true);
        double pairs = 0;
        for (const network::Tie& tie : m_view.ties) pairs += tie.weight;
        return words({"{} respondents, {} initiatives. Arrow: from the body that proposes to a "
                      "partner it names (not oneself; "
                      "once an initiative): {} pairs, {} ties.",
                      "団体どうしの協力の提案：回答{}団体・{}"
                      "件。矢印＝提案した団体→名を挙げた相手。1件の中の異なる相手を1対と数える（"
                      "自団体を除く）：{}対、{}本。"},
                     respondents, m_material.survey.initiatives.size(), static_cast<long>(pairs), m_view.ties.size());
    }

    std::string left_out() const {
        std::string note = words({"Drawn: {} organizations, {} of {} ties.", "図は{}団体、{}本（全{}本のうち）。"},
                                 m_core.drawn, m_core.drawn_ties.size(), m_view.ties.size());
        if (m_core.folded > 0) {
            const std::uint32_t below = m_core.threshold - 1;
            const std::string rest =
                below == 1
                    ? words({" {} bodies named by one proposer only ({} ties) are counted as “+n” at that proposer.",
                             "1団体だけが挙げた{}の相手（{}本）は、挙げた団体の右端の「+"
                             "数」にまとめ、線を引かない。"},
                            m_core.folded, m_core.folded_ties)
                    : words({" {0} bodies named by {2} proposers or fewer ({1} ties) are "
                             "counted as “+n” at those proposers.",
                             "挙げた団体が{2}以下の{0}の相手（{1}本）は、挙げた団体の右端の「+"
                             "数」にまとめ、線を引かない。"},
                            m_core.folded, m_core.folded_ties, below);
            note += rest;
        }
        if (m_core.threshold > m_options.named_by_at_least) {
            note += words({" To stay readable the page draws only those named by {} or more.",
                           "読める大きさを保つため、{}団体以上が挙げた相手だけを描いた。"},
                          m_core.threshold);
        }
        const auto unmentioned = std::count(m_core.place.begin(), m_core.place.end(), Place::unmentioned);
        if (unmentioned > 0) {
            note +=
                words({" {} listed names stand in no pair.", "どの対にも現れない名{}は描いていない。"}, unmentioned);
        }
        return note;
    }

    std::vector<Strip> make_strips() const {
        Strip own, nobody;
        for (Vertex v = 0; v < m_view.nodes.size(); ++v) {
            if (m_core.place[v] == Place::own_partners_only)
                own.names.push_back(label(v) + "\u00A0+" + std::to_string(m_core.more[v]));
            if (m_core.place[v] == Place::nobody) nobody.names.push_back(label(v));
        }
        own.heading =
            words({"{} respondents tied only to partners not drawn:", "図にない相手とだけつながる回答団体（{}）："},
                  own.names.size());
        nobody.heading = words(
            {"{} respondents that name nobody and are not named:", "相手を挙げず、挙げられてもいない回答団体（{}）："},
            nobody.names.size());
        return {own, nobody};
    }

    /// What is not drawn stands in the DOT at the place of who names it, so that the file holds the whole view.
    void add_hidden(Page& page) const {
        std::map<std::string, Point> where;
        for (const Box& box : page.boxes) where.emplace(box.id, box.area.centre());
        std::vector<Point> near(m_view.nodes.size(), page.frame.centre());
        for (const network::Tie& tie : m_view.ties) {
            const auto drawn = where.find(organization_id(m_view.nodes[tie.source].subject));
            if (m_core.place[tie.target] == Place::folded && drawn != where.end()) near[tie.target] = drawn->second;
        }
        for (Vertex v = 0; v < m_view.nodes.size(); ++v) {
            if (m_core.place[v] == Place::drawn) continue;
            Box box;
            box.id = organization_id(m_view.nodes[v].subject);
            box.kind = "organization";
            box.name = body(v).name;
            box.label = {label(v)};
            box.hidden = true;
            size_to_fit(box);
            centre_at(box, near[v]);
            page.boxes.push_back(std::move(box));
        }
        std::vector<bool> drawn(m_view.ties.size(), false);
        for (const std::uint32_t t : m_core.drawn_ties) drawn[t] = true;
        for (std::uint32_t t = 0; t < m_view.ties.size(); ++t) {
            if (!drawn[t]) page.lines.push_back(hidden_tie(m_view, m_view.ties[t]));
        }
    }

    const Material& m_material;
    const Network& m_view;
    const cluster::Clusters& m_clusters;
    const CollaborationOptions& m_options;
    std::vector<bool> m_respondent;
    std::map<std::string, TypeMark> m_type_marks;
    Core m_core;
    bool m_compact = false;  // shorter labels, before anything is left out
    Looks m_looks;
    std::set<std::string> m_used;
    std::vector<std::string> m_type_order;  // as the organizations come
    NetworkFigure m_figure;
    std::vector<std::uint32_t> m_position;  // of a node among the figure's boxes
};

}  // namespace

Page collaboration_page(const Material& material, const network::Network& collaboration,
                        const cluster::Clusters& clusters, const CollaborationOptions& options) {
    return Composer(material, collaboration, clusters, options).run();
}

}  // namespace collabgraph::diagram
