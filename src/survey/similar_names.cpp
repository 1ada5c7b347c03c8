#include "survey/similar_names.hpp"

#include <algorithm>
#include <tuple>

#include "collabgraph/text/similarity.hpp"
#include "collabgraph/text/utf8.hpp"

namespace collabgraph::survey {

namespace {

constexpr std::size_t most_holders = 2000;
constexpr std::size_t most_measured = 40;
constexpr std::size_t most_pairs = 400;         // of an absurdly long name only the beginning counts
constexpr std::size_t longest_measured = 2000;  // bytes: beyond that nobody means the same by a slip

/// Pairs of neighbouring code points, the ends counting as characters of their own; ascending, distinct.
std::vector<std::uint64_t> pairs_of(const std::string& name) {
    std::vector<std::uint64_t> pairs;
    char32_t before = 0;
    for (const char32_t c : text::to_utf32(name)) {
        pairs.push_back((std::uint64_t{before} << 32U) | c);
        before = c;
        if (pairs.size() == most_pairs) break;
    }
    pairs.push_back(std::uint64_t{before} << 32U);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace

SimilarNames::SimilarNames(std::vector<std::string> folded) : m_names(std::move(folded)) {
    for (std::uint32_t i = 0; i < m_names.size(); ++i) {
        for (const std::uint64_t pair : pairs_of(m_names[i])) m_holders[pair].push_back(i);
    }
}

std::vector<std::uint32_t> SimilarNames::find(const std::string& name, std::size_t count, double least) const {
    std::vector<std::uint32_t> shared;
    for (const std::uint64_t pair : pairs_of(name)) {
        const auto holders = m_holders.find(pair);
        if (holders == m_holders.end() || holders->second.size() > most_holders) continue;
        shared.insert(shared.end(), holders->second.begin(), holders->second.end());
    }
    std::sort(shared.begin(), shared.end());
    std::vector<std::pair<std::int64_t, std::uint32_t>> candidates;  // minus the pairs shared, position
    for (const std::uint32_t position : shared) {
        if (!candidates.empty() && candidates.back().second == position) {
            --candidates.back().first;
        } else {
            candidates.emplace_back(-1, position);
        }
    }
    std::sort(candidates.begin(), candidates.end());
    if (candidates.size() > most_measured) candidates.resize(most_measured);

    std::vector<std::pair<double, std::uint32_t>> measured;
    for (const auto& [pairs, position] : candidates) {
        const std::string& other = m_names[position];
        if (other == name || std::max(other.size(), name.size()) > longest_measured) continue;
        const double similarity = text::similarity(name, other);
        if (similarity >= least) measured.emplace_back(-similarity, position);
    }
    std::sort(measured.begin(), measured.end());
    if (measured.size() > count) measured.resize(count);
    std::vector<std::uint32_t> found;
    for (const auto& [similarity, position] : measured) found.push_back(position);
    return found;
}

}  // namespace collabgraph::survey
