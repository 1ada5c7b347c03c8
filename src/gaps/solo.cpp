#include "collabgraph/gaps/solo.hpp"

#include <algorithm>

namespace collabgraph::gaps {

Description describe_solo() {
    return {"solo",
            {"no partner", "相手なし"},
            {"The category has initiatives, but none of them names a partner.",
             "この課題分類に取組はあるが、相手を挙げたものが1件もない。"}};
}

bool names_partner(const network::Incidence& incidence, Index row) {
    const auto partners = incidence.partners[row];
    const auto proposers = incidence.proposers[row];
    return std::any_of(proposers.begin(), proposers.end(), [&](Index proposer) {
        return std::any_of(partners.begin(), partners.end(), [&](Index partner) { return partner != proposer; });
    });
}

bool is_solo(const CategoryGaps& gaps) {
    return !gaps.initiatives.empty() && gaps.without_partner == gaps.initiatives.size();
}

}  // namespace collabgraph::gaps
