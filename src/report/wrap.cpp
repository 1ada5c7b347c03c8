#include "report/wrap.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "collabgraph/text/utf8.hpp"
#include "collabgraph/text/width.hpp"

namespace collabgraph::report {

namespace {

/// The text cut at every place where a line may end; the pieces joined are the text.
std::vector<std::string> pieces_of(const std::string& text) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createLineInstance(icu::Locale("ja@lb=strict"), error));
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no line breaking rules");
    const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(text);
    breaks->setText(unicode);
    std::vector<std::string> pieces;
    std::int32_t begin = breaks->first();
    for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
        std::string piece;
        unicode.tempSubStringBetween(begin, end).toUTF8String(piece);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::string without_final_spaces(const std::string& text) {
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
    const std::string safe = text::visible(text);
    if (width == 0 || text::columns(safe) <= width) return {safe};
    std::vector<std::string> lines;
    std::string line;
    std::size_t used = 0;
    const auto end_line = [&] {
        lines.push_back(without_final_spaces(line));
        line.clear();
        used = 0;
    };
    for (const std::string& piece : pieces_of(safe)) {
        const std::size_t bare = text::columns(without_final_spaces(piece));
        if (used > 0 && used + bare > width) end_line();
        if (bare <= width) {
            line += piece;
            used += text::columns(piece);
            continue;
        }
        for (std::size_t at = 0; at < piece.size();) {
            const std::size_t length = text::code_point_at(piece, at).length;
            const std::string character = piece.substr(at, length);
            const std::size_t columns = text::columns(character);
            if (used > 0 && used + columns > width) end_line();
            line += character;
            used += columns;
            at += length;
        }
    }
    if (!line.empty() || lines.empty()) end_line();
    return lines;
}

std::size_t widest_piece(std::string_view text) {
    std::size_t widest = 0;
    for (const std::string& piece : pieces_of(text::visible(text))) {
        widest = std::max(widest, text::columns(without_final_spaces(piece)));
    }
    return widest;
}

std::string unbroken(std::string heading) {
    for (auto at = heading.find("- "); at != std::string::npos; at = heading.find("- ", at)) heading.erase(at, 2);
    return heading;
}

std::vector<std::string> wrap_heading(const std::string& heading, std::size_t width) {
    const std::string whole = unbroken(heading);
    if (text::columns(whole) <= width) return {whole};
    std::vector<std::string> lines = wrap(heading, width);
    for (std::string& line : lines) line = unbroken(line);
    return lines;
}

}  // namespace collabgraph::report
