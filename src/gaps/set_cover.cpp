#include "gaps/set_cover.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace collabgraph::gaps {
namespace {

using Place = std::uint32_t;
using Bits = std::vector<std::uint64_t>;

constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();

std::uint64_t saturating_add(std::uint64_t a, std::uint64_t b) {
    return a > most - b ? most : a + b;
}

std::uint64_t saturating_multiply(std::uint64_t a, std::uint64_t b) {
    return a != 0 && b > most / a ? most : a * b;
}

bool has(const Bits& bits, Place element) {
    return (bits[element / 64] >> element % 64 & 1U) != 0;
}

void insert(Bits& bits, Place element) {
    bits[element / 64] |= std::uint64_t{1} << element % 64;
}

bool none(const Bits& bits) {
    return std::all_of(bits.begin(), bits.end(), [](std::uint64_t word) { return word == 0; });
}

std::uint32_t common(const Bits& a, const Bits& b) {
    int bits = 0;
    for (std::size_t w = 0; w < a.size(); ++w) bits += std::popcount(a[w] & b[w]);
    return static_cast<std::uint32_t>(bits);
}

Bits without(const Bits& a, const Bits& b) {
    Bits rest(a.size());
    for (std::size_t w = 0; w < a.size(); ++w) rest[w] = a[w] & ~b[w];
    return rest;
}

template <class Visit>
void for_each(const Bits& bits, Visit visit) {
    for (std::size_t w = 0; w < bits.size(); ++w) {
        for (std::uint64_t left = bits[w]; left != 0; left &= left - 1) {
            visit(static_cast<Place>(64 * w) + static_cast<Place>(std::countr_zero(left)));
        }
    }
}

/// Some sets of one problem, and how many steps may still be taken.
class Search {
 public:
    Search(const std::vector<Bits>& sets, Place elements, std::uint64_t& steps)
        : m_sets(sets), m_holders(elements), m_open(sets.size(), true), m_steps(steps) {
        for (Place set = 0; set < sets.size(); ++set) {
            for_each(sets[set], [&](Place element) { m_holders[element].push_back(set); });
        }
    }

    bool stopped() const { return m_stopped; }
    void close(Place set) { m_open[set] = false; }

    /// Whether `uncovered` can be covered by at most `room` of the open sets.
    bool coverable(const Bits& uncovered, std::uint32_t room) {
        bool found = false;
        visit(uncovered, room, [&](const std::vector<Place>&) {
            found = true;
            return false;
        });
        return found;
    }

    /// Calls found(sets) for every cover of `uncovered` by at most `room` sets of which each adds an element, each once
    /// where no smaller one exists, until it returns false.
    template <class Found>
    void visit(const Bits& uncovered, std::uint32_t room, Found found) {
        std::vector<Place> chosen;
        descend(uncovered, room, chosen, found);
    }

 private:
    bool step() {
        if (m_steps == 0)
            m_stopped = true;
        else
            --m_steps;
        return !m_stopped;
    }

    template <class Found>
    bool descend(const Bits& uncovered, std::uint32_t room, std::vector<Place>& chosen, Found& found) {
        if (none(uncovered)) return found(chosen);
        if (room == 0 || !step()) return !m_stopped;
        // Elements of which no two have an open set in common need a set each. The first is branched on.
        Place fewest = 0;
        std::size_t fewest_sets = m_sets.size() + 1;
        std::uint32_t apart = 0;
        Bits shared(uncovered.size(), 0);
        std::vector<std::pair<std::size_t, Place>> order;
        bool dead = false;
        for_each(uncovered, [&](Place element) {
            std::size_t open = 0;
            for (const Place set : m_holders[element]) open += m_open[set] ? 1U : 0U;
            if (open == 0) dead = true;
            if (open < fewest_sets) {
                fewest_sets = open;
                fewest = element;
            }
            order.emplace_back(open, element);
        });
        if (dead) return true;
        if (room < order.size()) {
            std::sort(order.begin(), order.end());
            for (const auto& [open, element] : order) {
                if (has(shared, element)) continue;
                ++apart;
                for (const Place set : m_holders[element]) {
                    if (!m_open[set]) continue;
                    for (std::size_t w = 0; w < shared.size(); ++w) shared[w] |= m_sets[set][w];
                }
            }
            if (apart > room) return true;
            std::vector<std::uint32_t> gains;
            for (Place set = 0; set < m_sets.size(); ++set) {
                if (m_open[set]) gains.push_back(common(m_sets[set], uncovered));
            }
            const std::size_t largest = std::min<std::size_t>(room, gains.size());
            std::partial_sort(gains.begin(), gains.begin() + static_cast<std::ptrdiff_t>(largest), gains.end(),
                              std::greater<>());
            const std::uint64_t reach =
                std::accumulate(gains.begin(), gains.begin() + static_cast<std::ptrdiff_t>(largest), std::uint64_t{0});
            if (reach < order.size()) return true;
        }

        // A cover is met under the first of its sets that hold the element, the earlier ones being closed.
        std::vector<std::pair<std::uint32_t, Place>> branches;
        for (const Place set : m_holders[fewest]) {
            if (m_open[set]) branches.emplace_back(common(m_sets[set], uncovered), set);
        }
        std::stable_sort(branches.begin(), branches.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        bool go_on = true;
        std::size_t closed = 0;
        for (const auto& [gain, set] : branches) {
            m_open[set] = false;
            ++closed;
            chosen.push_back(set);
            go_on = descend(without(uncovered, m_sets[set]), room - 1, chosen, found);
            chosen.pop_back();
            if (!go_on || m_stopped) break;
        }
        for (std::size_t b = 0; b < closed; ++b) m_open[branches[b].second] = true;
        return go_on;
    }

    const std::vector<Bits>& m_sets;
    std::vector<std::vector<Place>> m_holders;
    std::vector<bool> m_open;
    std::uint64_t& m_steps;
    bool m_stopped = false;
};

std::vector<Place> greedy(const std::vector<Bits>& sets, Bits uncovered) {
    std::vector<Place> cover;
    while (!none(uncovered)) {
        Place best = 0;
        for (Place set = 1; set < sets.size(); ++set) {
            if (common(sets[set], uncovered) > common(sets[best], uncovered)) best = set;
        }
        cover.push_back(best);
        uncovered = without(uncovered, sets[best]);
    }
    return cover;
}

}  // namespace

SetCover smallest_covers(const std::vector<std::vector<Place>>& sets, Place elements, std::uint32_t max,
                         std::uint64_t most_steps) {
    SetCover result;
    result.times.assign(sets.size(), 0);
    const std::size_t words = (elements + 63) / 64;
    Bits all(words, 0);
    for (Place element = 0; element < elements; ++element) insert(all, element);
    std::map<Bits, std::vector<Place>> kinds;  // sets that hold the same elements
    for (Place set = 0; set < sets.size(); ++set) {
        if (sets[set].empty()) continue;
        Bits bits(words, 0);
        for (const Place element : sets[set]) insert(bits, element);
        kinds[bits].push_back(set);
    }
    std::vector<Bits> different;
    std::vector<std::vector<Place>> kind_of;
    for (auto& [bits, alike] : kinds) {
        different.push_back(bits);
        kind_of.push_back(std::move(alike));
    }

    // The size: what holds less than another is never needed.
    std::vector<Bits> largest;
    for (std::size_t a = 0; a < different.size(); ++a) {
        const bool within = std::any_of(different.begin(), different.end(), [&](const Bits& b) {
            return &b != &different[a] && none(without(different[a], b));
        });
        if (!within) largest.push_back(different[a]);
    }
    std::uint64_t steps = most_steps;
    const std::vector<Place> quick = greedy(different, all);
    const auto upper = static_cast<std::uint32_t>(quick.size());
    {
        Search search(largest, elements, steps);
        while (result.lower_bound < upper && !search.coverable(all, result.lower_bound)) {
            if (search.stopped()) break;
            ++result.lower_bound;
        }
        result.optimal = !search.stopped();
    }
    result.size = result.optimal ? result.lower_bound : upper;
    if (!result.optimal) {
        std::vector<Place> cover;
        for (const Place kind : quick) cover.push_back(kind_of[kind].front());
        std::sort(cover.begin(), cover.end());
        for (const Place set : cover) result.times[set] = 1;
        if (max > 0) result.covers.push_back(std::move(cover));
        result.count = 1;
        result.counted = false;
        return result;
    }

    // How many: a smallest cover holds no two sets of the same elements.
    {
        Search search(different, elements, steps);
        search.visit(all, result.size, [&](const std::vector<Place>& chosen) {
            std::uint64_t ways = 1;
            for (const Place kind : chosen) ways = saturating_multiply(ways, kind_of[kind].size());
            result.count = saturating_add(result.count, ways);
            for (const Place kind : chosen) {
                for (const Place set : kind_of[kind]) {
                    result.times[set] = saturating_add(result.times[set], ways / kind_of[kind].size());
                }
            }
            return true;
        });
        result.counted = !search.stopped();
    }

    // The first in lexicographic order: a set is taken where the rest can be covered by sets behind it. A budget of its
    // own, so that a list comes out even where counting used up the other.
    std::uint64_t list_steps = most_steps;
    std::vector<Bits> in_order;
    for (const std::vector<Place>& set : sets) {
        Bits bits(words, 0);
        for (const Place element : set) insert(bits, element);
        in_order.push_back(std::move(bits));
    }
    std::vector<Place> prefix;
    const auto list = [&](const auto& self, const Bits& uncovered, Place from) -> void {
        if (result.covers.size() >= max) return;
        const auto room = static_cast<std::uint32_t>(result.size - prefix.size());
        if (room == 0) {
            if (none(uncovered)) result.covers.push_back(prefix);
            return;
        }
        for (Place set = from; set < sets.size() && result.covers.size() < max; ++set) {
            if (common(in_order[set], uncovered) == 0) continue;
            const Bits rest = without(uncovered, in_order[set]);
            Search search(in_order, elements, list_steps);
            for (Place earlier = 0; earlier <= set; ++earlier) search.close(earlier);
            if (!search.coverable(rest, room - 1)) {
                if (search.stopped()) return;
                continue;
            }
            prefix.push_back(set);
            self(self, rest, set + 1);
            prefix.pop_back();
        }
    };
    list(list, all, 0);
    result.count = std::max<std::uint64_t>(result.count, result.covers.size());
    return result;
}

}  // namespace collabgraph::gaps
