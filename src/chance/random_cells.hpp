/// So many cells of a table drawn at random: what is left to chance where only the number of ties is fixed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "collabgraph/chance/random.hpp"
#include "work/parallel.hpp"

namespace collabgraph::chance {

/// `chosen` <= `cells` <= 2^32 - 1.
class RandomCells {
 public:
    RandomCells(std::size_t cells, std::size_t chosen) : m_chosen(chosen), m_taken(cells, 0) {}

    /// Shows each chosen cell once; all choices are equally likely. O(chosen).
    template <class Take>
    void draw(Random& random, Take take) {
        ++m_round;
        // Floyd's selection without replacement (Bentley and Floyd 1987).
        for (std::size_t last = m_taken.size() - m_chosen; last < m_taken.size(); ++last) {
            std::size_t cell = random.below(static_cast<std::uint32_t>(last) + 1);
            if (m_taken[cell] == m_round) cell = last;
            m_taken[cell] = m_round;
            take(cell);
        }
    }

 private:
    std::size_t m_chosen;
    std::vector<std::uint32_t> m_taken;  ///< by cell: the last round in which it was chosen
    std::uint32_t m_round = 0;
};

/// Shows `draws` choices, in `chain_count` streams from `first_stream` on: begin() makes a chain's own
/// visitor, which has take(cell) and, after the last cell, done(number of the draw). Chains run side by side.
template <class Begin>
void for_each_choice(const RandomCells& cells, const DrawOptions& options, std::uint64_t first_stream, Begin begin) {
    const auto run = [&](std::uint32_t chain) {
        Random random(options.seed, first_stream + chain);
        RandomCells own = cells;
        auto visitor = begin();
        const std::uint64_t end = options.draws * (chain + 1) / chain_count;
        for (std::uint64_t number = options.draws * chain / chain_count; number < end; ++number) {
            own.draw(random, [&](std::size_t cell) { visitor.take(cell); });
            visitor.done(number);
        }
    };
    work::parallel_for(chain_count, [&](std::size_t chain) { run(static_cast<std::uint32_t>(chain)); });
}

}  // namespace collabgraph::chance
