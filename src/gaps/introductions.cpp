#include "collabgraph/gaps/introductions.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "collabgraph/gaps/proposals.hpp"
#include "collabgraph/gaps/uncoordinated.hpp"

namespace collabgraph::gaps {
namespace {

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<std::vector<Index>> circles_of(const std::vector<Index>& proposers, const Places& tied) {
    std::vector<std::size_t> circle(proposers.size());
    std::iota(circle.begin(), circle.end(), std::size_t{0});
    const auto root = [&](std::size_t place) {
        while (circle[place] != place) place = circle[place];
        return place;
    };
    for (const auto& [i, j] : tied) {
        const std::size_t a = root(i), b = root(j);
        circle[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::vector<Index>> members(proposers.size());
    for (std::size_t place = 0; place < proposers.size(); ++place) members[root(place)].push_back(proposers[place]);
    std::erase_if(members, [](const std::vector<Index>& own) { return own.empty(); });
    std::stable_sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return members;
}

}  // namespace

Introductions find_introductions(const survey::Survey& survey, const network::Incidence& incidence,
                                 const std::vector<CategoryGaps>& categories) {
    const ProposerTies ties(survey, incidence);
    Introductions result;
    std::map<std::pair<Index, Index>, std::vector<Index>> untied;  // pair -> its categories
    for (const CategoryGaps& gap : categories) {
        if (!is_uncoordinated(gap)) continue;
        const Places tied = ties.tied(gap.initiatives, gap.proposers);
        result.categories.push_back({gap.category, circles_of(gap.proposers, tied)});
        auto next = tied.begin();
        for (std::size_t i = 0; i < gap.proposers.size(); ++i) {
            for (std::size_t j = i + 1; j < gap.proposers.size(); ++j) {
                if (next != tied.end() && *next == std::pair(i, j)) {
                    ++next;
                    continue;
                }
                const Index a = gap.proposers[i], b = gap.proposers[j];
                const bool bodies = survey.organizations[a].kind != survey::NameKind::class_ &&
                                    survey.organizations[b].kind != survey::NameKind::class_;
                if (bodies) untied[{a, b}].push_back(gap.category);
            }
        }
    }
    for (auto& [pair, own] : untied) {
        Introduction entry;
        entry.a = pair.first;
        entry.b = pair.second;
        entry.through = ties.named_by_both(entry.a, entry.b);
        for (const Index category : own) {
            for (const Index body : {entry.a, entry.b}) {
                const std::vector<Index> there = rows_proposed_by(body, categories[category].initiatives, incidence);
                entry.rows.insert(entry.rows.end(), there.begin(), there.end());
            }
        }
        std::sort(entry.rows.begin(), entry.rows.end());
        entry.rows.erase(std::unique(entry.rows.begin(), entry.rows.end()), entry.rows.end());
        entry.categories = std::move(own);
        result.pairs.push_back(std::move(entry));
    }
    std::stable_sort(result.pairs.begin(), result.pairs.end(), [](const Introduction& a, const Introduction& b) {
        if (a.categories.size() != b.categories.size()) return a.categories.size() > b.categories.size();
        return a.through.size() > b.through.size();
    });
    return result;
}

}  // namespace collabgraph::gaps
