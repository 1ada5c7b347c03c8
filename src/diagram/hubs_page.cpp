#include "collabgraph/diagram/hubs_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/dress.hpp"
#include "diagram/sentence.hpp"

namespace collabgraph::diagram {
namespace {

using hubs::Hub;
using hubs::RankInterval;
using hubs::Sensitivity;

constexpr double size = style::smallest_label;
constexpr double lowest_row = 18.4, highest_row = 24;
constexpr std::size_t most_tried = 60;  ///< rows; no page holds as many
constexpr double head_height = 42, heading_line = 11.5;
constexpr double group_width = 54, widest_name = 236, gap = 8, axis_pad = 9;
constexpr double radius = 4.6, thick = 4.6, thin = 0.9, cap = 9;

/// Right edges of the columns of numbers, from the end of the axis.
constexpr double rank_right = 38, range_right = 92, bodies_right = 144, rows_right = 190, own_right = 242;

/// Bodies of one rank and group, which are not drawn apart.
bool together(const Hub& a, std::uint32_t group_a, const Hub& b, std::uint32_t group_b) {
    return a.rank == b.rank && group_a == group_b;
}

class DotPlot {
 public:
    DotPlot(const Material& material, const hubs::Ranking& ranking, const HubsPageOptions& options);
    Page draw();

 private:
    struct Group {
        std::size_t bodies = 0;
        std::uint32_t lowest = 0, highest = 0;  ///< ranks
    };

    const Hub& hub(std::size_t row) const { return m_ranking.hubs[m_rows[row]]; }
    std::uint32_t group(std::size_t row) const { return m_ranking.group(m_rows[row]); }
    std::string label(const Hub& hub) const { return label_of(m.survey.organizations[hub.organization], m.language); }
    bool judged() const { return !m_ranking.stability.ranks.empty(); }
    bool has(const Sensitivity& kind) const { return !kind.ranks.empty(); }
    Group group_of(std::uint32_t number) const;
    std::size_t most_rows(std::size_t fitting) const;
    double room() const;
    std::uint32_t last_rank() const;
    std::string ranks(std::uint32_t lowest, std::uint32_t highest) const;
    std::string range(const RankInterval& interval) const;
    double x(std::uint32_t rank) const { return m_axis + axis_pad + (rank - 1) * m_unit; }
    double top(std::size_t row) const { return m_top + static_cast<double>(row) * m_row; }

    std::string title() const;
    std::string counting_rule() const;
    std::string left_out() const;
    Furniture furniture() const;
    Legend legend(Canvas& canvas) const;
    void draw_ground(Canvas& canvas) const;
    void draw_headings(Canvas& canvas) const;
    void draw_row(Canvas& canvas, std::size_t row) const;
    void draw_range(Canvas& canvas, double y, const RankInterval& rows, bool ends) const;

    const Material& m;
    const hubs::Ranking& m_ranking;
    const HubsPageOptions& m_options;
    std::vector<std::size_t> m_rows;  ///< hubs with a value, in the order of the page; the first m_drawn are drawn
    std::size_t m_drawn = 0;
    double m_name_width = 0, m_left = 0, m_top = 0, m_row = 0, m_axis = 0, m_axis_right = 0, m_unit = 0;
};

DotPlot::DotPlot(const Material& material, const hubs::Ranking& ranking, const HubsPageOptions& options)
    : m(material), m_ranking(ranking), m_options(options) {
    for (std::size_t h = 0; h < ranking.hubs.size(); ++h) {
        if (ranking.hubs[h].named_by > 0) {
            m_rows.push_back(h);
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t a, std::size_t b) {
        const Hub &one = ranking.hubs[a], &other = ranking.hubs[b];
        if (ranking.group(a) != ranking.group(b)) {
            return ranking.group(a) < ranking.group(b);
        }
        return one.rank != other.rank ? one.rank < other.rank : label(one) < label(other);
    });
}

DotPlot::Group DotPlot::group_of(std::uint32_t number) const {
    Group group;
    for (std::size_t h = 0; h < m_ranking.hubs.size(); ++h) {
        if (m_ranking.group(h) == number) {
            const std::uint32_t rank = m_ranking.hubs[h].rank;
            group.lowest = group.bodies == 0 ? rank : std::min(group.lowest, rank);
            group.highest = std::max(group.highest, rank);
            ++group.bodies;
        }
    }
    return group;
}

std::size_t DotPlot::most_rows(std::size_t fitting) const {
    if (m_rows.size() <= fitting) {
        return m_rows.size();
    }
    std::size_t whole = fitting;
    while (whole > 0 && together(hub(whole - 1), group(whole - 1), hub(whole), group(whole))) {
        --whole;
    }
    return 2 * whole < fitting ? fitting : whole;
}

std::uint32_t DotPlot::last_rank() const {
    std::uint32_t last = 2;
    for (std::size_t row = 0; row < m_drawn; ++row) {
        last = std::max(last, judged() ? m_ranking.stability.ranks[m_rows[row]].high : hub(row).rank);
    }
    return last;
}

/// "rank 2", "ranks 2 to 6".
std::string DotPlot::ranks(std::uint32_t lowest, std::uint32_t highest) const {
    return lowest == highest ? sentence(m.language, {"rank {}", "{}位"}, lowest)
                             : sentence(m.language, {"ranks {} to {}", "{}〜{}位"}, lowest, highest);
}

std::string DotPlot::range(const RankInterval& interval) const {
    return interval.low == interval.high ? sentence(m.language, {"{}", "{}位"}, interval.low)
                                         : sentence(m.language, {"{}–{}", "{}–{}位"}, interval.low, interval.high);
}

std::string DotPlot::title() const {
    if (m_rows.empty()) {
        return say(m, {"Nobody names another body", "ほかの団体の名を挙げた団体はない"});
    }
    const Hub& first = hub(0);
    const std::string name = abbreviate(label(first), 330, style::title_size, true);
    const auto sharing = static_cast<std::size_t>(
        std::count_if(m_rows.begin(), m_rows.end(), [&](std::size_t h) { return m_ranking.hubs[h].rank == 1; }));
    if (!judged()) {
        return sharing == 1
                   ? sentence(m.language, {"{} is named by most bodies: {}", "最も多く名を挙げられたのは{}（{}団体）"},
                              name, first.named_by)
                   : sentence(m.language,
                              {"{} bodies share the first rank, each named by {}",
                               "{}団体が1位に並ぶ（それぞれ{}団体が名を挙げる）"},
                              sharing, first.named_by);
    }
    const Group leading = group_of(group(0));
    if (leading.bodies > 1) {
        return sentence(
            m.language,
            {"The first {} bodies ({}) cannot be told apart", "上位の{}団体（{}）は互いに区別できず、首位は決まらない"},
            leading.bodies, ranks(leading.lowest, leading.highest));
    }
    double holds = 1;
    for (const Sensitivity* kind : {&m_ranking.stability.rows, &m_ranking.stability.proposers}) {
        if (has(*kind)) {
            holds = std::min(holds, kind->first[m_rows[0]]);
        }
    }
    std::string found =
        holds >= 1 ? sentence(m.language, {"{} stands first in every resample", "どの試行でも1位は{}"}, name)
                   : sentence(m.language,
                              {"{} stands first in at least {:.0f} % of the resamples", "{}は試行の{:.0f}%以上で1位"},
                              name, std::floor(100 * holds));
    for (std::size_t row = 1; row < m_rows.size(); ++row) {
        const Group next = group_of(group(row));
        if (next.bodies > 1) {
            return found + sentence(m.language,
                                    {"; {} bodies at {} cannot be told apart", "。{1}の{0}団体は互いに区別できない"},
                                    next.bodies, ranks(next.lowest, next.highest));
        }
    }
    return found;
}

std::string DotPlot::counting_rule() const {
    std::string rule = say(m, {"Dot = rank by the number of distinct bodies that name the body, itself left out. ",
                               "点＝名を挙げた団体の数（自団体を除く）による順位。"});
    const hubs::Stability& found = m_ranking.stability;
    if (!judged()) {
        return rule + say(m, {"Nothing was resampled: the page cannot tell how sure a rank is.",
                              "試行をしていないため、順位の確かさは示せない。"});
    }
    if (found.bootstrap) {
        return rule + sentence(m.language,
                               {"Line = the rank's range, from the 2.5 % to the 97.5 % point of {} draws of rows with "
                                "replacement (seed {}): a sensitivity to the rows, no confidence interval.",
                                "線＝取組を重複を許して抽出した{}回の試行での順位（2.5%点から97.5%点、乱数の種{}）。"
                                "信頼区間ではなく感度の範囲。"},
                               found.resamples, m_ranking.seed);
    }
    return rule +
           sentence(m.language,
                    {"Line = the rank's range, from the 2.5 % to the 97.5 % point of {} resamples of each kind "
                     "with a part left out (seed {}): a sensitivity to the answers, no confidence interval.",
                     "線＝一部を除いた試行（各{}回、乱数の種{}）での順位の範囲（2.5〜97.5%点）。信頼区間ではない。"},
                    found.resamples, m_ranking.seed);
}

std::string DotPlot::left_out() const {
    std::string note;
    const std::size_t more = m_rows.size() - m_drawn;
    if (more > 0) {
        std::uint32_t most = 0;
        for (std::size_t row = m_drawn; row < m_rows.size(); ++row) {
            most = std::max(most, hub(row).named_by);
        }
        note += say(m, {fmt::format("{}, named by {}, not drawn. ", counted(more, "more body", "more bodies"),
                                    most == 1 ? "1 each" : fmt::format("at most {} each", most)),
                        most == 1 ? fmt::format("1団体だけが名を挙げたほかの{}団体は図にない。", more)
                                  : fmt::format("{}団体以下が名を挙げたほかの{}団体は図にない。", most, more)});
        const auto same = [&](std::size_t from, std::size_t to) {
            return static_cast<std::size_t>(std::count_if(
                m_rows.begin() + static_cast<std::ptrdiff_t>(from), m_rows.begin() + static_cast<std::ptrdiff_t>(to),
                [&](std::size_t h) {
                    return together(m_ranking.hubs[h], m_ranking.group(h), hub(m_drawn - 1), group(m_drawn - 1));
                }));
        };
        if (const std::size_t cut = same(m_drawn, m_rows.size()); cut > 0) {
            const std::size_t drawn = same(0, m_drawn);
            note += sentence(m.language,
                             {"Of {2} bodies at rank {1} only the first {0} by name are drawn. ",
                              "{1}位の{2}団体は名の順に{0}団体だけを示す。"},
                             drawn, hub(m_drawn - 1).rank, drawn + cut);
        } else if (judged() && group(m_drawn) == group(m_drawn - 1)) {
            std::size_t rest = 0;
            for (std::size_t row = m_drawn; row < m_rows.size() && group(row) == group(m_drawn); ++row) {
                ++rest;
            }
            note += sentence(m.language, {"{} of them belong to group {}. ", "うち{}団体は第{}組に入る。"}, rest,
                             group(m_drawn));
        }
    }
    if (const std::size_t unnamed = m_ranking.hubs.size() - m_rows.size(); unnamed > 0) {
        note += say(m, {fmt::format("{} named by nobody. ", counted(unnamed, "body is", "bodies are")),
                        fmt::format("どこからも名を挙げられていない団体は{}。", unnamed)});
    }
    if (!m_ranking.options.classes_included) {
        note += say(m, {"Kinds of bodies have no rank.", "総称（団体の種類）には順位を付けない。"});
    }
    return note;
}

Furniture DotPlot::furniture() const {
    Furniture f;
    f.title = title();
    f.counting_rule = counting_rule();
    f.left_out = left_out();
    f.source = source_of(m);
    if (judged()) {
        f.source += say(m, {" Group: the first body not yet grouped, and all others whose range begins within its own.",
                            "　組＝まだ組に入らない先頭の団体と、範囲がその団体の範囲と重なる下位の団体。"});
    }
    return f;
}

Box bar(double x, double y, double width, double height, std::string_view fill) {
    Box box;
    box.area = {x, y, width, height};
    box.outline = Outline::none;
    box.fill = std::string(fill);
    return box;
}

Legend DotPlot::legend(Canvas& canvas) const {
    Legend legend;
    bool filled = false, open = false;
    for (std::size_t row = 0; row < m_drawn; ++row) {
        (is_respondent(m, hub(row).organization) ? filled : open) = true;
    }
    Box dot;
    dot.shape = Shape::disc;
    dot.area = {0, 0, 2 * radius, 2 * radius};
    const auto entry = [&](bool used, const char* key, const text::Bilingual& words) {
        if (used) {
            legend.add_box(key, dot, say(m, words));
            canvas.use(key);
        }
    };
    dot.outline = Outline::none;
    dot.fill = std::string(style::ink);
    entry(filled, "respondent", {"rank of a respondent", "順位（回答団体）"});
    dot.outline = Outline::thick;
    dot.fill = std::string(style::white);
    entry(open, "body", {"of another body", "順位（回答団体でない）"});
    if (!judged() || m_drawn == 0) {
        return legend;
    }
    const hubs::Stability& found = m_ranking.stability;
    legend.add_box(
        "range-rows", bar(0, 0, 28, thick, style::soft_grey),
        found.bootstrap
            ? say(m, {"rank in draws with replacement", "重複を許した試行での順位"})
            : sentence(m.language, {"rank with {} of {} rows left out", "取組{1}件のうち{0}件を除いたときの順位"},
                       found.rows.left_out, found.rows.units));
    canvas.use("range-rows");
    if (has(found.proposers)) {
        legend.add_parts(
            "range-proposers",
            {bar(0, -thin / 2, 28, thin, style::ink), bar(0, -cap / 2, thin, cap, style::ink),
             bar(28 - thin, -cap / 2, thin, cap, style::ink)},
            sentence(m.language, {"with {} of {} proposers left out", "提案{1}団体のうち{0}団体を除いたときの順位"},
                     found.proposers.left_out, found.proposers.units));
        canvas.use("range-proposers");
    }
    legend.add_text("group", say(m, {"Group", "組"}),
                    say(m, {"(band): cannot be told apart", "（帯）：互いに区別できない"}));
    canvas.use("group");
    return legend;
}

/// Height left for that many rows: legend and note depend on them.
double DotPlot::room() const {
    Page page;
    page.language = m.language;
    Canvas canvas(page);
    const int legend_rows = legend(canvas).rows(frame_for(page, {}, 0).width);
    return frame_for(page, furniture(), legend_rows).height - head_height;
}

Page DotPlot::draw() {
    Page page;
    page.name = m_options.name;
    page.language = m.language;
    page.directed = false;
    Canvas canvas(page);
    for (std::size_t fitting = std::min(m_rows.size(), most_tried); fitting > 0; --fitting) {
        m_drawn = most_rows(fitting);
        if (static_cast<double>(m_drawn) * lowest_row <= room()) {
            break;
        }
    }
    furnish(page, furniture(), legend(canvas));

    const Rect& frame = page.frame;
    if (m_drawn > 0) {
        const auto rows = static_cast<double>(m_drawn);
        m_row = std::min(highest_row, (frame.height - head_height) / rows);
        m_top = frame.y + head_height + (frame.height - head_height - rows * m_row) / 3;
        double widest = 60;
        for (std::size_t row = 0; row < m_drawn; ++row) {
            widest = std::max(widest, text_width(label(hub(row)), style::label_size));
        }
        m_name_width = std::ceil(std::min(widest, widest_name)) + 8;
        m_left = frame.x + (judged() ? group_width : 0);
        m_axis = m_left + m_name_width + gap;
        m_axis_right = frame.right() - own_right - 4;
        m_unit = (m_axis_right - m_axis - 2 * axis_pad) / (last_rank() - 1);
        draw_ground(canvas);
        draw_headings(canvas);
        for (std::size_t row = 0; row < m_drawn; ++row) {
            draw_row(canvas, row);
        }
    }
    for (std::size_t h = 0; h < m_ranking.hubs.size(); ++h) {
        const auto drawn_end = m_rows.begin() + static_cast<std::ptrdiff_t>(m_drawn);
        if (std::find(m_rows.begin(), drawn_end, h) == drawn_end) {
            const network::Index organization = m_ranking.hubs[h].organization;
            canvas.hidden_node(organization_id(organization), m.survey.organizations[organization].name);
        }
    }
    return page;
}

/// Bands of the groups, the axis' grid above them, and what parts the groups.
void DotPlot::draw_ground(Canvas& canvas) const {
    const Rect& frame = canvas.page().frame;
    const double bottom = top(m_drawn);
    for (std::size_t first = 0; first < m_drawn;) {
        std::size_t last = first + 1;
        while (last < m_drawn && judged() && group(last) == group(first)) {
            ++last;
        }
        if (!judged() ? first % 2 == 0 : group(first) % 2 == 1) {
            canvas.band({frame.x, top(first), frame.width, top(last) - top(first)}, style::band_grey);
        }
        if (judged()) {
            canvas.text({frame.x + 4, top(first) + (m_row - size * 1.2) / 2, group_width - 6, size * 1.2},
                        sentence(m.language, {"Group {}", "第{}組"}, group(first)), {.bold = true});
        }
        if (judged() || first == 0) {
            canvas.rule({frame.x, top(first)}, {frame.right(), top(first)}, 0.8, style::black);
        }
        first = last;
    }
    canvas.rule({frame.x, bottom}, {frame.right(), bottom}, 0.8, style::black);

    const std::uint32_t last = last_rank();
    std::uint32_t step = 1;
    for (const std::uint32_t larger : {2U, 5U, 10U, 20U, 50U, 100U, 200U, 500U, 1000U, 10000U, 100000U}) {
        if (step * m_unit < 15) {
            step = larger;
        }
    }
    double before = -100;
    for (std::uint32_t rank = 1; rank <= last; rank += rank == 1 && step > 1 ? step - 1 : step) {
        if (x(rank) - before < 10) {
            continue;
        }
        before = x(rank);
        canvas.band({x(rank) - 0.25, m_top, 0.5, bottom - m_top}, "#DDDDDD");
        canvas.text_on({x(rank), m_top - 8}, std::to_string(rank), {.colour = style::note_ink});
    }
}

void DotPlot::draw_headings(Canvas& canvas) const {
    const double bottom = m_top - 3;
    canvas.text({m_axis, bottom - 2.6 * heading_line, m_axis_right - m_axis, heading_line},
                say(m, {"Rank (1 = named by most bodies)", "順位（1位＝最も多くの団体が名を挙げた）"}), {.bold = true});
    const auto heading = [&](double right, double width, const std::vector<text::Bilingual>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double y = bottom - static_cast<double>(lines.size() - i) * heading_line;
            canvas.text({m_axis_right + right - width, y, width, heading_line}, say(m, lines[i]),
                        {.bold = true, .align = Align::right});
        }
    };
    heading(rank_right, 34, {{"Rank", "順位"}});
    if (judged()) {
        heading(range_right, 48, {{"Range", "範囲"}});
    }
    heading(bodies_right, 46, {{"Named", "挙げた"}, {"by", "団体"}});
    heading(rows_right, 42, {{"In", "挙げた"}, {"rows", "取組"}});
    heading(own_right, 48, {{"Own ini-", "自らの"}, {"tiatives", "取組"}});
}

void DotPlot::draw_range(Canvas& canvas, double y, const RankInterval& interval, bool ends) const {
    const double left = x(interval.low), right = x(interval.high);
    if (!ends) {
        canvas.mark({left, y - thick / 2, std::max(right - left, 0.5), thick}, Shape::rectangle, style::soft_grey);
        return;
    }
    canvas.mark({left, y - thin / 2, std::max(right - left, 0.5), thin}, Shape::rectangle, style::ink);
    for (const double end : {left, right}) {
        canvas.mark({end - thin / 2, y - cap / 2, thin, cap}, Shape::rectangle, style::ink);
    }
}

void DotPlot::draw_row(Canvas& canvas, std::size_t row) const {
    const Hub& body = hub(row);
    const auto& organization = m.survey.organizations[body.organization];
    const hubs::Stability& found = m_ranking.stability;
    const std::size_t h = m_rows[row];
    const double y = top(row) + m_row / 2;
    const bool respondent = is_respondent(m, body.organization);

    Box& box = canvas.node(organization_id(body.organization), {m_left, y - m_row / 2 + 1, m_name_width, m_row - 2},
                           organization.name);
    box.outline = Outline::none;
    box.fill = std::string((judged() ? group(row) % 2 == 1 : row % 2 == 0) ? style::band_grey : style::white);
    box.label = {abbreviate(label(body), m_name_width - 8, style::label_size)};
    box.label_size = style::label_size;
    box.align = Align::right;
    box.tooltip = organization.name;

    if (has(found.rows)) {
        draw_range(canvas, y, found.rows.ranks[h], false);
    }
    if (has(found.proposers)) {
        draw_range(canvas, y, found.proposers.ranks[h], true);
    }
    Box& dot = respondent ? canvas.disc({x(body.rank), y}, radius, style::ink) : canvas.ring({x(body.rank), y}, radius);
    dot.tooltip = fmt::format("{}: {}", label(body), rows_of(m, body.evidence));
    dot.about = organization_id(body.organization);

    const auto number = [&](double right, double width, const std::string& words, bool bold = false) {
        canvas.text({m_axis_right + right - width, y - size * 0.6, width, size * 1.2}, words,
                    {.bold = bold, .align = Align::right});
    };
    number(rank_right, 34, sentence(m.language, {"{}", "{}位"}, body.rank), true);
    if (judged()) {
        number(range_right, 52, range(found.ranks[h]));
    }
    number(bodies_right, 46, std::to_string(body.named_by), true);
    number(rows_right, 42, std::to_string(body.named_in));
    number(own_right, 48, respondent ? std::to_string(body.initiatives) : "–");
}

}  // namespace

Page hubs_page(const Material& material, const hubs::Ranking& ranking, const HubsPageOptions& options) {
    return DotPlot(material, ranking, options).draw();
}

}  // namespace collabgraph::diagram
