/// collabgraph's own random numbers: the same stream on every machine and for every thread count.
/// xoshiro256** (Blackman and Vigna 2018) seeded by splitmix64 from (seed, stream).
#pragma once

#include <cstdint>

namespace collabgraph::chance {

class Random {
 public:
    /// Two different (seed, stream) give independent sequences; use one stream a replicate, never one a thread.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    std::uint64_t next();
    /// Uniform in [0, bound), bound > 0, without bias (Lemire 2019).
    std::uint32_t below(std::uint32_t bound);
    /// Uniform in [0, 1) with 53 bits.
    double uniform();

 private:
    std::uint64_t m_state[4];
};

}  // namespace collabgraph::chance
