/// Texts made of what matters to names and labels, the same in every run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace collabgraph::tests {

class RandomText {
 public:
    explicit RandomText(std::uint64_t seed) : m_state(seed * 2654435761u + 1) {}

    std::size_t below(std::size_t bound) {
        m_state = m_state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((m_state >> 33) % bound);
    }

    std::string pieces(const std::vector<std::string>& from, std::size_t most) {
        std::string text;
        for (std::size_t i = below(most + 1); i > 0; --i) text += from[below(from.size())];
        return text;
    }

    std::string bytes(std::size_t most) {
        std::string text;
        for (std::size_t i = below(most + 1); i > 0; --i) text.push_back(static_cast<char>(below(256)));
        return text;
    }

 private:
    std::uint64_t m_state;
};

}  // namespace collabgraph::tests
