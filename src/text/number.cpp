#include "collabgraph/text/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace collabgraph::text {

namespace {

// The longest result is a double in fixed notation: 309 digits, a point, 17 decimals, a sign.
using Buffer = std::array<char, 352>;

std::string written(double value, std::chars_format format, int precision = -1) {
    Buffer buffer;
    char* const end = buffer.data() + buffer.size();
    const std::to_chars_result result = precision < 0 ? std::to_chars(buffer.data(), end, value, format)
                                                      : std::to_chars(buffer.data(), end, value, format, precision);
    return {buffer.data(), result.ptr};
}

std::optional<std::string> special(double value) {
    if (std::isnan(value)) return "";
    if (std::isinf(value)) return value > 0 ? "inf" : "-inf";
    return std::nullopt;
}

bool reads_plainly(double value) {
    const double size = std::abs(value);
    return size == 0 || (size >= 1e-5 && size < 1e15);
}

std::string without_negative_zero(std::string text) {
    if (text.starts_with('-') && text.find_first_of("123456789") == std::string::npos) text.erase(0, 1);
    return text;
}

/// "1.500e-07" to "1.5e-07", "12.00" to "12".
std::string without_trailing_zeros(std::string text) {
    const std::size_t point = text.find('.');
    if (point == std::string::npos) return text;
    const std::size_t end = std::min(text.find('e'), text.size());
    std::size_t last = end;
    while (text[last - 1] == '0') --last;
    if (last - 1 == point) --last;
    return text.erase(last, end - last);
}

template <typename Number>
std::optional<Number> parse_whole(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string shortest(double value) {
    if (const auto text = special(value)) return *text;
    if (value == 0) return "0";
    return written(value, reads_plainly(value) ? std::chars_format::fixed : std::chars_format::scientific);
}

std::string fixed(double value, int decimals) {
    if (const auto text = special(value)) return *text;
    return without_negative_zero(written(value, std::chars_format::fixed, std::clamp(decimals, 0, 17)));
}

std::string significant(double value, int digits) {
    if (const auto text = special(value)) return *text;
    if (value == 0) return "0";
    digits = std::clamp(digits, 1, 17);
    // Rounding first decides the number of decimals: 9.996 with 3 digits is 10.0, not 10.00.
    const std::string rounded = written(value, std::chars_format::scientific, digits - 1);
    if (!reads_plainly(*parse_number(rounded))) return without_trailing_zeros(rounded);
    const int exponent = static_cast<int>(*parse_integer(
        std::string_view(rounded).substr(rounded.find('e') + (rounded[rounded.find('e') + 1] == '+' ? 2 : 1))));
    if (exponent >= digits) return written(*parse_number(rounded), std::chars_format::fixed, 0);
    return without_trailing_zeros(written(value, std::chars_format::fixed, digits - 1 - exponent));
}

std::optional<double> parse_number(std::string_view text) {
    const auto value = parse_whole<double>(text);
    return value && std::isnan(*value) ? std::nullopt : value;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
    return parse_whole<std::int64_t>(text);
}

}  // namespace collabgraph::text
