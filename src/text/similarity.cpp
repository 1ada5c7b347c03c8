#include "collabgraph/text/similarity.hpp"

#include <algorithm>

#include "collabgraph/text/utf8.hpp"

namespace collabgraph::text {

namespace {

/// Three rows of the usual table, of which only the band |i - j| <= limit is filled.
std::size_t distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    limit = std::min(limit, b.size());
    const std::size_t beyond = limit + 1;
    if (b.size() - a.size() > limit) return beyond;
    std::vector<std::size_t> before(a.size() + 1, beyond), above(a.size() + 1, beyond), row(a.size() + 1, beyond);
    for (std::size_t i = 0; i <= a.size(); ++i) above[i] = std::min(i, beyond);
    std::size_t least_above = 0;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        const std::size_t first = j > limit ? j - limit : 1;
        const std::size_t last = std::min(a.size(), j + limit);
        // The cells next to the band are read by the following rows.
        row[first - 1] = first == 1 && j <= limit ? j : beyond;
        if (last < a.size()) row[last + 1] = beyond;
        std::size_t least = row[first - 1];
        for (std::size_t i = first; i <= last; ++i) {
            std::size_t cost = above[i - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost = std::min({cost, above[i] + 1, row[i - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost = std::min(cost, before[i - 2] + 1);
            }
            row[i] = std::min(cost, beyond);
            least = std::min(least, row[i]);
        }
        // A swap may still reach back one row, so both rows must be beyond.
        if (least == beyond && least_above == beyond) return beyond;
        least_above = least;
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[a.size()];
}

double similarity_of(std::u32string_view a, std::u32string_view b, double least) {
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer == 0) return 1;
    const auto limit = static_cast<std::size_t>((1 - least) * static_cast<double>(longer) + 1e-9);
    const std::size_t edits = distance(a, b, limit);
    return 1 - static_cast<double>(std::min(edits, longer)) / static_cast<double>(longer);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::u32string x = to_utf32(a);
    const std::u32string y = to_utf32(b);
    const std::size_t longest = std::max(x.size(), y.size());
    return distance(x, y, std::min(limit, longest));
}

double similarity(std::string_view a, std::string_view b) {
    return similarity_of(to_utf32(a), to_utf32(b), 0);
}

std::vector<std::uint32_t> most_similar(std::string_view name, std::span<const std::string> candidates,
                                        std::size_t count, double least) {
    struct Scored {
        double score;
        std::uint32_t position;
    };
    const std::u32string wanted = to_utf32(name);
    std::vector<Scored> found;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (candidates[i] == name) continue;
        const double score = similarity_of(wanted, to_utf32(candidates[i]), least);
        if (score >= least - 1e-9) found.push_back({score, static_cast<std::uint32_t>(i)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    std::vector<std::uint32_t> result;
    for (std::size_t i = 0; i < std::min(count, found.size()); ++i) result.push_back(found[i].position);
    return result;
}

}  // namespace collabgraph::text
