#include "diagram/body_facts.hpp"

#include <algorithm>
#include <map>

namespace collabgraph::diagram {

BodyFacts body_facts_of(const Material& material, network::Index organization) {
    using network::Index;
    const network::Incidence& incidence = material.incidence;
    BodyFacts facts;
    facts.organization = organization;
    for (Index c = 0; c < material.survey.categories.size(); ++c) {
        facts.themes.push_back({c, 0, {}});
    }
    std::map<Index, BodyFacts::Neighbour> neighbours;
    const auto contains = [](std::span<const Index> list, Index item) {
        return std::binary_search(list.begin(), list.end(), item);
    };
    for (std::uint32_t r = 0; r < incidence.proposers.size(); ++r) {
        const auto proposers = incidence.proposers[r], partners = incidence.partners[r];
        if (contains(proposers, organization)) {
            facts.proposes.push_back(r);
            bool any = false;
            for (const Index partner : partners) {
                if (partner != organization) {
                    neighbours[partner].named_by_it.push_back(r);
                    any = true;
                }
            }
            facts.without_partner += !any;
            for (const Index c : incidence.categories[r]) {
                facts.themes[c].proposes.push_back(r);
            }
        }
        if (contains(partners, organization)) {
            bool by_another = false;
            for (const Index proposer : proposers) {
                if (proposer != organization) {
                    neighbours[proposer].names_it.push_back(r);
                    by_another = true;
                }
            }
            facts.named_in += by_another;
            if (by_another) {
                for (const Index c : incidence.categories[r]) {
                    ++facts.themes[c].named;
                }
            }
        }
    }
    for (auto& [other, neighbour] : neighbours) {
        neighbour.organization = other;
        auto& list = neighbour.names_it.empty() ? facts.out : neighbour.named_by_it.empty() ? facts.in : facts.mutual;
        list.push_back(std::move(neighbour));
    }
    for (auto* list : {&facts.in, &facts.mutual, &facts.out}) {
        std::stable_sort(list->begin(), list->end(), [](const auto& a, const auto& b) {
            return a.names_it.size() + a.named_by_it.size() > b.names_it.size() + b.named_by_it.size();
        });
    }
    std::stable_sort(facts.themes.begin(), facts.themes.end(), [](const auto& a, const auto& b) {
        const auto rows = [](const auto& theme) { return theme.named + theme.proposes.size(); };
        return rows(a) > rows(b);
    });
    return facts;
}

}  // namespace collabgraph::diagram
