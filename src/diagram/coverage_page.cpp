#include "collabgraph/diagram/coverage_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/column_heads.hpp"
#include "diagram/disc_scale.hpp"
#include "diagram/dress.hpp"

namespace collabgraph::diagram {
namespace {

using gaps::CategoryGaps;
using gaps::Kind;
using network::Index;
using network::Network;
using network::NodeKind;
using network::Tie;
using network::Vertex;

constexpr double size = style::smallest_label;
constexpr double narrowest_column = 12.6, widest_column = 16.4;
constexpr double lowest_row = 12, highest_row = 15.5;
constexpr double fold_width = 26;
constexpr double label_gap = 6;
constexpr double heading_line = 11.5;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Columns of the right block, from the left: offsets are from the end of the matrix.
constexpr double bar_width = 40, bars = 8, proposers_right = 100, partners_right = 134, share_left = 144,
                 share_width = 46, share_number_right = 240, word_left = 246, word_width = 62;

struct Sheet {
    std::size_t first = 0, last = 0;  ///< categories [first, last)
    double top = 0, row = 0;
    double bottom() const { return top + static_cast<double>(last - first) * row; }
    double y(std::size_t r) const { return top + (static_cast<double>(r - first) + 0.5) * row; }
};

bool has(const CategoryGaps& gaps, Kind kind) {
    return std::find(gaps.kinds.begin(), gaps.kinds.end(), kind) != gaps.kinds.end();
}

class Staircase {
 public:
    Staircase(const Material& material, const Network& network, const CoverageOptions& options);
    std::vector<Page> draw() const;

 private:
    struct Row {
        Vertex vertex;
        Index category;
        std::vector<const Tie*> ties;  ///< in the order of the view
    };

    const CategoryGaps& gaps_of(const Row& row) const { return m.gaps.categories[row.category]; }
    std::string category_label(const Row& row) const { return label_of(m.survey.categories[row.category], m.language); }
    const survey::Organization& organization(Vertex v) const {
        return m.survey.organizations[m_network.nodes[v].subject];
    }
    Vertex organization_end(const Tie& tie) const {
        return m_network.nodes[tie.source].kind == NodeKind::category ? tie.target : tie.source;
    }
    Vertex category_end(const Tie& tie) const {
        return m_network.nodes[tie.source].kind == NodeKind::category ? tie.source : tie.target;
    }
    std::vector<std::string> column_labels() const;
    double column_x(std::size_t c) const { return m_left + (static_cast<double>(c) + 0.5) * m_column; }
    double matrix_right() const { return m_left + static_cast<double>(m_columns.size()) * m_column; }
    double block() const { return matrix_right() + (m_folded.empty() ? 0 : fold_width); }
    double head_height() const;
    bool counts(Kind kind) const { return number(kind) > 0; }
    std::size_t number(Kind kind) const {
        return static_cast<std::size_t>(
            std::count_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return has(gaps_of(row), kind); }));
    }

    std::vector<std::uint32_t> categories_of_columns() const;
    std::vector<std::uint32_t> initiatives_of_columns() const;
    double foot_height() const {
        return 27 + second_line_of_numbers(categories_of_columns(), m_column) +
               second_line_of_numbers(initiatives_of_columns(), m_column);
    }

    std::string title() const;
    Furniture furniture(std::size_t page, std::size_t pages) const;
    Legend legend(Canvas& canvas, const Sheet& sheet) const;
    DiscScale scale(double row) const;
    Page draw_page(Sheet sheet, std::size_t page, std::size_t pages) const;
    void draw_ground(Canvas& canvas, const Sheet& sheet) const;
    void draw_headings(Canvas& canvas, const Sheet& sheet, double head_bottom_room) const;
    void draw_row(Canvas& canvas, const Sheet& sheet, std::size_t r) const;
    void draw_gaps(Canvas& canvas, const Sheet& sheet, std::size_t r) const;
    void draw_feet(Canvas& canvas, const Sheet& sheet) const;
    void hide_the_rest(Canvas& canvas, const Sheet& sheet) const;

    const Material& m;
    const Network& m_network;
    const CoverageOptions& m_options;
    std::vector<Row> m_rows;
    std::vector<Vertex> m_columns, m_folded;   ///< organizations with a tie
    std::vector<std::size_t> m_column_of;      ///< per vertex, or none
    std::vector<std::uint32_t> m_categories;   ///< per vertex: ties
    std::vector<std::uint32_t> m_initiatives;  ///< per organization: rows it proposes
    std::size_t m_uncategorised = 0, m_without_tie = 0;
    HeadShape m_shape = HeadShape::vertical;
    double m_label_width = 0, m_column = 0, m_left = 0, m_most = 0;
    bool m_words = false;  ///< a column of words is needed
};

Staircase::Staircase(const Material& material, const Network& network, const CoverageOptions& options)
    : m(material), m_network(network), m_options(options) {
    const std::size_t n = network.nodes.size();
    std::vector<std::size_t> row_of(n, none);
    for (Vertex v = 0; v < n; ++v) {
        if (network.nodes[v].kind == NodeKind::category) {
            row_of[v] = m_rows.size();
            m_rows.push_back({v, network.nodes[v].subject, {}});
        }
    }
    m_categories.assign(n, 0);
    for (const Tie& tie : network.ties) {
        m_rows[row_of[category_end(tie)]].ties.push_back(&tie);
        ++m_categories[organization_end(tie)];
        m_most = std::max(m_most, tie.weight);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) {
        if (a.ties.size() != b.ties.size()) {
            return a.ties.size() > b.ties.size();
        }
        return gaps_of(a).initiatives.size() > gaps_of(b).initiatives.size();
    });
    m_initiatives.assign(m.survey.organizations.size(), 0);
    for (std::uint32_t r = 0; r < m.incidence.proposers.size(); ++r) {
        for (const Index proposer : m.incidence.proposers[r]) {
            ++m_initiatives[proposer];
        }
        m_uncategorised += m.incidence.categories[r].empty();
    }
    for (Vertex v = 0; v < n; ++v) {
        if (network.nodes[v].kind == NodeKind::organization && m_categories[v] > 0) {
            m_columns.push_back(v);
        } else if (network.nodes[v].kind == NodeKind::organization && is_respondent(m, network.nodes[v].subject)) {
            ++m_without_tie;
        }
    }
    const auto initiatives = [&](Vertex v) { return m_initiatives[network.nodes[v].subject]; };
    std::stable_sort(m_columns.begin(), m_columns.end(), [&](Vertex a, Vertex b) {
        return m_categories[a] != m_categories[b] ? m_categories[a] > m_categories[b] : initiatives(a) > initiatives(b);
    });

    m_words = counts(Kind::solo) || counts(Kind::unplanned) || counts(Kind::concentrated) || counts(Kind::fragile);
    const Rect frame = frame_for(Page{}, {}, 1);
    double widest = 60;
    for (const auto& row : m_rows) {
        widest = std::max(widest, text_width(category_label(row), size, true));
    }
    m_label_width = std::ceil(std::min(widest, 150.0)) + 8;
    m_shape = head_shape(column_labels());
    const double right = m_words ? word_left + word_width : share_number_right + 4;
    const double room = frame.width - m_label_width - label_gap - right;
    const double rows = static_cast<double>(m_rows.size());
    const auto fits = [&](std::size_t columns, bool folded) {
        const double height = m_shape == HeadShape::vertical
                                  ? 0
                                  : heads_height(std::vector<std::string>(columns), m_shape, 3 * heading_line) + 35 +
                                        std::min(rows, 20.0) * lowest_row - frame.height + 24;
        return static_cast<double>(columns) * narrowest_column + (folded ? fold_width : 0) <= room && height <= 0;
    };
    if (!fits(m_columns.size(), false)) {
        std::size_t kept = m_columns.size();
        while (kept > 1 && !fits(kept, true)) {
            --kept;
        }
        m_folded.assign(m_columns.begin() + static_cast<std::ptrdiff_t>(kept), m_columns.end());
        m_columns.resize(kept);
    }
    const double columns = static_cast<double>(std::max<std::size_t>(m_columns.size(), 1));
    m_column = std::min(widest_column, (room - (m_folded.empty() ? 0 : fold_width)) / columns);
    m_left = frame.x + m_label_width + label_gap;
    m_column_of.assign(n, none);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        m_column_of[m_columns[c]] = c;
    }
}

std::vector<std::string> Staircase::column_labels() const {
    std::vector<std::string> labels;
    for (const Vertex v : m_columns) {
        labels.push_back(label_of(organization(v), m.language));
    }
    return labels;
}

double Staircase::head_height() const {
    return std::max(heads_height(column_labels(), m_shape, 3 * heading_line), 3 * heading_line + 4);
}

DiscScale Staircase::scale(double row) const {
    const double largest = 0.48 * std::min(m_column, row);
    constexpr double holds_a_digit = 5.3;
    return {m_most, largest, std::clamp(4 * std::pow(largest / holds_a_digit, 2), 4.0, 8.0)};
}

std::string Staircase::title() const {
    const std::size_t absent = number(Kind::absent), thin = number(Kind::thin), untied = number(Kind::uncoordinated);
    if (m_rows.empty()) {
        return say(m, {"The survey has no categories", "課題分類の記載がない"});
    }
    std::vector<std::string> parts;
    const std::string of = fmt::format(" of {} categories", m_rows.size());
    const auto add = [&](std::size_t count, const std::string& en, const std::string& ja) {
        if (count > 0) {
            parts.push_back(m.language == text::Language::ja
                                ? fmt::format("{}分類は{}", count, ja)
                                : fmt::format("{}{} {}", count, parts.empty() ? of : "", en));
        }
    };
    add(absent, absent == 1 ? "has no initiative" : "have no initiative",
        absent && (thin || untied) ? "提案がなく" : "提案がない");
    add(thin, thin == 1 ? "rests on one proposer" : "rest on one proposer",
        untied > 0 ? "1団体だけが提案し" : "1団体だけが提案する");
    add(untied, untied == 1 ? "has most pairs of proposers untied" : "have most pairs of proposers untied",
        "提案団体の過半の組が結びつかない");
    if (parts.empty()) {
        return say(m, {fmt::format("All {} categories have several proposers, most of them tied", m_rows.size()),
                       fmt::format("{}分類すべてに複数の団体が提案し、その過半の組が結びつく", m_rows.size())});
    }
    std::string sentence = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        sentence += say(m, {last ? " and " : ", ", "、"}) + parts[i];
    }
    return sentence;
}

Furniture Staircase::furniture(std::size_t page, std::size_t pages) const {
    Furniture f;
    f.title = title();
    f.counting_rule =
        say(m, {"Categories (rows, by number of proposers) and organizations (columns, by number of categories). "
                "Disc area = number of initiatives; one initiative can stand in several categories.",
                "課題分類（行）と団体（列）：円の面積＝取組の件数（1件が複数の分類に入る）。行は団体の多い順、列は分類"
                "の多い順。"});
    if (!m_folded.empty()) {
        f.left_out += say(m, {fmt::format("{} with fewer categories are counted in “+n”. ",
                                          counted(m_folded.size(), "organization", "organizations")),
                              fmt::format("分類の少ない{}団体は「+n」の列に数だけ示す。", m_folded.size())});
    }
    if (m_uncategorised > 0) {
        f.left_out += say(m, {fmt::format("{} without a category are not shown here. ",
                                          counted(m_uncategorised, "initiative", "initiatives")),
                              fmt::format("分類の記載がない{}件はこの頁に入らない。", m_uncategorised)});
    }
    if (m_without_tie > 0) {
        f.left_out += say(m, {fmt::format("{} without any category have no column. ",
                                          counted(m_without_tie, "respondent", "respondents")),
                              fmt::format("どの分類も記さない{}団体は列にない。", m_without_tie)});
    }
    if (!counts(Kind::absent) && m.survey.has_category_list) {
        f.left_out += say(m, {"The categories are a closed list; none of them is without an initiative.",
                              "分類は閉じた一覧で、件数が0の分類はない。"});
    }
    f.source =
        source_of(m) +
        say(m,
            {" Tied: one names the other anywhere in the survey, or both name the same body (no class) in this "
             "category.",
             "　「結びつく」＝調査のどこかでどちらかが相手の名を挙げるか、この分類で同じ相手（総称を除く）を挙げる。"});
    f.page = static_cast<std::uint32_t>(pages > 1 ? page : 0);
    f.pages = static_cast<std::uint32_t>(pages > 1 ? pages : 0);
    return f;
}

Box bar_sample(std::string_view fill) {
    Box box;
    box.area = {0, 0, 16, 8};
    box.outline = Outline::none;
    box.fill = std::string(fill);
    return box;
}

Legend Staircase::legend(Canvas& canvas, const Sheet& sheet) const {
    Legend legend;
    if (m_most > 0) {
        scale(highest_row).explain(canvas, legend, m.language);
        if (m_most >= 4) {
            legend.add_words(say(m, {"(number inside from 4)", "（4件以上は中に数）"}));
        }
    }
    bool most = false, half = false, pairs = false, gap = false, word = false, folded = false;
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        const auto& gaps = gaps_of(m_rows[r]);
        const bool untied = has(gaps, Kind::uncoordinated);
        pairs |= gaps.pairs > 0;
        most |= gaps.pairs > 0 && untied && gaps.untied_pairs > 0;
        half |= gaps.pairs > 0 && !untied && gaps.untied_pairs > 0;
        gap |= !gaps.kinds.empty();
        word |= std::any_of(gaps.kinds.begin(), gaps.kinds.end(), [](Kind k) { return k != Kind::uncoordinated; });
        folded |= std::any_of(m_rows[r].ties.begin(), m_rows[r].ties.end(),
                              [&](const Tie* tie) { return m_column_of[organization_end(*tie)] == none; });
    }
    const auto entry = [&](bool used, const char* key, Box sample, const text::Bilingual& words) {
        if (used) {
            legend.add_box(key, std::move(sample), say(m, words));
            canvas.use(key);
        }
    };
    entry(most, "untied-most", bar_sample(style::ink),
          {"more than half of the pairs untied", "過半の組が結びつかない"});
    entry(half, "untied-half", bar_sample(style::soft_grey), {"half or fewer", "半分以下"});
    if (pairs) {
        Box mark = bar_sample(style::emphasis);
        mark.area = {0, 0, 1.6, 11};
        entry(true, "half", mark, {"one half", "半分"});
    }
    Box framed;
    framed.area = {0, 0, 20, 10};
    entry(word, "gap-word", framed, {"gap in a word", "空白（言葉で示す）"});
    if (gap) {
        legend.add_text("gap", say(m, {"bold", "太字"}), say(m, {"category with a gap", "空白のある分類"}));
        canvas.use("gap");
    }
    if (folded) {
        legend.add_text("more", "+3", say(m, {"further organizations", "ほかの団体の数"}));
        canvas.use("more");
    }
    return legend;
}

std::vector<Page> Staircase::draw() const {
    Page page;
    page.language = m.language;
    const double room = frame_for(page, furniture(1, 2), 1).height - head_height() - foot_height();
    const auto fitting = static_cast<std::size_t>(std::max(1.0, std::floor(room / lowest_row)));
    const std::size_t pages = std::max<std::size_t>(1, (m_rows.size() + fitting - 1) / fitting);
    std::vector<Page> result;
    for (std::size_t i = 0; i < pages; ++i) {
        Sheet sheet;
        sheet.first = m_rows.size() * i / pages;
        sheet.last = m_rows.size() * (i + 1) / pages;
        result.push_back(draw_page(sheet, i + 1, pages));
    }
    return result;
}

Page Staircase::draw_page(Sheet sheet, std::size_t number, std::size_t pages) const {
    Page page;
    page.name = number == 1 ? m_options.name : fmt::format("{}-{}", m_options.name, number);
    page.language = m.language;
    page.directed = false;
    Canvas canvas(page);
    furnish(page, furniture(number, pages), legend(canvas, sheet));
    const double rows = static_cast<double>(std::max<std::size_t>(sheet.last - sheet.first, 1));
    const double room = page.frame.height - head_height() - foot_height();
    sheet.row = std::min(highest_row, room / rows);
    sheet.top = page.frame.y + head_height() + (room - rows * sheet.row) / 3;

    draw_ground(canvas, sheet);
    draw_headings(canvas, sheet, sheet.top);
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        draw_row(canvas, sheet, r);
        draw_gaps(canvas, sheet, r);
    }
    draw_feet(canvas, sheet);
    hide_the_rest(canvas, sheet);
    page.ties_total = page.ties_drawn + page.ties_folded;
    return page;
}

void Staircase::draw_ground(Canvas& canvas, const Sheet& sheet) const {
    const Rect& frame = canvas.page().frame;
    for (std::size_t r = sheet.first; r < sheet.last; r += 2) {
        canvas.band({frame.x, sheet.y(r) - sheet.row / 2, frame.width, sheet.row}, style::band_grey);
    }
    for (std::size_t c = 0; c <= m_columns.size(); ++c) {
        const double x = m_left + static_cast<double>(c) * m_column;
        canvas.rule({x, sheet.top}, {x, sheet.bottom()}, 0.25, "#C8C8C8");
    }
    for (const double y : {sheet.top, sheet.bottom()}) {
        canvas.rule({frame.x, y}, {frame.right(), y}, 1, style::black);
    }
}

void Staircase::draw_headings(Canvas& canvas, const Sheet& sheet, double bottom) const {
    const Rect& frame = canvas.page().frame;
    std::vector<ColumnHead> heads;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        heads.push_back({column_x(c), label_of(organization(m_columns[c]), m.language)});
    }
    draw_heads(canvas, heads, m_shape, frame.x, frame.right(), bottom, 3 * heading_line);
    if (m_shape == HeadShape::vertical) {
        canvas.text({frame.x, bottom - heading_line - 2, m_label_width, heading_line}, say(m, {"Category", "課題分類"}),
                    {.size = style::label_size, .bold = true, .align = Align::right});
    }
    if (!m_folded.empty()) {
        canvas.text_on({matrix_right() + fold_width / 2, bottom - 8}, "+n", {.bold = true});
    }
    const auto heading = [&](double left, double right, Align align, const std::vector<text::Bilingual>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double y = bottom - 3 - static_cast<double>(lines.size() - i) * heading_line;
            canvas.text({block() + left, y, right - left, heading_line}, say(m, lines[i]),
                        {.bold = true, .align = align});
        }
    };
    heading(bars, bars + 66, Align::left, {{"Initiatives", "取組の件数"}});
    heading(proposers_right - 36, proposers_right, Align::right, {{"Propo-", "提案"}, {"sers", "団体"}});
    heading(partners_right - 34, partners_right, Align::right, {{"Part-", "挙げた"}, {"ners", "相手"}});
    heading(share_left, share_number_right + 4, Align::left,
            {{"Untied pairs", "結びつかない"}, {"of proposers", "提案団体の組"}});
    if (m_words) {
        heading(word_left, word_left + word_width, Align::left, {{"Other gap", "ほかの空白"}});
    }
    static_cast<void>(sheet);
}

void Staircase::draw_row(Canvas& canvas, const Sheet& sheet, std::size_t r) const {
    const Row& row = m_rows[r];
    const double y = sheet.y(r);
    const auto& category = m.survey.categories[row.category];
    Box& box = canvas.node(category_id(row.category),
                           {canvas.page().frame.x, y - sheet.row / 2 + 0.5, m_label_width + 2, sheet.row - 1},
                           m_network.nodes[row.vertex].id);
    box.outline = Outline::none;
    box.fill = std::string((r - sheet.first) % 2 == 0 ? style::band_grey : style::white);
    box.bold = !gaps_of(row).kinds.empty();
    box.label = {abbreviate(category_label(row), m_label_width - 7, size, box.bold)};
    box.label_size = size;
    box.align = Align::right;
    box.tooltip = category.name;

    const DiscScale discs = scale(sheet.row);
    std::uint32_t folded = 0;
    for (const Tie* tie : row.ties) {
        const std::size_t column = m_column_of[organization_end(*tie)];
        if (column == none) {
            ++folded;
            continue;
        }
        const Point centre{column_x(column), y};
        Box& disc = canvas.disc(centre, discs.radius(tie->weight));
        disc.tooltip = fmt::format("{} – {}: {}", m_network.nodes[organization_end(*tie)].label, category.name,
                                   rows_of(m, m_network.evidence(*tie)));
        disc.about = organization_id(m_network.nodes[organization_end(*tie)].subject) + ' ' + category_id(row.category);
        ++canvas.page().ties_drawn;
        if (tie->weight >= 4) {
            const std::string number = tie->weight > 99 ? "99+" : fmt::format("{:.0f}", tie->weight);
            canvas.text_on(centre, number, {.colour = style::white});
        }
    }
    if (folded > 0) {
        canvas.text({matrix_right(), y - size * 0.6, fold_width - 3, size * 1.2}, fmt::format("+{}", folded),
                    {.align = Align::right});
        canvas.page().ties_folded += folded;
    }
}

void Staircase::draw_gaps(Canvas& canvas, const Sheet& sheet, std::size_t r) const {
    const CategoryGaps& gaps = gaps_of(m_rows[r]);
    const double y = sheet.y(r), x = block();
    const double thickness = sheet.row * 0.56;
    std::size_t most = 1;
    for (const auto& row : m_rows) {
        most = std::max(most, gaps_of(row).initiatives.size());
    }
    const auto number = [&](double right, double width, const std::string& words, bool bold = false) {
        canvas.text({x + right - width, y - size * 0.6, width, size * 1.2}, words,
                    {.bold = bold, .align = Align::right});
    };
    const auto initiatives = gaps.initiatives.size();
    const double length = bar_width * static_cast<double>(initiatives) / static_cast<double>(most);
    if (initiatives > 0) {
        canvas.mark({x + bars, y - thickness / 2, std::max(length, 0.8), thickness}, Shape::rectangle, "#8C8C8C");
    }
    canvas.text({x + bars + length + 3, y - size * 0.6, 24, size * 1.2}, std::to_string(initiatives));
    number(proposers_right, 24, std::to_string(gaps.proposers.size()), has(gaps, Kind::thin));
    number(partners_right, 26, std::to_string(gaps.partners.size()));

    const auto word = [&](double left, double width, const text::Bilingual& words) {
        Box& box = canvas.mark({x + left, y - sheet.row / 2 + 1.2, width, sheet.row - 2.4}, Shape::rectangle,
                               style::white, Outline::thin);
        box.bold = true;
        box.label = {say(m, words)};
        box.label_size = size;
    };
    const double wide = share_number_right - share_left;
    if (gaps.pairs > 0) {
        const bool untied = has(gaps, Kind::uncoordinated);
        const double share = static_cast<double>(gaps.untied_pairs) / static_cast<double>(gaps.pairs);
        const double top = y - thickness / 2, left = x + share_left, half = left + share_width / 2;
        const std::string_view fill = untied ? style::ink : style::soft_grey;
        // Frame and bar side by side, so that nothing stands on something else.
        if (share > 0) {
            canvas.mark({left, top, share_width * share, thickness}, Shape::rectangle, fill);
        }
        for (const double edge : {top, top + thickness}) {
            canvas.rule({left, edge}, {left + share_width, edge}, 0.4, style::note_ink);
        }
        for (const double edge : {left, left + share_width}) {
            canvas.rule({edge, top}, {edge, top + thickness}, 0.4, style::note_ink);
        }
        canvas.mark({half - 0.7, y - sheet.row / 2 + 0.5, 1.4, sheet.row - 1}, Shape::rectangle, style::emphasis);
        number(share_number_right, share_number_right - share_left - share_width - 2,
               fmt::format("{}/{}", gaps.untied_pairs, gaps.pairs), untied);
    } else if (has(gaps, Kind::absent)) {
        word(share_left, wide, {"no initiative", "提案なし"});
    } else if (has(gaps, Kind::thin)) {
        word(share_left, wide, {"one proposer", "1団体だけ"});
    }
    if (has(gaps, Kind::unplanned) && has(gaps, Kind::solo)) {
        word(word_left, word_width, {"no plan, alone", "方法相手なし"});
    } else if (has(gaps, Kind::unplanned)) {
        word(word_left, word_width, {"no approach", "方法なし"});
    } else if (has(gaps, Kind::solo)) {
        word(word_left, word_width, {"no partner", "相手なし"});
    } else if (has(gaps, Kind::concentrated)) {
        word(word_left, word_width, {"few proposers", "提案団体偏り"});
    } else if (has(gaps, Kind::fragile)) {
        word(word_left, word_width, {"one body links", "1団体頼み"});
    }
}

/// Two lines of numbers; the tick under a column is the node of its organization.
void Staircase::draw_feet(Canvas& canvas, const Sheet& sheet) const {
    const double first = sheet.bottom() + 9;
    const double second = first + 11.5 + second_line_of_numbers(categories_of_columns(), m_column);
    const double left = canvas.page().frame.x;
    const auto words = [&](double y, const text::Bilingual& line, std::string_view colour) {
        canvas.text({left, y - size * 0.6, m_label_width, size * 1.2}, say(m, line),
                    {.align = Align::right, .colour = colour});
    };
    words(first, {"categories", "関わる分類の数"}, style::black);
    words(second, {"initiatives proposed", "提案した取組の数"}, style::note_ink);
    std::vector<double> x;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Vertex v = m_columns[c];
        x.push_back(column_x(c));
        canvas
            .tick(organization_id(m_network.nodes[v].subject), x.back(), sheet.bottom(), m_column - 3,
                  m_network.nodes[v].id)
            .tooltip = organization(v).name;
    }
    draw_column_numbers(canvas, x, categories_of_columns(), first);
    draw_column_numbers(canvas, x, initiatives_of_columns(), second, style::note_ink);
}

std::vector<std::uint32_t> Staircase::categories_of_columns() const {
    std::vector<std::uint32_t> numbers;
    for (const Vertex v : m_columns) {
        numbers.push_back(m_categories[v]);
    }
    return numbers;
}

std::vector<std::uint32_t> Staircase::initiatives_of_columns() const {
    std::vector<std::uint32_t> numbers;
    for (const Vertex v : m_columns) {
        numbers.push_back(m_initiatives[m_network.nodes[v].subject]);
    }
    return numbers;
}

void Staircase::hide_the_rest(Canvas& canvas, const Sheet& sheet) const {
    for (Vertex v = 0; v < m_network.nodes.size(); ++v) {
        if (m_network.nodes[v].kind == NodeKind::organization && m_column_of[v] == none) {
            canvas.hidden_node(organization_id(m_network.nodes[v].subject), m_network.nodes[v].id);
        }
    }
    for (std::size_t r = sheet.first; r < sheet.last; ++r) {
        for (const Tie* tie : m_rows[r].ties) {
            canvas.hidden_tie(organization_id(m_network.nodes[organization_end(*tie)].subject),
                              category_id(m_rows[r].category), "covers", tie->weight);
        }
    }
}

}  // namespace

std::vector<Page> coverage_pages(const Material& material, const Network& coverage, const CoverageOptions& options) {
    return Staircase(material, coverage, options).draw();
}

}  // namespace collabgraph::diagram
