#include "collabgraph/chance/backbone.hpp"

#include <algorithm>
#include <array>

#include "collabgraph/chance/correction.hpp"
#include "collabgraph/chance/p_value.hpp"

namespace collabgraph::chance {
namespace {

/// Ascending by (a, b).
std::vector<SharedPair> sharing_pairs(const network::Lists& table, Index columns) {
    const network::Lists holders = network::transpose(table, columns);
    std::vector<SharedPair> pairs;
    std::vector<std::uint32_t> shared(table.size(), 0);
    std::vector<Index> met;
    for (Index a = 0; a < table.size(); ++a) {
        met.clear();
        for (const Index column : table[a]) {
            for (const Index b : holders[column]) {
                if (b <= a) continue;
                if (shared[b]++ == 0) met.push_back(b);
            }
        }
        std::sort(met.begin(), met.end());
        for (const Index b : met) {
            pairs.push_back({a, b, shared[b]});
            shared[b] = 0;
        }
    }
    return pairs;
}

/// How many draws share at least as much as observed, by pair.
class Tally {
 public:
    void add(const network::Lists& table, Index columns, const std::vector<SharedPair>& pairs) {
        m_at_least.resize(pairs.size());
        m_held_by.assign(columns, survey::none_index);
        Index marked = survey::none_index;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (pairs[i].a != marked) {
                marked = pairs[i].a;
                for (const Index column : table[marked]) m_held_by[column] = marked;
            }
            std::uint32_t shared = 0;
            for (const Index column : table[pairs[i].b]) shared += m_held_by[column] == marked ? 1U : 0U;
            m_at_least[i] += shared >= pairs[i].shared ? 1U : 0U;
        }
    }
    std::uint64_t at_least(std::size_t pair) const { return m_at_least.empty() ? 0 : m_at_least[pair]; }

 private:
    std::vector<std::uint64_t> m_at_least;
    std::vector<Index> m_held_by;  ///< column -> the last marked row that holds it
};

}  // namespace

std::size_t Backbone::at_raw(double level) const {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(), [&](const SharedPair& pair) { return pair.p <= level; }));
}

std::size_t Backbone::significant(double level) const {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(), [&](const SharedPair& pair) { return pair.adjusted <= level; }));
}

double Backbone::smallest_p() const {
    double smallest = 1;
    for (const SharedPair& pair : pairs) smallest = std::min(smallest, pair.p);
    return smallest;
}

Backbone backbone(const network::Lists& table, Index columns, const DrawOptions& options) {
    Backbone result;
    result.draws = options.draws;
    std::size_t rows = 0;
    for (Index row = 0; row < table.size(); ++row) rows += table[row].empty() ? 0U : 1U;
    result.family = rows < 2 ? 0 : rows * (rows - 1) / 2;
    const Curveball start(table, columns);
    result.pairs = sharing_pairs(table, columns);

    std::array<Tally, chain_count> tallies;
    for_each_draw(start, options,
                  [&](const DrawnTable& draw) { tallies[draw.chain].add(draw.table, columns, result.pairs); });

    std::vector<double> p;
    for (std::size_t i = 0; i < result.pairs.size(); ++i) {
        std::uint64_t at_least = 0;
        for (const Tally& tally : tallies) at_least += tally.at_least(i);
        result.pairs[i].p = p_value(at_least, options.draws);
        p.push_back(result.pairs[i].p);
    }
    const std::vector<double> adjusted = benjamini_hochberg(p, result.family);
    for (std::size_t i = 0; i < adjusted.size(); ++i) result.pairs[i].adjusted = adjusted[i];
    return result;
}

}  // namespace collabgraph::chance
