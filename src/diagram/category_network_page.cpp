#include "collabgraph/diagram/category_network_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <stdexcept>

#include "collabgraph/diagram/box.hpp"
#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/text/number.hpp"
#include "diagram/dress.hpp"
#include "diagram/label_lines.hpp"
#include "diagram/network_figure.hpp"

namespace collabgraph::diagram {
namespace {

using gaps::CategoryGaps;
using gaps::Kind;
using network::Network;
using network::Tie;
using network::Vertex;

/// So many boxes are tried, one after the other, until a layout keeps the rules.
constexpr std::size_t numbers_of_boxes[] = {30, 18, 10, 0};
constexpr double class_widths[] = {0.7, style::mm(0.55), style::mm(1.0)};
constexpr std::size_t classes = std::size(class_widths);

/// How a category's gap shows: the first that holds.
enum class Mark : std::uint8_t { one_body, no_way, untied, few_bodies, none };

Mark mark_of(const CategoryGaps& gaps) {
    const auto has = [&](Kind kind) {
        return std::find(gaps.kinds.begin(), gaps.kinds.end(), kind) != gaps.kinds.end();
    };
    if (has(Kind::absent) || has(Kind::thin)) {
        return Mark::one_body;
    }
    if (has(Kind::unplanned) || has(Kind::solo)) {
        return Mark::no_way;
    }
    if (has(Kind::uncoordinated)) {
        return Mark::untied;
    }
    return has(Kind::concentrated) || has(Kind::fragile) ? Mark::few_bodies : Mark::none;
}

class CategoryNetwork {
 public:
    CategoryNetwork(const Material& material, const Network& network, const CategoryNetworkOptions& options,
                    std::size_t most_boxes);
    std::optional<Page> draw() const;

 private:
    const survey::Category& category(Vertex v) const { return m.survey.categories[m_network.nodes[v].subject]; }
    const CategoryGaps& gaps(Vertex v) const { return m.gaps.categories[m_network.nodes[v].subject]; }
    std::string label(Vertex v) const { return label_of(category(v), m.language); }
    std::string theme_label(const std::string& theme) const {
        if (m.language == text::Language::en) {
            for (const survey::Category& category : m.survey.categories) {
                if (category.theme == theme && !category.theme_en.empty()) return category.theme_en;
            }
        }
        return theme;
    }
    std::size_t lines_at(double threshold) const {
        std::size_t lines = 0;
        for (std::size_t t = 0; t < m_network.ties.size(); ++t) {
            lines += is_line(t, threshold);
        }
        return lines;
    }
    bool drawable(const Tie& tie) const { return m_drawn[tie.source] && m_drawn[tie.target]; }
    /// At or above the threshold, or the strongest tie of one of its ends.
    bool is_line(std::size_t tie, double threshold) const {
        return drawable(m_network.ties[tie]) && (m_network.ties[tie].weight >= threshold || m_strongest[tie]);
    }
    std::size_t class_of(double weight) const;
    Box box_of(Vertex v, std::uint32_t more) const;
    std::optional<Page> compose(double threshold) const;
    std::string title() const;
    Furniture furniture(double threshold, std::size_t folded) const;
    Legend legend(Canvas& canvas, double threshold, bool any_folded) const;
    std::string amount(double weight) const { return text::significant(weight, 3); }

    const Material& m;
    const Network& m_network;
    const CategoryNetworkOptions& m_options;
    std::vector<bool> m_drawn;                     ///< per vertex
    std::vector<double> m_steps;                   ///< distinct weights of drawable ties, ascending
    std::map<std::string, std::uint32_t> m_theme;  ///< number of each theme, by size
    std::vector<bool> m_strongest;                 ///< per tie: the strongest of one of its categories
    double m_least = 0, m_most = 0;                ///< weights of the lines that are always drawn
};

CategoryNetwork::CategoryNetwork(const Material& material, const Network& network,
                                 const CategoryNetworkOptions& options, std::size_t most_boxes)
    : m(material), m_network(network), m_options(options) {
    std::vector<Vertex> order(network.nodes.size());
    std::iota(order.begin(), order.end(), Vertex{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Vertex a, Vertex b) { return gaps(a).proposers.size() > gaps(b).proposers.size(); });
    m_drawn.assign(order.size(), false);
    std::map<std::string, std::uint32_t> sizes;
    for (std::size_t i = 0; i < std::min(order.size(), most_boxes); ++i) {
        m_drawn[order[i]] = true;
        const std::string& theme = category(order[i]).theme;
        if (!theme.empty()) {
            ++sizes[theme];
        }
    }
    std::vector<std::pair<std::string, std::uint32_t>> themes(sizes.begin(), sizes.end());
    std::stable_sort(themes.begin(), themes.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [theme, size] : themes) {
        m_theme.emplace(theme, static_cast<std::uint32_t>(m_theme.size()));
    }
    std::set<double> steps;
    for (const Tie& tie : network.ties) {
        if (drawable(tie)) {
            steps.insert(tie.weight);
            m_most = std::max(m_most, tie.weight);
        }
    }
    m_steps.assign(steps.begin(), steps.end());

    // The strongest tie of each category; among equals the one to the category with more proposers.
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> best(network.nodes.size(), none);
    const auto other = [&](std::size_t t, Vertex v) {
        return network.ties[t].source == v ? network.ties[t].target : network.ties[t].source;
    };
    for (std::size_t t = 0; t < network.ties.size(); ++t) {
        if (!drawable(network.ties[t])) {
            continue;
        }
        for (const Vertex v : {network.ties[t].source, network.ties[t].target}) {
            const auto rank = [&](std::size_t tie) {
                return std::pair{network.ties[tie].weight, gaps(other(tie, v)).proposers.size()};
            };
            if (best[v] == none || rank(t) > rank(best[v])) {
                best[v] = t;
            }
        }
    }
    m_strongest.assign(network.ties.size(), false);
    m_least = m_most;
    for (const std::size_t t : best) {
        if (t != none) {
            m_strongest[t] = true;
            m_least = std::min(m_least, network.ties[t].weight);
        }
    }
}

/// Weights of lines in up to three classes of equal width.
std::size_t CategoryNetwork::class_of(double weight) const {
    if (m_most <= m_least) {
        return classes - 1;
    }
    const double share = std::max(0.0, weight - m_least) / (m_most - m_least);
    return std::min(classes - 1, static_cast<std::size_t>(share * static_cast<double>(classes)));
}

Box CategoryNetwork::box_of(Vertex v, std::uint32_t more) const {
    Box box;
    box.id = category_id(m_network.nodes[v].subject);
    box.kind = "category";
    box.name = m_network.nodes[v].id;
    box.tooltip = m_network.nodes[v].id;
    const std::size_t proposers = gaps(v).proposers.size();
    box.label_size = proposers < 5 ? style::label_size : proposers < 10 ? 11 : 13;
    box.bold = proposers >= 5;
    box.label = label_lines(label(v), style::label_width(box.label_size), box.label_size, 3, box.bold, 0.35);
    box.badge = std::to_string(proposers);
    const auto theme = m_theme.find(category(v).theme);
    if (theme != m_theme.end()) {
        box.corner = style::cluster_letter(theme->second);
        box.fill = style::cluster_fill(theme->second);
    }
    if (more > 0) {
        box.more = fmt::format("+{}", more);
    }
    switch (mark_of(gaps(v))) {
        case Mark::one_body:
        case Mark::few_bodies:
            box.outline = Outline::dashed;
            break;
        case Mark::no_way:
            box.outline = Outline::twofold;
            break;
        case Mark::untied:
            box.outline = Outline::thick;
            break;
        case Mark::none:
            box.outline = Outline::thin;
            break;
    }
    box.shape = box.outline == Outline::thin ? Shape::rounded : Shape::rectangle;
    size_to_fit(box);
    return box;
}

std::string CategoryNetwork::title() const {
    const Tie* strongest = nullptr;
    std::size_t same = 0;
    std::vector<bool> tied(m_network.nodes.size(), false);
    for (const Tie& tie : m_network.ties) {
        tied[tie.source] = tied[tie.target] = true;
        if (strongest == nullptr || tie.weight > strongest->weight) {
            strongest = &tie;
            same = 1;
        } else if (tie.weight >= strongest->weight) {
            ++same;
        }
    }
    if (strongest == nullptr) {
        return say(m, {fmt::format("No two categories share {}", m_options.shared.en),
                       fmt::format("{}が重なる課題分類はない", m_options.shared.ja)});
    }
    const auto lonely = static_cast<std::size_t>(std::count(tied.begin(), tied.end(), false));
    const std::string weight = amount(strongest->weight);
    std::string en = fmt::format(
        "“{}” and “{}” share most {} ({}){}", label(strongest->source), label(strongest->target), m_options.shared.en,
        weight, same > 1 ? fmt::format(", as do {}", counted(same - 1, "other pair", "other pairs")) : "");
    std::string ja =
        fmt::format("{}が最も重なるのは「{}」と「{}」（{}）{}", m_options.shared.ja, label(strongest->source),
                    label(strongest->target), weight, same > 1 ? fmt::format("など{}組", same) : "");
    if (lonely > 0) {
        en += fmt::format("; {} share{} none", lonely, lonely == 1 ? "s" : "");
        ja += fmt::format("。{}分類はどことも重ならない", lonely);
    }
    return say(m, {en, ja});
}

Furniture CategoryNetwork::furniture(double threshold, std::size_t folded) const {
    Furniture f;
    f.title = title();
    f.counting_rule = say(
        m,
        {fmt::format("{} joined by the {} they share. Lines from {} on, and each category's strongest.",
                     counted(m_network.nodes.size(), "category", "categories"), m_options.shared.en, amount(threshold)),
         fmt::format("課題分類{}：線＝両方に共通の{}の数。{}以上と、各分類の最も強い重なりを線で示す。",
                     m_network.nodes.size(), m_options.shared.ja, amount(threshold))});
    if (folded > 0) {
        f.left_out = say(m, {fmt::format("{} of {} are not drawn (weaker than {}), but counted as “+n” at both ends.",
                                         folded, counted(m_network.ties.size(), "tie", "ties"), amount(threshold)),
                             fmt::format("重なりのある{}組のうち{}未満の{}組は線を引かず、両端の「+n」に数だけ示す。",
                                         m_network.ties.size(), amount(threshold), folded)});
    } else {
        f.left_out = say(m, {"Every tie is drawn.", "すべての重なりを線で示した。"});
    }
    const auto left = static_cast<std::size_t>(std::count(m_drawn.begin(), m_drawn.end(), false));
    if (left > 0) {
        f.left_out +=
            say(m, {fmt::format(" {} with the fewest proposers have no box.", counted(left, "category", "categories")),
                    fmt::format("提案団体の少ない{}分類は箱を描かない。", left)});
    }
    f.source = source_of(m);
    return f;
}

Legend CategoryNetwork::legend(Canvas& canvas, double threshold, bool any_folded) const {
    Legend legend;
    const auto sample = [](Outline outline, std::string_view fill = style::white) {
        Box box;
        box.area = {0, 0, 20, 11};
        box.outline = outline;
        box.shape = outline == Outline::thin ? Shape::rounded : Shape::rectangle;
        box.fill = std::string(fill);
        return box;
    };
    if (!m_theme.empty()) {
        for (const auto& [theme, number] : [&] {
                 std::map<std::uint32_t, std::string> by_number;
                 for (const auto& [name, index] : m_theme) {
                     by_number[index] = name;
                 }
                 std::vector<std::pair<std::string, std::uint32_t>> list;
                 for (const auto& [index, name] : by_number) {
                     list.emplace_back(name, index);
                 }
                 return list;
             }()) {
            Box box = sample(Outline::thin, style::cluster_fill(number));
            box.shape = Shape::rectangle;
            box.area.width = 11;
            box.label = {style::cluster_letter(number)};
            box.label_size = 8.5;
            legend.add_box("theme", box, theme_label(theme));
        }
        canvas.use("theme");
        legend.new_row();
    }
    std::set<Mark> marks;
    std::map<std::size_t, std::pair<double, double>> range;
    for (Vertex v = 0; v < m_network.nodes.size(); ++v) {
        if (m_drawn[v]) {
            marks.insert(mark_of(gaps(v)));
        }
    }
    for (std::size_t t = 0; t < m_network.ties.size(); ++t) {
        const Tie& tie = m_network.ties[t];
        if (is_line(t, threshold)) {
            const std::size_t c = class_of(tie.weight);
            const auto [place, fresh] = range.emplace(c, std::pair{tie.weight, tie.weight});
            place->second.first = std::min(place->second.first, tie.weight);
            place->second.second = std::max(place->second.second, tie.weight);
        }
    }
    const auto entry = [&](Mark mark, const char* key, Outline outline, const text::Bilingual& words) {
        if (marks.contains(mark)) {
            legend.add_box(key, sample(outline), say(m, words));
            canvas.use(key);
        }
    };
    entry(Mark::untied, "untied-most", Outline::thick,
          {"most pairs of proposers untied", "提案団体の過半の組が結びつかない"});
    if (marks.contains(Mark::few_bodies)) {
        marks.insert(Mark::one_body);
        entry(Mark::one_body, "thin", Outline::dashed,
              {"rests on few bodies, one or none", "頼れる団体が少数、1団体だけ、またはなし"});
    } else {
        entry(Mark::one_body, "thin", Outline::dashed, {"one proposer or none", "提案は1団体だけ、またはなし"});
    }
    entry(Mark::no_way, "no-way", Outline::twofold, {"no approach, or no partner", "方法または相手の記載なし"});
    entry(Mark::none, "no-gap", Outline::thin, {"no gap found", "空白なし"});
    if (!marks.empty()) {
        Box badge;
        badge.area = {0, 0, 11, 11};
        badge.fill = std::string(style::ink);
        badge.outline = Outline::none;
        legend.add_box("badge", badge, say(m, {"proposers", "提案団体の数"}));
        canvas.use("badge");
    }
    if (any_folded) {
        legend.add_text("more", "+3", say(m, {"weaker ties", "描かない重なりの数"}));
        canvas.use("more");
    }
    for (const auto& [c, ends] : range) {
        const std::string key = fmt::format("tie-{}", c + 1);
        Line line;
        line.width = class_widths[c];
        line.colour = std::string(c == 0 ? style::hairline : style::ink);
        legend.add_line(key, line,
                        ends.first < ends.second ? amount(ends.first) + "–" + amount(ends.second) : amount(ends.first),
                        24);
        canvas.use(key);
    }
    return legend;
}

std::optional<Page> CategoryNetwork::compose(double threshold) const {
    Page page;
    page.name = m_options.name;
    page.language = m.language;
    page.directed = false;
    Canvas canvas(page);

    std::vector<std::uint32_t> more(m_network.nodes.size(), 0);
    std::size_t folded = 0;
    for (std::size_t t = 0; t < m_network.ties.size(); ++t) {
        const Tie& tie = m_network.ties[t];
        if (!is_line(t, threshold)) {
            ++folded;
            ++more[tie.source];
            ++more[tie.target];
        }
    }
    furnish(page, furniture(threshold, folded), legend(canvas, threshold, folded > 0));

    NetworkFigure figure;
    figure.arrows = false;
    std::vector<std::uint32_t> position(m_network.nodes.size(), 0);
    for (Vertex v = 0; v < m_network.nodes.size(); ++v) {
        if (m_drawn[v]) {
            position[v] = static_cast<std::uint32_t>(figure.boxes.size());
            figure.boxes.push_back(box_of(v, more[v]));
            const auto theme = m_theme.find(category(v).theme);
            figure.group.push_back(theme == m_theme.end() ? cluster::isolated : theme->second);
        }
    }
    for (std::size_t t = 0; t < m_network.ties.size(); ++t) {
        const Tie& tie = m_network.ties[t];
        if (is_line(t, threshold)) {
            FigureTie line;
            line.a = position[tie.source];
            line.b = position[tie.target];
            line.a_to_b = tie.weight;
            line.width = class_widths[class_of(tie.weight)];
            line.tie = "shares";
            line.tooltip = fmt::format("{} – {}: {}", label(tie.source), label(tie.target), amount(tie.weight));
            figure.ties.push_back(std::move(line));
        }
    }
    if (!figure.boxes.empty() && !draw_network(page, figure, page.frame, m_options.seed)) {
        return std::nullopt;
    }
    for (Vertex v = 0; v < m_network.nodes.size(); ++v) {
        if (!m_drawn[v]) {
            canvas.hidden_node(category_id(m_network.nodes[v].subject), m_network.nodes[v].id);
        }
    }
    for (std::size_t t = 0; t < m_network.ties.size(); ++t) {
        const Tie& tie = m_network.ties[t];
        if (!is_line(t, threshold)) {
            canvas.hidden_tie(category_id(m_network.nodes[tie.source].subject),
                              category_id(m_network.nodes[tie.target].subject), "shares", tie.weight);
        }
    }
    page.ties_total = static_cast<std::uint32_t>(m_network.ties.size());
    page.ties_folded = static_cast<std::uint32_t>(folded);
    page.ties_drawn = page.ties_total - page.ties_folded;
    return page;
}

std::optional<Page> CategoryNetwork::draw() const {
    const auto boxes = static_cast<double>(std::count(m_drawn.begin(), m_drawn.end(), true));
    // Each attempt is a layout of its own, so each leaves out a good part of the lines of the one before.
    double most = std::max(1.0, m_options.lines_per_category * boxes);
    std::vector<double> thresholds;
    for (const double step : m_steps) {
        const auto lines = static_cast<double>(lines_at(step));
        if (lines <= most) {
            thresholds.push_back(step);
            most = 0.6 * lines;
        }
    }
    if (thresholds.empty()) {
        thresholds.push_back(m_most + 1);
    }
    for (const double threshold : thresholds) {
        if (auto page = compose(threshold)) {
            return page;
        }
    }
    return std::nullopt;
}

}  // namespace

Page category_network_page(const Material& material, const Network& categories, const CategoryNetworkOptions& options) {
    for (const std::size_t boxes : numbers_of_boxes) {
        if (auto page = CategoryNetwork(material, categories, options, boxes).draw()) {
            return std::move(*page);
        }
    }
    // Without a box nothing is laid out, so the last attempt cannot fail.
    throw std::logic_error("category_network_page: an empty page could not be drawn");
}

}  // namespace collabgraph::diagram
