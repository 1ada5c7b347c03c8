/// The order of ids as people count: "2" before "10", "a9" before "a10".
#pragma once

#include <string_view>

namespace collabgraph::text {

/// Runs of ASCII digits compare by their value (of any length), all else by bytes; ids that differ only in leading
/// zeros compare by bytes, so the order is total. O(length).
bool natural_less(std::string_view a, std::string_view b);

}  // namespace collabgraph::text
