/// What a table may at most be, so that no file takes memory out of proportion to its size.
#pragma once

#include <cstddef>

namespace collabgraph::table {

inline constexpr std::size_t most_columns = 16'384;

/// Cells that stand in no file but complete short rows: at most so many for a text of `bytes` bytes.
constexpr std::size_t most_padding(std::size_t bytes) {
    return 1'000'000 + bytes;
}

}  // namespace collabgraph::table
