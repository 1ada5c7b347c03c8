/// Random binary tables with the sums of all rows and columns fixed: what a table could look like by chance alone.
/// Curveball trades (Strona, Nappo, Boccacci, Fattorini and San-Miguel-Ayanz 2014; uniform by Carstens 2015), with
/// optional cells that must stay empty (a proposer is not its own partner).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::chance {

using network::Index;

/// A walk over the tables with the same sums as the first one. After many moves every such table is equally likely.
///
/// A move deals the columns that only one of two rows holds out again among the two, or passes one column each round
/// three rows. The latter is needed beside the former as soon as cells are forbidden (three proposers by three partners
/// with an empty diagonal have two tables and no trade between them), and the two together reach all tables where a row
/// has at most one forbidden cell. Where some row has more, the walk keeps the first of each row empty and passes
/// through tables that fill others: only those with `is_allowed` count, and they are equally likely too.
///
/// Rows that are empty or full never change; a table of one row, or of none, is the only one of its kind.
class Curveball {
 public:
    /// `table` and `forbidden` hold columns below `columns`, row by row, ascending; `forbidden` is empty or has as many
    /// rows. Throws std::invalid_argument where it is not so, or where the table itself fills a forbidden cell.
    Curveball(network::Lists table, Index columns, const network::Lists& forbidden = {});

    /// The table as it stands. Its offsets never change, as the sums of rows do not.
    const network::Lists& table() const { return m_table; }
    /// False only after a move, and only where some row has two or more forbidden cells.
    bool is_allowed() const;
    bool may_be_disallowed() const { return !m_rejected.item.empty(); }

    /// Each O(length of the two rows); a move changes nothing where no other deal is possible.
    void walk(std::uint64_t moves, Random& random);

    /// Moves between two draws: five for each row that can change, so that each takes part in ten trades on average
    /// (Godard and Neal 2022 use as many); ten where cells are forbidden, as moves then change less. The next table
    /// has then nothing to do with the last: in tables of four rows it is the same less than .01 too often.
    std::uint64_t thinning() const { return (m_keeps_any ? 10 : 5) * std::uint64_t{m_live.size()}; }
    /// Moves before the first draw: twenty times as many, as the walk starts at the observed table.
    std::uint64_t burn_in() const { return 20 * thinning(); }

 private:
    void trade(Index a, Index b, Random& random);
    void pass_round(Index a, Index b, Index c, Random& random);
    void exchange(Index row, Index out, Index in);
    bool holds(Index row, Index column) const;

    /// A column of one or both of two rows.
    struct Held {
        Index column;
        std::uint8_t by;
    };

    network::Lists m_table;
    std::vector<Index> m_kept_empty;  ///< by row: the forbidden column that moves respect, or none_index
    bool m_keeps_any = false;
    network::Lists m_rejected;  ///< by row: the other forbidden columns
    std::vector<Index> m_live;  ///< rows that can change
    std::vector<Held> m_held;   ///< room for trade()
};

struct DrawOptions {
    std::uint64_t draws = 20000;
    std::uint64_t seed = 1;
};

/// Chains that walk beside each other, each with a stream of random numbers of its own. Fixed, so that the draws are
/// the same for any number of threads.
inline constexpr std::uint32_t chain_count = 16;

struct DrawnTable {
    std::uint32_t chain;   ///< below chain_count
    std::uint64_t number;  ///< below DrawOptions::draws, each number once
    const network::Lists& table;
};

/// Shows `draws` tables, drawn uniformly from all with the sums of `start` and its forbidden cells empty. Draws of one
/// chain come one after the other, those of different chains at the same time: keep tallies by chain or by number.
/// `visit` must not throw. O(draws x rows x length of a row).
///
/// Returns false where the tables could not be sampled: with two or more forbidden cells in a row, a chain gives up
/// when fewer than one in 200 of the tables it meets is allowed (judged from 2,000 on). What was visited by then is
/// void.
bool for_each_draw(const Curveball& start, const DrawOptions& options,
                   const std::function<void(const DrawnTable&)>& visit);

}  // namespace collabgraph::chance
