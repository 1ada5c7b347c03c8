#include "collabgraph/cluster/rand_index.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>
#include <vector>

namespace collabgraph::cluster {
namespace {

/// Pairs within runs of equal values of a sorted list.
template <class T>
double pairs_within(const std::vector<T>& sorted) {
    double pairs = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin;
        while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
        const auto size = static_cast<double>(end - begin);
        pairs += size * (size - 1) / 2;
        begin = end;
    }
    return pairs;
}

}  // namespace

double rand_index(const Partition& a, const Partition& b) {
    if (a.size() != b.size()) throw std::invalid_argument("rand index: the partitions must be equally long");
    std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
    for (std::size_t v = 0; v < a.size(); ++v) {
        if (a[v] != isolated && b[v] != isolated) both.emplace_back(a[v], b[v]);
    }
    std::sort(both.begin(), both.end());
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> second;
    for (const auto& [of_a, of_b] : both) {
        first.push_back(of_a);
        second.push_back(of_b);
    }
    std::sort(second.begin(), second.end());

    const auto n = static_cast<double>(both.size());
    const double all = n * (n - 1) / 2;
    if (!(all > 0)) return std::numeric_limits<double>::quiet_NaN();
    const double together = pairs_within(both);
    const double in_a = pairs_within(first);
    const double in_b = pairs_within(second);
    const double expected = in_a * in_b / all;
    const double most = (in_a + in_b) / 2;
    // Whole numbers and their quotients: only the two trivial cases make this exactly 0.
    if (in_a == in_b && (in_a == 0 || in_a == all)) return 1.0;
    return (together - expected) / (most - expected);
}

}  // namespace collabgraph::cluster
