#include "collabgraph/diagram/body_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <stdexcept>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/body_facts.hpp"
#include "diagram/dress.hpp"
#include "diagram/label_lines.hpp"

namespace collabgraph::diagram {
namespace {

using network::Index;
using Neighbour = BodyFacts::Neighbour;

constexpr double size = style::smallest_label;
constexpr double heading_height = 18;
constexpr double widest_side = 206, narrowest_side = 130, mutual_width = 140, mutual_height = 24, mutual_gap = 10;
constexpr double lowest_step = 16.5, highest_step = 30;
constexpr std::size_t most_mutual = 5;
constexpr double list_line = 14.6, list_number = 26;
constexpr double theme_row = 12.4, themes_head = 30;
constexpr double theme_label = 150;

enum class Side : std::uint8_t { in, mutual, out };

class BodyPage {
 public:
    BodyPage(const Material& material, Index organization, const std::string& name)
        : m(material), m_facts(body_facts_of(material, organization)), m_name(name) {
        for (const auto& theme : m_facts.themes) {
            (theme.named + theme.proposes.size() > 0 ? m_themes : m_absent).push_back(theme);
        }
        double widest = 0;
        for (const auto* list : {&m_facts.in, &m_facts.out}) {
            for (const auto& neighbour : *list) {
                widest = std::max(widest, text_width(label(neighbour.organization), size));
            }
        }
        m_side_width = std::ceil(std::clamp(widest + 34, narrowest_side, widest_side));
    }
    Page draw();

 private:
    std::string label(Index organization) const { return label_of(m.survey.organizations[organization], m.language); }
    std::string own_id() const { return organization_id(m_facts.organization); }
    std::string title() const;
    Furniture furniture() const;
    Legend legend(Canvas& canvas, bool lines) const;
    std::size_t theme_columns() const { return m_themes.size() > 8 ? 2 : 1; }
    double themes_height() const {
        const std::size_t columns = theme_columns();
        return themes_head + static_cast<double>((m_themes.size() + columns - 1) / columns) * theme_row + 2;
    }
    double mutual_row() const {
        return static_cast<double>(m_facts.mutual.size()) * (mutual_width + mutual_gap) - mutual_gap;
    }
    /// How far the sides begin below the mutual boxes: not at all where those stand between them.
    double lowered_sides(double width) const {
        return mutual_row() > width - 2 * (m_side_width + mutual_gap) ? mutual_height + 8 : 0;
    }
    std::vector<std::string> numbers(const Neighbour& neighbour, Side side) const;
    std::string tooltip(const Neighbour& neighbour, bool names_it) const;
    Box& place(Canvas& canvas, const Neighbour& neighbour, const Rect& area, std::size_t lines, bool letter);
    void own_box(Canvas& canvas, const Rect& area, double label_size);
    void heading(Canvas& canvas, const Rect& area, Align align, const text::Bilingual& words) const;
    void draw_lines(Canvas& canvas, const Rect& area);
    void draw_line(Canvas& canvas, const Neighbour& neighbour, Side side, const Point& from, const Point& to) const;
    void draw_lists(Canvas& canvas, const Rect& area);
    void draw_themes(Canvas& canvas, const Rect& area) const;
    void hide_ties(Canvas& canvas) const;

    const Material& m;
    BodyFacts m_facts;
    const std::string& m_name;
    std::vector<BodyFacts::Theme> m_themes, m_absent;
    Looks m_looks;
    double m_side_width = 0;
    std::set<Index> m_folded;  ///< neighbours without a place in the lists
};

std::string BodyPage::title() const {
    const std::size_t out = m_facts.out.size() + m_facts.mutual.size(), in = m_facts.in.size() + m_facts.mutual.size();
    const std::size_t both = m_facts.mutual.size();
    const std::string name = abbreviate(label(m_facts.organization), 330, style::title_size, true);
    if (out == 0 && in == 0) {
        return say(m, {name + " names nobody and is named by nobody", name + "：名を挙げた相手も、挙げた団体もない"});
    }
    std::string ja = out == 0 ? "名を挙げた相手はなく" : fmt::format("{}の相手を挙げ", out);
    ja += in == 0 ? "、どの団体からも挙げられない" : fmt::format("、{}団体から挙げられる", in);
    std::string en = out == 0 ? " names nobody" : fmt::format(" names {}", counted(out, "body", "bodies"));
    en += in == 0 ? " and is named by nobody" : fmt::format(" and is named by {}", in);
    if (both > 0) {
        ja += fmt::format("。互いに挙げるのは{}団体", both);
        en += fmt::format("; {} mutual", both);
    }
    return say(m, {name + en, name + "：" + ja});
}

Furniture BodyPage::furniture() const {
    Furniture f;
    f.title = title();
    const auto& organization = m.survey.organizations[m_facts.organization];
    const std::string full = full_name_of(organization, m.language);
    const bool respondent = is_respondent(m, m_facts.organization);
    f.counting_rule = say(
        m,
        {fmt::format("{}: {}; named in {} of others. Numbers = initiatives.", full,
                     respondent ? fmt::format("proposes {}, {} without a partner",
                                              counted(m_facts.proposes.size(), "initiative", "initiatives"),
                                              m_facts.without_partner)
                                : std::string("not a respondent"),
                     counted(m_facts.named_in, "initiative", "initiatives")),
         fmt::format("{}：{}、他団体の{}件で名を挙げられる。線の数字＝件数（1件で挙げた異なる相手を1と数える）。", full,
                     respondent ? fmt::format("提案{}件（うち相手の記載なし{}件）", m_facts.proposes.size(),
                                              m_facts.without_partner)
                                : std::string("回答団体でない"),
                     m_facts.named_in)});
    if (m_folded.empty()) {
        f.left_out = say(m, {"Every body that it names or that names it is shown.",
                             "この団体が挙げた相手と、この団体を挙げた団体は、すべて示した。"});
    } else {
        f.left_out =
            say(m, {fmt::format("{} with the fewest rows are not shown.", counted(m_folded.size(), "body", "bodies")),
                    fmt::format("件数の少ない{}の相手は示していない。", m_folded.size())});
    }
    if (!m_absent.empty()) {
        std::vector<std::string> names;
        for (const auto& theme : m_absent) {
            names.push_back(label_of(m.survey.categories[theme.category], m.language));
        }
        f.left_out += say(m, {fmt::format(" In none of: {}.", listed(names, m.language)),
                              fmt::format("どちらにも現れない分類：{}。", listed(names, m.language))});
    }
    f.source = source_of(m);
    return f;
}

Legend BodyPage::legend(Canvas& canvas, bool lines) const {
    Legend legend;
    m_looks.explain(canvas, legend, m.language);
    if (lines) {
        std::set<int> widths;
        for (const auto* list : {&m_facts.in, &m_facts.mutual, &m_facts.out}) {
            for (const auto& neighbour : *list) {
                const std::size_t rows = std::max(neighbour.names_it.size(), neighbour.named_by_it.size());
                widths.insert(static_cast<int>(std::min<std::size_t>(rows, 5)));
            }
        }
        for (const int rows : widths) {
            const std::string key = fmt::format("tie-{}", rows);
            Line line;
            line.width = style::tie_width(rows);
            line.colour = std::string(style::ink);
            line.head = true;
            line.head_size = style::head_size(line.width);
            legend.add_line(key, line,
                            say(m, {fmt::format("{}{} {}", rows, rows == 5 ? "+" : "", rows == 1 ? "row" : "rows"),
                                    fmt::format("{}件{}", rows, rows == 5 ? "以上" : "")}),
                            28);
            canvas.use(key);
        }
    }
    if (std::any_of(m_themes.begin(), m_themes.end(),
                    [](const auto& t) { return t.named > 0 && t.proposes.empty(); })) {
        legend.add_text("named-only", say(m, {"bold", "太字"}),
                        say(m, {"named there, proposes nothing", "名は挙がるが、自らは提案していない分類"}));
        canvas.use("named-only");
    }
    return legend;
}

std::vector<std::string> BodyPage::numbers(const Neighbour& neighbour, Side side) const {
    const std::string in = std::to_string(neighbour.names_it.size()),
                      out = std::to_string(neighbour.named_by_it.size());
    switch (side) {
        case Side::in:
            return {in};
        case Side::out:
            return {out};
        case Side::mutual:
            break;
    }
    return {out, in};
}

std::string BodyPage::tooltip(const Neighbour& neighbour, bool names_it) const {
    const std::string own = label(m_facts.organization), other = label(neighbour.organization);
    return fmt::format("{} → {}: {}", names_it ? other : own, names_it ? own : other,
                       rows_of(m, names_it ? neighbour.names_it : neighbour.named_by_it));
}

Box& BodyPage::place(Canvas& canvas, const Neighbour& neighbour, const Rect& area, std::size_t lines, bool letter) {
    const auto& organization = m.survey.organizations[neighbour.organization];
    Box& box = canvas.node(organization_id(neighbour.organization), area, organization.name);
    dress(box, m, neighbour.organization, m_looks);
    box.tooltip = organization.name;
    if (letter) {
        box.corner = style::cluster_letter(cluster_of(m, neighbour.organization));
    }
    box.label_size = size;
    const bool twofold = box.outline == Outline::twofold;
    box.label =
        label_lines(label(neighbour.organization), area.width - (box.corner.empty() ? 12 : 27) - (twofold ? 8 : 0),
                    size, twofold && area.height < 32 ? 1 : lines);
    return box;
}

void BodyPage::own_box(Canvas& canvas, const Rect& area, double label_size) {
    const auto& organization = m.survey.organizations[m_facts.organization];
    Box& box = canvas.node(own_id(), area, organization.name);
    dress(box, m, m_facts.organization, m_looks);
    box.corner = style::cluster_letter(cluster_of(m, m_facts.organization));
    box.bold = true;
    box.label_size = label_size;
    box.label = label_lines(label(m_facts.organization), area.width - 32, label_size,
                            static_cast<std::size_t>(std::max(1.0, area.height / label_size / 1.3)), true);
    box.tooltip = organization.name;
}

void BodyPage::heading(Canvas& canvas, const Rect& area, Align align, const text::Bilingual& words) const {
    canvas.text(area, say(m, words), {.size = style::heading_size, .bold = true, .align = align});
}

/// A line with its number on a white patch near the neighbour's box.
void BodyPage::draw_line(Canvas& canvas, const Neighbour& neighbour, Side side, const Point& from,
                         const Point& to) const {
    Page& page = canvas.page();
    const std::size_t rows = std::max(neighbour.names_it.size(), neighbour.named_by_it.size());
    Line line;
    const auto along = [&](double share) {
        return Point{from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
    };
    line.from = side == Side::in ? organization_id(neighbour.organization) : own_id();
    line.to = side == Side::in ? own_id() : organization_id(neighbour.organization);
    line.path = {from, along(1.0 / 3), along(2.0 / 3), to};
    if (side == Side::in) {
        std::reverse(line.path.begin(), line.path.end());
    }
    line.width = style::tie_width(static_cast<double>(rows));
    line.colour = std::string(style::ink);
    line.head = true;
    line.tail = side == Side::mutual;
    line.head_size = style::head_size(line.width);
    line.tie = "proposes_with";
    line.weight = static_cast<double>(side == Side::in ? neighbour.names_it.size() : neighbour.named_by_it.size());
    const auto parts = numbers(neighbour, side);
    line.label = parts.size() == 2 ? parts[0] + " / " + parts[1] : parts[0];
    line.tooltip = tooltip(neighbour, side == Side::in);
    const Point at = along(side == Side::mutual ? 0.52 : 0.8);
    const double width = text_width(line.label, size, true) + 4;
    Box& patch = canvas.mark({at.x - width / 2, at.y - 5.5, width, 11}, Shape::rectangle, style::white);
    patch.label = {line.label};
    patch.label_size = size;
    patch.bold = true;
    page.lines.push_back(std::move(line));
    if (side == Side::mutual) {
        canvas
            .hidden_tie(organization_id(neighbour.organization), own_id(), "proposes_with",
                        static_cast<double>(neighbour.names_it.size()))
            .head = true;
    }
}

void BodyPage::draw_lines(Canvas& canvas, const Rect& area) {
    const std::size_t mutual = m_facts.mutual.size();
    const double lowered = lowered_sides(area.width);
    const Rect sides{area.x, area.y + heading_height + lowered, area.width, area.height - heading_height - lowered};
    heading(canvas, {area.x, area.y, m_side_width + 20, 14}, Align::left, {"Names this body", "この団体を挙げる"});
    heading(canvas, {area.right() - m_side_width - 20, area.y, m_side_width + 20, 14}, Align::right,
            {"Named by this body", "この団体が挙げる"});
    if (mutual > 0) {
        heading(canvas, {area.x + m_side_width + 30, area.y, area.width - 2 * m_side_width - 60, 14}, Align::centre,
                {"Both ways (names / is named)", "互いに挙げる（挙げる／挙げられる件数）"});
    }

    const double centre_x = area.centre().x;
    const double own_width = 176, own_height = 54;
    const double mutual_top = area.y + heading_height + 2;
    const double below = mutual > 0 ? mutual_top + mutual_height + 52 : sides.y;
    double own_y = std::max(sides.centre().y - own_height / 2, below);
    own_y = std::min(own_y, area.bottom() - own_height - 2);
    const Rect own{centre_x - own_width / 2, own_y, own_width, own_height};
    own_box(canvas, own, 13.5);

    for (std::size_t i = 0; i < mutual; ++i) {
        const double x = centre_x - mutual_row() / 2 + static_cast<double>(i) * (mutual_width + mutual_gap);
        const Rect box{x, mutual_top, mutual_width, mutual_height};
        place(canvas, m_facts.mutual[i], box, 2, true);
        const double port = own.x + own_width * (static_cast<double>(i) + 1) / (static_cast<double>(mutual) + 1);
        draw_line(canvas, m_facts.mutual[i], Side::mutual, {port, own.y - 2}, {box.centre().x, box.bottom() + 2});
    }
    const auto side = [&](const std::vector<Neighbour>& list, Side which) {
        if (list.empty()) {
            const double x = which == Side::in ? area.x : area.right() - m_side_width;
            canvas.text({x, own.centre().y - 6, m_side_width, 12}, say(m, {"(none)", "（なし）"}),
                        {.size = style::label_size, .align = which == Side::in ? Align::left : Align::right});
            return;
        }
        const double n = static_cast<double>(list.size());
        const double step = std::min(highest_step, sides.height / n), height = std::clamp(step - 3.5, 13.0, 24.0);
        // Beside the body as far as the frame allows.
        double top = own.centre().y - n * step / 2;
        top = std::clamp(top, sides.y, std::max(sides.y, sides.bottom() - n * step));
        for (std::size_t i = 0; i < list.size(); ++i) {
            const double y = top + (static_cast<double>(i) + 0.5) * step;
            const double x = which == Side::in ? area.x : area.right() - m_side_width;
            place(canvas, list[i], {x, y - height / 2, m_side_width, height}, height > 23 ? 2 : 1, true);
            const double port = own.y + own_height * (static_cast<double>(i) + 1) / (n + 1);
            const Point from{which == Side::in ? own.x - 2 : own.right() + 2, port};
            const Point to{which == Side::in ? area.x + m_side_width + 2 : x - 2, y};
            draw_line(canvas, list[i], which, from, to);
        }
    };
    side(m_facts.in, Side::in);
    side(m_facts.out, Side::out);
}

/// The neighbours as lists with their numbers: no lines. The lists flow from column to column; where five columns do
/// not hold them, the longest list gives way at its end.
void BodyPage::draw_lists(Canvas& canvas, const Rect& area) {
    const Rect own{area.centre().x - 140, area.y, 280, 26};
    own_box(canvas, own, 13.5);
    const double top = own.bottom() + 8;
    const auto lines = static_cast<std::size_t>(std::max(3.0, std::floor((area.bottom() - top) / list_line)));
    struct Group {
        const std::vector<Neighbour>* list;
        Side side;
        text::Bilingual words;
        std::size_t shown;
    };
    std::vector<Group> groups;
    const auto add = [&](const std::vector<Neighbour>& list, Side side, const char* en, const char* ja) {
        if (!list.empty()) {
            groups.push_back({&list,
                              side,
                              {fmt::format("{} ({})", en, list.size()), fmt::format("{}（{}）", ja, list.size())},
                              list.size()});
        }
    };
    add(m_facts.in, Side::in, "Names this body", "この団体を挙げる");
    add(m_facts.mutual, Side::mutual, "Both ways (names / is named)", "互いに挙げる");
    add(m_facts.out, Side::out, "Named by this body", "この団体が挙げる");

    /// Where every heading and entry stands: (column, line). A heading is never the last line of a column.
    struct Spot {
        std::size_t column, line;
    };
    std::vector<Spot> spots;
    const auto flow = [&] {
        spots.clear();
        Spot at{0, 0};
        const auto take = [&](std::size_t needed) {
            if (at.line + needed > lines) {
                at = {at.column + 1, 0};
            }
            spots.push_back(at);
            ++at.line;
        };
        for (const auto& group : groups) {
            take(2);
            for (std::size_t i = 0; i < group.shown; ++i) {
                take(1);
            }
        }
        return spots.empty() ? std::size_t{1} : spots.back().column + 1;
    };
    constexpr std::size_t most_columns = 5;
    std::size_t columns = flow();
    while (columns > most_columns) {
        auto longest = std::max_element(groups.begin(), groups.end(),
                                        [](const Group& a, const Group& b) { return a.shown < b.shown; });
        m_folded.insert((*longest->list)[--longest->shown].organization);
        columns = flow();
    }
    const double gap = 12, width = std::min(300.0, area.width / static_cast<double>(columns));
    const double left = area.x + (area.width - width * static_cast<double>(columns)) / 2;
    std::size_t next = 0;
    for (const auto& group : groups) {
        const auto place_of = [&](const Spot& spot) {
            return Point{left + static_cast<double>(spot.column) * width,
                         top + (static_cast<double>(spot.line) + 0.5) * list_line};
        };
        const Point head = place_of(spots[next++]);
        heading(canvas, {head.x, head.y - 6, width - gap, 13}, Align::left, group.words);
        const double number = group.side == Side::mutual ? list_number + 18 : list_number;
        for (std::size_t i = 0; i < group.shown; ++i) {
            const Neighbour& neighbour = (*group.list)[i];
            const Point at = place_of(spots[next++]);
            const auto parts = numbers(neighbour, group.side);
            canvas.text({at.x, at.y - size * 0.6, number - 5, size * 1.2},
                        parts.size() == 2 ? parts[0] + "/" + parts[1] : parts[0],
                        {.bold = true, .align = Align::right});
            Box& box = place(canvas, neighbour,
                             {at.x + number, at.y - (list_line - 2) / 2, width - number - gap, list_line - 2}, 1, true);
            box.tooltip = tooltip(neighbour, group.side == Side::in);
        }
    }
}

void BodyPage::draw_themes(Canvas& canvas, const Rect& area) const {
    canvas.rule({area.x, area.y}, {area.right(), area.y}, 0.5, style::note_ink);
    heading(canvas, {area.x, area.y + 3, 260, 14}, Align::left, {"In which categories", "どの課題分類で"});
    if (m_themes.empty()) {
        canvas.text({area.x, area.y + 18, 300, 12}, say(m, {"(none)", "（なし）"}), {.size = style::label_size});
        return;
    }
    const std::size_t columns = theme_columns();
    const std::size_t lines = (m_themes.size() + columns - 1) / columns;
    const double width = columns == 2 ? area.width / 2 : 480;
    const double bar = (width - theme_label) / 2 - 24;
    std::size_t most = 1;
    for (const auto& theme : m_themes) {
        most = std::max({most, static_cast<std::size_t>(theme.named), theme.proposes.size()});
    }
    // One square a row where they fit, so that they can be counted; else bars.
    constexpr double square = 6.4, square_step = 8;
    const bool squares = static_cast<double>(most) * square_step <= bar;
    for (std::size_t column = 0; column < columns; ++column) {
        const double left = columns == 2 ? area.x + static_cast<double>(column) * width : area.centre().x - width / 2;
        const double middle = left + width / 2;
        const double inner_left = middle - theme_label / 2, inner_right = middle + theme_label / 2;
        canvas.text({left, area.y + 17, inner_left - left, 11},
                    say(m, {"others name it (rows)", "他団体が挙げる（件）"}),
                    {.align = Align::right, .colour = style::note_ink});
        canvas.text({inner_right, area.y + 17, inner_left - left, 11},
                    say(m, {"it proposes (rows)", "自ら提案する（件）"}), {.colour = style::note_ink});
        for (std::size_t i = column * lines; i < std::min(m_themes.size(), (column + 1) * lines); ++i) {
            const auto& theme = m_themes[i];
            const auto& category = m.survey.categories[theme.category];
            const double y = area.y + themes_head + (static_cast<double>(i - column * lines) + 0.5) * theme_row;
            Box& box =
                canvas.node(category_id(theme.category),
                            {inner_left + 2, y - theme_row / 2 + 0.2, theme_label - 4, theme_row - 0.4}, category.name);
            box.outline = Outline::none;
            box.bold = theme.named > 0 && theme.proposes.empty();
            box.label_size = size;
            box.label = {abbreviate(label_of(category, m.language), theme_label - 13, size, box.bold)};
            box.tooltip = category.name;
            const auto draw = [&](std::size_t rows, double start, double direction, std::string_view fill) {
                if (rows == 0) {
                    return;
                }
                const double length = squares ? static_cast<double>(rows) * square_step
                                              : bar * static_cast<double>(rows) / static_cast<double>(most);
                for (std::size_t k = 0; squares && k < rows; ++k) {
                    const double near = start + direction * static_cast<double>(k) * square_step;
                    canvas.mark({direction > 0 ? near : near - square, y - square / 2, square, square},
                                Shape::rectangle, fill);
                }
                if (!squares) {
                    canvas.mark({direction > 0 ? start : start - length, y - 3.6, length, 7.2}, Shape::rectangle, fill);
                }
                const double end = start + direction * (length + 3);
                canvas.text({direction > 0 ? end : end - 20, y - size * 0.6, 20, size * 1.2}, std::to_string(rows),
                            {.align = direction > 0 ? Align::left : Align::right});
            };
            draw(theme.named, inner_left - 2, -1, style::soft_grey);
            draw(theme.proposes.size(), inner_right + 2, 1, style::mark_grey);
        }
    }
}

/// Ties that no visible line stands for, and the nodes they need.
void BodyPage::hide_ties(Canvas& canvas) const {
    Page& page = canvas.page();
    std::set<std::string> present, drawn;
    for (const Box& box : page.boxes) {
        present.insert(box.id);
    }
    for (const Line& line : page.lines) {
        if (!line.tie.empty()) {
            drawn.insert(line.from + " " + line.to);
        }
    }
    const auto tie = [&](const std::string& from, const std::string& to, std::size_t rows) {
        if (rows > 0 && !drawn.contains(from + " " + to)) {
            canvas.hidden_tie(from, to, "proposes_with", static_cast<double>(rows)).head = true;
        }
    };
    for (const auto* list : {&m_facts.in, &m_facts.mutual, &m_facts.out}) {
        for (const auto& neighbour : *list) {
            const std::string other = organization_id(neighbour.organization);
            if (!present.contains(other)) {
                canvas.hidden_node(other, m.survey.organizations[neighbour.organization].name);
            }
            tie(own_id(), other, neighbour.named_by_it.size());
            tie(other, own_id(), neighbour.names_it.size());
            const auto ties = static_cast<std::uint32_t>(!neighbour.named_by_it.empty()) + !neighbour.names_it.empty();
            (m_folded.contains(neighbour.organization) ? page.ties_folded : page.ties_drawn) += ties;
        }
    }
    for (const auto& theme : m_themes) {
        if (!theme.proposes.empty()) {
            canvas.hidden_tie(own_id(), category_id(theme.category), "covers",
                              static_cast<double>(theme.proposes.size()));
            ++page.ties_drawn;
        }
    }
    page.ties_total = page.ties_drawn + page.ties_folded;
}

Page BodyPage::draw() {
    Page page;
    page.name = m_name;
    page.language = m.language;
    const double height = frame_for(page, furniture(), 2).height;
    const double upper = height - themes_height() - 8;
    const double side = upper - heading_height - lowered_sides(page.width - 2 * style::mm(10));
    const double most = std::floor(side / lowest_step);
    const bool lines = m_facts.mutual.size() <= most_mutual && static_cast<double>(m_facts.in.size()) <= most &&
                       static_cast<double>(m_facts.out.size()) <= most;
    // Drawn first, so that the legend holds what is there; the frame is the same for two rows of legend or one.
    page.frame = frame_for(page, furniture(), 2);
    Canvas canvas(page);
    const Rect area{page.frame.x, page.frame.y, page.frame.width, upper};
    lines ? draw_lines(canvas, area) : draw_lists(canvas, area);
    draw_themes(canvas, {page.frame.x, page.frame.y + upper + 6, page.frame.width, themes_height()});
    hide_ties(canvas);
    furnish(page, furniture(), legend(canvas, lines));
    return page;
}

}  // namespace

std::vector<Page> body_pages(const Material& material, Index organization, const std::string& name) {
    if (organization >= material.survey.organizations.size()) {
        throw std::out_of_range("body_pages: no such organization");
    }
    return {BodyPage(material, organization, name).draw()};
}

}  // namespace collabgraph::diagram
