/// Stepping through UTF-8 text: shared by measuring, wrapping and escaping.
#pragma once

#include <cstddef>
#include <string_view>

namespace collabgraph::diagram {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1;  ///< bytes
    bool valid = true;       ///< false: a byte that is no UTF-8; value is U+FFFD
};

/// The code point that begins at `position` (which must be inside the text).
inline CodePoint code_point_at(std::string_view text, std::size_t position) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(position);
    if (first < 0x80) return {first, 1, true};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || position + length > text.size()) return {0xFFFD, 1, false};
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byte(position + i);
        if ((next & 0xC0U) != 0x80U) return {0xFFFD, 1, false};
        value = (value << 6U) | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {0xFFFD, 1, false};
    return {value, length, true};
}

}  // namespace collabgraph::diagram
