/// Resampling by rows: what would the survey say had some of its rows, or some of its proposers, not been there?
///
/// A survey is a census of answers and no sample, so rows are left out without replacement; what follows is a
/// sensitivity to the rows, not a confidence. The bootstrap (with replacement) is there for who asks for it; its
/// replicates hold fewer distinct rows than the survey, so that counts of distinct bodies come out too low.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::chance {

enum class Drop : std::uint8_t {
    rows,       ///< a share of the rows is left out
    proposers,  ///< a share of the proposers is left out with all they say; rows they share with others stay
    bootstrap,  ///< as many rows as there are, drawn with replacement
};

/// One replicate.
struct Draw {
    std::vector<std::uint32_t> times;  ///< per row: how often it counts; 0: left out
    std::vector<bool> silent;  ///< per proposer: it is left out, and proposes nothing; who is not in it is not silent
};

class Resampler {
 public:
    /// `proposers`: row -> who proposes it, numbers below `proposer_count`; only those that stand in some row can be
    /// dropped. `share` of the units (rows or proposers; at least one where there is any and share > 0, rounded to the
    /// nearest) is left out. Throws std::invalid_argument unless 0 <= share <= 1. O(items).
    Resampler(const network::Lists& proposers, std::uint32_t proposer_count, Drop drop, double share,
              std::uint64_t seed);

    /// Replicate `number`, always the same one: it draws from stream `number` + 1 of the seed. `draw` is reused. Can be
    /// called from several threads at once, each with a draw of its own. O(rows + items).
    void draw(std::uint32_t number, Draw& draw) const;

    std::uint32_t units() const { return static_cast<std::uint32_t>(m_units.size()); }  ///< that could be left out
    std::uint32_t left_out() const { return m_left_out; }                               ///< in each replicate

 private:
    network::Lists m_proposers;
    std::uint32_t m_proposer_count;
    Drop m_drop;
    std::uint64_t m_seed;
    std::vector<std::uint32_t> m_units;
    std::uint32_t m_left_out = 0;
};

/// The draw that leaves exactly one row out.
Draw without_row(const network::Lists& proposers, std::uint32_t proposer_count, std::uint32_t row);

}  // namespace collabgraph::chance
