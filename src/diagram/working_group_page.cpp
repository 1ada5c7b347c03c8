#include "collabgraph/diagram/working_group_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/gaps/proposals.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/dress.hpp"
#include "diagram/label_lines.hpp"
#include "diagram/sentence.hpp"

namespace collabgraph::diagram {
namespace {

using gaps::Cover;
using gaps::Introduction;
using network::Index;

constexpr double size = style::smallest_label;
constexpr double row_height = 15.5, pair_height = 26, line_height = 11.5;
constexpr double category_width = 176, kind_width = 128, number_width = 36;
constexpr double widest_member = 150, narrowest_member = 58;
constexpr std::size_t member_lines = 3, substitute_lines = 3;
constexpr std::size_t most_pairs = 6, fewest_pairs = 3;

bool holds(const std::vector<Index>& ascending, Index item) {
    return std::binary_search(ascending.begin(), ascending.end(), item);
}

class WorkingGroup {
 public:
    WorkingGroup(const Material& material, const WorkingGroupOptions& options);
    Page draw();

 private:
    /// An open category of the page.
    struct Line {
        Index category = 0;
        bool coverable = true;
    };

    std::string body(Index organization) const { return label_of(m.survey.organizations[organization], m.language); }
    std::string category(Index index) const { return label_of(m.survey.categories[index], m.language); }
    const gaps::CategoryGaps& gap(Index index) const { return m.gaps.categories[index]; }
    std::vector<Index> rows_of_member(Index category, Index member) const;
    std::vector<Index> substitutes(Index member) const;
    std::vector<std::string> ids(const std::vector<Index>& rows, double width, std::size_t most) const;
    std::vector<std::string> names(const std::vector<Index>& list, double width, bool categories) const;

    std::string title() const;
    Furniture furniture() const;
    double matrix_height() const;
    void draw_matrix(Canvas& canvas) const;
    void draw_heads(Canvas& canvas) const;
    void draw_line(Canvas& canvas, std::size_t line) const;
    void draw_feet(Canvas& canvas) const;
    void draw_pairs(Canvas& canvas, double top) const;

    const Material& m;
    const WorkingGroupOptions& m_options;
    const Cover& m_cover;
    const std::vector<Introduction>& m_pairs;
    std::vector<Line> m_lines;
    std::vector<Index> m_members;  ///< of the first set; those that fit have a column
    std::size_t m_drawn_lines = 0, m_drawn_members = 0, m_drawn_pairs = 0;
    double m_left = 0, m_top = 0, m_member_width = 0, m_head = 0, m_foot = 0;
};

const gaps::Gaps& complete(const gaps::Gaps& gaps) {
    if (!gaps.cover || !gaps.introductions) {
        throw std::invalid_argument("the working-group sheet needs gaps with cover and introductions");
    }
    return gaps;
}

WorkingGroup::WorkingGroup(const Material& material, const WorkingGroupOptions& options)
    : m(material),
      m_options(options),
      m_cover(*complete(material.gaps).cover),
      m_pairs(material.gaps.introductions->pairs) {
    for (const Index open : m_cover.open) {
        const bool coverable = std::none_of(m_cover.uncoverable.begin(), m_cover.uncoverable.end(),
                                            [&](const Cover::Without& one) { return one.category == open; });
        m_lines.push_back({open, coverable});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line& a, const Line& b) { return !a.coverable && b.coverable; });
    if (!m_cover.sets.empty()) m_members = m_cover.sets.front();
}

std::vector<Index> WorkingGroup::rows_of_member(Index category, Index member) const {
    return gaps::rows_proposed_by(member, gap(category).initiatives, m.incidence);
}

/// Who can take the member's place while all others of the first set stay.
std::vector<Index> WorkingGroup::substitutes(Index member) const {
    std::vector<Index> result;
    for (std::size_t s = 1; s < m_cover.sets.size(); ++s) {
        const std::vector<Index>& set = m_cover.sets[s];
        if (holds(set, member)) continue;
        std::vector<Index> others;
        for (const Index one : set) {
            if (!holds(m_members, one)) others.push_back(one);
        }
        if (others.size() == 1) result.push_back(others.front());
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// "A, B, C" on at most `most` lines; what does not fit is counted: "A, B +3".
std::vector<std::string> folded(const std::vector<std::string>& items, std::string_view comma, double width,
                                std::size_t most) {
    std::vector<std::string> lines{""};
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::size_t left = items.size() - i;
        const std::string more = fmt::format(" +{}", left - 1);
        const std::string item = abbreviate(items[i], width - text_width(more, size), size);
        const auto fits = [&](const std::string& line, bool last) {
            const std::string rest = left == 1 ? "" : last ? more : std::string(comma);
            return text_width(line + rest, size) <= width;
        };
        const bool last = lines.size() == most;
        const std::string joined = lines.back().empty() ? item : lines.back() + std::string(comma) + item;
        if (lines.back().empty() || fits(joined, last)) {
            lines.back() = joined;
        } else if (!last) {
            lines.back() += comma;
            lines.push_back(item);
        } else {
            lines.back() += fmt::format(" +{}", left);
            break;
        }
    }
    return lines;
}

std::vector<std::string> WorkingGroup::ids(const std::vector<Index>& rows, double width, std::size_t most) const {
    std::vector<std::string> items;
    for (const Index row : rows) items.push_back(m.survey.initiatives[row].id);
    return folded(items, ", ", width, most);
}

std::vector<std::string> WorkingGroup::names(const std::vector<Index>& list, double width, bool categories) const {
    std::vector<std::string> items;
    for (const Index one : list) items.push_back(categories ? category(one) : body(one));
    return folded(items, m.language == text::Language::ja ? "、" : ", ", width, 2);
}

std::string WorkingGroup::title() const {
    if (m_lines.empty()) return say(m, {"No category has a gap", "空白のある課題分類はない"});
    const std::size_t coverable = m_lines.size() - m_cover.uncoverable.size();
    if (coverable == 0) {
        return sentence(m.language,
                        {"None of the {} open categories has a body to start from",
                         "空白のある{}分類には、提案の核となる団体がない"},
                        m_lines.size());
    }
    const std::size_t bodies = m_members.size();
    const std::string who = counted(bodies, "body", "bodies");
    if (coverable == m_lines.size()) {
        return say(m, {fmt::format(
                           "{} together {} on {}", who, bodies == 1 ? "proposes" : "propose",
                           coverable == 1 ? "the one open category" : fmt::format("all {} open categories", coverable)),
                       fmt::format("空白のある{}分類は、{}団体がそろえばすべて議論できる", coverable, bodies)});
    }
    return say(m, {fmt::format("{} together {} on {} of {} open categories; {} without a proposer", who,
                               bodies == 1 ? "proposes" : "propose", coverable, m_lines.size(),
                               counted(m_cover.uncoverable.size(), "is", "are")),
                   fmt::format("空白のある{}分類のうち{}は{}団体がそろえば議論でき、{}は提案する団体がない",
                               m_lines.size(), coverable, bodies, m_cover.uncoverable.size())});
}

Furniture WorkingGroup::furniture() const {
    Furniture f;
    f.title = title();
    const std::string proven =
        m_cover.optimal
            ? (m_cover.counted ? sentence(m.language,
                                          {"no fewer suffice (proven), {} such sets",
                                           "これより少なくはできない（証明済み、"
                                           "同じ大きさの組は{}通り）"},
                                          m_cover.count)
                               : sentence(m.language,
                                          {"no fewer suffice (proven), at least {} such sets",
                                           "これより少なくはできない（証明済み、同じ大きさの組は少なくとも{}通り）"},
                                          m_cover.count))
            : sentence(
                  m.language,
                  {"at least {} are needed (the search was stopped)", "少なくとも{}団体は必要（探索を打ち切った）"},
                  m_cover.lower_bound);
    f.counting_rule =
        sentence(m.language,
                 {"Open: a category with any kind of gap. Cell: initiatives by which the body covers the category; {}.",
                  "空白のある課題分類＝いずれかの種類の空白があるもの。欄内＝その団体の取組の番号。{}。"},
                 proven);
    const auto note = [&](std::size_t count, const text::Bilingual& words) {
        if (count > 0) f.left_out += sentence(m.language, words, count);
    };
    note(m_lines.size() - m_drawn_lines, {"{} more open categories. ", "ほかに空白のある{}分類。"});
    note(m_members.size() - m_drawn_members, {"{} more bodies of the set. ", "組にはほかに{}団体。"});
    note(m_pairs.size() - m_drawn_pairs, {"{} more untied pairs stand in the list of introductions.",
                                          "結びつかない組はほかに{}組（introductionsの一覧）。"});
    f.source = source_of(m) + say(m, {" “+n”: n more.", "　「+n」＝ほかにn件。"});
    return f;
}

double WorkingGroup::matrix_height() const {
    return m_head + static_cast<double>(m_drawn_lines) * row_height + m_foot;
}

void WorkingGroup::draw_heads(Canvas& canvas) const {
    const double bottom = m_top + m_head - 3;
    const auto head = [&](double left, double width, const text::Bilingual& words) {
        canvas.text({left, bottom - line_height, width, line_height}, say(m, words), {.bold = true});
    };
    head(m_left, category_width, {"Open category", "空白のある課題分類"});
    head(m_left + category_width, kind_width, {"Gap", "空白の種類"});
    canvas.text({m_left + category_width + kind_width, bottom - line_height, number_width - 4, line_height},
                say(m, {"Rows", "取組"}), {.bold = true, .align = Align::right});
    const double first = m_left + category_width + kind_width + number_width + 8;
    for (std::size_t member = 0; member < m_drawn_members; ++member) {
        const double left = first + static_cast<double>(member) * m_member_width;
        const auto& organization = m.survey.organizations[m_members[member]];
        Box& box = canvas.node(organization_id(m_members[member]), {left, m_top, m_member_width - 6, m_head - 4},
                               organization.name);
        box.label = label_lines(body(m_members[member]), m_member_width - 12, size, member_lines, true);
        box.label_size = size;
        box.bold = true;
        box.tooltip = organization.name;
    }
}

void WorkingGroup::draw_line(Canvas& canvas, std::size_t number) const {
    const Line& line = m_lines[number];
    const gaps::CategoryGaps& own = gap(line.category);
    const double top = m_top + m_head + static_cast<double>(number) * row_height;
    if (number % 2 == 0) canvas.band({m_left, top, canvas.page().frame.width, row_height}, style::band_grey);
    const auto& of_survey = m.survey.categories[line.category];
    Box& box =
        canvas.node(category_id(line.category), {m_left, top + 1, category_width - 4, row_height - 2}, of_survey.name);
    box.outline = Outline::none;
    box.fill = std::string(number % 2 == 0 ? style::band_grey : style::white);
    box.label = {abbreviate(category(line.category), category_width - 10, size)};
    box.label_size = size;
    box.align = Align::left;
    box.tooltip = of_survey.name;
    std::vector<std::string> kinds;
    for (const gaps::Kind kind : own.kinds) {
        std::string words = gaps::describe(kind).title.in(m.language);
        if (kind == gaps::Kind::uncoordinated) words += fmt::format(" {}/{}", own.untied_pairs, own.pairs);
        kinds.push_back(std::move(words));
    }
    std::string all;
    for (const std::string& words : kinds) {
        all += (all.empty() ? "" : m.language == text::Language::ja ? "、" : ", ") + words;
    }
    const double middle = top + (row_height - size * 1.2) / 2;
    canvas.text({m_left + category_width, middle, kind_width - 4, size * 1.2}, all);
    canvas.text({m_left + category_width + kind_width, middle, number_width - 4, size * 1.2},
                std::to_string(own.initiatives.size()), {.align = Align::right});
    const double first = m_left + category_width + kind_width + number_width + 8;
    if (!line.coverable) {
        canvas.text(
            {first, middle, canvas.page().frame.right() - first, size * 1.2},
            say(m, own.proposers.empty()
                       ? text::Bilingual{"nobody proposes here: whom to ask?", "提案する団体がない：誰に働きかけるか"}
                       : text::Bilingual{"nobody here who could be invited", "招くことのできる提案団体がない"}),
            {.bold = true});
        return;
    }
    for (std::size_t member = 0; member < m_drawn_members; ++member) {
        const std::vector<Index> rows = rows_of_member(line.category, m_members[member]);
        if (rows.empty()) continue;
        canvas.text({first + static_cast<double>(member) * m_member_width, middle, m_member_width - 6, size * 1.2},
                    ids(rows, m_member_width - 8, 1).front());
    }
}

/// Under each column: in how many sets the body stands, and who could take its place.
void WorkingGroup::draw_feet(Canvas& canvas) const {
    const double top = m_top + m_head + static_cast<double>(m_drawn_lines) * row_height;
    canvas.rule({m_left, top}, {canvas.page().frame.right(), top}, 0.8, style::black);
    const double label_right = m_left + category_width + kind_width + number_width;
    canvas.text({m_left, top + 3, label_right - m_left, line_height},
                say(m, {"Could another take this place, all else equal?", "ほかを変えずに代わり得る団体"}),
                {.bold = true});
    const double first = label_right + 8;
    for (std::size_t member = 0; member < m_drawn_members; ++member) {
        const double left = first + static_cast<double>(member) * m_member_width;
        const std::vector<Index> others = substitutes(m_members[member]);
        std::vector<std::string> lines;
        if (others.empty()) {
            lines = {m_cover.sets.size() < m_cover.count || !m_cover.counted
                         ? say(m, {"none in the sets listed", "掲げた組にはなし"})
                         : say(m, {"no one", "なし"})};
        } else {
            const std::size_t named = std::min(others.size(), substitute_lines - (others.size() > substitute_lines));
            for (std::size_t o = 0; o < named; ++o) {
                lines.push_back(abbreviate(body(others[o]), m_member_width - 8, size));
            }
            if (named < others.size()) {
                lines.push_back(sentence(m.language, {"and {} more", "ほか{}団体"}, others.size() - named));
            }
        }
        for (std::size_t l = 0; l < lines.size(); ++l) {
            canvas.text({left, top + 3 + static_cast<double>(l) * line_height, m_member_width - 6, line_height},
                        lines[l]);
        }
    }
}

void WorkingGroup::draw_pairs(Canvas& canvas, double top) const {
    const Rect& frame = canvas.page().frame;
    canvas.text({m_left, top, frame.width, 14},
                say(m, {"To bring together first: proposers of the same open category that are not tied there",
                        "まず引き合わせたい組：同じ課題分類で提案しながら、そこで結びついていない団体"}),
                {.size = style::label_size, .bold = true});
    const double name_width = 152;
    const double categories_left = m_left + 2 * name_width + 6, categories_width = 190;
    const double through_left = categories_left + categories_width, through_width = 156;
    const double rows_left = through_left + through_width;
    const auto head = [&](double left, double width, const text::Bilingual& words) {
        canvas.text({left, top + 16, width - 4, line_height}, say(m, words), {.colour = style::note_ink});
    };
    head(m_left, 2 * name_width, {"the two bodies", "二つの団体"});
    head(categories_left, categories_width, {"not tied in", "結びついていない課題分類"});
    head(through_left, through_width, {"both name elsewhere", "ほかで共に挙げる相手"});
    head(rows_left, frame.right() - rows_left, {"their rows there", "そこでの取組"});
    for (std::size_t p = 0; p < m_drawn_pairs; ++p) {
        const Introduction& pair = m_pairs[p];
        const double y = top + 16 + line_height + 2 + static_cast<double>(p) * pair_height;
        canvas.rule({m_left, y}, {frame.right(), y}, 0.4, style::soft_grey);
        const auto put = [&](double left, double width, const std::vector<std::string>& lines, bool bold = false) {
            double line_top = y + (pair_height - static_cast<double>(lines.size()) * line_height) / 2;
            for (const std::string& line : lines) {
                canvas.text({left, line_top, width - 4, line_height}, line, {.bold = bold});
                line_top += line_height;
            }
        };
        put(m_left, name_width, label_lines(body(pair.a), name_width - 8, size, 2, true), true);
        put(m_left + name_width, name_width, label_lines(body(pair.b), name_width - 8, size, 2, true), true);
        put(categories_left, categories_width, names(pair.categories, categories_width - 8, true));
        put(through_left, through_width,
            pair.through.empty() ? std::vector<std::string>{"–"} : names(pair.through, through_width - 8, false));
        put(rows_left, frame.right() - rows_left, ids(pair.rows, frame.right() - rows_left - 8, 2));
    }
}

Page WorkingGroup::draw() {
    Page page;
    page.name = m_options.name;
    page.language = m.language;
    page.directed = false;
    Canvas canvas(page);
    const Legend legend;
    m_drawn_pairs = std::min(m_pairs.size(), most_pairs);
    m_drawn_lines = m_lines.size();
    m_drawn_members = m_members.size();
    // The note depends on what is left out, so its lines are reserved from the start.
    Furniture longest = furniture();
    longest.left_out = "+";
    const Rect frame = frame_for(page, longest, legend.rows(0));
    m_left = frame.x;
    const double room = frame.width - category_width - kind_width - number_width - 8;
    if (!m_members.empty()) {
        m_drawn_members = std::min(m_members.size(), static_cast<std::size_t>(room / narrowest_member));
        m_member_width = std::min(widest_member, room / static_cast<double>(m_drawn_members));
    }
    m_head = static_cast<double>(member_lines) * line_height + 10;
    m_foot = m_members.empty() ? 0 : static_cast<double>(substitute_lines) * line_height + 8;
    const auto pairs_height = [&](std::size_t pairs) {
        return pairs == 0 ? 0.0 : 16 + line_height + 12 + static_cast<double>(pairs) * pair_height;
    };
    while (m_drawn_pairs > fewest_pairs && matrix_height() + pairs_height(m_drawn_pairs) > frame.height)
        --m_drawn_pairs;
    while (m_drawn_lines > 1 && matrix_height() + pairs_height(m_drawn_pairs) > frame.height) --m_drawn_lines;
    furnish(page, furniture(), legend);
    m_top = page.frame.y;

    if (!m_lines.empty()) draw_matrix(canvas);
    if (m_drawn_pairs > 0) {
        const double spare = page.frame.height - matrix_height() - pairs_height(m_drawn_pairs);
        draw_pairs(canvas, m_top + (m_lines.empty() ? 0 : matrix_height()) + 8 + std::clamp(spare / 3, 0.0, 20.0));
    }
    for (std::size_t line = m_drawn_lines; line < m_lines.size(); ++line) {
        canvas.hidden_node(category_id(m_lines[line].category), m.survey.categories[m_lines[line].category].name);
    }
    for (std::size_t member = m_drawn_members; member < m_members.size(); ++member) {
        canvas.hidden_node(organization_id(m_members[member]), m.survey.organizations[m_members[member]].name);
    }
    return page;
}

void WorkingGroup::draw_matrix(Canvas& canvas) const {
    for (std::size_t line = 0; line < m_drawn_lines; ++line) draw_line(canvas, line);
    draw_heads(canvas);
    canvas.rule({m_left, m_top + m_head}, {canvas.page().frame.right(), m_top + m_head}, 0.8, style::black);
    if (!m_members.empty()) draw_feet(canvas);
}

}  // namespace

Page working_group_page(const Material& material, const WorkingGroupOptions& options) {
    return WorkingGroup(material, options).draw();
}

}  // namespace collabgraph::diagram
