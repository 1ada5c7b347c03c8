#include "collabgraph/chance/curveball.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "work/parallel.hpp"

namespace collabgraph::chance {
namespace {

using survey::none_index;

/// Keeps these streams apart from those of other uses of the same seed.
constexpr std::uint64_t first_stream = 0x6375727665ULL << 16;

constexpr std::uint64_t tried_at_least = 2000;
constexpr std::uint64_t tried_for_one = 200;

enum By : std::uint8_t { both, only_a, only_b, kept_by_a, kept_by_b };

void require_columns(const network::Lists& lists, Index columns) {
    for (std::uint32_t row = 0; row < lists.size(); ++row) {
        const auto items = lists[row];
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i] >= columns || (i > 0 && items[i] <= items[i - 1])) {
                throw std::invalid_argument("curveball: row " + std::to_string(row) +
                                            " does not hold ascending columns below " + std::to_string(columns));
            }
        }
    }
}

}  // namespace

Curveball::Curveball(network::Lists table, Index columns, const network::Lists& forbidden) : m_table(std::move(table)) {
    const std::uint32_t rows = m_table.size();
    require_columns(m_table, columns);
    require_columns(forbidden, columns);
    if (forbidden.size() != 0 && forbidden.size() != rows) {
        throw std::invalid_argument("curveball: forbidden cells must be given for all rows or for none");
    }
    m_kept_empty.assign(rows, none_index);
    for (Index row = 0; row < forbidden.size(); ++row) {
        for (const Index column : forbidden[row]) {
            if (holds(row, column)) throw std::invalid_argument("curveball: the table fills a forbidden cell");
            if (m_kept_empty[row] == none_index) {
                m_kept_empty[row] = column;
                m_keeps_any = true;
            } else {
                m_rejected.item.push_back(column);
            }
        }
        m_rejected.offset.push_back(static_cast<std::uint32_t>(m_rejected.item.size()));
    }
    std::size_t longest = 0;
    for (Index row = 0; row < rows; ++row) {
        const std::size_t length = m_table[row].size(), most = columns - (m_kept_empty[row] == none_index ? 0U : 1U);
        if (length > 0 && length < most) m_live.push_back(row);
        longest = std::max(longest, m_table[row].size());
    }
    m_held.resize(2 * longest);
}

bool Curveball::holds(Index row, Index column) const {
    const auto items = m_table[row];
    return std::binary_search(items.begin(), items.end(), column);
}

bool Curveball::is_allowed() const {
    for (Index row = 0; row < m_rejected.size(); ++row) {
        for (const Index column : m_rejected[row]) {
            if (holds(row, column)) return false;
        }
    }
    return true;
}

void Curveball::walk(std::uint64_t moves, Random& random) {
    // Every kind of move leads from one table to another with the same probability as back, and a mixture of such moves
    // by a coin that does not look at the table does too; so the walk has the uniform distribution as its limit.
    const auto live = static_cast<std::uint32_t>(m_live.size());
    if (live < 2) return;
    const bool rounds = m_keeps_any && live > 2;
    for (std::uint64_t move = 0; move < moves; ++move) {
        const std::uint32_t i = random.below(live);
        std::uint32_t j = random.below(live - 1);
        if (j >= i) ++j;
        if (!rounds || random.below(4) != 0) {
            trade(m_live[i], m_live[j], random);
            continue;
        }
        std::uint32_t k = random.below(live - 2);
        if (k >= std::min(i, j)) ++k;
        if (k >= std::max(i, j)) ++k;
        pass_round(m_live[i], m_live[j], m_live[k], random);
    }
}

// The new pair of rows is uniform over all that have the same sums and forbidden cells, whichever of them it was
// before: hence symmetric.
void Curveball::trade(Index a, Index b, Random& random) {
    Index* const first_a = m_table.item.data() + m_table.offset[a];
    Index* const first_b = m_table.item.data() + m_table.offset[b];
    Index* const last_a = m_table.item.data() + m_table.offset[a + std::size_t{1}];
    Index* const last_b = m_table.item.data() + m_table.offset[b + std::size_t{1}];
    const Index never_a = m_kept_empty[a], never_b = m_kept_empty[b];

    Held* held = m_held.data();
    std::uint32_t from_a = 0, from_b = 0;
    const Index* at_a = first_a;
    const Index* at_b = first_b;
    while (at_a != last_a || at_b != last_b) {
        if (at_b == last_b || (at_a != last_a && *at_a < *at_b)) {
            const bool trades = *at_a != never_b;
            from_a += trades ? 1U : 0U;
            *held++ = {*at_a++, trades ? only_a : kept_by_a};
        } else if (at_a == last_a || *at_b < *at_a) {
            const bool trades = *at_b != never_a;
            from_b += trades ? 1U : 0U;
            *held++ = {*at_b++, trades ? only_b : kept_by_b};
        } else {
            *held++ = {*at_a++, both};
            ++at_b;
        }
    }
    if (from_a == 0 || from_b == 0) return;

    // Dealt in order, so that the rows stay ascending: each pool column goes to `a` with the share it still wants.
    std::uint32_t wanted = from_a, left = from_a + from_b;
    Index* to_a = first_a;
    Index* to_b = first_b;
    for (const Held* next = m_held.data(); next != held; ++next) {
        bool goes_to_a = next->by == kept_by_a;
        if (next->by == both) {
            *to_a++ = next->column;
            *to_b++ = next->column;
            continue;
        }
        if (next->by == only_a || next->by == only_b) {
            goes_to_a = wanted == left || (wanted > 0 && random.below(left) < wanted);
            wanted -= goes_to_a ? 1U : 0U;
            --left;
        }
        if (goes_to_a) {
            *to_a++ = next->column;
        } else {
            *to_b++ = next->column;
        }
    }
}

// `a` passes x to `b`, which passes y to `c`, which passes z to `a`. Back again it is `b` that passes x to `a`, which
// passes z to `c`, which passes y to `b`: rows are chosen in any order and columns evenly from rows whose lengths do
// not change, so the way back is as likely. That x, y and z differ follows from the conditions.
void Curveball::pass_round(Index a, Index b, Index c, Random& random) {
    const auto any_of = [&](Index row) {
        const auto items = m_table[row];
        return items[random.below(static_cast<std::uint32_t>(items.size()))];
    };
    const Index x = any_of(a), y = any_of(b), z = any_of(c);
    const auto can_take = [&](Index row, Index column) { return column != m_kept_empty[row] && !holds(row, column); };
    if (!can_take(b, x) || !can_take(c, y) || !can_take(a, z)) return;
    exchange(a, x, z);
    exchange(b, y, x);
    exchange(c, z, y);
}

void Curveball::exchange(Index row, Index out, Index in) {
    Index* const first = m_table.item.data() + m_table.offset[row];
    Index* const last = m_table.item.data() + m_table.offset[row + std::size_t{1}];
    Index* place = std::lower_bound(first, last, out);
    *place = in;
    for (; place + 1 != last && place[1] < *place; ++place) std::swap(place[0], place[1]);
    for (; place != first && place[-1] > *place; --place) std::swap(place[0], place[-1]);
}

bool for_each_draw(const Curveball& start, const DrawOptions& options,
                   const std::function<void(const DrawnTable&)>& visit) {
    std::array<bool, chain_count> gave_up{};
    const auto run = [&](std::uint32_t chain) {
        const std::uint64_t first = options.draws * chain / chain_count;
        const std::uint64_t last = options.draws * (chain + std::uint64_t{1}) / chain_count;
        if (first == last) return;
        Random random(options.seed, first_stream + chain);
        Curveball walk = start;
        walk.walk(walk.burn_in(), random);
        std::uint64_t tried = 0;
        for (std::uint64_t number = first; number < last; ++number) {
            do {
                if (tried >= tried_at_least && tried / tried_for_one >= number - first + 1) {
                    gave_up[chain] = true;
                    return;
                }
                walk.walk(walk.thinning(), random);
                ++tried;
            } while (!walk.is_allowed());
            visit({chain, number, walk.table()});
        }
    };
    work::parallel_for(chain_count, [&](std::size_t chain) { run(static_cast<std::uint32_t>(chain)); });
    return std::none_of(gave_up.begin(), gave_up.end(), [](bool gave) { return gave; });
}

}  // namespace collabgraph::chance
