#include "collabgraph/text/width.hpp"

#include <unicode/uchar.h>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::text {

namespace {

void append_hexadecimal(std::string& text, char32_t value, int least_digits) {
    constexpr std::string_view digits = "0123456789abcdef";
    int count = least_digits;
    while (count < 6 && (value >> (4 * count)) != 0) ++count;
    for (int i = count - 1; i >= 0; --i) text.push_back(digits[(value >> (4 * i)) & 0xF]);
}

/// Format characters that change how the text around them is shown; joiners belong to the writing of some languages.
bool acts_on_terminal(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    if (c < 0x200B) return c == 0x61C || c == 0x180E;
    if (c == 0x200C || c == 0x200D) return false;
    const auto category = u_charType(static_cast<UChar32>(c));
    return category == U_FORMAT_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR;
}

std::size_t columns_of(char32_t c) {
    if (c < 0x20) return 0;
    if (c < 0x7F) return 1;
    switch (u_charType(static_cast<UChar32>(c))) {
        case U_CONTROL_CHAR:
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return 0;
        case U_FORMAT_CHAR:
            return c == 0xAD ? 1 : 0;  // terminals show the soft hyphen
        default:
            break;
    }
    const int hangul = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_HANGUL_SYLLABLE_TYPE);
    if (hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO) return 0;  // written into the square before
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string visible(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        if (!c.valid) {
            result += "\\x";
            append_hexadecimal(result, static_cast<unsigned char>(text[i]), 2);
        } else if (c.value == '\n') {
            result += "\\n";
        } else if (c.value == '\r') {
            result += "\\r";
        } else if (c.value == '\t') {
            result += "\\t";
        } else if (acts_on_terminal(c.value)) {
            result += c.value < 0x80 ? "\\x" : "\\u{";
            append_hexadecimal(result, c.value, c.value < 0x80 ? 2 : 4);
            if (c.value >= 0x80) result.push_back('}');
        } else {
            result.append(text, i, c.length);
        }
        i += c.length;
    }
    return result;
}

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = code_point_at(text, i);
        sum += columns_of(c.value);
        i += c.length;
    }
    return sum;
}

std::string truncate(std::string_view text, std::size_t limit) {
    if (columns(text) <= limit) return std::string(text);
    if (limit == 0) return {};
    std::size_t end = 0;
    std::size_t taken = 0;
    while (end < text.size()) {
        const CodePoint c = code_point_at(text, end);
        if (taken + columns_of(c.value) > limit - 1) break;
        taken += columns_of(c.value);
        end += c.length;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t taken = columns(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t taken = columns(text);
    return std::string(taken < width ? width - taken : 0, ' ') + std::string(text);
}

}  // namespace collabgraph::text
