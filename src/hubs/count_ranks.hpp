/// Ranks by how many links each body has, in several tables at once, and what becomes of them when rows or proposers
/// are left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "collabgraph/hubs/stability.hpp"

namespace collabgraph::hubs {

/// Table -> bodies -> links -> rows, as flat lists: bodies of table t are body_end[t] .. body_end[t + 1), and so on.
struct Counts {
    std::vector<std::size_t> body_end{0}, link_end{0}, row_end{0};
    std::vector<Index> proposer;  ///< per link: it is gone where this one is silent
    std::vector<Index> row;       ///< per link distinct: it is gone where none of them is drawn

    /// Of the body that end_body closes, in the table that end_table closes.
    void add_link(Index proposing, std::span<const Index> rows);
    void end_body() { link_end.push_back(proposer.size()); }
    void end_table() { body_end.push_back(link_end.size() - 1); }
};

struct CountRanks {
    std::vector<RankInterval> ranks;       ///< per body, within its table; empty without resamples
    std::vector<std::uint32_t> tie_group;  ///< likewise
};

enum class Units : std::uint8_t { rows, rows_and_proposers };

/// As stability() does it: the same draws for all tables, of rows and proposers the wider interval; who has no link
/// left keeps its place with 0. The bodies of a table come by rank. O(resamples (rows of all links + bodies)); memory
/// O(resamples bodies).
CountRanks resampled(const Counts& counts, const network::Incidence& incidence, const StabilityOptions& options,
                     Units units);

}  // namespace collabgraph::hubs
