#include "collabgraph/text/natural_order.hpp"

#include <cstddef>

namespace collabgraph::text {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The run of digits at the front of `rest`, without leading zeros; `rest` moves past it.
std::string_view take_number(std::string_view& rest) {
    std::size_t end = 0;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    std::string_view number = rest.substr(0, end);
    rest.remove_prefix(end);
    while (!number.empty() && number.front() == '0') number.remove_prefix(1);
    return number;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    std::string_view x = a;
    std::string_view y = b;
    while (!x.empty() && !y.empty()) {
        if (is_digit(x.front()) && is_digit(y.front())) {
            const std::string_view m = take_number(x);
            const std::string_view n = take_number(y);
            if (m.size() != n.size()) return m.size() < n.size();
            if (m != n) return m < n;
        } else {
            if (x.front() != y.front()) {
                return static_cast<unsigned char>(x.front()) < static_cast<unsigned char>(y.front());
            }
            x.remove_prefix(1);
            y.remove_prefix(1);
        }
    }
    if (x.empty() != y.empty()) return x.empty();
    return a < b;
}

}  // namespace collabgraph::text
