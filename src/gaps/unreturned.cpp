#include "collabgraph/gaps/unreturned.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "gaps/naming.hpp"

namespace collabgraph::gaps {

Description describe_unreturned() {
    return {
        "unreturned",
        {"named by one side only", "片側だけの記載"},
        {"A names B as partner; B answered the survey, proposes in a category in which A proposes, and names neither A "
         "nor "
         "a group that holds A.",
         "AがBを相手に挙げ、Bも調査に回答しAと同じ課題分類で提案しているが、BはAもAを含む総称も相手に挙げていない。"}};
}

std::vector<Unreturned> find_unreturned(const survey::Survey& survey, const network::Incidence& incidence) {
    const network::Lists names = names_of(incidence);
    const network::Lists proposes_in = proposed_categories(incidence);
    const network::Lists rows_of = network::transpose(incidence.proposers, incidence.organization_count);

    std::vector<Unreturned> result;
    std::vector<std::pair<Index, Index>> mentions;  // (named body, row)
    for (Index from = 0; from < incidence.organization_count; ++from) {
        const auto returns = [&](Index to) {
            const auto named = names[to];
            return std::any_of(named.begin(), named.end(),
                               [&](Index name) { return name == from || holds(survey, name, from); });
        };
        mentions.clear();
        for (const Index row : rows_of[from]) {
            for (const Index to : incidence.partners[row]) {
                if (to != from) mentions.emplace_back(to, row);
            }
        }
        std::sort(mentions.begin(), mentions.end());
        for (auto first = mentions.begin(); first != mentions.end();) {
            const Index to = first->first;
            const auto last = std::find_if(first, mentions.end(), [&](const auto& m) { return m.first != to; });
            const survey::Organization& other = survey.organizations[to];
            Unreturned entry;
            entry.from = from;
            entry.to = to;
            std::set_intersection(proposes_in[from].begin(), proposes_in[from].end(), proposes_in[to].begin(),
                                  proposes_in[to].end(), std::back_inserter(entry.categories));
            if (other.respondent == survey::Answer::yes && other.kind != survey::NameKind::class_ &&
                !entry.categories.empty() && !returns(to)) {
                for (auto m = first; m != last; ++m) entry.rows.push_back(m->second);
                result.push_back(std::move(entry));
            }
            first = last;
        }
    }
    return result;
}

}  // namespace collabgraph::gaps
