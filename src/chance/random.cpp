#include "collabgraph/chance/random.hpp"

#include <cassert>

namespace collabgraph::chance {

Random::Random(std::uint64_t seed, std::uint64_t stream) {
    // mix spreads neighbouring streams over the whole range, far from where neighbouring seeds start.
    SplitMix64 fill(seed ^ SplitMix64::mix(stream));
    for (std::uint64_t& word : m_state) word = fill.next();
}

std::uint32_t Random::below(std::uint32_t bound) {
    assert(bound > 0);
    const auto draw = [this] { return next() >> 32; };
    std::uint64_t product = draw() * bound;
    if (static_cast<std::uint32_t>(product) < bound) {
        // 2^32 mod bound: so many of the lowest remainders would come up once too often.
        const std::uint32_t surplus = (0U - bound) % bound;
        while (static_cast<std::uint32_t>(product) < surplus) product = draw() * bound;
    }
    return static_cast<std::uint32_t>(product >> 32);
}

}  // namespace collabgraph::chance
