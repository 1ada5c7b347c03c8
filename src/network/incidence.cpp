#include "collabgraph/network/incidence.hpp"

#include <algorithm>

namespace collabgraph::network {
namespace {

using survey::NameKind;

bool is_expandable(const survey::Organization& organization) {
    return organization.kind == NameKind::group && !organization.members.empty();
}

void make_ascending(std::vector<Index>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

void append(Lists& lists, const std::vector<Index>& items) {
    lists.item.insert(lists.item.end(), items.begin(), items.end());
    lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
}

/// The bodies a cell of partners stands for, in the order of the cell, with repetitions.
struct NamedBody {
    Index organization;
    Index group;  ///< through which it came, or none_index
};

class RowReader {
 public:
    RowReader(const survey::Survey& survey, Groups groups) : m_survey(survey), m_groups(groups) {
        if (groups == Groups::keep) return;
        m_expansion.resize(survey.organizations.size());
        for (Index body = 0; body < m_expansion.size(); ++body) {
            if (is_expandable(survey.organizations[body])) m_expansion[body] = expansion(survey, body);
        }
    }

    std::vector<Index> proposers(const survey::Initiative& initiative) const {
        std::vector<Index> bodies;
        for (const survey::Mention& mention : initiative.proposers) {
            for (const Index body : mention.organizations) {
                if (m_survey.organizations[body].kind != NameKind::no_body) bodies.push_back(body);
            }
        }
        make_ascending(bodies);
        return bodies;
    }

    /// Fills `named` and counts the links of the chain that do not depend on the proposer, for one proposer.
    Chain named(const survey::Initiative& initiative, const std::vector<Index>& proposing,
                std::vector<NamedBody>& named) const {
        Chain chain;
        named.clear();
        for (const survey::Mention& mention : initiative.partners) {
            ++chain.mentions;
            if (mention.organizations.empty()) {
                ++chain.no_body;
                continue;
            }
            chain.joint += mention.organizations.size() - 1;
            for (const Index body : mention.organizations) {
                const bool replaced = m_groups == Groups::expand && is_expandable(m_survey.organizations[body]) &&
                                      !std::binary_search(proposing.begin(), proposing.end(), body);
                if (!replaced) {
                    add({body, survey::none_index}, named, chain);
                    continue;
                }
                const std::vector<Index>& members = m_expansion[body];
                chain.expanded += members.size() - 1;
                for (const Index member : members) {
                    add({member, member == body ? survey::none_index : body}, named, chain);
                }
            }
        }
        return chain;
    }

 private:
    void add(NamedBody body, std::vector<NamedBody>& named, Chain& chain) const {
        if (m_survey.organizations[body.organization].kind == NameKind::no_body) {
            ++chain.no_body;
        } else {
            named.push_back(body);
        }
    }

    const survey::Survey& m_survey;
    Groups m_groups;
    std::vector<std::vector<Index>> m_expansion;  ///< of groups that have members, where groups are expanded
};

void add_via(Index row, const std::vector<NamedBody>& named, std::vector<Incidence::Via>& via) {
    std::vector<Index> direct;
    for (const NamedBody& body : named) {
        if (body.group == survey::none_index) direct.push_back(body.organization);
    }
    make_ascending(direct);
    const std::size_t first = via.size();
    for (const NamedBody& body : named) {
        if (!std::binary_search(direct.begin(), direct.end(), body.organization)) {
            via.push_back({row, body.organization, body.group});
        }
    }
    const auto begin = via.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, via.end());
    via.erase(std::unique(begin, via.end()), via.end());
}

}  // namespace

std::vector<Index> expansion(const survey::Survey& survey, Index organization) {
    std::vector<Index> reached{organization};
    std::vector<Index> members;
    std::vector<bool> seen;
    if (is_expandable(survey.organizations[organization])) {
        seen.resize(survey.organizations.size());
        seen[organization] = true;
    }
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const survey::Organization& body = survey.organizations[reached[i]];
        if (!is_expandable(body)) {
            members.push_back(reached[i]);
            continue;
        }
        for (const Index member : body.members) {
            if (!seen[member]) reached.push_back(member);
            seen[member] = true;
        }
    }
    // Groups that hold nothing but each other stand for nobody else: then the name stays.
    if (members.empty()) return {organization};
    make_ascending(members);
    return members;
}

Incidence make_incidence(const survey::Survey& survey, Groups groups) {
    Incidence incidence;
    incidence.groups = groups;
    incidence.organization_count = static_cast<Index>(survey.organizations.size());
    incidence.category_count = static_cast<Index>(survey.categories.size());

    const RowReader reader(survey, groups);
    std::vector<NamedBody> named;
    for (Index row = 0; row < survey.initiatives.size(); ++row) {
        const survey::Initiative& initiative = survey.initiatives[row];
        const std::vector<Index> proposing = reader.proposers(initiative);
        const Chain one = reader.named(initiative, proposing, named);

        std::vector<Index> partners;
        for (const NamedBody& body : named) partners.push_back(body.organization);
        const std::uint64_t bodies = partners.size();
        make_ascending(partners);

        Chain& chain = incidence.chain;
        for (const Index proposer : proposing) {
            const bool oneself = std::binary_search(partners.begin(), partners.end(), proposer);
            chain.mentions += one.mentions;
            chain.joint += one.joint;
            chain.expanded += one.expanded;
            chain.no_body += one.no_body;
            chain.repeated += bodies - partners.size();
            chain.oneself += oneself ? 1 : 0;
            chain.pairs += partners.size() - (oneself ? 1 : 0);
        }

        std::vector<Index> categories = initiative.categories;
        make_ascending(categories);
        append(incidence.proposers, proposing);
        append(incidence.partners, partners);
        append(incidence.categories, categories);
        if (groups == Groups::expand) add_via(row, named, incidence.via);
    }
    return incidence;
}

Lists transpose(const Lists& lists, Index subjects) {
    Lists turned;
    turned.offset.assign(std::size_t{subjects} + 1, 0);
    for (const Index subject : lists.item) ++turned.offset[subject + std::size_t{1}];
    for (std::size_t s = 0; s < subjects; ++s) turned.offset[s + 1] += turned.offset[s];
    turned.item.resize(lists.item.size());
    std::vector<std::uint32_t> next(turned.offset.begin(), turned.offset.end() - 1);
    for (std::uint32_t row = 0; row < lists.size(); ++row) {
        for (const Index subject : lists[row]) turned.item[next[subject]++] = row;
    }
    return turned;
}

}  // namespace collabgraph::network
