#include "collabgraph/chance/resample.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace collabgraph::chance {

Resampler::Resampler(const network::Lists& proposers, std::uint32_t proposer_count, Drop drop, double share,
                     std::uint64_t seed)
    : m_proposers(proposers), m_proposer_count(proposer_count), m_drop(drop), m_seed(seed) {
    if (!(share >= 0 && share <= 1)) throw std::invalid_argument("resampling: a share lies between 0 and 1");
    if (drop == Drop::proposers) {
        m_units = proposers.item;
        std::sort(m_units.begin(), m_units.end());
        m_units.erase(std::unique(m_units.begin(), m_units.end()), m_units.end());
    } else {
        m_units.resize(proposers.size());
        std::iota(m_units.begin(), m_units.end(), 0U);
    }
    if (drop == Drop::bootstrap || m_units.empty() || !(share > 0)) return;
    m_left_out = std::max(1U, static_cast<std::uint32_t>(std::lround(share * static_cast<double>(m_units.size()))));
}

void Resampler::draw(std::uint32_t number, Draw& draw) const {
    Random random(m_seed, std::uint64_t{number} + 1);
    draw.silent.assign(m_proposer_count, false);
    if (m_drop == Drop::bootstrap) {
        draw.times.assign(m_proposers.size(), 0);
        for (std::uint32_t i = 0; i < units(); ++i) ++draw.times[random.below(units())];
        return;
    }
    draw.times.assign(m_proposers.size(), 1);
    // Selection sampling (Knuth 1969, 3.4.2 S): every choice of so many units is equally likely, and no list is moved.
    std::uint32_t wanted = m_left_out;
    for (std::uint32_t i = 0; wanted > 0; ++i) {
        if (random.below(units() - i) >= wanted) continue;
        --wanted;
        if (m_drop == Drop::rows) {
            draw.times[m_units[i]] = 0;
        } else {
            draw.silent[m_units[i]] = true;
        }
    }
    if (m_drop == Drop::rows) return;
    for (std::uint32_t row = 0; row < m_proposers.size(); ++row) {
        const auto who = m_proposers[row];
        if (!who.empty() && std::all_of(who.begin(), who.end(), [&](std::uint32_t p) { return draw.silent[p]; })) {
            draw.times[row] = 0;
        }
    }
}

Draw without_row(const network::Lists& proposers, std::uint32_t proposer_count, std::uint32_t row) {
    Draw draw;
    draw.times.assign(proposers.size(), 1);
    draw.times[row] = 0;
    draw.silent.assign(proposer_count, false);
    return draw;
}

}  // namespace collabgraph::chance
