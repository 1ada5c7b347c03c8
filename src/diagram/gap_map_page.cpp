#include "collabgraph/diagram/gap_map_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "collabgraph/diagram/frame.hpp"
#include "collabgraph/diagram/measure.hpp"
#include "collabgraph/gaps/map_order.hpp"
#include "collabgraph/gaps/themes.hpp"
#include "diagram/abbreviate.hpp"
#include "diagram/column_heads.hpp"
#include "diagram/disc_scale.hpp"
#include "diagram/dress.hpp"
#include "diagram/label_lines.hpp"
#include "diagram/sentence.hpp"

namespace collabgraph::diagram {
namespace {

using gaps::Crossing;
using gaps::Kind;
using gaps::Verdict;
using network::Index;

constexpr double size = style::smallest_label;
constexpr double line_height = 10.5;
constexpr double widest_column = 120, narrowest_level_head = 30;
constexpr double lowest_row = 12.5, highest_row = 24;
constexpr double narrowest_theme = 54, widest_theme = 84;
constexpr double column_beside_full_names = 56;
constexpr double narrowest_label = 86, widest_label = 190;
constexpr double gap = 8;
constexpr double sum_width = 36, sums_gap = 6, letter_width = 15, letter_size = 11;
constexpr double foot_height = 27;
constexpr double tallest_heads = 190;
constexpr std::size_t most_head_lines = 4;
constexpr double largest_sample = 6.4;  // the legend has no room for a larger disc
constexpr double smallest_largest = 4;  // radius of the largest disc where columns are narrowest

/// What of the table one page shows, in its order.
struct Sheet {
    std::vector<Index> categories, values;
    bool last_values = false, last_categories = false;
    double left = 0, pitch = 0, top = 0, row = 0;
    double x(std::size_t column) const { return left + (static_cast<double>(column) + 0.5) * pitch; }
    double y(std::size_t line) const { return top + (static_cast<double>(line) + 0.5) * row; }
};

enum class Heads : std::uint8_t { level, vertical, roof };

text::Bilingual letter_of(Kind kind) {
    switch (kind) {
        case Kind::absent:
            return {"N", "無"};
        case Kind::unplanned:
            return {"A", "方"};
        case Kind::thin:
            return {"1", "一"};
        case Kind::solo:
            return {"P", "相"};
        case Kind::uncoordinated:
            return {"U", "調"};
        case Kind::concentrated:
            return {"C", "偏"};
        case Kind::empty_cell:
            return {"E", "空"};
        case Kind::fragile:
            break;
    }
    return {"H", "頼"};
}

class Map {
 public:
    Map(const Material& material, const Crossing& crossing, const GapMapOptions& options);
    std::vector<Page> draw() const;

 private:
    Index no_value() const { return m_crossing.values(); }
    Index no_category() const { return m_crossing.categories; }
    bool has_rows_without_value() const { return !m_crossing.rows_of_value[no_value()].empty(); }
    bool has_rows_without_category() const { return !m_crossing.rows_of_category[no_category()].empty(); }
    const gaps::CategoryGaps& gaps_of(Index category) const { return m.gaps.categories[category]; }
    std::string category_label(Index category) const {
        const auto& facts = m.survey.categories[category];
        return m_full_names ? full_name_of(facts, m.language) : label_of(facts, m.language);
    }
    std::string label(Index value) const {
        std::string words = m_crossing.column.values[value].label.in(m.language);
        std::replace_if(
            words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
        return words;
    }
    std::string column_title() const { return say(m, m_crossing.column.title); }
    std::vector<std::string> labels(const std::vector<Index>& values) const;
    std::string theme_name(const gaps::Theme& theme) const {
        return m.language == text::Language::en && !theme.name_en.empty() ? theme.name_en : theme.name;
    }
    double right_width() const {
        return sums_gap + 2 * sum_width +
               (m_kinds.empty() ? 0 : gap + static_cast<double>(m_kinds.size()) * letter_width);
    }
    double room() const { return m_frame.width - m_theme_width - m_label_width - gap - right_width(); }
    /// Beside a disc.
    double number_room() const { return text_width(std::to_string(std::max(m_most, 1U)), size) + 3; }
    double narrowest_column() const { return 2 * smallest_largest + number_room() + 1; }
    std::size_t most_columns() const;
    /// Columns of a page, "none" included, and lines.
    std::size_t columns(const Sheet& sheet) const {
        return sheet.values.size() + (sheet.last_values && has_rows_without_value() ? 1 : 0);
    }
    std::size_t lines(const Sheet& sheet) const {
        return sheet.categories.size() + (sheet.last_categories && has_rows_without_category() ? 1 : 0);
    }
    std::vector<std::vector<std::string>> level_heads(const Sheet& sheet) const;
    Heads heads_of(const Sheet& sheet) const;
    double head_height(const Sheet& sheet) const;
    std::string no_value_words() const { return say(m, {"not stated", "記載なし"}); }

    void choose_widths();
    void choose_order();
    std::vector<Sheet> sheets() const;
    std::string title() const;
    std::string chance_words() const;
    Furniture furniture(std::size_t page, std::size_t pages) const;
    DiscScale scale(const Sheet& sheet) const;

    Legend legend(Canvas& canvas, const Sheet& sheet) const;
    Page draw_page(Sheet sheet, std::size_t number, std::size_t pages) const;
    void draw_ground(Canvas& canvas, const Sheet& sheet) const;
    void draw_head(Canvas& canvas, const Sheet& sheet) const;
    void draw_themes(Canvas& canvas, const Sheet& sheet) const;
    void draw_line(Canvas& canvas, const Sheet& sheet, std::size_t line) const;
    void draw_rows_without_category(Canvas& canvas, const Sheet& sheet) const;
    void draw_cell(Canvas& canvas, const Sheet& sheet, Index category, std::size_t column, double y) const;
    void draw_sums(Canvas& canvas, double x, double y, std::size_t rows, std::size_t proposers) const;
    void draw_foot(Canvas& canvas, const Sheet& sheet) const;
    double sums_left(const Sheet& sheet) const {
        return sheet.left + static_cast<double>(columns(sheet)) * sheet.pitch + sums_gap;
    }

    const Material& m;
    const Crossing& m_crossing;
    const GapMapOptions& m_options;
    std::vector<gaps::Theme> m_themes;
    std::vector<std::uint32_t> m_theme_of;      ///< of each category; empty: no themes
    std::vector<Index> m_categories, m_values;  ///< in the order of the map
    std::vector<Kind> m_kinds;                  ///< in use anywhere
    std::uint32_t m_most = 0;
    double m_theme_width = 0, m_label_width = 0;
    bool m_full_names = false;
    Rect m_frame;
};

Map::Map(const Material& material, const Crossing& crossing, const GapMapOptions& options)
    : m(material), m_crossing(crossing), m_options(options), m_themes(gaps::roll_up_themes(m.survey, m.gaps)) {
    if (!m_themes.empty()) {
        m_theme_of.resize(crossing.categories);
        for (std::uint32_t t = 0; t < m_themes.size(); ++t) {
            for (const Index category : m_themes[t].categories) m_theme_of[category] = t;
        }
    }
    for (const Kind kind : gaps::kinds) {
        const bool used = std::any_of(m.gaps.categories.begin(), m.gaps.categories.end(), [&](const auto& facts) {
            return std::find(facts.kinds.begin(), facts.kinds.end(), kind) != facts.kinds.end();
        });
        if (used) m_kinds.push_back(kind);
    }
    for (Index c = 0; c < crossing.categories; ++c) {
        for (Index v = 0; v < crossing.values(); ++v) m_most = std::max(m_most, crossing.count(c, v));
    }
    m_frame = frame_for(Page{}, furniture(1, 2), 1);
    choose_widths();
    choose_order();
}

/// Categories go by their full names where every one fits on a line and enough is left for the columns.
void Map::choose_widths() {
    if (!m_themes.empty()) m_theme_width = narrowest_theme;
    for (const gaps::Theme& theme : m_themes) {
        const std::string name = theme_name(theme);
        for (std::size_t begin = 0; begin < name.size();) {
            const std::size_t end = std::min(name.find(' ', begin), name.size());
            const double width = text_width(name.substr(begin, end - begin), size, true) + 6;
            m_theme_width = std::max(m_theme_width, std::min(std::ceil(width), widest_theme));
            begin = end + 1;
        }
    }
    double widest = narrowest_label, widest_full = narrowest_label;
    for (const auto& category : m.survey.categories) {
        widest = std::max(widest, text_width(label_of(category, m.language), size) + 8);
        widest_full = std::max(widest_full, text_width(full_name_of(category, m.language), size) + 8);
    }
    const double columns = static_cast<double>(m_crossing.values() + (has_rows_without_value() ? 1 : 0));
    m_label_width = std::ceil(widest_full);
    m_full_names = room() >= columns * column_beside_full_names;
    if (!m_full_names) m_label_width = std::ceil(std::min(widest, widest_label));
}

void Map::choose_order() {
    gaps::Seriation order = gaps::map_order(m.survey, m_crossing);
    m_categories = std::move(order.rows);
    m_values = std::move(order.columns);
}

std::vector<std::string> Map::labels(const std::vector<Index>& values) const {
    std::vector<std::string> words;
    for (const Index value : values) words.push_back(label(value));
    return words;
}

std::size_t Map::most_columns() const {
    auto most = static_cast<std::size_t>(std::max(1.0, std::floor(room() / narrowest_column())));
    if (head_shape(labels(m_values)) == HeadShape::roof) {
        while (most > 1 &&
               heads_height(std::vector<std::string>(most), HeadShape::roof, 2 * line_height) > tallest_heads)
            --most;
    }
    return most;
}

std::vector<std::vector<std::string>> Map::level_heads(const Sheet& sheet) const {
    std::vector<std::vector<std::string>> heads;
    std::vector<std::string> words = labels(sheet.values);
    if (columns(sheet) > sheet.values.size()) words.push_back(no_value_words());
    for (const std::string& word : words) {
        heads.push_back(label_lines(word, sheet.pitch - 3, size, most_head_lines, true));
    }
    return heads;
}

Heads Map::heads_of(const Sheet& sheet) const {
    if (sheet.pitch >= narrowest_level_head) {
        const auto heads = level_heads(sheet);
        const bool whole = std::all_of(heads.begin(), heads.end(), [](const auto& lines) {
            return std::none_of(lines.begin(), lines.end(), [](const std::string& l) { return l.ends_with("…"); });
        });
        if (whole) return Heads::level;
    }
    return head_shape(labels(sheet.values)) == HeadShape::vertical ? Heads::vertical : Heads::roof;
}

double Map::head_height(const Sheet& sheet) const {
    const double at_least = 2 * line_height + 4;
    const Heads shape = heads_of(sheet);
    if (shape == Heads::level) {
        std::size_t most = 1;
        for (const auto& lines : level_heads(sheet)) most = std::max(most, lines.size());
        return std::max(at_least, static_cast<double>(most) * line_height + 4);
    }
    std::vector<std::string> words = labels(sheet.values);
    if (columns(sheet) > sheet.values.size()) words.push_back(no_value_words());
    return std::max(at_least, heads_height(words, shape == Heads::roof ? HeadShape::roof : HeadShape::vertical,
                                           2 * line_height + 4));
}

/// The values are dealt out first, so that a page holds whole lines for as many of them as it can.
std::vector<Sheet> Map::sheets() const {
    const std::size_t wide = most_columns();
    const std::size_t extra = has_rows_without_value() ? 1 : 0;
    const std::size_t across = std::max<std::size_t>(1, (m_values.size() + extra + wide - 1) / wide);
    std::vector<Sheet> result;
    std::vector<Sheet> slices;
    double heads = 0;
    for (std::size_t i = 0; i < across; ++i) {
        Sheet sheet;
        const auto begin = m_values.begin();
        sheet.values.assign(begin + static_cast<std::ptrdiff_t>(m_values.size() * i / across),
                            begin + static_cast<std::ptrdiff_t>(m_values.size() * (i + 1) / across));
        sheet.last_values = i + 1 == across;
        sheet.pitch = std::min(widest_column, room() / static_cast<double>(std::max<std::size_t>(columns(sheet), 1)));
        sheet.left = m_frame.x + m_theme_width + m_label_width + gap;
        heads = std::max(heads, head_height(sheet));
        slices.push_back(std::move(sheet));
    }
    const double height = m_frame.height - heads - foot_height - (has_rows_without_category() ? lowest_row : 0);
    const auto tall = static_cast<std::size_t>(std::max(1.0, std::floor(height / lowest_row)));
    const std::size_t down = std::max<std::size_t>(1, (m_categories.size() + tall - 1) / tall);
    for (std::size_t i = 0; i < down; ++i) {
        for (Sheet sheet : slices) {
            const auto begin = m_categories.begin();
            sheet.categories.assign(begin + static_cast<std::ptrdiff_t>(m_categories.size() * i / down),
                                    begin + static_cast<std::ptrdiff_t>(m_categories.size() * (i + 1) / down));
            sheet.last_categories = i + 1 == down;
            result.push_back(std::move(sheet));
        }
    }
    return result;
}

std::string Map::title() const {
    const std::size_t all = std::size_t{m_crossing.categories} * m_crossing.values();
    std::size_t blank = 0, found = 0;
    for (Index c = 0; c < m_crossing.categories; ++c) {
        for (Index v = 0; v < m_crossing.values(); ++v) {
            blank += m_crossing.count(c, v) == 0 ? 1U : 0U;
            found += m_crossing.verdict[m_crossing.cell(c, v)] == Verdict::found ? 1U : 0U;
        }
    }
    if (all == 0) return say(m, {"Nothing to cross categories with", "課題分類と組み合わせる値がない"});
    if (blank == 0) {
        return sentence(m.language,
                        {"Every category has an initiative for every {0}", "どの課題分類にもすべての{0}の取組がある"},
                        column_title());
    }
    return sentence(
               m.language,
               {"{0} of {1} cells (category × {2}) have no initiative", "課題分類×{2}の{1}欄のうち、{0}欄は取組がない"},
               blank, all, column_title()) +
           (found == 0
                ? ""
                : sentence(m.language, {", {0} of them against chance", "（うち{0}欄は偶然とは考えにくい）"}, found));
}

std::string Map::chance_words() const {
    const auto is_asked = [](Verdict verdict) { return verdict != Verdict::not_asked; };
    if (std::none_of(m_crossing.verdict.begin(), m_crossing.verdict.end(), is_asked)) {
        return say(m, {"In no empty cell 3 initiatives could be expected: any of them may be chance.",
                       "取組が3件以上見込まれる空欄はなく、どの空欄も偶然でありうる。"});
    }
    return say(m, {"A framed 0: 3 or more initiatives are expected there. Any other empty cell may be chance.",
                   "枠の0は3件以上が見込まれる空欄。ほかの空欄は偶然でありうる。"});
}

Furniture Map::furniture(std::size_t page, std::size_t pages) const {
    Furniture f;
    f.title = title();
    const text::Bilingual order =
        m_crossing.column.is_ranked
            ? text::Bilingual{"Columns in their own order, rows by their mean column.",
                              "列は番号順、行は取組の位置の平均の順。"}
            : text::Bilingual{"Like rows and like columns stand side by side (reciprocal averaging).",
                              "似た行、似た列が隣り合うように並べる（相互平均法）。"};
    f.counting_rule =
        sentence(m.language,
                 {"Categories (rows) and {0} (columns). Disc area and number = initiatives; one can stand in several "
                  "cells. ",
                  "課題分類（行）と{0}（列）：円の面積と数＝取組の件数（1件が複数の欄に入る）。"},
                 column_title()) +
        say(m, order);
    std::vector<std::string> nothing;
    for (const Index value : m_values) {
        if (m_crossing.rows_of_value[value].empty()) nothing.push_back(label(value));
    }
    if (!nothing.empty()) {
        f.left_out += sentence(m.language, {"Without any initiative: {0}. ", "取組が1件もない列：{0}。"},
                               listed(nothing, m.language, 8));
    }
    if (m_crossing.column.name == "audience" && m.survey.has_audience_list) {
        f.left_out += say(m, {"Audiences as stated are folded into the groups of the survey's list. ",
                              "対象者は原文の記載を一覧の区分にまとめた。"});
    }
    if (m_crossing.compared) f.left_out += chance_words();
    f.source = source_of(m);
    f.page = static_cast<std::uint32_t>(pages > 1 ? page : 0);
    f.pages = static_cast<std::uint32_t>(pages > 1 ? pages : 0);
    return f;
}

DiscScale Map::scale(const Sheet& sheet) const {
    const double most = std::max(m_most, 1U);
    const double across = (sheet.pitch - number_room() - 1) / 2;
    return {most, std::max(0.5, std::min(across, 0.47 * sheet.row)), std::max(most, 4.0)};
}

Box framed_zero(bool found) {
    Box box;
    box.outline = found ? Outline::thick : Outline::thin;
    box.label = {found ? "0" : "0?"};
    box.label_size = size;
    box.bold = found;
    return box;
}

Box framed_letter(std::string letter, bool heavy) {
    Box box;
    box.outline = heavy ? Outline::thick : Outline::thin;
    box.label = {std::move(letter)};
    box.label_size = size;
    box.bold = true;
    return box;
}

Legend Map::legend(Canvas& canvas, const Sheet& sheet) const {
    Legend legend;
    std::set<Kind> kinds;
    bool found = false, few = false;
    std::uint32_t most = 0;
    for (const Index c : sheet.categories) {
        kinds.insert(gaps_of(c).kinds.begin(), gaps_of(c).kinds.end());
        for (const Index v : sheet.values) {
            const Verdict verdict = m_crossing.verdict[m_crossing.cell(c, v)];
            found |= verdict == Verdict::found;
            few |= verdict == Verdict::too_few;
            most = std::max(most, m_crossing.count(c, v));
        }
    }
    if (most > 0) {
        const DiscScale discs = scale(sheet);
        std::vector<std::uint32_t> counts{1};
        std::uint32_t large = m_most;
        while (large > 1 && discs.radius(large) > largest_sample) --large;
        if (large >= 9) counts.push_back(large / 3);
        if (large >= 2) counts.push_back(large);
        std::vector<Box> samples;
        std::string words;
        for (const std::uint32_t count : counts) {
            Box box;
            const double r = discs.radius(count);
            box.area = {0, 0, 2 * r, 2 * r};
            box.shape = Shape::disc;
            box.outline = Outline::none;
            box.fill = std::string(style::mark_grey);
            samples.push_back(std::move(box));
            words += (words.empty() ? "" : say(m, {", ", "・"})) + std::to_string(count);
        }
        legend.add_boxes("disc", std::move(samples),
                         words + say(m, {m_most == 1 ? " initiative" : " initiatives", "件"}));
        canvas.use("disc");
    }
    const auto zero = [&](bool used, bool is_found, const char* key, const text::Bilingual& words) {
        if (!used) return;
        Box box = framed_zero(is_found);
        box.area = {0, 0, 13, 11};
        legend.add_box(key, std::move(box), say(m, words));
        canvas.use(key);
    };
    zero(found, true, "empty", {"empty against chance", "偶然とは考えにくい空欄"});
    zero(few, false, "too-few", {"empty, too few to tell", "空欄だが判断できない"});
    for (const Kind kind : kinds) {
        const std::string key = "kind-" + gaps::name_of(kind);
        Box box = framed_letter(say(m, letter_of(kind)), kind == Kind::absent);
        box.area = {0, 0, letter_size + 1, letter_size};
        legend.add_box(key, std::move(box), say(m, gaps::describe(kind).title));
        canvas.use(key);
    }
    return legend;
}

std::vector<Page> Map::draw() const {
    const std::vector<Sheet> all = sheets();
    std::vector<Page> pages;
    for (std::size_t i = 0; i < all.size(); ++i) pages.push_back(draw_page(all[i], i + 1, all.size()));
    return pages;
}

Page Map::draw_page(Sheet sheet, std::size_t number, std::size_t pages) const {
    Page page;
    page.name = number == 1 ? m_options.name : fmt::format("{}-{}", m_options.name, number);
    page.language = m.language;
    page.directed = false;
    Canvas canvas(page);
    const double heads = head_height(sheet);
    const auto fit = [&](const Rect& frame) {
        const double room = frame.height - heads - foot_height;
        const auto lines_here = static_cast<double>(std::max<std::size_t>(lines(sheet), 1));
        sheet.row = std::min(highest_row, room / lines_here);
        sheet.top = frame.y + heads + (room - lines_here * sheet.row) / 3;
    };
    fit(m_frame);  // the legend's discs are those of the rows
    const Legend explained = legend(canvas, sheet);
    furnish(page, furniture(number, pages), explained);
    fit(page.frame);

    draw_ground(canvas, sheet);
    draw_head(canvas, sheet);
    draw_themes(canvas, sheet);
    for (std::size_t line = 0; line < sheet.categories.size(); ++line) draw_line(canvas, sheet, line);
    draw_rows_without_category(canvas, sheet);
    draw_foot(canvas, sheet);
    return page;
}

void Map::draw_ground(Canvas& canvas, const Sheet& sheet) const {
    const Rect& frame = canvas.page().frame;
    const double right = sums_left(sheet) + right_width() - sums_gap;
    const double left = frame.x + m_theme_width;
    const double bottom = sheet.top + static_cast<double>(lines(sheet)) * sheet.row;
    for (std::size_t line = 0; line < sheet.categories.size(); line += 2) {
        canvas.band({left, sheet.y(line) - sheet.row / 2, right - left, sheet.row}, style::band_grey);
    }
    for (std::size_t c = 0; c <= columns(sheet); ++c) {
        const double x = sheet.left + static_cast<double>(c) * sheet.pitch;
        const bool before_none = c == sheet.values.size() && columns(sheet) > c;
        canvas.rule({x, sheet.top}, {x, bottom}, before_none ? 0.8 : 0.25, before_none ? style::note_ink : "#C8C8C8");
    }
    for (const double y : {sheet.top, bottom}) canvas.rule({frame.x, y}, {right, y}, 1, style::black);
}

void Map::draw_head(Canvas& canvas, const Sheet& sheet) const {
    const Rect& frame = canvas.page().frame;
    const double bottom = sheet.top;
    const Heads shape = heads_of(sheet);
    if (shape == Heads::level) {
        const auto heads = level_heads(sheet);
        for (std::size_t c = 0; c < heads.size(); ++c) {
            for (std::size_t i = 0; i < heads[c].size(); ++i) {
                const double y = bottom - 3 - (static_cast<double>(heads[c].size() - i) - 0.5) * line_height;
                canvas.text_on({sheet.x(c), y}, heads[c][i],
                               {.bold = c < sheet.values.size(),
                                .colour = c < sheet.values.size() ? style::black : style::note_ink});
            }
        }
    } else {
        std::vector<ColumnHead> heads;
        for (std::size_t c = 0; c < sheet.values.size(); ++c) heads.push_back({sheet.x(c), label(sheet.values[c])});
        if (columns(sheet) > heads.size()) heads.push_back({sheet.x(heads.size()), no_value_words()});
        draw_heads(canvas, heads, shape == Heads::roof ? HeadShape::roof : HeadShape::vertical, frame.x, frame.right(),
                   bottom, 2 * line_height + 4);
    }
    if (shape != Heads::roof) {
        canvas.text({frame.x, bottom - line_height - 3, m_theme_width + m_label_width, line_height},
                    say(m, {"Category", "課題分類"}), {.bold = true, .align = Align::right});
    }
    const auto heading = [&](double right, const std::vector<text::Bilingual>& lines_of) {
        for (std::size_t i = 0; i < lines_of.size(); ++i) {
            const double y = bottom - 3 - static_cast<double>(lines_of.size() - i) * line_height;
            canvas.text({right - sum_width, y, sum_width, line_height}, say(m, lines_of[i]),
                        {.bold = true, .align = Align::right});
        }
    };
    const double x = sums_left(sheet);
    heading(x + sum_width, {{"Initia-", "取組の"}, {"tives", "件数"}});
    heading(x + 2 * sum_width, {{"Propo-", "提案"}, {"sers", "団体"}});
    if (!m_kinds.empty()) {
        canvas.text({x + 2 * sum_width + gap, bottom - 3 - line_height, 60, line_height}, say(m, {"Gaps", "空白"}),
                    {.bold = true});
    }
}

/// One name beside the lines of a theme, a rule between themes.
void Map::draw_themes(Canvas& canvas, const Sheet& sheet) const {
    if (m_themes.empty()) return;
    const double left = canvas.page().frame.x;
    const double right = sums_left(sheet) + right_width() - sums_gap;
    for (std::size_t first = 0; first < sheet.categories.size();) {
        const std::uint32_t theme = m_theme_of[sheet.categories[first]];
        std::size_t last = first;
        while (last < sheet.categories.size() && m_theme_of[sheet.categories[last]] == theme) ++last;
        const double top = sheet.y(first) - sheet.row / 2;
        const double height = static_cast<double>(last - first) * sheet.row;
        if (first > 0) canvas.rule({left, top}, {right, top}, 0.6, style::note_ink);
        const std::string name = theme_name(m_themes[theme]);
        const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((height - 2) / line_height)));
        const auto words = label_lines(name, m_theme_width - 3, size, most, true);
        for (std::size_t i = 0; i < words.size() && !name.empty(); ++i) {
            const double y =
                top + height / 2 + (static_cast<double>(i) - (static_cast<double>(words.size()) - 1) / 2) * line_height;
            canvas.text({left, y - line_height / 2, m_theme_width - 2, line_height}, words[i], {.bold = true});
        }
        first = last;
    }
}

void Map::draw_cell(Canvas& canvas, const Sheet& sheet, Index category, std::size_t column, double y) const {
    const Index value = sheet.values[column];
    const std::size_t cell = m_crossing.cell(category, value);
    const Point centre{sheet.x(column), y};
    const auto rows = m_crossing.rows[static_cast<std::uint32_t>(cell)];
    const std::string where = fmt::format("{} – {}", m.survey.categories[category].name, label(value));
    if (!rows.empty()) {
        const DiscScale discs = scale(sheet);
        const double shift = number_room() / 2, largest = discs.radius(m_most);
        Box& disc = canvas.disc({centre.x - shift, y}, discs.radius(static_cast<double>(rows.size())));
        disc.tooltip = fmt::format("{}: {}", where, rows_of(m, rows));
        disc.about = category_id(category);
        canvas.text({centre.x - shift + largest + 2, y - size * 0.6, number_room(), size * 1.2},
                    std::to_string(rows.size()));
        canvas.hidden_tie("v" + std::to_string(value), category_id(category), "crosses",
                          static_cast<double>(rows.size()));
        ++canvas.page().ties_drawn;
        ++canvas.page().ties_total;
        return;
    }
    const Verdict verdict = m_crossing.verdict[cell];
    if (verdict == Verdict::not_asked) return;
    const double width = std::min(sheet.pitch - 3, 16.0), height = std::min(sheet.row - 3, 13.0);
    Box box = framed_zero(verdict == Verdict::found);
    Box& mark = canvas.mark({centre.x - width / 2, centre.y - height / 2, width, height}, Shape::rectangle,
                            style::white, box.outline);
    mark.label = box.label;
    mark.label_size = box.label_size;
    mark.bold = box.bold;
    mark.about = category_id(category);
    mark.tooltip = sentence(m.language, {"{0}: 0, {1:.1f} expected", "{0}：0件（見込み{1:.1f}件）"}, where,
                            m_crossing.expected[cell]);
}

void Map::draw_sums(Canvas& canvas, double x, double y, std::size_t rows, std::size_t proposers) const {
    for (const std::size_t number : {rows, proposers}) {
        canvas.text({x, y - size * 0.6, sum_width, size * 1.2}, std::to_string(number), {.align = Align::right});
        x += sum_width;
    }
}

void Map::draw_line(Canvas& canvas, const Sheet& sheet, std::size_t line) const {
    const Index category = sheet.categories[line];
    const auto& facts = m.survey.categories[category];
    const double y = sheet.y(line);
    Box& box = canvas.node(
        category_id(category),
        {canvas.page().frame.x + m_theme_width, y - sheet.row / 2 + 0.5, m_label_width, sheet.row - 1}, facts.name);
    box.outline = Outline::none;
    box.fill = std::string(line % 2 == 0 ? style::band_grey : style::white);
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((sheet.row - 1) / line_height)));
    box.label = label_lines(category_label(category), m_label_width - 7, size, most);
    box.label_size = size;
    box.align = Align::right;
    box.tooltip = facts.name;

    for (std::size_t c = 0; c < sheet.values.size(); ++c) draw_cell(canvas, sheet, category, c, y);
    if (columns(sheet) > sheet.values.size()) {
        if (const std::uint32_t count = m_crossing.count(category, no_value()); count > 0) {
            canvas.text_on({sheet.x(sheet.values.size()), y}, std::to_string(count), {.colour = style::note_ink});
        }
    }
    const double x = sums_left(sheet);
    draw_sums(canvas, x, y, m_crossing.rows_of_category[category].size(),
              m_crossing.proposers_of_category[category].size());
    for (std::size_t k = 0; k < m_kinds.size(); ++k) {
        const auto& own = gaps_of(category).kinds;
        if (std::find(own.begin(), own.end(), m_kinds[k]) == own.end()) continue;
        const double height = std::min(letter_size, sheet.row - 1.5);
        const Box look = framed_letter(say(m, letter_of(m_kinds[k])), m_kinds[k] == Kind::absent);
        Box& mark = canvas.mark(
            {x + 2 * sum_width + gap + static_cast<double>(k) * letter_width, y - height / 2, letter_size + 1, height},
            Shape::rectangle, style::white, look.outline);
        mark.label = look.label;
        mark.label_size = look.label_size;
        mark.bold = true;
        mark.about = category_id(category);
        mark.tooltip = facts.name + ": " + say(m, gaps::describe(m_kinds[k]).title);
    }
}

void Map::draw_rows_without_category(Canvas& canvas, const Sheet& sheet) const {
    if (lines(sheet) == sheet.categories.size()) return;
    const double y = sheet.y(sheet.categories.size());
    const double left = canvas.page().frame.x;
    canvas.rule({left, y - sheet.row / 2}, {sums_left(sheet) + 2 * sum_width, y - sheet.row / 2}, 0.8, style::note_ink);
    canvas.text({left, y - size * 0.6, m_theme_width + m_label_width - 4, size * 1.2},
                say(m, {"no category stated", "分類の記載なし"}), {.align = Align::right, .colour = style::note_ink});
    for (std::size_t c = 0; c < columns(sheet); ++c) {
        const Index value = c < sheet.values.size() ? sheet.values[c] : no_value();
        if (const std::uint32_t count = m_crossing.count(no_category(), value); count > 0) {
            canvas.text_on({sheet.x(c), y}, std::to_string(count), {.colour = style::note_ink});
        }
    }
    draw_sums(canvas, sums_left(sheet), y, m_crossing.rows_of_category[no_category()].size(),
              m_crossing.proposers_of_category[no_category()].size());
}

/// Two lines of sums; the tick under a column is the node of its value.
void Map::draw_foot(Canvas& canvas, const Sheet& sheet) const {
    const double bottom = sheet.top + static_cast<double>(lines(sheet)) * sheet.row;
    const double first = bottom + 8.5, second = first + 11;
    const double left = canvas.page().frame.x;
    const auto words = [&](double y, const text::Bilingual& line) {
        canvas.text({left, y - size * 0.6, m_theme_width + m_label_width - 4, size * 1.2}, say(m, line),
                    {.align = Align::right});
    };
    words(first, {"initiatives", "取組の件数"});
    words(second, {"proposers", "提案団体"});
    for (std::size_t c = 0; c < columns(sheet); ++c) {
        const bool is_value = c < sheet.values.size();
        const Index value = is_value ? sheet.values[c] : no_value();
        if (is_value) {
            Box& box = canvas.tick("v" + std::to_string(value), sheet.x(c), bottom, std::min(sheet.pitch - 3, 12.0),
                                   m_crossing.column.values[value].name);
            box.kind = "value";
            box.tooltip = label(value) + ": " + rows_of(m, m_crossing.rows_of_value[value]);
        }
        const auto rows = m_crossing.rows_of_value[value].size();
        canvas.text_on({sheet.x(c), first}, std::to_string(rows),
                       {.bold = rows == 0, .colour = is_value ? style::black : style::note_ink});
        canvas.text_on({sheet.x(c), second}, std::to_string(m_crossing.proposers_of_value[value].size()),
                       {.colour = is_value ? style::black : style::note_ink});
    }
    std::set<Index> proposers(m.incidence.proposers.item.begin(), m.incidence.proposers.item.end());
    const double x = sums_left(sheet);
    canvas.text({x, first - size * 0.6, sum_width, size * 1.2}, std::to_string(m.incidence.proposers.size()),
                {.bold = true, .align = Align::right});
    canvas.text({x + sum_width, second - size * 0.6, sum_width, size * 1.2}, std::to_string(proposers.size()),
                {.bold = true, .align = Align::right});
}

}  // namespace

std::vector<Page> gap_map_pages(const Material& material, const Crossing& crossing, const GapMapOptions& options) {
    return Map(material, crossing, options).draw();
}

}  // namespace collabgraph::diagram
