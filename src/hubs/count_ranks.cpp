#include "hubs/count_ranks.hpp"

#include "hubs/draws.hpp"

namespace collabgraph::hubs {
namespace {

using chance::Draw;
using chance::Drop;

/// One object a thread.
class DrawnRanks {
 public:
    explicit DrawnRanks(const Counts& counts) : m_counts(counts), m_ranks(counts.link_end.size() - 1) {}

    /// A rank per body, 1 = most links within its table. Valid until the next call.
    const std::vector<std::uint32_t>& of(const Draw& draw) {
        count(draw);
        for (std::size_t t = 0; t + 1 < m_counts.body_end.size(); ++t) {
            rank(m_counts.body_end[t], m_counts.body_end[t + 1]);
        }
        return m_ranks;
    }

 private:
    void count(const Draw& draw) {
        m_count.assign(m_ranks.size(), 0);
        for (std::size_t b = 0; b < m_ranks.size(); ++b) {
            for (std::size_t l = m_counts.link_end[b]; l < m_counts.link_end[b + 1]; ++l) {
                if (draw.silent[m_counts.proposer[l]]) continue;
                const auto begin = m_counts.row.begin() + static_cast<std::ptrdiff_t>(m_counts.row_end[l]);
                const auto end = m_counts.row.begin() + static_cast<std::ptrdiff_t>(m_counts.row_end[l + 1]);
                if (std::any_of(begin, end, [&](Index row) { return draw.times[row] > 0; })) ++m_count[b];
            }
        }
    }

    /// Competition ranks by counting: 1 + how many have more.
    void rank(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        const auto first = m_count.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = m_count.begin() + static_cast<std::ptrdiff_t>(end);
        m_with.assign(*std::max_element(first, last) + std::size_t{1}, 0);
        for (auto count = first; count != last; ++count) ++m_with[*count];
        std::uint32_t more = 0;
        for (std::size_t count = m_with.size(); count-- > 0;) {
            const std::uint32_t equal = m_with[count];
            m_with[count] = more;
            more += equal;
        }
        for (std::size_t b = begin; b < end; ++b) m_ranks[b] = m_with[m_count[b]] + 1;
    }

    const Counts& m_counts;
    std::vector<std::uint32_t> m_ranks, m_count;
    std::vector<std::uint32_t> m_with;  ///< per count: bodies that have it, then bodies that have more
};

std::vector<RankInterval> intervals(const Counts& counts, const std::vector<std::uint32_t>& observed,
                                    const network::Incidence& incidence, Drop drop, const StabilityOptions& options) {
    const chance::Resampler resampler(incidence.proposers, incidence.organization_count, drop, options.share,
                                      options.seed);
    const std::size_t draws = options.resamples;
    std::vector<std::uint32_t> rank(observed.size() * draws);  // a body's ranks lie together
    for_each_draw(
        options.resamples, [&] { return DrawnRanks(counts); },
        [&](std::uint32_t number, Draw& draw) { resampler.draw(number, draw); },
        [&](std::uint32_t number, const std::vector<std::uint32_t>& ranks) {
            for (std::size_t b = 0; b < ranks.size(); ++b) rank[b * draws + number] = ranks[b];
        });
    std::vector<RankInterval> result;
    for (std::size_t b = 0; b < observed.size(); ++b) {
        const auto begin = rank.begin() + static_cast<std::ptrdiff_t>(b * draws);
        result.push_back(interval_of({begin, begin + static_cast<std::ptrdiff_t>(draws)}, observed[b]));
    }
    return result;
}

}  // namespace

void Counts::add_link(Index proposing, std::span<const Index> rows) {
    proposer.push_back(proposing);
    row.insert(row.end(), rows.begin(), rows.end());
    row_end.push_back(row.size());
}

CountRanks resampled(const Counts& counts, const network::Incidence& incidence, const StabilityOptions& options,
                     Units units) {
    CountRanks result;
    if (options.resamples == 0) return result;
    const Draw whole{std::vector<std::uint32_t>(incidence.proposers.size(), 1),
                     std::vector<bool>(incidence.organization_count, false)};
    const std::vector<std::uint32_t> observed = DrawnRanks(counts).of(whole);
    result.ranks = intervals(counts, observed, incidence, options.bootstrap ? Drop::bootstrap : Drop::rows, options);
    if (units == Units::rows_and_proposers && !options.bootstrap) {
        const std::vector<RankInterval> proposers = intervals(counts, observed, incidence, Drop::proposers, options);
        for (std::size_t b = 0; b < observed.size(); ++b) result.ranks[b] = wider(result.ranks[b], proposers[b]);
    }
    for (std::size_t t = 0; t + 1 < counts.body_end.size(); ++t) {
        const auto begin = result.ranks.begin() + static_cast<std::ptrdiff_t>(counts.body_end[t]);
        const auto end = result.ranks.begin() + static_cast<std::ptrdiff_t>(counts.body_end[t + 1]);
        const std::vector<std::uint32_t> groups = tie_groups({begin, end});
        result.tie_group.insert(result.tie_group.end(), groups.begin(), groups.end());
    }
    return result;
}

}  // namespace collabgraph::hubs
