#include "collabgraph/gaps/concentrated.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"
#include "gaps/null_table.hpp"

namespace collabgraph::gaps {
namespace {

using network::Index;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Distinct proposers of every category, as sets of bits.
class ProposerCount {
 public:
    ProposerCount(const network::Lists& proposers, Index organizations, Index categories)
        : m_proposers(&proposers), m_words((organizations + 63) / 64), m_bits(m_words * categories, 0) {}

    void count(const network::Lists& table, std::vector<std::uint32_t>& counts) {
        std::fill(m_bits.begin(), m_bits.end(), 0);
        for (std::uint32_t row = 0; row < table.size(); ++row) {
            const auto proposers = (*m_proposers)[row];
            for (const Index category : table[row]) {
                for (const Index body : proposers)
                    m_bits[category * m_words + body / 64] |= std::uint64_t{1} << body % 64;
            }
        }
        for (std::size_t category = 0; category < counts.size(); ++category) {
            int bits = 0;
            for (std::size_t w = 0; w < m_words; ++w) bits += std::popcount(m_bits[category * m_words + w]);
            counts[category] = static_cast<std::uint32_t>(bits);
        }
    }

 private:
    const network::Lists* m_proposers;
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
};

/// Proposers numbered 0, 1, … without gaps, so that their sets are short. Returns how many there are.
Index renumber(network::Lists& proposers) {
    std::vector<Index> used = proposers.item;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (Index& body : proposers.item) {
        body = static_cast<Index>(std::lower_bound(used.begin(), used.end(), body) - used.begin());
    }
    return static_cast<Index>(used.size());
}

/// By number of initiatives: the fewest proposers they can have. A set of bodies proposes at most as many rows as its
/// members have together, so it takes at least this many of the busiest.
class Least {
 public:
    Least(const network::Lists& proposers, Index bodies) : m_rows(bodies, 0) {
        for (const Index body : proposers.item) ++m_rows[body];
        std::sort(m_rows.begin(), m_rows.end(), std::greater<>());
    }
    std::uint32_t of(std::size_t initiatives) const {
        std::uint32_t bodies = 0;
        for (std::size_t covered = 0; covered < initiatives && bodies < m_rows.size(); ++bodies) {
            covered += m_rows[bodies];
        }
        return bodies;
    }

 private:
    std::vector<std::uint32_t> m_rows;
};

/// Over the draws of one chain, by category.
struct Tally {
    std::vector<std::uint32_t> drawn;
    std::vector<std::uint64_t> at_most, at_fewest, sum;

    explicit Tally(std::size_t categories)
        : drawn(categories), at_most(categories), at_fewest(categories), sum(categories) {}
};

}  // namespace

Description describe_concentrated() {
    return {"concentrated",
            {"few proposers", "提案団体の偏り"},
            {"The initiatives of the category come from fewer proposing organizations than chance lets expect for so "
             "many initiatives.",
             "この課題分類の取組が、その件数から偶然に見込まれるよりも少ない団体から出ている。"}};
}

Concentrations find_concentrated(const network::Incidence& incidence, const chance::DrawOptions& options) {
    const Index categories = incidence.category_count;
    NullTable null = null_table(incidence.categories, incidence.proposers);
    const Index bodies = renumber(null.kept);
    const Least least(null.kept, bodies);
    std::vector<std::uint32_t> initiatives(categories, 0), observed(categories), fewest(categories);
    for (const Index category : null.categories.item) ++initiatives[category];
    ProposerCount counter(null.kept, bodies, categories);
    counter.count(null.categories, observed);
    for (Index c = 0; c < categories; ++c) fewest[c] = least.of(initiatives[c]);

    std::vector<Tally> tallies(chance::chain_count, Tally(categories));
    std::vector<ProposerCount> counters(chance::chain_count, counter);
    const chance::Curveball start(null.categories, categories);
    chance::for_each_draw(start, options, [&](const chance::DrawnTable& draw) {
        Tally& tally = tallies[draw.chain];
        counters[draw.chain].count(draw.table, tally.drawn);
        for (Index c = 0; c < categories; ++c) {
            tally.sum[c] += tally.drawn[c];
            tally.at_most[c] += tally.drawn[c] <= observed[c] ? 1U : 0U;
            tally.at_fewest[c] += tally.drawn[c] <= fewest[c] ? 1U : 0U;
        }
    });

    Concentrations result;
    result.options = options;
    std::vector<double> p;
    for (Index c = 0; c < categories; ++c) {
        std::uint64_t at_most = 0, at_fewest = 0, sum = 0;
        for (const Tally& tally : tallies) {
            at_most += tally.at_most[c];
            at_fewest += tally.at_fewest[c];
            sum += tally.sum[c];
        }
        const bool asked = initiatives[c] >= 2 && options.draws > 0;
        Concentration entry{observed[c], undefined, undefined, undefined, undefined, Verdict::not_asked};
        if (options.draws > 0) entry.expected = static_cast<double>(sum) / static_cast<double>(options.draws);
        if (asked) {
            entry.p = chance::p_value(at_most, options.draws);
            entry.smallest = chance::p_value(at_fewest, options.draws);
            ++result.family;
        }
        p.push_back(entry.p);
        result.categories.push_back(entry);
    }
    const std::vector<double> adjusted = chance::benjamini_hochberg(p);
    for (Index c = 0; c < categories; ++c) {
        Concentration& entry = result.categories[c];
        entry.adjusted = adjusted[c];
        if (!std::isnan(entry.p)) entry.verdict = verdict(entry.adjusted, entry.smallest, result.family);
    }
    return result;
}

}  // namespace collabgraph::gaps
