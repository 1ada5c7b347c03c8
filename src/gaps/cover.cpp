#include "collabgraph/gaps/cover.hpp"

#include <algorithm>
#include <stdexcept>

#include "gaps/set_cover.hpp"

namespace collabgraph::gaps {
namespace {

bool holds(const std::vector<Index>& list, Index item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

std::vector<Index> ascending(std::vector<Index> list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

}  // namespace

Cover find_cover(const survey::Survey& survey, const network::Incidence& incidence,
                 const std::vector<CategoryGaps>& categories, const CoverOptions& options) {
    for (const Index organization : options.include) {
        if (holds(options.exclude, organization)) {
            throw std::invalid_argument(survey.organizations[organization].name + " is both included and excluded");
        }
        if (survey.organizations[organization].kind == survey::NameKind::class_) {
            throw std::invalid_argument(survey.organizations[organization].name +
                                        " is a kind of bodies: it cannot be included");
        }
    }
    const std::vector<Index> included = ascending(options.include);
    Cover cover;
    std::vector<std::vector<std::uint32_t>> covers(incidence.organization_count);  // organization -> elements
    std::uint32_t elements = 0;
    for (const CategoryGaps& gap : categories) {
        if (!gap.open()) continue;
        cover.open.push_back(gap.category);
        std::vector<Index> able;
        bool excluded = false;
        for (const Index proposer : gap.proposers) {
            if (survey.organizations[proposer].kind == survey::NameKind::class_) continue;
            if (holds(options.exclude, proposer))
                excluded = true;
            else
                able.push_back(proposer);
        }
        if (able.empty()) {
            const Uncoverable why = gap.proposers.empty() ? Uncoverable::nobody
                                    : excluded            ? Uncoverable::excluded
                                                          : Uncoverable::class_;
            cover.uncoverable.push_back({gap.category, why});
            continue;
        }
        const bool done = std::any_of(able.begin(), able.end(), [&](Index body) { return holds(included, body); });
        if (done) continue;
        for (const Index body : able) covers[body].push_back(elements);
        ++elements;
    }

    std::vector<Index> candidates;
    std::vector<std::vector<std::uint32_t>> sets;
    for (Index body = 0; body < incidence.organization_count; ++body) {
        if (covers[body].empty()) continue;
        candidates.push_back(body);
        sets.push_back(std::move(covers[body]));
    }
    const SetCover found = smallest_covers(sets, elements, options.max, options.most_steps);
    cover.size = found.size + static_cast<std::uint32_t>(included.size());
    cover.lower_bound = found.lower_bound + static_cast<std::uint32_t>(included.size());
    cover.optimal = found.optimal;
    cover.count = found.count;
    cover.counted = found.counted;
    for (const std::vector<std::uint32_t>& one : found.covers) {
        std::vector<Index> bodies = included;
        for (const std::uint32_t set : one) bodies.push_back(candidates[set]);
        cover.sets.push_back(ascending(std::move(bodies)));
    }
    std::sort(cover.sets.begin(), cover.sets.end());
    for (const Index body : included) cover.members.push_back({body, found.count});
    for (std::size_t set = 0; set < sets.size(); ++set) {
        if (found.times[set] > 0) cover.members.push_back({candidates[set], found.times[set]});
    }
    std::sort(cover.members.begin(), cover.members.end(), [](const Cover::Member& a, const Cover::Member& b) {
        return a.sets != b.sets ? a.sets > b.sets : a.organization < b.organization;
    });
    return cover;
}

}  // namespace collabgraph::gaps
