/// What all resampling of ranks shares: going through the draws, and the interval of the ranks that they gave.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "collabgraph/chance/resample.hpp"
#include "collabgraph/hubs/stability.hpp"
#include "work/parallel.hpp"

namespace collabgraph::hubs {

/// Calls visit(number, values) for every draw, in parallel. `values` is what .of(draw) returns of an object that
/// make_values() makes for each thread; it must depend on the draw alone, and the draw on its number alone.
template <class MakeValues, class MakeDraw, class Visit>
void for_each_draw(std::uint32_t count, MakeValues make_values, MakeDraw make_draw, Visit visit) {
    struct Own {
        decltype(make_values()) values;
        chance::Draw draw;
    };
    work::parallel_for_with(
        count,
        [&] {
            return Own{make_values(), {}};
        },
        [&](Own& own, std::size_t i) {
            const auto number = static_cast<std::uint32_t>(i);
            make_draw(number, own.draw);
            visit(number, own.values.of(own.draw));
        },
        {.chunk = 16});
}

/// The smallest value with at least this share of them at or below it. `values` (at least one) are put in another
/// order.
inline std::uint32_t nearest_rank(std::vector<std::uint32_t>& values, double share) {
    const auto at_or_below = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    const auto place = static_cast<std::ptrdiff_t>(std::max<std::size_t>(at_or_below, 1)) - 1;
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return values[static_cast<std::size_t>(place)];
}

inline RankInterval interval_of(std::vector<std::uint32_t> ranks, std::uint32_t observed) {
    const std::uint32_t low = nearest_rank(ranks, 0.025), high = nearest_rank(ranks, 0.975);
    return {std::min(observed, low), std::max(observed, high)};
}

inline RankInterval wider(const RankInterval& a, const RankInterval& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

}  // namespace collabgraph::hubs
