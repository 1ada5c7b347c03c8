/// Which rows of a two-mode table share more columns than chance lets expect: the fixed degree sequence model (FDSM;
/// Zweig and Kaufmann 2011, Neal 2014), sampled by curveball trades.
#pragma once

#include <vector>

#include "collabgraph/chance/curveball.hpp"

namespace collabgraph::chance {

/// Two rows that share at least one column.
struct SharedPair {
    Index a = 0, b = 0;        ///< a < b
    std::uint32_t shared = 0;  ///< columns
    double p = 1;              ///< (1 + draws in which they share at least as many) / (1 + draws)
    double adjusted = 1;       ///< Benjamini-Hochberg over `Backbone::family`
};

struct Backbone {
    std::vector<SharedPair> pairs;  ///< by (a, b)
    std::uint64_t draws = 0;
    /// All pairs of rows that hold anything. Those that share nothing are questions too (p = 1).
    std::size_t family = 0;

    std::size_t at_raw(double level) const;       ///< pairs with p <= level: more than one in twenty are luck at .05
    std::size_t significant(double level) const;  ///< pairs with adjusted <= level
    double smallest_p() const;                    ///< of all pairs; 1 where no two rows share anything
};

/// Rows of `table` hold columns below `columns`, ascending. The result does not depend on the number of threads; it
/// does on the order of rows and columns, as every draw does. O(draws x (a draw + shared columns of all pairs)), memory
/// linear in the pairs that share something. No draws: all p are 1.
Backbone backbone(const network::Lists& table, Index columns, const DrawOptions& options = {});

}  // namespace collabgraph::chance
