#include "collabgraph/diagram/category_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/category_facts.hpp"
#include "diagram/column_heads.hpp"
#include "diagram/disc_scale.hpp"
#include "diagram/dress.hpp"
#include "diagram/evidence_rows.hpp"
#include "diagram/label_lines.hpp"
#include "diagram/pair_triangle.hpp"

namespace collabgraph::diagram {
namespace {

using network::Index;

constexpr double size = style::smallest_label;
constexpr std::size_t most_in_columns = 9, most_in_matrix = 24;
constexpr std::size_t few_partners = 10;  ///< so many are all shown, whoever names them
constexpr std::string_view shared_fill = "#E6E6E6";
constexpr double heading_height = 20;

class CategoryPage {
 public:
    CategoryPage(const Material& material, Index category, const std::string& name);
    std::vector<Page> draw();

 private:
    std::string label(Index organization) const { return label_of(m.survey.organizations[organization], m.language); }
    const gaps::CategoryGaps& gaps() const { return m.gaps.categories[m_category]; }
    bool proposes_here(Index organization) const {
        return std::binary_search(gaps().proposers.begin(), gaps().proposers.end(), organization);
    }
    std::string title() const;
    Furniture furniture(std::size_t page, std::size_t pages) const;
    EvidenceRows evidence() const;
    Page start(std::size_t number) const;
    void choose_partners(std::size_t most, bool proposers_too);
    void hide_the_rest(Canvas& canvas) const;
    std::string tooltip(const CategoryFacts::Naming& naming) const;

    Page draw_empty();
    Page draw_columns(const EvidenceRows& rows, bool rows_below, std::size_t pages);
    Page draw_matrix(std::size_t pages);
    Legend columns_legend(Canvas& canvas) const;
    Legend matrix_legend(Canvas& canvas, const DiscScale& discs) const;

    Material m;  ///< without clusters: fills say something else here
    Index m_category;
    const std::string& m_name;
    CategoryFacts m_facts;
    std::vector<CategoryFacts::Partner> m_shown;  ///< partners with a place of their own
    std::size_t m_folded_partners = 0;
};

CategoryPage::CategoryPage(const Material& material, Index category, const std::string& name)
    : m(material), m_category(category), m_name(name) {
    m.cluster.clear();
    m_facts = facts_of(m, category, most_in_matrix);
}

std::string CategoryPage::title() const {
    const std::string full = label_of(m.survey.categories[m_category], m.language);
    const std::string name = abbreviate(full, 330, style::title_size, true);
    const auto& g = gaps();
    const std::size_t n = g.proposers.size();
    if (n == 0) {
        return say(m, {fmt::format("“{}” has no initiative", name), fmt::format("「{}」には提案がない", name)});
    }
    if (n == 1) {
        const std::string body = label(g.proposers.front());
        return say(m, {fmt::format("“{}” rests on one body: {}", name, body),
                       fmt::format("「{}」は{}だけが提案する", name, body)});
    }
    if (g.untied_pairs == 0) {
        return say(m, {fmt::format("“{}”: {} proposers, all {} tied", name, n,
                                   g.pairs == 1 ? "of them" : fmt::format("{} pairs", g.pairs)),
                       fmt::format("「{}」は{}団体が提案、{}組すべてが結びつく", name, n, g.pairs)});
    }
    return say(
        m,
        {fmt::format("“{}”: {} proposers, {} of {} untied", name, n, g.untied_pairs, counted(g.pairs, "pair", "pairs")),
         fmt::format("「{}」は{}団体が提案、{}組のうち{}組は結びつかない", name, n, g.pairs, g.untied_pairs)});
}

Furniture CategoryPage::furniture(std::size_t page, std::size_t pages) const {
    Furniture f;
    f.title = title();
    const auto& category = m.survey.categories[m_category];
    const auto& g = gaps();
    const std::string full = full_name_of(category, m.language);
    f.counting_rule =
        say(m, {fmt::format("{}: {}, {}, {}.", full, counted(g.initiatives.size(), "initiative", "initiatives"),
                            counted(g.proposers.size(), "proposer", "proposers"),
                            counted(m_facts.partners.size(), "partner", "partners")),
                fmt::format("課題分類「{}」：取組{}件、提案{}団体、挙げた相手{}。", full, g.initiatives.size(),
                            g.proposers.size(), m_facts.partners.size())});
    std::vector<std::string> kinds;
    for (const gaps::Kind kind : g.kinds) {
        switch (kind) {
            case gaps::Kind::absent:
                break;
            case gaps::Kind::unplanned:
                kinds.push_back(say(m, {"no initiative has an approach yet", "方法のある取組がない"}));
                break;
            case gaps::Kind::thin:
                kinds.push_back(say(m, {"one proposer only", "1団体だけ"}));
                break;
            case gaps::Kind::solo:
                kinds.push_back(say(m, {"no initiative names a partner", "相手を挙げた取組がない"}));
                break;
            case gaps::Kind::uncoordinated:
                kinds.push_back(say(m, {"most pairs untied", "過半の組が結びつかない"}));
                break;
            case gaps::Kind::concentrated:
                kinds.push_back(
                    say(m, {"fewer proposers than chance lets expect", "偶然に見込まれるより少ない提案団体"}));
                break;
            case gaps::Kind::empty_cell:
                kinds.push_back(say(m, {"leaves out a value that chance lets expect", "見込まれるのに空欄の組合せ"}));
                break;
            case gaps::Kind::fragile:
                kinds.push_back(
                    say(m, {"hangs on the other categories through one body", "他の課題分類とのつながりが1団体頼み"}));
                break;
        }
    }
    if (!kinds.empty()) {
        f.counting_rule += say(m, {" Gap: ", "空白："}) + listed(kinds, m.language) + say(m, {".", "。"});
    }
    if (page == 1 && m_folded_partners > 0) {
        f.left_out =
            say(m, {fmt::format("{} named by one body only are counted as “+n” at the proposer; the rows name "
                                "them.",
                                counted(m_folded_partners, "partner", "partners")),
                    fmt::format("図に描かない{}の相手は、挙げた団体の「+n」に数だけ示す（名は根拠の行に記す）。",
                                m_folded_partners)});
    }
    if (page == 1 && g.proposers.size() > m_facts.proposers.size()) {
        f.left_out += say(m, {fmt::format(" {} proposers with fewer initiatives stand only in the rows.",
                                          g.proposers.size() - m_facts.proposers.size()),
                              fmt::format("取組の少ない{}団体は根拠の行にだけ示す。",
                                          g.proposers.size() - m_facts.proposers.size())});
    }
    f.source =
        source_of(m) +
        say(m,
            {" Tied: one names the other anywhere in the survey, or both name the same body (no class) here.",
             "　「結びつく」＝調査のどこかでどちらかが相手の名を挙げるか、この分類で同じ相手（総称を除く）を挙げる。"});
    f.page = static_cast<std::uint32_t>(pages > 1 ? page : 0);
    f.pages = static_cast<std::uint32_t>(pages > 1 ? pages : 0);
    return f;
}

EvidenceRows CategoryPage::evidence() const {
    std::vector<EvidenceRows::Group> groups;
    std::set<Index> shown;
    const auto add = [&](Index organization, const std::vector<Index>& rows) {
        EvidenceRows::Group group{label(organization), {}};
        for (const Index row : rows) {
            if (shown.insert(row).second) {
                group.rows.push_back(row);
            }
        }
        if (!group.rows.empty()) {
            groups.push_back(std::move(group));
        }
    };
    for (const auto& proposer : m_facts.proposers) {
        add(proposer.organization, proposer.rows);
    }
    for (const Index proposer : gaps().proposers) {
        std::vector<Index> rows;
        for (const Index row : m_facts.rows) {
            const auto proposers = m.incidence.proposers[row];
            if (std::binary_search(proposers.begin(), proposers.end(), proposer)) {
                rows.push_back(row);
            }
        }
        add(proposer, rows);
    }
    return {m, groups, Page{}.width - 2 * style::mm(10)};
}

Page CategoryPage::start(std::size_t number) const {
    Page page;
    page.name = number == 1 ? m_name : fmt::format("{}-{}", m_name, number);
    page.language = m.language;
    return page;
}

/// Partners that two or more name (with `proposers_too` also those that propose here) have a place, the others are
/// counted at their proposer; where there are few partners all have one.
void CategoryPage::choose_partners(std::size_t most, bool proposers_too) {
    m_shown.clear();
    const bool all = m_facts.partners.size() <= std::min(few_partners, most);
    for (const auto& partner : m_facts.partners) {
        if (all || partner.proposers >= 2 || (proposers_too && proposes_here(partner.organization))) {
            m_shown.push_back(partner);
        }
    }
    if (m_shown.size() > most) {
        m_shown.resize(most);
    }
    m_folded_partners = m_facts.partners.size() - m_shown.size();
    std::set<Index> shown;
    for (const auto& partner : m_shown) {
        shown.insert(partner.organization);
    }
    for (auto& proposer : m_facts.proposers) {
        proposer.folded = 0;
    }
    for (const auto& naming : m_facts.namings) {
        m_facts.proposers[naming.proposer].folded += !shown.contains(naming.partner);
    }
}

std::string CategoryPage::tooltip(const CategoryFacts::Naming& naming) const {
    return fmt::format("{} → {}: {}", label(m_facts.proposers[naming.proposer].organization), label(naming.partner),
                       rows_of(m, naming.rows));
}

/// Partners behind "+n" as hidden nodes, and every tie that no visible line stands for.
void CategoryPage::hide_the_rest(Canvas& canvas) const {
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
    for (const auto& partner : m_facts.partners) {
        const std::string id = organization_id(partner.organization);
        if (!present.contains(id)) {
            canvas.hidden_node(id, m.survey.organizations[partner.organization].name);
        }
    }
    for (const auto& naming : m_facts.namings) {
        const std::string from = organization_id(m_facts.proposers[naming.proposer].organization);
        const std::string to = organization_id(naming.partner);
        if (!drawn.contains(from + " " + to)) {
            canvas.hidden_tie(from, to, "proposes_with", static_cast<double>(naming.rows.size())).head = true;
        }
    }
    page.ties_total = static_cast<std::uint32_t>(m_facts.namings.size());
    for (const auto& proposer : m_facts.proposers) {
        page.ties_folded += proposer.folded;
    }
    page.ties_drawn = page.ties_total - page.ties_folded;
}

Page CategoryPage::draw_empty() {
    Page page = start(1);
    Canvas canvas(page);
    furnish(page, furniture(1, 1), {});
    const Rect& frame = page.frame;
    Box& box = canvas.node(category_id(m_category), {frame.centre().x - 150, frame.centre().y - 30, 300, 60},
                           m.survey.categories[m_category].name);
    box.outline = Outline::dashed;
    box.label = {say(m, {"no initiative", "提案なし"})};
    box.label_size = 16;
    return page;
}

Legend CategoryPage::columns_legend(Canvas& canvas) const {
    Legend legend;
    Looks looks;
    Box dummy;
    for (const auto& proposer : m_facts.proposers) {
        dress(dummy, m, proposer.organization, looks);
    }
    bool shared = false, folded = false;
    for (const auto& partner : m_shown) {
        dress(dummy, m, partner.organization, looks);
        shared |= partner.proposers >= 2;
    }
    looks.explain(canvas, legend, m.language);
    std::set<int> widths;
    std::set<Index> shown;
    for (const auto& partner : m_shown) {
        shown.insert(partner.organization);
    }
    for (const auto& naming : m_facts.namings) {
        if (shown.contains(naming.partner)) {
            widths.insert(static_cast<int>(std::min<std::size_t>(naming.rows.size(), 5)));
        }
    }
    for (const auto& proposer : m_facts.proposers) {
        folded |= proposer.folded > 0;
    }
    if (shared) {
        Box box;
        box.area = {0, 0, 20, 11};
        box.fill = std::string(shared_fill);
        legend.add_box("shared", box, say(m, {"named by two or more", "2団体以上が挙げた相手"}));
        canvas.use("shared");
        Box badge;
        badge.area = {0, 0, 11, 11};
        badge.fill = std::string(style::ink);
        badge.outline = Outline::none;
        legend.add_box("badge", badge, say(m, {"how many name it here", "この分類で挙げた団体の数"}));
        canvas.use("badge");
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
                                fmt::format("{}件{}", rows, rows == 5 ? "以上" : "")}));
        canvas.use(key);
    }
    if (folded) {
        legend.add_text("more", "+3", say(m, {"more partners, not drawn", "図に描かない相手の数"}));
        canvas.use("more");
    }
    if (!m_facts.pairs.empty()) {
        legend.new_row();
        explain_pairs(canvas, legend, m_facts, m.language, true);
    }
    return legend;
}

/// Boxes of equal height down a column, centred in it.
std::vector<double> down(std::size_t count, double top, double height, double most) {
    const double step = std::min(most, height / static_cast<double>(std::max<std::size_t>(count, 1)));
    const double first = top + (height - step * static_cast<double>(count)) / 2 + step / 2;
    std::vector<double> y;
    for (std::size_t i = 0; i < count; ++i) {
        y.push_back(first + static_cast<double>(i) * step);
    }
    return y;
}

Page CategoryPage::draw_columns(const EvidenceRows& rows, bool rows_below, std::size_t pages) {
    Page page = start(1);
    Canvas canvas(page);
    furnish(page, furniture(1, pages), columns_legend(canvas));
    const Rect& frame = page.frame;
    const std::size_t n = m_facts.proposers.size();
    const double upper = rows_below ? frame.height - rows.height() - 8 : frame.height;
    const Rect area{frame.x, frame.y + heading_height, frame.width, upper - heading_height};

    double widest_proposer = 60, widest_partner = 60;
    for (const auto& proposer : m_facts.proposers) {
        widest_proposer = std::max(widest_proposer, text_width(label(proposer.organization), style::label_size));
    }
    for (const auto& partner : m_shown) {
        widest_partner = std::max(widest_partner, text_width(label(partner.organization), style::label_size, true));
    }
    const bool triangle = n > 1;
    const double widest = triangle ? 132 : 260;
    const double counts = 38;
    const double proposer_left = frame.x + counts;
    const double proposer_width = std::min(widest_proposer, widest) + 34;
    const double partner_width = std::min(widest_partner, widest) + 34;
    const double partner_left = proposer_left + proposer_width + (triangle ? 92 : 160);

    const auto heading = [&](double x, double width, const text::Bilingual& words) {
        canvas.text({x, frame.y, width, 14}, say(m, words), {.size = style::heading_size, .bold = true});
    };
    heading(frame.x, partner_left - frame.x - 10, {"Proposers (initiatives)", "提案団体（件数）"});
    heading(partner_left, partner_width + (triangle ? 30 : 160), {"Named here", "この分類で挙げた相手"});

    std::map<std::string, Rect> places;
    const auto proposer_y = down(n, area.y, area.height, 36);
    const double step = n > 1 ? proposer_y[1] - proposer_y[0] : 36;
    const double height = std::clamp(step - 4, 14.0, 26.0);
    Looks looks;
    for (std::size_t i = 0; i < n; ++i) {
        const auto& proposer = m_facts.proposers[i];
        const double y = proposer_y[i];
        canvas.text({frame.x, y - size * 0.6, counts - 6, size * 1.2},
                    say(m, {std::to_string(proposer.rows.size()), fmt::format("{}件", proposer.rows.size())}),
                    {.bold = true, .align = Align::right});
        const auto& organization = m.survey.organizations[proposer.organization];
        Box& box = canvas.node(organization_id(proposer.organization),
                               {proposer_left, y - height / 2, proposer_width, height}, organization.name);
        dress(box, m, proposer.organization, looks);
        box.tooltip = organization.name;
        if (proposer.folded > 0) {
            box.more = fmt::format("+{}", proposer.folded);
        }
        box.label_size = size;
        box.label = label_lines(label(proposer.organization), proposer_width - (box.more.empty() ? 12 : 34), size,
                                height > 23 ? 2 : 1);
        places[organization_id(proposer.organization)] = box.area;
    }
    // Partners by the mean place of who names them.
    std::map<Index, std::pair<double, double>> mean;
    for (const auto& naming : m_facts.namings) {
        mean[naming.partner].first += proposer_y[naming.proposer];
        mean[naming.partner].second += 1;
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](const auto& a, const auto& b) {
        return mean[a.organization].first / mean[a.organization].second <
               mean[b.organization].first / mean[b.organization].second;
    });
    const auto partner_y = down(m_shown.size(), area.y, area.height, 34);
    const double partner_step = m_shown.size() > 1 ? partner_y[1] - partner_y[0] : 34;
    const double partner_height = std::clamp(partner_step - 3.5, 13.0, 26.0);
    std::map<Index, std::string> partner_id;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const auto& partner = m_shown[i];
        const auto& organization = m.survey.organizations[partner.organization];
        const Rect place{partner_left, partner_y[i] - partner_height / 2, partner_width, partner_height};
        const bool again = places.contains(organization_id(partner.organization));
        Box& box = again ? canvas.mark(place, Shape::rectangle, style::white)
                         : canvas.node(organization_id(partner.organization), place, organization.name);
        dress(box, m, partner.organization, looks);
        box.tooltip = organization.name;
        if (again) {
            box.about = organization_id(partner.organization);
        }
        if (partner.proposers >= 2) {
            box.fill = std::string(shared_fill);
            box.badge = std::to_string(partner.proposers);
        }
        box.label_size = size;
        box.label = label_lines(label(partner.organization), partner_width - (box.badge.empty() ? 12 : 34), size,
                                partner_height > 23 ? 2 : 1);
        partner_id[partner.organization] = box.id;
        places[box.id] = place;
    }

    // Lines leave and arrive spread over the height of their boxes, in the order of the other ends.
    struct End {
        double other;
        std::size_t naming;
    };
    std::map<std::string, std::vector<End>> leaving, arriving;
    std::vector<std::size_t> drawn;
    for (std::size_t k = 0; k < m_facts.namings.size(); ++k) {
        const auto& naming = m_facts.namings[k];
        const auto to = partner_id.find(naming.partner);
        if (to == partner_id.end()) {
            continue;
        }
        drawn.push_back(k);
        const std::string from = organization_id(m_facts.proposers[naming.proposer].organization);
        leaving[from].push_back({places[to->second].centre().y, k});
        arriving[to->second].push_back({places[from].centre().y, k});
    }
    std::map<std::size_t, double> start_y, end_y;
    const auto spread = [&](std::map<std::string, std::vector<End>>& ends, std::map<std::size_t, double>& y) {
        for (auto& [id, list] : ends) {
            std::stable_sort(list.begin(), list.end(), [](const End& a, const End& b) { return a.other < b.other; });
            const Rect& box = places[id];
            const double gap = std::min(4.0, (box.height - 5) / static_cast<double>(list.size()));
            for (std::size_t i = 0; i < list.size(); ++i) {
                const double offset = static_cast<double>(i) - static_cast<double>(list.size() - 1) / 2;
                y[list[i].naming] = box.centre().y + offset * gap;
            }
        }
    };
    spread(leaving, start_y);
    spread(arriving, end_y);
    for (const std::size_t k : drawn) {
        const auto& naming = m_facts.namings[k];
        const std::string from = organization_id(m_facts.proposers[naming.proposer].organization);
        const Point a{places[from].right() + 1, start_y[k]}, b{partner_left - 1, end_y[k]};
        const double middle = (a.x + b.x) / 2;
        Line line;
        line.from = from;
        line.to = partner_id[naming.partner];
        line.path = {a, {middle, a.y}, {middle, b.y}, b};
        line.width = style::tie_width(static_cast<double>(naming.rows.size()));
        const bool shared = std::any_of(m_shown.begin(), m_shown.end(), [&](const auto& partner) {
            return partner.organization == naming.partner && partner.proposers >= 2;
        });
        line.colour = std::string(shared || naming.rows.size() > 1 ? style::ink : style::hairline);
        line.head = true;
        line.head_size = style::head_size(line.width);
        line.tooltip = tooltip(naming);
        if (line.to == organization_id(naming.partner)) {
            line.tie = "proposes_with";
            line.weight = static_cast<double>(naming.rows.size());
        }
        page.lines.push_back(std::move(line));
    }
    if (m_shown.empty()) {
        canvas.text({partner_left, area.centre().y - 6, partner_width + 60, 12},
                    m_facts.partners.empty() ? say(m, {"(nobody is named)", "（相手の記載なし）"})
                                             : say(m, {"(no partner in common)", "（共通の相手なし）"}),
                    {.size = style::label_size});
    }
    if (triangle) {
        const double left = partner_left + partner_width + 34;
        const double room = frame.right() - left;
        const double row = std::min(26.0, area.height / static_cast<double>(n));
        const double cell = std::min(row * 1.15, (room - 96) / static_cast<double>(n));
        heading(left, room,
                {fmt::format("Pairs of proposers ({})", gaps().pairs),
                 fmt::format("提案団体どうし（{}組）", gaps().pairs)});
        draw_triangle(
            canvas, m, m_facts,
            {left, area.y + (area.height - row * static_cast<double>(n)) / 2, cell, row, frame.right(), true});
    }
    if (rows_below) {
        rows.draw(canvas, {frame.x, frame.bottom() - rows.height(), frame.width, rows.height() + 1}, 0);
    }
    hide_the_rest(canvas);
    return page;
}

Legend CategoryPage::matrix_legend(Canvas& canvas, const DiscScale& discs) const {
    Legend legend;
    bool any = false, folded = false, oneself = false, respondent = false;
    std::set<Index> shown;
    for (const auto& partner : m_shown) {
        shown.insert(partner.organization);
        respondent |= is_respondent(m, partner.organization);
    }
    for (const auto& naming : m_facts.namings) {
        any |= shown.contains(naming.partner);
    }
    for (const auto& proposer : m_facts.proposers) {
        folded |= proposer.folded > 0;
        oneself |= shown.contains(proposer.organization);
    }
    if (any) {
        discs.explain(canvas, legend, m.language);
    }
    if (oneself) {
        legend.add_text("oneself", "–", say(m, {"the body itself", "自団体"}));
        canvas.use("oneself");
    }
    if (folded) {
        legend.add_text("more", "+3", say(m, {"more partners, not drawn", "図に描かない相手の数"}));
        canvas.use("more");
    }
    if (respondent) {
        legend.add_text("respondent", say(m, {"bold", "太字"}),
                        say(m, {"partner that responds itself", "自らも回答した相手"}));
        canvas.use("respondent");
    }
    explain_pairs(canvas, legend, m_facts, m.language, false);
    return legend;
}

Page CategoryPage::draw_matrix(std::size_t pages) {
    Page page = start(1);
    Canvas canvas(page);
    const double width = page.width - 2 * style::mm(10);
    double widest = 60;
    for (const auto& proposer : m_facts.proposers) {
        widest = std::max(widest, text_width(label(proposer.organization), size));
    }
    const double names_width = std::min(widest, 140.0) + 9, counts = 24, gap = 16, diagonal_name = 92;
    const double n = static_cast<double>(m_facts.proposers.size());
    constexpr double narrowest_cell = 11.6, narrowest_column = 12.6;
    const double least_more = 26;  // for "+n"
    const double room = width - names_width - counts - least_more - gap - diagonal_name;
    choose_partners(static_cast<std::size_t>(std::max(1.0, (room - n * narrowest_cell) / narrowest_column)), false);
    const double columns = static_cast<double>(m_shown.size());
    const double column = std::min(15.0, (room - n * narrowest_cell) / std::max(columns, 1.0));

    // Wide enough for the heading above.
    const double more_width = std::max(least_more, 130 - columns * column);

    std::vector<std::string> labels;
    for (const auto& partner : m_shown) {
        labels.push_back(label(partner.organization));
    }
    const HeadShape shape = head_shape(labels);
    std::size_t most = 1;
    for (const auto& naming : m_facts.namings) {
        most = std::max(most, naming.rows.size());
    }
    furnish(page, furniture(1, pages), matrix_legend(canvas, {static_cast<double>(most), 5.6}));
    const Rect& frame = page.frame;
    const double head = std::max(heads_height(labels, shape) + heading_height, 40.0), foot = 15;
    const double row = std::min(16.5, (frame.height - head - foot) / n);
    const double top = frame.y + head + (frame.height - head - foot - n * row) / 3, bottom = top + n * row;
    const double left = frame.x + names_width + counts, right = left + columns * column + more_width;
    const auto x_of = [&](std::size_t c) { return left + (static_cast<double>(c) + 0.5) * column; };
    const auto y_of = [&](std::size_t r) { return top + (static_cast<double>(r) + 0.5) * row; };

    for (std::size_t r = 0; r < m_facts.proposers.size(); r += 2) {
        canvas.band({frame.x, y_of(r) - row / 2, right - frame.x, row}, style::band_grey);
    }
    for (std::size_t c = 0; c <= m_shown.size(); ++c) {
        const double x = left + static_cast<double>(c) * column;
        canvas.rule({x, top}, {x, bottom}, 0.25, "#C8C8C8");
    }
    for (const double y : {top, bottom}) {
        canvas.rule({frame.x, y}, {right, y}, 1, style::black);
    }
    const auto heading = [&](double x, double room_there, const text::Bilingual& words) {
        canvas.text({x, frame.y, room_there, 14}, say(m, words), {.size = style::heading_size, .bold = true});
    };
    const double triangle_left = right + gap;
    heading(frame.x, names_width + counts - 4, {"Proposers", "提案団体（件数）"});
    heading(left, triangle_left - left - 4, {"Shared partners", "2団体以上が挙げた相手"});
    heading(
        triangle_left, frame.right() - triangle_left,
        {fmt::format("Pairs of proposers ({})", gaps().pairs), fmt::format("提案団体どうし（{}組）", gaps().pairs)});

    std::vector<ColumnHead> heads;
    std::map<Index, std::size_t> column_of;
    std::vector<double> xs;
    std::vector<std::uint32_t> totals;
    for (std::size_t c = 0; c < m_shown.size(); ++c) {
        heads.push_back({x_of(c), labels[c], is_respondent(m, m_shown[c].organization)});
        column_of[m_shown[c].organization] = c;
        xs.push_back(x_of(c));
        totals.push_back(m_shown[c].proposers);
    }
    draw_heads(canvas, heads, shape, frame.x, frame.right(), top);
    if (m_folded_partners > 0 && shape == HeadShape::vertical) {
        canvas.text_on({right - least_more / 2, top - 8}, "+n", {.bold = true});
    }
    draw_column_numbers(canvas, xs, totals, bottom + 9);
    canvas.text({frame.x, bottom + 3, names_width + counts - 4, size * 1.2},
                say(m, {"proposers that name it", "挙げた団体の数"}), {.align = Align::right});

    const DiscScale discs(static_cast<double>(most), 0.46 * std::min(column, row));
    for (std::size_t r = 0; r < m_facts.proposers.size(); ++r) {
        const auto& proposer = m_facts.proposers[r];
        const auto& organization = m.survey.organizations[proposer.organization];
        const double y = y_of(r);
        Box& box = canvas.node(organization_id(proposer.organization),
                               {frame.x, y - row / 2 + 0.5, names_width, row - 1}, organization.name);
        box.outline = Outline::none;
        box.fill = std::string(r % 2 == 0 ? style::band_grey : style::white);
        box.align = Align::right;
        box.label_size = size;
        box.label = {abbreviate(label(proposer.organization), names_width - 9, size)};
        box.tooltip = organization.name;
        canvas.text({frame.x + names_width, y - size * 0.6, counts - 6, size * 1.2},
                    std::to_string(proposer.rows.size()), {.bold = true, .align = Align::right});
        if (proposer.folded > 0) {
            canvas.text({right - least_more, y - size * 0.6, least_more - 3, size * 1.2},
                        fmt::format("+{}", proposer.folded), {.align = Align::right});
        }
        const auto own = column_of.find(proposer.organization);
        if (own != column_of.end()) {
            canvas.rule({x_of(own->second) - 2.2, y}, {x_of(own->second) + 2.2, y}, 0.7, style::note_ink);
        }
    }
    for (const auto& naming : m_facts.namings) {
        const auto c = column_of.find(naming.partner);
        if (c != column_of.end()) {
            canvas.disc({x_of(c->second), y_of(naming.proposer)}, discs.radius(static_cast<double>(naming.rows.size())))
                .tooltip = tooltip(naming);
            page.boxes.back().about = organization_id(m_facts.proposers[naming.proposer].organization) + ' ' +
                                      organization_id(naming.partner);
        }
    }
    for (std::size_t c = 0; c < m_shown.size(); ++c) {
        const Index organization = m_shown[c].organization;
        const bool has_row = std::any_of(m_facts.proposers.begin(), m_facts.proposers.end(),
                                         [&](const auto& proposer) { return proposer.organization == organization; });
        if (!has_row) {
            canvas.tick(organization_id(organization), x_of(c), bottom, column - 3,
                        m.survey.organizations[organization].name);
        }
    }
    const double cell = std::min(row, (frame.right() - triangle_left - diagonal_name) / n);
    draw_triangle(canvas, m, m_facts, {triangle_left, top, cell, row, frame.right(), false});
    hide_the_rest(canvas);
    return page;
}

std::vector<Page> CategoryPage::draw() {
    if (m_facts.proposers.empty()) {
        return {draw_empty()};
    }
    const EvidenceRows rows = evidence();
    const std::size_t n = m_facts.proposers.size();
    const bool columns = n <= most_in_columns;
    Page probe;
    probe.language = m.language;
    bool rows_below = false;
    if (columns) {
        const double height = frame_for(probe, furniture(1, 1), 2).height;
        const double least = heading_height + static_cast<double>(n) * 18.5;
        rows_below = rows.height() + least + 8 <= height;
        const double room = (rows_below ? height - rows.height() - 8 : height) - heading_height;
        choose_partners(static_cast<std::size_t>(room / 17), true);
    }
    // The rows that are not below the drawing.
    const double height = frame_for(probe, furniture(2, 9), 0).height;
    std::vector<std::size_t> starts;
    for (std::size_t first = 0; !rows_below && first < rows.count(); first = rows.next(height, first)) {
        starts.push_back(first);
    }
    const std::size_t all = 1 + starts.size();
    std::vector<Page> pages;
    pages.push_back(columns ? draw_columns(rows, rows_below, all) : draw_matrix(all));
    for (std::size_t i = 0; i < starts.size(); ++i) {
        Page page = start(i + 2);
        Canvas canvas(page);
        furnish(page, furniture(i + 2, all), {});
        rows.draw(canvas, {page.frame.x, page.frame.y, page.frame.width, height}, starts[i]);
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace

std::vector<Page> category_pages(const Material& material, Index category, const std::string& name) {
    if (category >= material.gaps.categories.size()) {
        throw std::out_of_range("category_pages: no such category");
    }
    return CategoryPage(material, category, name).draw();
}

}  // namespace collabgraph::diagram
