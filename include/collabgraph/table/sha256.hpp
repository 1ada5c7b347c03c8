/// SHA-256 (FIPS 180-4), to say which input a result was made from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace collabgraph::table {

/// Hashes a stream of bytes piece by piece: the result does not depend on how it was cut. A value type; copy it to take
/// an intermediate digest.
class Sha256 {
 public:
    Sha256& update(std::string_view bytes);
    /// 64 lower-case hexadecimal digits over all bytes so far. The object can go on.
    std::string hex() const;

 private:
    void process(const unsigned char* block);

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_length = 0;
};

}  // namespace collabgraph::table
