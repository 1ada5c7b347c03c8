/// Numbers to text and back, the same on every machine and in every locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace collabgraph::text {

/// The shortest text that reads back as the same double: "0.1", "33", "1e-07". Plain notation from 1e-5 up to 1e15.
/// -0 is "0", NaN is "" (an empty field), infinities are "inf" and "-inf".
std::string shortest(double value);

/// With a fixed number of decimals (0 to 17), correctly rounded: fixed(2.5, 0) is "2", fixed(-0.001, 2) is "0.00".
std::string fixed(double value, int decimals);

/// With `digits` significant digits (1 to 17), for tables: significant(1234.5678, 4) is "1235", 0.00012346 "0.0001235",
/// 12 "12" (trailing zeros of the fraction dropped). Numbers of 1e15 and above, or below 1e-5, in scientific notation.
std::string significant(double value, int digits);

/// A whole text as a number ("1.5", "-3", "1e-7", "inf"; no spaces around, no thousands separators, no "+"), or
/// nothing.
std::optional<double> parse_number(std::string_view text);
std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace collabgraph::text
