#include "collabgraph/text/line_break.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>

#include "collabgraph/text/advance.hpp"
#include "collabgraph/text/utf8.hpp"

namespace collabgraph::text {

namespace {

constexpr double tolerance = 1e-9;  // sums of hundredths

bool begins_no_line(char32_t c) {
    constexpr std::u32string_view closing =
        U"、。，．・：；？！…‥ー〜～゛゜ヽヾゝゞ々〻）」』】〕〉》］｝〟’”,.:;?!)]}%"
        U"％″′℃ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡､･ｰ｣ｧｨｩｪｫｬｭｮｯﾞﾟ";
    if (closing.find(c) != std::u32string_view::npos) return true;
    const auto category = u_charType(static_cast<UChar32>(c));
    return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_COMBINING_SPACING_MARK ||
           category == U_FORMAT_CHAR;
}

bool ends_no_line(char32_t c) {
    constexpr std::u32string_view opening = U"（「『【〔〈《［｛〝‘“([{｢￥$＄№";
    return opening.find(c) != std::u32string_view::npos;
}

bool is_name_ending(std::u32string_view piece) {
    constexpr std::array endings = std::to_array<std::u32string_view>(
        {U"協会", U"学会", U"連盟", U"財団", U"連絡会", U"協議会", U"研究会", U"連合会", U"機構", U"連絡協議会",
         U"医師会", U"薬剤師会", U"看護協会", U"会議", U"委員会", U"部会"});
    return std::find(endings.begin(), endings.end(), piece) != endings.end();
}

bool is_space(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return u_isUWhiteSpace(code) != 0 || u_charType(code) == U_CONTROL_CHAR;
}

/// Would reorder or hide what stands around it.
bool is_left_out(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0xFEFF;
}

std::u32string cleaned(std::string_view label) {
    std::u32string result;
    bool space = false;
    for (const char32_t c : to_utf32(label)) {
        if (is_left_out(c)) continue;
        if (is_space(c)) {
            space = !result.empty();
            continue;
        }
        if (space) result.push_back(U' ');
        space = false;
        result.push_back(c);
    }
    return result;
}

/// What stays together on one line.
struct Piece {
    std::u32string text;
    bool space_before = false;  ///< a space parts it from the piece before, unless a line ends there
    double width = 0;
};

double width_of(std::u32string_view text, bool bold) {
    double sum = 0;
    for (const char32_t c : text) sum += advance(c, bold);
    return sum;
}

void append(Piece& piece, const Piece& next) {
    piece.text += next.text;
    piece.width += next.width;
}

/// The pieces between which ICU would break a line.
std::vector<Piece> phrases(const std::u32string& label, bool bold) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaker(
        icu::BreakIterator::createLineInstance(icu::Locale("ja@lw=phrase"), status));
    if (U_FAILURE(status) != 0 || breaker == nullptr) throw std::runtime_error("ICU has no line breaking data");
    icu::UnicodeString utf16;
    std::vector<std::size_t> position;  // of each UTF-16 unit in the label
    for (std::size_t i = 0; i < label.size(); ++i) {
        utf16.append(static_cast<UChar32>(label[i]));
        position.resize(static_cast<std::size_t>(utf16.length()), i);
    }
    position.push_back(label.size());
    breaker->setText(utf16);
    std::vector<Piece> pieces;
    bool space = false;
    std::size_t start = 0;
    breaker->first();
    for (std::int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
        const std::size_t stop = position[static_cast<std::size_t>(end)];
        std::u32string text = label.substr(start, stop - start);
        start = stop;
        const bool space_after = text.ends_with(U' ');
        if (space_after) text.pop_back();
        // ICU may keep a space inside a piece (before a closing bracket): that is fine, it stays with its piece.
        if (!text.empty()) {
            const double width = width_of(text, bold);
            pieces.push_back({std::move(text), space, width});
            space = space_after;
        } else {
            space = space || space_after;
        }
    }
    return pieces;
}

bool holds_together(const Piece& before, const Piece& next) {
    return !next.space_before && (begins_no_line(next.text.front()) || ends_no_line(before.text.back()));
}

std::vector<Piece> glued_by_kinsoku(std::vector<Piece> pieces) {
    std::vector<Piece> result;
    for (Piece& piece : pieces) {
        if (!result.empty() && holds_together(result.back(), piece)) {
            append(result.back(), piece);
        } else {
            result.push_back(std::move(piece));
        }
    }
    return result;
}

/// A single character joins the piece before it; at the start of a word, the one after it.
std::vector<Piece> with_single_characters_joined(std::vector<Piece> pieces) {
    std::vector<Piece> result;
    for (Piece& piece : pieces) {
        const bool single = piece.text.size() == 1;
        const bool after_single = !result.empty() && result.back().text.size() == 1;
        if (!result.empty() && !piece.space_before && (single || after_single)) {
            append(result.back(), piece);
        } else {
            result.push_back(std::move(piece));
        }
    }
    return result;
}

/// 協会, 学会, … at the end of a name join what they end, unless that would be too long for a line.
std::vector<Piece> with_endings_joined(std::vector<Piece> pieces, double widest) {
    std::vector<Piece> result;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size() || pieces[i + 1].space_before || ends_no_line(pieces[i + 1].text[0]);
        const bool joins = last && !result.empty() && !pieces[i].space_before && is_name_ending(pieces[i].text) &&
                           result.back().width + pieces[i].width <= widest + tolerance;
        if (joins) {
            append(result.back(), pieces[i]);
        } else {
            result.push_back(std::move(pieces[i]));
        }
    }
    return result;
}

/// The characters of a piece that is too long for any line, held together where no line may break.
void append_characters(const Piece& piece, bool bold, double widest, std::vector<Piece>& result) {
    std::vector<Piece> characters;
    bool space = piece.space_before;
    for (const char32_t c : piece.text) {
        if (c != U' ') characters.push_back({std::u32string(1, c), space, advance(c, bold)});
        space = c == U' ';
    }
    // A run of marks that begin no line (or a whole text of them) must not grow beyond a line either.
    std::vector<Piece> held;
    for (Piece& character : characters) {
        if (!held.empty() && holds_together(held.back(), character) &&
            held.back().width + character.width <= widest + tolerance) {
            append(held.back(), character);
        } else {
            held.push_back(std::move(character));
        }
    }
    result.insert(result.end(), std::make_move_iterator(held.begin()), std::make_move_iterator(held.end()));
}

bool is_only_a_country(std::u32string_view text) {
    return text == U"日本" || text == U"全国" || text == U"全日本" || text == U"国立";
}

struct Line {
    std::size_t first = 0;  ///< pieces [first, last)
    std::size_t last = 0;
};

/// Fewest lines, then least squared slack. From the end to the start, so that the lines can be read off forwards.
std::vector<Line> best_lines(const std::vector<Piece>& pieces, double limit, double space) {
    struct Best {
        std::size_t lines = 0;
        double cost = 0;
        std::size_t next = 0;
    };
    const std::size_t n = pieces.size();
    std::vector<Best> best(n + 1);
    for (std::size_t i = n; i-- > 0;) {
        best[i].lines = std::numeric_limits<std::size_t>::max();
        double width = 0;
        for (std::size_t j = i; j < n; ++j) {
            width += pieces[j].width + (j > i && pieces[j].space_before ? space : 0);
            if (j > i && width > limit + tolerance) break;
            const double slack = std::max(limit - width, 0.0);
            const bool poor = i == 0 && j == 0 && n > 1 && is_only_a_country(pieces[0].text);
            const double cost = slack * slack + (poor ? 0.5 * limit * limit : 0) + best[j + 1].cost;
            const std::size_t lines = best[j + 1].lines + 1;
            if (lines < best[i].lines || (lines == best[i].lines && cost < best[i].cost - tolerance)) {
                best[i] = {lines, cost, j + 1};
            }
        }
    }
    std::vector<Line> lines;
    for (std::size_t i = 0; i < n; i = best[i].next) lines.push_back({i, best[i].next});
    return lines;
}

std::u32string text_of(const std::vector<Piece>& pieces, Line line) {
    std::u32string text;
    for (std::size_t i = line.first; i < line.last; ++i) {
        if (i > line.first && pieces[i].space_before) text.push_back(U' ');
        text += pieces[i].text;
    }
    return text;
}

/// All lines but the last filled as far as they go, the last one cut between characters.
std::vector<std::u32string> shortened_lines(const std::vector<Piece>& pieces, double limit, std::size_t max_lines,
                                            bool bold) {
    const double space = advance(U' ', bold);
    const double ellipsis = advance(U'…', bold);
    std::vector<std::u32string> lines;
    std::size_t next = 0;
    while (lines.size() + 1 < max_lines) {
        Line line{next, next + 1};
        double width = pieces[next].width;
        while (line.last < pieces.size()) {
            const Piece& piece = pieces[line.last];
            width += piece.width + (piece.space_before ? space : 0);
            if (width > limit + tolerance) break;
            ++line.last;
        }
        lines.push_back(text_of(pieces, line));
        next = line.last;
    }
    const std::u32string rest = text_of(pieces, {next, pieces.size()});
    std::size_t end = 0;
    double width = ellipsis;
    while (end < rest.size() && width + advance(rest[end], bold) <= limit + tolerance)
        width += advance(rest[end++], bold);
    while (end > 0 && (rest[end - 1] == U' ' || ends_no_line(rest[end - 1]))) --end;
    lines.push_back(rest.substr(0, end) + U"…");
    return lines;
}

}  // namespace

BrokenText break_lines(std::string_view label, const LineBreaking& breaking) {
    if (!(breaking.width > 0) || !std::isfinite(breaking.width)) {
        throw std::invalid_argument("break_lines: the width must be a positive number");
    }
    BrokenText result;
    const std::u32string text = cleaned(label);
    if (text.empty()) {
        result.lines.emplace_back();
        return result;
    }
    const double space = advance(U' ', breaking.bold);
    const double widest = breaking.width * (1 + std::max(breaking.widening, 0.0));
    std::vector<Piece> whole = glued_by_kinsoku(phrases(text, breaking.bold));
    whole = with_endings_joined(with_single_characters_joined(std::move(whole)), widest);
    double limit = breaking.width;
    std::vector<Piece> pieces;
    for (const Piece& piece : whole) {
        if (piece.width > widest + tolerance) {
            append_characters(piece, breaking.bold, breaking.width, pieces);
        } else {
            limit = std::max(limit, piece.width);
            pieces.push_back(piece);
        }
    }
    std::vector<std::u32string> lines;
    for (const Line& line : best_lines(pieces, limit, space)) lines.push_back(text_of(pieces, line));
    if (breaking.max_lines != 0 && lines.size() > breaking.max_lines) {
        lines = shortened_lines(pieces, limit, breaking.max_lines, breaking.bold);
        result.shortened = true;
    }
    for (const std::u32string& line : lines) {
        result.width = std::max(result.width, width_of(line, breaking.bold));
        result.lines.push_back(to_utf8(line));
    }
    return result;
}

}  // namespace collabgraph::text
