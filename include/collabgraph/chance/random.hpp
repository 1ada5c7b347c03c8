/// collabgraph's own random numbers: the same stream on every machine and for every thread count.
/// xoshiro256** (Blackman and Vigna 2018) seeded by splitmix64 (Steele, Lea and Flood 2014) from (seed, stream).
#pragma once

#include <array>
#include <bit>
#include <cstdint>

namespace collabgraph::chance {

/// The generator that fills another generator's state from one number.
class SplitMix64 {
 public:
    explicit constexpr SplitMix64(std::uint64_t state) : m_state(state) {}

    constexpr std::uint64_t next() { return mix(m_state += 0x9e3779b97f4a7c15); }

    /// The bijection behind it; mix(0) = 0.
    static constexpr std::uint64_t mix(std::uint64_t x) {
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }

 private:
    std::uint64_t m_state;
};

class Random {
 public:
    /// Two different (seed, stream) give sequences without relation; use one stream a replicate, never one a thread.
    /// Stream 0 is xoshiro256** seeded by splitmix64(seed) as its authors recommend.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    /// The bare generator from a state of its own, not all zero (to compare with the published sequence).
    explicit Random(const std::array<std::uint64_t, 4>& state) : m_state(state) {}

    std::uint64_t next() {
        const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }

    /// Uniform in [0, bound), bound > 0, without bias (Lemire 2019).
    std::uint32_t below(std::uint32_t bound);

    /// Uniform in [0, 1) with 53 bits.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

 private:
    std::array<std::uint64_t, 4> m_state;
};

}  // namespace collabgraph::chance
