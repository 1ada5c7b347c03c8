/// p-values of many questions asked at once, corrected for their number.
#pragma once

#include <cstddef>
#include <vector>

namespace collabgraph::chance {

/// What is called significant after correction, and the share of false ones among them that is thereby accepted.
inline constexpr double significance = 0.05;

/// Adjusted p-values of Benjamini and Hochberg (1995), in the order given: the smallest level at which the question is
/// answered yes. Each lies between its p and 1, and their order is that of the p-values.
/// A NaN stands for a question that was not asked: it stays NaN and does not count. `family` is the number of questions
/// asked, where it is more than the p-values given; those left out have p = 1. O(n log n).
std::vector<double> benjamini_hochberg(const std::vector<double>& p, std::size_t family = 0);

}  // namespace collabgraph::chance
