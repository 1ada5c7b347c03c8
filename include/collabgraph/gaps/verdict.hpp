/// What a comparison with random tables answers: yes, no, or that there is too little to tell.
#pragma once

#include <cstddef>
#include <cstdint>

namespace collabgraph::gaps {

enum class Verdict : std::uint8_t {
    not_asked,  ///< outside the family: nothing could be expected, or there were no draws
    found,      ///< stands after correction
    not_found,
    too_few,  ///< does not stand, and could hardly have: even the least value would not
};

/// `adjusted` is the observation's p after Benjamini-Hochberg; `smallest` the p of the least value that the statistic
/// can take, uncorrected. Where that exceeds .05 / family, no observation stands by its own strength.
Verdict verdict(double adjusted, double smallest, std::size_t family);

}  // namespace collabgraph::gaps
