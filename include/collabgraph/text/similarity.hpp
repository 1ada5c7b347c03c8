/// How alike two names look: for suggestions to a person only, never for deciding that two names are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace collabgraph::text {

/// Damerau-Levenshtein distance (optimal string alignment: insertion, deletion, substitution, swap of neighbours cost 1
/// each, no piece is edited twice) between two texts, in code points. Gives limit + 1 as soon as the distance is known
/// to exceed `limit`. Symmetric. O(limit * length).
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// 1 - distance / length of the longer one, in [0, 1]; 1 for equal texts (two empty ones too).
double similarity(std::string_view a, std::string_view b);

/// Positions in `candidates` (folded names) of the at most `count` most similar to `name` (folded), most similar
/// first, then in the order given; only those with a similarity of at least `least`, and not `name` itself.
std::vector<std::uint32_t> most_similar(std::string_view name, std::span<const std::string> candidates,
                                        std::size_t count = 3, double least = 0.6);

}  // namespace collabgraph::text
