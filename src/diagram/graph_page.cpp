#include "collabgraph/diagram/graph_page.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>
#include <utility>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/material.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/diagram/style.hpp"
#include "collabgraph/text/line_break.hpp"
#include "collabgraph/text/number.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/canvas.hpp"
#include "diagram/clusters_legend.hpp"
#include "diagram/dress.hpp"
#include "diagram/graph_part.hpp"
#include "diagram/network_figure.hpp"
#include "diagram/sentence.hpp"
#include "diagram/strip.hpp"
#include "diagram/type_marks.hpp"

namespace collabgraph::diagram {

namespace {

using network::Network;
using network::Vertex;
using survey::NameKind;

constexpr double strip_gap = 4;
/// Lines of up to three classes of weight; a graph whose lines are all alike has the first.
constexpr double plain_width = style::mm(0.3);
constexpr double class_widths[] = {style::mm(0.25), style::mm(0.7), style::mm(1.2)};
constexpr std::size_t classes = std::size(class_widths);
/// So many of the strongest lines of a node are tried, one after the other; 0: all.
constexpr std::uint32_t numbers_of_lines[] = {0, 6, 4, 3, 2, 1};

class Composer {
 public:
    Composer(const survey::Survey& survey, const Network& graph, const cluster::Clusters& clusters,
             text::Language language, const GraphOptions& options)
        : m_survey(survey),
          m_graph(graph),
          m_clusters(clusters),
          m_language(language),
          m_options(options),
          m_pairs(pairs_of(graph)),
          m_ties(ties_at(graph)) {
        for (const network::Node& node : graph.nodes) {
            if (std::find(m_type_order.begin(), m_type_order.end(), node.type) == m_type_order.end()) {
                m_type_order.push_back(node.type);
            }
        }
        m_type_marks = type_marks(m_type_order, language);
        m_run_together = run_together();
    }

    Page run() {
        for (const std::uint32_t most : {m_options.most_nodes, 40U, 24U, 12U, 0U}) {
            if (most > m_options.most_nodes) continue;
            m_least_ties = least_ties(most);
            std::size_t before = 0;
            for (const std::uint32_t strongest : numbers_of_lines) {
                m_strongest = strongest;
                m_part = part_of(m_graph, m_pairs, m_least_ties, strongest, m_options.weighted);
                const std::size_t lines = m_part.lines.size();
                if (lines > std::min<std::size_t>(m_options.most_lines, 3 * std::size_t{m_part.nodes} + 6)) continue;
                if (strongest > 0 && lines == before) continue;
                before = lines;
                if (std::optional<Page> page = compose()) return std::move(*page);
            }
        }
        // Without a box nothing is laid out, so the last attempt cannot fail.
        throw std::logic_error("graph_page: an empty page could not be drawn");
    }

 private:
    const std::string& say(const text::Bilingual& words) const { return words.in(m_language); }
    template <typename... Arguments>
    std::string words(const text::Bilingual& patterns, const Arguments&... arguments) const {
        return sentence(m_language, patterns, arguments...);
    }
    bool ja() const { return m_language == text::Language::ja; }
    bool directed() const { return m_graph.direction == network::Direction::directed; }
    const survey::Organization& node(Vertex v) const { return m_survey.organizations[m_graph.nodes[v].subject]; }
    std::string id(Vertex v) const { return organization_id(m_graph.nodes[v].subject); }
    std::string label(Vertex v) const { return label_of(node(v), m_language); }
    std::uint32_t cluster(Vertex v) const { return m_clusters.of_node[v]; }
    std::string amount(double weight) const { return text::significant(weight, 3); }
    void use(const std::string& key) { m_used.insert(key); }
    std::string ties(std::uint32_t count) const { return words({count == 1 ? "{} tie" : "{} ties", "{}本"}, count); }

    /// The smallest number of ties that at most `most` nodes have.
    std::uint32_t least_ties(std::size_t most) const {
        std::vector<std::uint32_t> ties = m_ties;
        std::sort(ties.begin(), ties.end(), std::greater<>());
        return ties.size() <= most ? 0 : ties[most] + 1;
    }

    std::optional<Page> compose() {
        m_used.clear();
        m_figure = {};
        m_figure.arrows = directed();
        m_figure.moves = m_options.moves;
        m_position.assign(m_graph.nodes.size(), 0);
        measure_lines();
        make_boxes();
        make_lines();

        Page page;
        page.name = m_options.name;
        page.language = m_language;
        page.directed = directed();
        page.ties_total = static_cast<std::uint32_t>(m_graph.ties.size());
        page.ties_drawn = m_part.drawn_ties;
        page.ties_folded = page.ties_total - page.ties_drawn;
        furnish(page, furniture(), legend());
        for (const std::string& key : m_used) page.marks_used.push_back({key});

        const std::vector<Strip> strips = make_strips();
        const double strip_height = strips_height(strips, page.frame.width, page.language);
        Rect room = page.frame;
        room.height -= strip_height;
        draw_strips(page, strips, {room.x, room.bottom(), room.width, strip_height});
        if (strip_height > 0) room.height -= strip_gap;
        if (!m_figure.boxes.empty() && !draw_network(page, m_figure, room, m_options.seed)) return std::nullopt;
        finish_lines(page);
        add_hidden(page);
        return page;
    }

    // -- lines

    /// What a line's width tells: weight, or without weights the number of ties; of the heavier direction.
    double strength(const GraphPair& pair) const {
        return m_options.weighted ? std::max(pair.up_weight, pair.down_weight) : std::max(pair.up, pair.down);
    }

    void measure_lines() {
        m_least = m_most = 0;
        bool first = true;
        for (const std::uint32_t line : m_part.lines) {
            const double value = strength(m_pairs[line]);
            m_least = first ? value : std::min(m_least, value);
            m_most = first ? value : std::max(m_most, value);
            first = false;
        }
    }

    bool lines_alike() const { return m_most <= m_least; }

    std::size_t class_of(double value) const {
        if (lines_alike()) return 0;
        const double share = (value - m_least) / (m_most - m_least);
        return std::min(classes - 1, static_cast<std::size_t>(share * static_cast<double>(classes)));
    }

    void make_lines() {
        m_ranges.clear();
        for (const std::uint32_t number : m_part.lines) {
            const GraphPair& pair = m_pairs[number];
            const double value = strength(pair);
            const std::size_t c = class_of(value);
            FigureTie line;
            line.a = m_position[pair.low];
            line.b = m_position[pair.high];
            // The layout needs to know what is heavy; weights are put in afterwards.
            line.a_to_b = pair.up > 0 ? static_cast<double>(c + 1) : 0;
            line.b_to_a = pair.down > 0 ? static_cast<double>(c + 1) : 0;
            line.width = lines_alike() ? plain_width : class_widths[c];
            line.tie = "edge";
            if (pair.up > 0) line.tooltip = tooltip(pair.low, pair.high, pair.up, pair.up_weight);
            if (pair.down > 0) line.back_tooltip = tooltip(pair.high, pair.low, pair.down, pair.down_weight);
            if (pair.up > 0 && pair.down > 0) use("mutual");
            m_figure.ties.push_back(std::move(line));
            use("tie-" + std::to_string(c + 1));
            const auto [range, fresh] = m_ranges.emplace(c, std::pair(value, value));
            if (!fresh) {
                range->second.first = std::min(range->second.first, value);
                range->second.second = std::max(range->second.second, value);
            }
        }
    }

    std::string tooltip(Vertex from, Vertex to, std::uint32_t ties, double weight) const {
        std::string text = label(from) + (directed() ? " → " : " – ") + label(to);
        if (m_options.weighted) text += words({": weight {}", "：重み{}"}, amount(weight));
        if (ties > 1) text += words({", {} ties", "、{}本"}, ties);
        return text;
    }

    /// The weights of the lines that were laid out by class, and one tone for lines that are all alike.
    void finish_lines(Page& page) const {
        std::map<std::pair<std::string, std::string>, double> weights;
        for (const std::uint32_t line : m_part.lines) {
            const GraphPair& pair = m_pairs[line];
            weights[{id(pair.low), id(pair.high)}] = pair.up_weight;
            weights[{id(pair.high), id(pair.low)}] = pair.down_weight;
        }
        for (Line& line : page.lines) {
            const auto weight = weights.find({line.from, line.to});
            if (weight == weights.end()) continue;
            line.weight = weight->second;
            if (lines_alike() && !line.hidden) line.colour = std::string(style::mark_grey);
        }
    }

    // -- boxes

    void make_boxes() {
        for (Vertex v = 0; v < m_graph.nodes.size(); ++v) {
            if (!m_part.drawn[v]) continue;
            m_position[v] = static_cast<std::uint32_t>(m_figure.boxes.size());
            m_figure.boxes.push_back(box_of(v));
            m_figure.group.push_back(cluster(v));
        }
    }

    Box box_of(Vertex v) {
        Box box;
        box.id = id(v);
        box.kind = "node";
        box.name = m_graph.nodes[v].id;
        dress_node(box, m_graph.nodes[v].name_kind);
        box.fill = style::cluster_fill(cluster(v));
        box.label_size = label_size(v);
        box.bold = box.label_size > style::label_size;
        if (m_part.ties[v] >= 2) {
            box.badge = std::to_string(m_part.ties[v]);
            use("badge");
        }
        box.corner = style::cluster_letter(cluster(v));
        const auto mark = m_type_marks.find(m_graph.nodes[v].type);
        if (mark != m_type_marks.end()) {
            box.corner += (box.corner.empty() ? "" : " ") + mark->second.mark;
            use("type-" + mark->first);
        }
        if (m_part.more[v] > 0) {
            box.more = "+" + std::to_string(m_part.more[v]);
            use("more");
        }
        if (cluster(v) < style::cluster_fills.size())
            use("cluster-" + style::cluster_letter(cluster(v)));
        else if (cluster(v) != cluster::isolated)
            use("cluster-later");
        box.label = lines_of(v, box);
        box.tooltip = full_name_of(node(v), m_language) + words({": {}", "：線{}"}, ties(m_part.ties[v]));
        size_to_fit(box);
        return box;
    }

    void dress_node(Box& box, NameKind kind) {
        box.outline = Outline::thin;
        box.shape = Shape::rounded;
        if (kind != NameKind::class_ && kind != NameKind::group) return;
        box.shape = Shape::rectangle;
        box.outline = kind == NameKind::group ? Outline::twofold : Outline::dashed;
        use(kind == NameKind::group ? "group" : "class");
    }

    /// By the share of the largest number of ties.
    double label_size(Vertex v) const {
        const std::uint32_t most = *std::max_element(m_part.ties.begin(), m_part.ties.end());
        if (most < 3) return style::label_size;
        const double share = static_cast<double>(m_part.ties[v]) / most;
        if (share < 0.5) return style::label_size;
        return share < 0.8 ? 11 : 13.5;
    }

    std::vector<std::string> lines_of(Vertex v, const Box& box) const {
        const double width = style::label_width(box.label_size);
        // Where there are few boxes there is room for three lines.
        const double room = (m_part.nodes <= 30 ? 2.6 : ja() ? 2.2 : 1.85) * width;
        return text::break_lines(abbreviate(spaced(label(v)), room, box.label_size, box.bold),
                                 {width / box.label_size, box.bold, 3, 0.35})
            .lines;
    }

    /// Names that a program has run together ("US.Coast.Guard..Pascagoula.Station.") can be broken at their dots.
    std::string spaced(std::string name) const {
        if (!m_run_together) return name;
        std::string spaced;
        for (const char c : name) {
            if (c != '.')
                spaced += c;
            else if (!spaced.empty() && spaced.back() != ' ')
                spaced += ' ';
        }
        while (!spaced.empty() && spaced.back() == ' ') spaced.pop_back();
        return spaced.empty() ? name : spaced;
    }

    /// No name has a space, and one has two dots in a row.
    bool run_together() const {
        bool found = false;
        for (const network::Node& node : m_graph.nodes) {
            if (node.label.find(' ') != std::string::npos) return false;
            found = found || node.label.find("..") != std::string::npos;
        }
        return found;
    }

    // -- words

    Legend legend() {
        Legend legend;
        clusters_legend(legend);
        const auto kind = [&](const char* key, Outline outline, const text::Bilingual& words) {
            if (!m_used.contains(key)) return;
            Box sample;
            sample.area = {0, 0, 26, 12};
            sample.outline = outline;
            legend.add_box(key, sample, say(words));
        };
        kind("class", Outline::dashed, {"a kind of nodes", "種類の総称"});
        kind("group", Outline::twofold, {"a group of nodes", "集まりの総称"});
        if (m_used.contains("badge")) {
            Box sample;
            sample.area = {0, 0, 19, 15};
            sample.outline = Outline::none;
            sample.badge = "7";
            legend.add_box("badge", sample, say({"ties of the node (and type size)", "線の数（字の大きさも）"}));
        }
        if (m_used.contains("more")) legend.add_text("more", "+3", say({"ties not drawn", "図に描かない線の数"}));
        lines_legend(legend);
        for (const std::string& type : m_type_order) {
            if (m_used.contains("type-" + type)) {
                legend.add_text("type-" + type, m_type_marks.at(type).mark, m_type_marks.at(type).words);
            }
        }
        return legend;
    }

    void clusters_legend(Legend& legend) const {
        explain_clusters(
            legend, say({"Cluster, its leading node (nodes drawn):", "密な群とその中心（図の数）："}),
            drawn_members(m_clusters, [&](Vertex v) { return bool{m_part.drawn[v]}; }),
            [&](Vertex v) { return spaced(label(v)); }, m_language);
    }

    void lines_legend(Legend& legend) const {
        bool first = true;
        for (const auto& [c, range] : m_ranges) {
            std::string values = amount(range.first);
            if (range.second > range.first) values += "–" + amount(range.second);
            if (m_options.weighted) {
                if (first) values = words({"weight {}", "重み{}"}, values);
            } else if (range.second <= 1) {
                values = say({"one tie", "線1本"});
            } else {
                values = words({"{} ties", "線{}本"}, values);
            }
            first = false;
            legend.add_line("tie-" + std::to_string(c + 1), line_sample(c), values, 22);
        }
        if (!m_used.contains("mutual")) return;
        Line sample = line_sample(0);
        sample.tail = true;
        legend.add_line("mutual", sample, say({"both ways", "双方向"}), 22);
    }

    Line line_sample(std::size_t c) const {
        Line line;
        line.width = lines_alike() ? plain_width : class_widths[c];
        line.head = directed();
        line.head_size = style::head_size(line.width);
        const bool light = line.width < style::tie_width(style::heavy_rows);
        line.colour = std::string(lines_alike() ? style::mark_grey : light ? style::hairline : style::ink);
        return line;
    }

    Furniture furniture() const {
        Furniture furniture;
        furniture.proposals = false;
        furniture.title = title();
        furniture.counting_rule = counting_rule();
        furniture.left_out = left_out();
        furniture.source = source_of(m_survey, m_language);
        if (!std::isnan(m_clusters.modularity) && m_part.nodes > 0) {
            furniture.source +=
                words({" Clusters: Leiden, {}, modularity {:.2f}.", " 群：Leiden法（{}、モジュラリティ{:.2f}）。"},
                      say(m_options.clustered_by_weight ? text::Bilingual{"weighted", "重み付け"}
                                                        : text::Bilingual{"unweighted", "重みなし"}),
                      m_clusters.modularity);
        }
        return furniture;
    }

    std::string title() const {
        std::vector<Vertex> order(m_graph.nodes.size());
        std::iota(order.begin(), order.end(), Vertex{0});
        std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return m_ties[a] > m_ties[b]; });
        const std::size_t all = m_graph.ties.size();
        if (all == 0) return words({"No ties between {} nodes", "{}個の点の間に線はない"}, order.size());
        const std::uint32_t most = m_ties[order[0]];
        std::size_t leaders = 0;
        while (leaders < order.size() && m_ties[order[leaders]] == most) ++leaders;
        if (leaders == order.size() && leaders > 2) {
            return words({"All {} nodes have the same number of ties: {}", "{}個の点の線の数はすべて同じ（{}本）"},
                         leaders, most);
        }
        if (leaders > 2) {
            return words({"{0} and {1} others have the most ties: {2} each, of {3}",
                          "線が最も多いのは{0}など{4}個（各{2}本、全{3}本）"},
                         name(order[0]), leaders - 1, most, all, leaders);
        }
        if (leaders == 2) {
            return words({"{} and {} have the most ties: {} each, of {}", "線が最も多いのは{}と{}（各{}本、全{}本）"},
                         name(order[0]), name(order[1]), most, all);
        }
        const bool second =
            order.size() > 1 && m_ties[order[1]] > 1 && (order.size() == 2 || m_ties[order[2]] < m_ties[order[1]]);
        if (second) {
            const std::string both = words({"{} has the most ties ({} of {}), then {} ({})",
                                            "線が最も多いのは{0}（全{2}本のうち{1}本）、次が{3}（{4}本）"},
                                           name(order[0]), most, all, name(order[1]), m_ties[order[1]]);
            if (text_width(both, 14, true) <= style::mm(277)) return both;
        }
        return words({"{} has the most ties: {} of {}", "線が最も多いのは{0}（全{2}本のうち{1}本）"}, name(order[0]),
                     most, all);
    }

    /// In a title, where "1" alone would be read as a number.
    std::string name(Vertex v) const {
        std::string text = spaced(label(v));
        const bool is_number = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        return is_number ? words({"Node {}", "点{}"}, text) : text;
    }

    std::string counting_rule() const {
        std::string rule =
            directed() ? words({"{} nodes, {} directed ties as the file gives them. Arrow: from source to target.",
                                "点{}個、線{}本（ファイルの記載のまま）。矢印＝source から target へ。"},
                               m_graph.nodes.size(), m_graph.ties.size())
                       : words({"{} nodes, {} undirected ties as the file gives them.",
                                "点{}個、線{}本（ファイルの記載のまま、向きなし）。"},
                               m_graph.nodes.size(), m_graph.ties.size());
        const bool parallel = std::any_of(m_pairs.begin(), m_pairs.end(),
                                          [](const GraphPair& pair) { return pair.up > 1 || pair.down > 1; });
        if (m_options.weighted && parallel) {
            rule += say({" One line for all ties between two nodes, its width by their weights, added.",
                         "2点間の線は1本にまとめ、重みの和を太さで示す。"});
        } else if (m_options.weighted) {
            rule += say({" Width of a line: weight.", "線の太さ＝重み。"});
        } else if (parallel) {
            rule += say({" One line for all ties between two nodes, its width by their number.",
                         "2点間の線は1本にまとめ、本数を太さで示す。"});
        }
        return rule;
    }

    std::string left_out() const {
        const std::uint32_t left = static_cast<std::uint32_t>(m_graph.ties.size()) - m_part.drawn_ties;
        std::string note = words({"Drawn: {} of {} nodes, {} of {} ties.", "図は点{}個（全{}個）、線{}本（全{}本）。"},
                                 m_part.nodes, m_graph.nodes.size(), m_part.drawn_ties, m_graph.ties.size());
        if (m_least_ties > 0 && folded_nodes() > 0) {
            note += words({" To stay readable the page leaves out the {} nodes with fewer than {} ties.",
                           "読める大きさを保つため、線が{1}本に満たない点{0}個は描いていない。"},
                          folded_nodes(), m_least_ties);
        }
        if (m_strongest > 0) {
            const std::string by =
                m_options.weighted
                    ? say({"by weight, then common neighbours, then ties of the other end, then order of the file",
                           "重み、共通の隣の数、相手の線の数、ファイルの順による"})
                    : say({"by number of ties, then common neighbours, then ties of the other end, then order of the "
                           "file",
                           "本数、共通の隣の数、相手の線の数、ファイルの順による"});
            note += m_strongest == 1 ? words({" Of each node only the strongest line is drawn ({}).",
                                              "線は各点の最も強い1本だけを描いた（{}）。"},
                                             by)
                                     : words({" Of each node only the {} strongest lines are drawn ({}).",
                                              "線は各点の強いもの{}本までを描いた（{}）。"},
                                             m_strongest, by);
        }
        if (m_part.loops > 0) {
            note += words({" {} of the ties {} from a node to itself.", "自分への線は{0}本。"}, m_part.loops,
                          m_part.loops == 1 ? "leads" : "lead");
        }
        if (left > 0) {
            note += words({left == 1 ? " The tie left out is counted as “+1” at its nodes."
                                     : " The {} ties left out are counted as “+n” at their nodes.",
                           "描かない線{}本は、両端の点の「+数」に数えた。"},
                          left);
        }
        return note;
    }

    std::size_t folded_nodes() const {
        std::size_t count = 0;
        for (Vertex v = 0; v < m_graph.nodes.size(); ++v) {
            if (!m_part.drawn[v] && m_ties[v] > 0) ++count;
        }
        return count;
    }

    std::vector<Strip> make_strips() const {
        std::vector<Vertex> order;
        for (Vertex v = 0; v < m_graph.nodes.size(); ++v) {
            if (!m_part.drawn[v]) order.push_back(v);
        }
        std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return m_ties[a] > m_ties[b]; });
        Strip folded, alone;
        for (const Vertex v : order) {
            const std::string text = spaced(label(v));
            if (m_ties[v] > 0)
                folded.names.push_back(text + "\u00A0+" + std::to_string(m_ties[v]));
            else
                alone.names.push_back(text);
        }
        folded.heading =
            words({"{} nodes not drawn, with their ties:", "図にない点と線の数（{}）："}, folded.names.size());
        alone.heading = words({"{} without a tie:", "線のない点（{}）："}, alone.names.size());
        return {folded, alone};
    }

    /// What is not drawn stands in the DOT, so that the file holds the whole graph.
    void add_hidden(Page& page) const {
        Canvas canvas(page);
        for (Vertex v = 0; v < m_graph.nodes.size(); ++v) {
            if (m_part.drawn[v]) continue;
            canvas.hidden_node(id(v), m_graph.nodes[v].id);
            page.boxes.back().kind = "node";
        }
        std::set<std::pair<Vertex, Vertex>> drawn;
        for (const std::uint32_t line : m_part.lines) drawn.emplace(m_pairs[line].low, m_pairs[line].high);
        for (const network::Tie& tie : m_graph.ties) {
            if (!drawn.contains({std::min(tie.source, tie.target), std::max(tie.source, tie.target)})) {
                canvas.hidden_tie(id(tie.source), id(tie.target), "edge", tie.weight).head = directed();
            }
        }
    }

    const survey::Survey& m_survey;
    const Network& m_graph;
    const cluster::Clusters& m_clusters;
    text::Language m_language;
    const GraphOptions& m_options;
    std::vector<GraphPair> m_pairs;
    std::vector<std::uint32_t> m_ties;  // per node
    std::map<std::string, TypeMark> m_type_marks;
    std::vector<std::string> m_type_order;  // as the nodes come
    bool m_run_together = false;
    std::uint32_t m_least_ties = 0, m_strongest = 0;
    GraphPart m_part;
    double m_least = 0, m_most = 0;                             // strength of the lines that are drawn
    std::map<std::size_t, std::pair<double, double>> m_ranges;  // strengths by class
    std::set<std::string> m_used;
    NetworkFigure m_figure;
    std::vector<std::uint32_t> m_position;  // of a node among the figure's boxes
};

}  // namespace

Page graph_page(const survey::Survey& survey, const network::Network& graph, const cluster::Clusters& clusters,
                text::Language language, const GraphOptions& options) {
    return Composer(survey, graph, clusters, language, options).run();
}

}  // namespace collabgraph::diagram
