#include "diagram/category_facts.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace collabgraph::diagram {
namespace {

using network::Index;
using survey::NameKind;

/// Sum of distances between tied proposers, direct ties counting double: small where blocks are visible.
double stress(const CategoryFacts& facts, const std::vector<std::size_t>& place) {
    double sum = 0;
    for (std::size_t i = 1; i < place.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const PairTie tie = facts.pair(i, j).tie;
            const double weight = tie == PairTie::direct ? 2 : tie == PairTie::common ? 1 : 0;
            sum += weight * static_cast<double>(place[i] > place[j] ? place[i] - place[j] : place[j] - place[i]);
        }
    }
    return sum;
}

/// Moves single proposers to other places while that brings tied ones nearer. `place` per proposer.
std::vector<std::size_t> arrange(const CategoryFacts& facts) {
    const std::size_t n = facts.proposers.size();
    std::vector<std::size_t> order(n), place(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto places = [&](const std::vector<std::size_t>& sequence) {
        for (std::size_t k = 0; k < n; ++k) {
            place[sequence[k]] = k;
        }
        return stress(facts, place);
    };
    double best = places(order);
    for (bool better = true; better;) {
        better = false;
        for (std::size_t from = 0; from < n; ++from) {
            for (std::size_t to = 0; to < n; ++to) {
                auto changed = order;
                const std::size_t moved = changed[from];
                changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(from));
                changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(to), moved);
                const double cost = places(changed);
                if (cost < best) {
                    best = cost;
                    order = std::move(changed);
                    better = true;
                }
            }
        }
    }
    return order;
}

/// Pairs of the proposers in their present order.
void tie_pairs(CategoryFacts& facts, const Material& material) {
    const network::Incidence& incidence = material.incidence;
    const std::size_t n = facts.proposers.size();
    std::map<Index, std::size_t> position;
    for (std::size_t i = 0; i < n; ++i) {
        position[facts.proposers[i].organization] = i;
    }
    facts.pairs.assign(n == 0 ? 0 : n * (n - 1) / 2, {});
    const auto slot = [&](std::size_t i, std::size_t j) -> CategoryFacts::Pair& {
        return facts.pairs[std::max(i, j) * (std::max(i, j) - 1) / 2 + std::min(i, j)];
    };
    std::vector<std::vector<Index>> named(n);
    for (const auto& naming : facts.namings) {
        named[naming.proposer].push_back(naming.partner);
    }
    for (std::size_t i = 1; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            std::vector<Index> bodies, classes;
            for (const Index partner : named[i]) {
                const bool other =
                    partner != facts.proposers[i].organization && partner != facts.proposers[j].organization;
                if (other && std::find(named[j].begin(), named[j].end(), partner) != named[j].end()) {
                    const bool is_class = material.survey.organizations[partner].kind == NameKind::class_;
                    (is_class ? classes : bodies).push_back(partner);
                }
            }
            CategoryFacts::Pair& pair = slot(i, j);
            pair.tie = !bodies.empty() ? PairTie::common : !classes.empty() ? PairTie::through_class : PairTie::untied;
            pair.through = bodies.empty() ? classes : bodies;
        }
    }
    for (std::uint32_t r = 0; r < incidence.proposers.size(); ++r) {
        for (const Index proposer : incidence.proposers[r]) {
            const auto i = position.find(proposer);
            if (i == position.end()) {
                continue;
            }
            for (const Index partner : incidence.partners[r]) {
                const auto j = position.find(partner);
                if (j != position.end() && i->second != j->second) {
                    slot(i->second, j->second) = {PairTie::direct, {}};
                }
            }
        }
    }
}

/// Whom each proposer names in the rows of the category.
void find_namings(CategoryFacts& facts, const Material& material) {
    facts.namings.clear();
    std::map<Index, std::uint32_t> namers;
    for (std::uint32_t i = 0; i < facts.proposers.size(); ++i) {
        std::map<Index, std::vector<Index>> rows;
        for (const Index row : facts.proposers[i].rows) {
            for (const Index partner : material.incidence.partners[row]) {
                if (partner != facts.proposers[i].organization) {
                    rows[partner].push_back(row);
                }
            }
        }
        for (auto& [partner, list] : rows) {
            facts.namings.push_back({i, partner, std::move(list)});
            ++namers[partner];
        }
    }
    facts.partners.clear();
    for (const auto& [partner, count] : namers) {
        facts.partners.push_back({partner, count});
    }
    std::stable_sort(facts.partners.begin(), facts.partners.end(),
                     [](const auto& a, const auto& b) { return a.proposers > b.proposers; });
}

}  // namespace

std::size_t CategoryFacts::count(PairTie tie) const {
    return static_cast<std::size_t>(
        std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.tie == tie; }));
}

CategoryFacts facts_of(const Material& material, Index category, std::size_t most_proposers) {
    CategoryFacts facts;
    facts.category = category;
    const gaps::CategoryGaps& gaps = material.gaps.categories[category];
    facts.rows = gaps.initiatives;
    for (const Index proposer : gaps.proposers) {
        CategoryFacts::Proposer entry;
        entry.organization = proposer;
        for (const Index row : facts.rows) {
            const auto proposers = material.incidence.proposers[row];
            if (std::binary_search(proposers.begin(), proposers.end(), proposer)) {
                entry.rows.push_back(row);
            }
        }
        facts.proposers.push_back(std::move(entry));
    }
    std::stable_sort(facts.proposers.begin(), facts.proposers.end(),
                     [](const auto& a, const auto& b) { return a.rows.size() > b.rows.size(); });
    if (facts.proposers.size() > most_proposers) {
        facts.proposers.resize(most_proposers);
    }
    find_namings(facts, material);
    tie_pairs(facts, material);

    std::vector<CategoryFacts::Proposer> arranged;
    for (const std::size_t i : arrange(facts)) {
        arranged.push_back(std::move(facts.proposers[i]));
    }
    facts.proposers = std::move(arranged);
    find_namings(facts, material);
    tie_pairs(facts, material);
    return facts;
}

}  // namespace collabgraph::diagram
