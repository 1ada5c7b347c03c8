/// UTF-8, one code point at a time. Strict: no surrogates, no overlong forms, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace collabgraph::text {

/// What stands at one position of a text.
struct CodePoint {
    char32_t value = 0xFFFD;  ///< U+FFFD where the bytes are no UTF-8
    std::size_t length = 1;   ///< bytes to go on by; 1 where the bytes are no UTF-8
    bool valid = false;
};

/// The code point that begins at byte `position` < text.size().
CodePoint code_point_at(std::string_view text, std::size_t position) noexcept;

/// Appends one code point; a surrogate or a value above U+10FFFF is written as U+FFFD.
void append_utf8(std::string& text, char32_t value);

/// All code points; each undecodable byte counts as one U+FFFD.
std::u32string to_utf32(std::string_view text);
std::string to_utf8(std::u32string_view text);

/// Number of code points (undecodable bytes count one each). Linear.
std::size_t count_code_points(std::string_view text) noexcept;

/// Byte offset of the first byte that is no UTF-8, or text.size(). Linear.
std::size_t first_invalid_utf8(std::string_view text) noexcept;

inline bool is_utf8(std::string_view text) noexcept {
    return first_invalid_utf8(text) == text.size();
}

}  // namespace collabgraph::text
