#include "collabgraph/gaps/uncoordinated.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "gaps/naming.hpp"

namespace collabgraph::gaps {

Description describe_uncoordinated() {
    return {"uncoordinated",
            {"uncoordinated", "未調整"},
            {"The category has two or more proposers, and more than half of their pairs are untied: neither names the "
             "other "
             "anywhere in the survey, nor do both name a common partner in the category.",
             "この課題分類に提案団体が2つ以上あり、その組の過半が結びつかない"
             "（互いを調査のどこでも相手に挙げておらず、この課題分類で共通の相手も挙げていない）。"}};
}

ProposerTies::ProposerTies(const survey::Survey& survey, const network::Incidence& incidence)
    : m_survey(&survey),
      m_incidence(&incidence),
      m_names(names_of(incidence)),
      m_named_by(network::transpose(m_names, incidence.organization_count)) {}

template <class Visit>
void ProposerTies::for_each_tied(std::span<const Index> rows, std::span<const Index> proposers, Visit visit) const {
    // (partner, proposer) and (proposer, partner) within the category, in which classes tie nobody.
    using Pair = std::pair<Index, Index>;
    std::vector<Pair> by_partner;
    std::vector<Pair> by_proposer;
    for (const Index row : rows) {
        for (const Index partner : m_incidence->partners[row]) {
            if (m_survey->organizations[partner].kind == survey::NameKind::class_) continue;
            for (const Index proposer : m_incidence->proposers[row]) {
                if (partner == proposer) continue;
                by_partner.emplace_back(partner, proposer);
                by_proposer.emplace_back(proposer, partner);
            }
        }
    }
    for (std::vector<Pair>* pairs : {&by_partner, &by_proposer}) {
        std::sort(pairs->begin(), pairs->end());
        pairs->erase(std::unique(pairs->begin(), pairs->end()), pairs->end());
    }
    const auto entries = [](const std::vector<Pair>& pairs, Index key) {
        const auto first = std::lower_bound(pairs.begin(), pairs.end(), Pair{key, 0});
        auto last = first;
        while (last != pairs.end() && last->first == key) ++last;
        return std::span(first, last);
    };

    const std::size_t n = proposers.size();
    std::vector<std::size_t> met(n, n);  // by which proposer this one was last met
    for (std::size_t i = 0; i < n; ++i) {
        // Each pair is counted at its first member.
        const auto meet = [&](Index other) {
            const auto found =
                std::lower_bound(proposers.begin() + static_cast<std::ptrdiff_t>(i) + 1, proposers.end(), other);
            if (found == proposers.end() || *found != other) return;
            const auto j = static_cast<std::size_t>(found - proposers.begin());
            if (met[j] != i) visit(i, j);
            met[j] = i;
        };
        for (const Index named : m_names[proposers[i]]) meet(named);
        for (const Index namer : m_named_by[proposers[i]]) meet(namer);
        for (const auto& [proposer, partner] : entries(by_proposer, proposers[i])) {
            for (const auto& [same, other] : entries(by_partner, partner)) meet(other);
        }
    }
}

ProposerPairs ProposerTies::count(std::span<const Index> rows, std::span<const Index> proposers) const {
    ProposerPairs result;
    const std::uint64_t n = proposers.size();
    result.all = n < 2 ? 0 : n * (n - 1) / 2;
    result.untied = result.all;
    for_each_tied(rows, proposers, [&](std::size_t, std::size_t) { --result.untied; });
    return result;
}

std::vector<std::pair<std::size_t, std::size_t>> ProposerTies::tied(std::span<const Index> rows,
                                                                    std::span<const Index> proposers) const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for_each_tied(rows, proposers, [&](std::size_t i, std::size_t j) { pairs.emplace_back(i, j); });
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::vector<Index> ProposerTies::named_by_both(Index a, Index b) const {
    std::vector<Index> bodies;
    std::set_intersection(m_names[a].begin(), m_names[a].end(), m_names[b].begin(), m_names[b].end(),
                          std::back_inserter(bodies));
    std::erase_if(bodies, [&](Index body) {
        return body == a || body == b || m_survey->organizations[body].kind == survey::NameKind::class_;
    });
    return bodies;
}

bool is_uncoordinated(const CategoryGaps& gaps) {
    return gaps.proposers.size() >= 2 && 2 * gaps.untied_pairs > gaps.pairs;
}

}  // namespace collabgraph::gaps
