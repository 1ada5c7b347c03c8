#include "collabgraph/diagram/combined_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/column_heads.hpp"
#include "diagram/combined_plan.hpp"
#include "diagram/disc_scale.hpp"
#include "diagram/dress.hpp"

namespace collabgraph::diagram {
namespace {

using network::Network;
using network::NodeKind;
using network::Tie;
using network::TieKind;
using network::Vertex;

constexpr double size = style::smallest_label;
constexpr double narrowest_column = 11.6, narrowest_keyed_column = 12.0, widest_column = 14.2;
constexpr double lowest_row = 11.2, highest_row = 13.4;
constexpr double letter_cell = 11;                         ///< under the head of each body
constexpr double key_line = 11, key_gap = 6, stagger = 9;  ///< of every other number
constexpr double side_gap = 5;                             ///< between the names and the two matrices
constexpr double number_width = 18;                        ///< of row numbers beside the names
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Where the rows of one page stand.
struct Sheet {
    std::size_t first = 0, last = 0;  ///< rows [first, last)
    double top = 0, row = 0;          ///< of the first row; height of each

    std::size_t count() const { return last - first; }
    bool holds(std::size_t r) const { return r >= first && r < last; }
    double bottom() const { return top + static_cast<double>(count()) * row; }
    double y(std::size_t r) const { return top + (static_cast<double>(r - first) + 0.5) * row; }
};

struct KeyEntry {
    std::string code, words;
};

class DoubleMatrix {
 public:
    DoubleMatrix(const Material& material, const Network& network, const CombinedOptions& options);
    std::vector<Page> draw() const;

 private:
    std::string label(Vertex v) const {
        const auto& node = m_network.nodes[v];
        return node.kind == NodeKind::category ? label_of(m.survey.categories[node.subject], m.language)
                                               : label_of(m.survey.organizations[node.subject], m.language);
    }
    std::string id(Vertex v) const {
        const auto& node = m_network.nodes[v];
        return node.kind == NodeKind::category ? category_id(node.subject) : organization_id(node.subject);
    }
    std::vector<std::string> labels(const std::vector<Vertex>& vertices) const;
    const survey::Organization& organization(Vertex v) const {
        return m.survey.organizations[m_network.nodes[v].subject];
    }

    std::vector<std::uint32_t> totals(const std::vector<Vertex>& columns) const {
        std::vector<std::uint32_t> numbers;
        for (const Vertex v : columns) {
            numbers.push_back(m_plan.proposers[v]);
        }
        return numbers;
    }
    double foot_height() const {
        return 14 + std::max(second_line_of_numbers(totals(m_plan.categories), m_column),
                             second_line_of_numbers(totals(m_plan.bodies), m_column));
    }

    double category_x(std::size_t c) const {
        return m_names_left - side_gap - (static_cast<double>(c) + 0.5) * m_column;
    }
    double body_x(std::size_t b) const { return m_bodies_left + (static_cast<double>(b) + 0.5) * m_column; }
    double left() const { return m_names_left - side_gap - static_cast<double>(m_plan.categories.size()) * m_column; }
    double bodies_right() const { return m_bodies_left + static_cast<double>(m_plan.bodies.size()) * m_column; }
    double right() const { return bodies_right() + m_more_width; }

    /// The key of the categories may use the room above the names too.
    double category_key_width() const { return m_bodies_left - 4 - left(); }
    std::vector<KeyEntry> category_key() const;
    std::vector<KeyEntry> body_key(const Sheet& sheet) const;
    double key_height(const Sheet& sheet) const;
    double head_height(const Sheet& sheet) const;
    std::vector<Sheet> split(std::size_t rows_per_page) const;
    std::string title() const;
    Furniture furniture(std::size_t page, std::size_t pages) const;
    Legend legend(Canvas& canvas, const Sheet& sheet) const;

    Page draw_page(Sheet sheet, std::size_t page, std::size_t pages) const;
    void draw_ground(Canvas& canvas, const Sheet& sheet) const;
    void draw_heads_above(Canvas& canvas, const Sheet& sheet) const;
    void draw_key(Canvas& canvas, const Sheet& sheet) const;
    void draw_feet(Canvas& canvas, const Sheet& sheet) const;
    void draw_row(Canvas& canvas, const Sheet& sheet, std::size_t r) const;
    void hide_the_rest(Canvas& canvas, const Sheet& sheet) const;
    std::string tooltip(const Tie& tie, bool mutual) const;

    const Material& m;
    const Network& m_network;
    const CombinedOptions& m_options;
    CombinedPlan m_plan;
    std::vector<std::size_t> m_row_of;     ///< per vertex, or none
    std::vector<std::string> m_body_code;  ///< per body column, where heads are keyed
    bool m_keyed = false;                  ///< heads are numbers and letters with a key above them
    double m_names_width = 0, m_column = 0, m_more_width = 0;
    double m_names_left = 0, m_bodies_left = 0;
};

std::string category_code(std::size_t c) {
    return std::string(1 + c / 26, static_cast<char>('a' + c % 26));
}

DoubleMatrix::DoubleMatrix(const Material& material, const Network& network, const CombinedOptions& options)
    : m(material), m_network(network), m_options(options) {
    const Page page;
    const Rect frame = frame_for(page, {}, 2);
    m_plan = plan_combined(m, network, options.named_by_at_least, 1000);

    const auto category_labels = labels(m_plan.categories);
    const auto body_labels = labels(m_plan.bodies);
    m_keyed = head_shape(category_labels) == HeadShape::roof || head_shape(body_labels) == HeadShape::roof;
    double widest = 50;
    for (const auto& row : m_plan.rows) {
        widest = std::max(widest, text_width(label(row.vertex), size));
    }
    const double beside = 25;  // the letter's cell and the space around the name
    m_names_width = std::ceil(std::min(widest + beside, m_keyed ? 168.0 : 136.0) + (m_keyed ? number_width : 0));

    const auto matrices = [&] { return frame.width - m_names_width - 2 * side_gap - m_more_width; };
    m_more_width = 28;
    m_plan =
        plan_combined(m, network, options.named_by_at_least,
                      static_cast<std::size_t>(matrices() / (m_keyed ? narrowest_keyed_column : narrowest_column)));
    const std::size_t columns = m_plan.categories.size() + m_plan.bodies.size();
    // Room that the columns leave goes to the names.
    const double spare = matrices() - static_cast<double>(columns) * (m_keyed ? 13.2 : widest_column);
    const double missing = widest + beside + (m_keyed ? number_width : 0) - m_names_width;
    m_names_width += std::floor(std::clamp(spare, 0.0, std::max(missing, 0.0)));
    m_column = std::min(widest_column, matrices() / static_cast<double>(std::max<std::size_t>(columns, 1)));
    const double used = static_cast<double>(columns) * m_column + m_names_width + 2 * side_gap + m_more_width;
    m_names_left =
        frame.x + (frame.width - used) / 2 + static_cast<double>(m_plan.categories.size()) * m_column + side_gap;
    m_bodies_left = m_names_left + m_names_width + side_gap;

    m_row_of.assign(network.nodes.size(), none);
    for (std::size_t r = 0; r < m_plan.rows.size(); ++r) {
        m_row_of[m_plan.rows[r].vertex] = r;
    }
    std::size_t next = m_plan.rows.size();
    for (const Vertex v : m_plan.bodies) {
        m_body_code.push_back(std::to_string(m_row_of[v] == none ? ++next : m_row_of[v] + 1));
    }
}

std::vector<std::string> DoubleMatrix::labels(const std::vector<Vertex>& vertices) const {
    std::vector<std::string> all;
    for (const Vertex v : vertices) {
        all.push_back(label(v));
    }
    return all;
}

std::vector<KeyEntry> DoubleMatrix::category_key() const {
    std::vector<KeyEntry> entries;
    for (std::size_t c = 0; c < m_plan.categories.size(); ++c) {
        entries.push_back({category_code(c), label(m_plan.categories[c])});
    }
    return entries;
}

/// The bodies whose number does not stand beside a name on this page.
std::vector<KeyEntry> DoubleMatrix::body_key(const Sheet& sheet) const {
    std::vector<KeyEntry> entries;
    for (std::size_t b = 0; b < m_plan.bodies.size(); ++b) {
        if (!sheet.holds(m_row_of[m_plan.bodies[b]])) {
            entries.push_back({m_body_code[b], label(m_plan.bodies[b])});
        }
    }
    return entries;
}

/// Room for the codes of a key.
double code_width(const std::vector<KeyEntry>& entries) {
    double widest = 0;
    for (const auto& entry : entries) {
        widest = std::max(widest, text_width(entry.code, size, true));
    }
    return widest + 2;
}

/// Lines of a key over a matrix of that width: as many columns as the names allow.
std::size_t key_lines(const std::vector<KeyEntry>& entries, double width) {
    double widest = 0;
    for (const auto& entry : entries) {
        widest = std::max(widest, text_width(entry.words, size));
    }
    const double column = std::clamp(widest + code_width(entries) + 8, 80.0, 128.0);
    const auto columns = std::max<std::size_t>(1, static_cast<std::size_t>(width / column));
    return (entries.size() + columns - 1) / columns;
}

double DoubleMatrix::key_height(const Sheet& sheet) const {
    const std::size_t lines =
        std::max(key_lines(category_key(), category_key_width()), key_lines(body_key(sheet), right() - m_bodies_left));
    return static_cast<double>(std::max<std::size_t>(lines, 1)) * key_line + key_gap;
}

double DoubleMatrix::head_height(const Sheet& sheet) const {
    if (m_keyed) {
        return key_height(sheet) + key_line + stagger + letter_cell + 2;
    }
    const double bodies = heads_height(labels(m_plan.bodies), HeadShape::vertical) + letter_cell;
    return std::max({heads_height(labels(m_plan.categories), HeadShape::vertical), bodies, 30.0});
}

/// Whole clusters a page where they fit.
std::vector<Sheet> DoubleMatrix::split(std::size_t rows_per_page) const {
    std::vector<Sheet> sheets;
    const auto& rows = m_plan.rows;
    Sheet sheet;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end].cluster == rows[begin].cluster &&
               rows[begin].cluster != cluster::isolated) {
            ++end;
        }
        if (end - sheet.first > rows_per_page && sheet.last > sheet.first) {
            sheets.push_back(sheet);
            sheet.first = begin;
        }
        end = std::min(end, begin + rows_per_page);
        sheet.last = end;
        begin = end;
    }
    sheets.push_back(sheet);
    return sheets;
}

std::string DoubleMatrix::title() const {
    const auto& plan = m_plan;
    const bool ja = m.language == text::Language::ja;
    const auto leaders = [&](const std::vector<Vertex>& columns) {
        return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), [&](Vertex v) {
            return plan.proposers[v] == plan.proposers[columns.front()];
        }));
    };
    const bool named = !plan.bodies.empty();
    const bool covered = !plan.categories.empty() && plan.proposers[plan.categories.front()] > 0;
    const std::string body = named ? label(plan.bodies.front()) : "";
    const std::string category = covered ? label(plan.categories.front()) : "";
    const std::size_t same_body = named ? leaders(plan.bodies) : 0;
    const std::size_t same_category = covered ? leaders(plan.categories) : 0;
    const std::uint32_t by = named ? plan.proposers[plan.bodies.front()] : 0;
    const std::uint32_t on = covered ? plan.proposers[plan.categories.front()] : 0;
    if (ja) {
        const std::string also_body = same_body > 1 ? fmt::format("など{}者", same_body) : "";
        const std::string also_category = same_category > 1 ? fmt::format("など{}分類", same_category) : "";
        if (named && covered) {
            return fmt::format("相手は{}{}（{}団体が挙げる）に、課題は「{}」{}（{}団体が提案）に集まる", body,
                               also_body, by, category, also_category, on);
        }
        return named ? fmt::format("最も多く挙がる相手は{}{}（{}団体）。課題の記載はない", body, also_body, by)
               : covered ? fmt::format("課題は「{}」{}（{}団体）に集まる。2団体以上が挙げる相手はない", category,
                                       also_category, on)
                         : "提案のつながりは一つもない";
    }
    const auto also = [](std::size_t same) { return same > 1 ? fmt::format(" (and {} more)", same - 1) : ""; };
    const std::string of = fmt::format(" of {} respondents", plan.rows.size() + plan.silent.size());
    if (named && covered) {
        return fmt::format("{}{} name {}{}; {} propose on “{}”{}", by, of, body, also(same_body), on, category,
                           also(same_category));
    }
    return named ? fmt::format("{}{} name {}{}; none gives a category", by, of, body, also(same_body))
           : covered
               ? fmt::format("{}{} propose on “{}”{}; no body is named by two", on, of, category, also(same_category))
               : "There is no tie at all";
}

Furniture DoubleMatrix::furniture(std::size_t page, std::size_t pages) const {
    Furniture f;
    f.title = title();
    const auto& plan = m_plan;
    std::size_t pairs = 0;
    for (const Tie& tie : m_network.ties) {
        pairs += tie.kind == TieKind::proposes_with;
    }
    const std::size_t covers = m_network.ties.size() - pairs;
    f.counting_rule = say(
        m, {fmt::format("Left: categories. Middle: the {} that propose. Right: bodies they name. Disc area = number of "
                        "initiatives. Rows by cluster.",
                        counted(plan.rows.size(), "respondent", "respondents")),
            fmt::format("左：提案した課題分類　中央：回答団体（{}）　右：名を挙げた相手。円の面積＝取組の件数。"
                        "行は群ごと、列は左右とも団体数の多い順に中央から外へ。",
                        plan.rows.size())});
    if (plan.folded_ties > 0) {
        const bool single = plan.threshold <= 2;
        f.left_out = say(
            m,
            {fmt::format("{} named by {} ({}) stand as “+n” at the right end of the row.",
                         counted(plan.folded_nodes, "partner", "partners"),
                         single ? std::string("one body only") : fmt::format("fewer than {}", plan.threshold),
                         counted(plan.folded_ties, "tie", "ties")),
             fmt::format("{}{}の相手（つながり{}本）は行の右端に「+n」として数だけ示す。",
                         single ? std::string("1団体だけが挙げた") : fmt::format("挙げた団体が{}未満", plan.threshold),
                         plan.folded_nodes, plan.folded_ties)});
    } else {
        f.left_out = say(m, {"Every tie is drawn.", "すべてのつながりを示した。"});
    }
    if (!plan.silent.empty()) {
        f.left_out += say(m, {fmt::format(" {} with neither categories nor partners: {}.",
                                          counted(plan.silent.size(), "respondent", "respondents"),
                                          listed(labels(plan.silent), m.language)),
                              fmt::format("課題分類も相手も記さない回答団体は{}：{}。", plan.silent.size(),
                                          listed(labels(plan.silent), m.language))});
    }
    if (pages > 1) {
        f.left_out += say(m, {fmt::format(" Respondents continue over {} pages, cluster by cluster.", pages),
                              fmt::format("回答団体は群ごとに{}頁に分けた。", pages)});
    }
    f.source = source_of(m) + say(m, {fmt::format(" {} initiatives; {} ties between bodies, {} with categories.",
                                                  m.survey.initiatives.size(), pairs, covers),
                                      fmt::format("　取組{}件、団体どうしのつながり{}本、課題分類とのつながり{}本。",
                                                  m.survey.initiatives.size(), pairs, covers)});
    f.page = static_cast<std::uint32_t>(pages > 1 ? page : 0);
    f.pages = static_cast<std::uint32_t>(pages > 1 ? pages : 0);
    return f;
}

Legend DoubleMatrix::legend(Canvas& canvas, const Sheet& sheet) const {
    Legend legend;
    if (m_plan.most_rows > 0) {
        DiscScale(m_plan.most_rows, 0.46 * std::min(m_column, highest_row)).explain(canvas, legend, m.language);
    }
    bool mutual = false, oneself = false, more = false;
    Looks looks;
    Box dummy;
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        const auto& row = m_plan.rows[r];
        mutual |= std::any_of(row.bodies.begin(), row.bodies.end(), [](const auto& cell) { return cell.mutual; });
        oneself |= std::find(m_plan.bodies.begin(), m_plan.bodies.end(), row.vertex) != m_plan.bodies.end();
        more |= !row.folded.empty();
        if (row.cluster != cluster::isolated) {
            looks.clusters.insert(row.cluster);
        }
    }
    for (const Vertex v : m_plan.bodies) {
        dress(dummy, m, m_network.nodes[v].subject, looks);
    }
    if (mutual) {
        Box ring;
        ring.area = {0, 0, 8, 8};
        ring.shape = Shape::disc;
        ring.outline = Outline::thick;
        legend.add_box("mutual", ring, say(m, {"both name each other", "互いに名を挙げる"}));
        canvas.use("mutual");
    }
    if (oneself) {
        legend.add_text("oneself", "–", say(m, {"the body itself", "自団体"}));
        canvas.use("oneself");
    }
    if (more) {
        legend.add_text("more", "+3", say(m, {"more partners, not drawn", "図に描かない相手の数"}));
        canvas.use("more");
    }
    looks.explain(canvas, legend, m.language);
    return legend;
}

std::vector<Page> DoubleMatrix::draw() const {
    Page page;
    page.language = m.language;
    const double height = frame_for(page, furniture(1, 2), 2).height;
    // Keyed heads need more room where the rows are spread over pages: measured with no row on the page.
    const auto fitting = [&](const Sheet& sheet) {
        const double room = height - head_height(sheet) - foot_height();
        return static_cast<std::size_t>(std::max(1.0, std::floor(room / lowest_row)));
    };
    Sheet all;
    all.last = m_plan.rows.size();
    std::vector<Sheet> sheets{all};
    if (all.count() > fitting(all)) {
        sheets = split(fitting(Sheet{}));
    }
    std::vector<Page> pages;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        pages.push_back(draw_page(sheets[i], i + 1, sheets.size()));
    }
    return pages;
}

Page DoubleMatrix::draw_page(Sheet sheet, std::size_t number, std::size_t pages) const {
    Page page;
    page.name = number == 1 ? m_options.name : fmt::format("{}-{}", m_options.name, number);
    page.language = m.language;
    Canvas canvas(page);
    furnish(page, furniture(number, pages), legend(canvas, sheet));

    const double head = head_height(sheet);
    const double rows = static_cast<double>(std::max<std::size_t>(sheet.count(), 1));
    sheet.row = std::min(highest_row, (page.frame.height - head - foot_height()) / rows);
    sheet.top = page.frame.y + head + std::max(0.0, (page.frame.height - head - foot_height() - rows * sheet.row) / 3);

    draw_ground(canvas, sheet);
    draw_heads_above(canvas, sheet);
    if (m_keyed) {
        draw_key(canvas, sheet);
    }
    draw_feet(canvas, sheet);
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        draw_row(canvas, sheet, r);
    }
    hide_the_rest(canvas, sheet);
    page.ties_total = page.ties_drawn + page.ties_folded;
    return page;
}

/// Stripes, the columns of the leaders, hairlines between columns, rules between clusters.
void DoubleMatrix::draw_ground(Canvas& canvas, const Sheet& sheet) const {
    const double height = sheet.bottom() - sheet.top;
    for (std::size_t r = sheet.first; r < sheet.last; r += 2) {
        const double y = sheet.y(r) - sheet.row / 2;
        canvas.band({left(), y, m_names_left - side_gap - left(), sheet.row}, style::band_grey);
        canvas.band({m_bodies_left, y, right() - m_bodies_left, sheet.row}, style::band_grey);
    }
    const auto leaders = [&](const std::vector<Vertex>& columns, auto x) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto most = m_plan.proposers[columns.front()];
            if (most > 0 && m_plan.proposers[columns[c]] == most) {
                canvas.band({x(c) - m_column / 2, sheet.top, m_column, height}, "#DCDCDC");
            }
        }
    };
    leaders(m_plan.categories, [&](std::size_t c) { return category_x(c); });
    leaders(m_plan.bodies, [&](std::size_t b) { return body_x(b); });
    const auto columns = [&](double x, std::size_t count) {
        for (std::size_t i = 0; i <= count; ++i) {
            const double at = x + static_cast<double>(i) * m_column;
            canvas.rule({at, sheet.top}, {at, sheet.bottom()}, 0.25, "#C8C8C8");
        }
    };
    columns(left(), m_plan.categories.size());
    columns(m_bodies_left, m_plan.bodies.size());
    for (std::size_t r = sheet.first; r <= sheet.last; ++r) {
        const bool edge = r == sheet.first || r == sheet.last;
        if (edge || m_plan.rows[r].cluster != m_plan.rows[r - 1].cluster) {
            const double y = sheet.top + static_cast<double>(r - sheet.first) * sheet.row;
            canvas.rule({left(), y}, {right(), y}, edge ? 1.0 : 0.8, style::black);
        }
    }
}

void DoubleMatrix::draw_heads_above(Canvas& canvas, const Sheet& sheet) const {
    const double bottom = sheet.top - letter_cell - 1;
    std::vector<ColumnHead> categories, bodies;
    for (std::size_t c = 0; c < m_plan.categories.size(); ++c) {
        if (m_keyed) {
            // Codes of two letters stand on two lines, like the numbers of the bodies.
            const double up = m_plan.categories.size() > 26 && c % 2 == 1 ? stagger : 0;
            canvas.text_on({category_x(c), sheet.top - key_line / 2 - 1 - up}, category_code(c));
        } else {
            categories.push_back({category_x(c), label(m_plan.categories[c])});
        }
    }
    for (std::size_t b = 0; b < m_plan.bodies.size(); ++b) {
        const Vertex v = m_plan.bodies[b];
        if (m_keyed) {
            canvas.text_on({body_x(b), bottom - key_line / 2 - (b % 2 == 0 ? 0 : stagger)}, m_body_code[b]);
        } else {
            bodies.push_back({body_x(b), label(v), is_respondent(m, m_network.nodes[v].subject)});
        }
        Box& box = canvas.mark({body_x(b) - 4.9, bottom + 0.4, 9.8, letter_cell - 1.6}, Shape::rectangle, style::white);
        Looks looks;
        dress(box, m, m_network.nodes[v].subject, looks);
        box.label = {style::cluster_letter(cluster_of(m, m_network.nodes[v].subject))};
        box.label_size = size;
        box.tooltip = organization(v).name;
        box.about = id(v);
    }
    draw_heads(canvas, categories, HeadShape::vertical, left(), m_names_left, sheet.top);
    draw_heads(canvas, bodies, HeadShape::vertical, m_bodies_left, right(), bottom);
    if (m_plan.folded_ties > 0) {
        canvas.text_on({bodies_right() + m_more_width / 2, sheet.top - 7}, "+n", {.bold = true});
    }
    const double middle = m_names_left + m_names_width / 2;
    const auto heading = [&](double y, const text::Bilingual& words) {
        canvas.text_on({middle, sheet.top - y}, say(m, words), {.size = style::heading_size, .bold = true});
    };
    heading(22, {"Respondents", "提案した"});
    heading(9, {"that propose", "回答団体"});
}

void DoubleMatrix::draw_key(Canvas& canvas, const Sheet& sheet) const {
    const double top = sheet.top - head_height(sheet);
    const auto block = [&](double x, double width, const std::vector<KeyEntry>& entries) {
        const std::size_t lines = key_lines(entries, width);
        const std::size_t columns = lines == 0 ? 1 : (entries.size() + lines - 1) / lines;
        const double column = width / static_cast<double>(columns), codes = code_width(entries);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const double at = x + static_cast<double>(i / lines) * column;
            const double y = top + static_cast<double>(i % lines) * key_line;
            canvas.text({at, y, codes, key_line}, entries[i].code, {.bold = true, .align = Align::right});
            const double room = column - codes - 8;
            canvas.text({at + codes + 4, y, room, key_line}, abbreviate(entries[i].words, room, size));
        }
    };
    block(left(), category_key_width(), category_key());
    block(m_bodies_left, right() - m_bodies_left, body_key(sheet));
}

/// Column totals over all respondents. The tick at the foot of a column is the node of its category or body, unless the
/// body has a row on this page.
void DoubleMatrix::draw_feet(Canvas& canvas, const Sheet& sheet) const {
    const double y = sheet.bottom() + 8;
    const auto feet = [&](const std::vector<Vertex>& columns, auto position) {
        std::vector<double> x;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            x.push_back(position(i));
            if (!sheet.holds(m_row_of[columns[i]])) {
                const std::string& name = m_network.nodes[columns[i]].id;
                canvas.tick(id(columns[i]), x.back(), sheet.bottom(), m_column - 3, name).tooltip = name;
            }
        }
        draw_column_numbers(canvas, x, totals(columns), y);
    };
    feet(m_plan.categories, [&](std::size_t c) { return category_x(c); });
    feet(m_plan.bodies, [&](std::size_t b) { return body_x(b); });
    canvas.text({m_names_left, y - size * 0.6, m_names_width, size * 1.2},
                say(m, {"← proposers in all →", "← 提案団体の数（全体） →"}), {.size = size, .align = Align::centre});
}

std::string DoubleMatrix::tooltip(const Tie& tie, bool mutual) const {
    const auto name = [&](Vertex v) { return m_network.nodes[v].label; };
    return fmt::format("{} {} {}: {}", name(tie.source),
                       tie.kind != TieKind::proposes_with ? "–"
                       : mutual                           ? "↔"
                                                          : "→",
                       name(tie.target), rows_of(m, m_network.evidence(tie)));
}

void DoubleMatrix::draw_row(Canvas& canvas, const Sheet& sheet, std::size_t r) const {
    const CombinedRow& row = m_plan.rows[r];
    const double y = sheet.y(r);
    const double numbers = m_keyed ? number_width : 0;
    if (m_keyed) {
        canvas.text({m_names_left, y - size * 0.6, number_width - 3, size * 1.2}, std::to_string(r + 1),
                    {.bold = true, .align = Align::right});
    }
    const Rect area{m_names_left + numbers, y - sheet.row / 2 + 0.6, m_names_width - numbers, sheet.row - 1.2};
    Box& box = canvas.node(id(row.vertex), area, m_network.nodes[row.vertex].id);
    box.outline = Outline::none;
    box.fill = style::cluster_fill(row.cluster);
    box.corner = style::cluster_letter(row.cluster);
    box.label = {abbreviate(label(row.vertex), area.width - 23, size)};
    box.label_size = size;
    box.tooltip = m_network.nodes[row.vertex].id;

    const DiscScale scale(m_plan.most_rows, 0.46 * std::min(m_column, sheet.row));
    const auto draw = [&](const CombinedCell& cell, double x) {
        const double radius = scale.radius(cell.tie->weight);
        Box& mark = cell.mutual ? canvas.ring({x, y}, std::max(radius, 2.6)) : canvas.disc({x, y}, radius);
        mark.tooltip = tooltip(*cell.tie, cell.mutual);
        mark.about = id(cell.tie->source) + ' ' + id(cell.tie->target);
        ++canvas.page().ties_drawn;
    };
    for (const auto& cell : row.categories) {
        draw(cell, category_x(cell.column));
    }
    for (const auto& cell : row.bodies) {
        draw(cell, body_x(cell.column));
    }
    const auto own = std::find(m_plan.bodies.begin(), m_plan.bodies.end(), row.vertex);
    if (own != m_plan.bodies.end()) {
        const double x = body_x(static_cast<std::size_t>(own - m_plan.bodies.begin()));
        canvas.rule({x - 2.2, y}, {x + 2.2, y}, 0.7, style::note_ink);
    }
    if (!row.folded.empty()) {
        canvas.text({bodies_right() + 2, y - size * 0.6, m_more_width - 4, size * 1.2},
                    "+" + std::to_string(row.folded.size()), {.align = Align::right});
        canvas.page().ties_folded += static_cast<std::uint32_t>(row.folded.size());
    }
}

/// Nodes and ties that have no mark, so that the file holds the whole view.
void DoubleMatrix::hide_the_rest(Canvas& canvas, const Sheet& sheet) const {
    const std::size_t n = m_network.nodes.size();
    std::vector<char> present(n, 0);
    for (const Vertex v : m_plan.categories) {
        present[v] = 1;
    }
    for (const Vertex v : m_plan.bodies) {
        present[v] = 1;
    }
    std::vector<char> tied(n, 0);
    for (const auto& row : m_plan.rows) {
        tied[row.vertex] = 1;
        for (const Tie* tie : row.folded) {
            tied[tie->target] = 1;
            tied[tie->source] = 1;
        }
    }
    std::vector<char> wanted(n, 0);
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        present[m_plan.rows[r].vertex] = 1;
        for (const Tie* tie : m_plan.rows[r].folded) {
            wanted[tie->target] = 1;
            wanted[tie->source] = 1;
        }
    }
    for (Vertex v = 0; v < n; ++v) {
        const bool without_tie = sheet.first == 0 && !tied[v];
        if (!present[v] && (wanted[v] || without_tie)) {
            canvas.hidden_node(id(v), m_network.nodes[v].id);
        }
    }
    for (const Tie& tie : m_network.ties) {
        const bool from_organization = m_network.nodes[tie.source].kind == NodeKind::organization;
        const Vertex proposer = from_organization ? tie.source : tie.target;
        if (sheet.holds(m_row_of[proposer])) {
            const Vertex other = from_organization ? tie.target : tie.source;
            const bool names = tie.kind == TieKind::proposes_with;
            canvas.hidden_tie(id(proposer), id(other), names ? "proposes_with" : "covers", tie.weight).head = names;
        }
    }
}

}  // namespace

std::vector<Page> combined_pages(const Material& material, const Network& combined, const CombinedOptions& options) {
    return DoubleMatrix(material, combined, options).draw();
}

}  // namespace collabgraph::diagram
