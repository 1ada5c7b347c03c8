#include "collabgraph/hubs/by_category.hpp"

#include <algorithm>
#include <stdexcept>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/views.hpp"
#include "hubs/count_ranks.hpp"

namespace collabgraph::hubs {
namespace {

using survey::NameKind;

void add_row(network::Lists& lists, std::span<const Index> items) {
    lists.item.insert(lists.item.end(), items.begin(), items.end());
    lists.offset.push_back(static_cast<std::uint32_t>(lists.item.size()));
}

/// Proposers and partners of some rows, which are numbered anew.
network::Incidence restricted_to(const network::Incidence& incidence, std::span<const Index> rows) {
    network::Incidence result;
    result.groups = incidence.groups;
    result.organization_count = incidence.organization_count;
    for (const Index row : rows) {
        add_row(result.proposers, incidence.proposers[row]);
        add_row(result.partners, incidence.partners[row]);
    }
    return result;
}

/// The organizations that stand in some row and may be ranked, ascending.
std::vector<Index> candidates(const survey::Survey& survey, const network::Incidence& incidence,
                              bool classes_included) {
    std::vector<Index> bodies = incidence.proposers.item;
    bodies.insert(bodies.end(), incidence.partners.item.begin(), incidence.partners.item.end());
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    if (!classes_included) {
        std::erase_if(bodies, [&](Index body) { return survey.organizations[body].kind == NameKind::class_; });
    }
    return bodies;
}

/// Sets the ranks by value(entry) and puts the entries in their order; entries of a rank keep theirs.
template <class Entry, class Value>
void rank(std::vector<Entry>& entries, Value value) {
    std::vector<double> values;
    for (const Entry& entry : entries) values.push_back(value(entry));
    const std::vector<std::uint32_t> ranks = competition_ranks(values);
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].rank = ranks[i];
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.rank < b.rank; });
}

std::vector<CategoryHub> hubs_in(const survey::Survey& survey, const network::Incidence& incidence,
                                 std::span<const Index> rows, const CategoryOptions& options) {
    const network::Incidence within = restricted_to(incidence, rows);
    const Reasons reasons(survey, within, options.classes_included);
    std::vector<CategoryHub> hubs;
    for (const Index body : candidates(survey, within, options.classes_included)) {
        const std::vector<Index> naming = reasons.rows_naming(body);
        const bool reaching_out = options.by == By::names;
        CategoryHub hub;
        hub.organization = body;
        hub.named_by = static_cast<std::uint32_t>(reasons.named_by(body).size());
        hub.named_in = static_cast<std::uint32_t>(naming.size());
        hub.names = static_cast<std::uint32_t>(reasons.names(body).size());
        hub.evidence = reaching_out ? reasons.rows_reaching_out(body) : naming;
        if (hub.evidence.empty()) continue;
        hub.why = reaching_out ? reasons.names(body) : reasons.named_by(body);
        // Back to the numbers of the whole survey.
        for (Index& row : hub.evidence) row = rows[row];
        for (Why& why : hub.why) {
            for (Index& row : why.rows) row = rows[row];
        }
        hubs.push_back(std::move(hub));
    }
    rank(hubs, [&](const CategoryHub& hub) { return options.by == By::names ? hub.names : hub.named_by; });
    return hubs;
}

void resample(std::vector<CategoryHubs>& categories, const network::Incidence& incidence,
              const CategoryOptions& options) {
    Counts counts;
    for (const CategoryHubs& category : categories) {
        for (const CategoryHub& hub : category.hubs) {
            for (const Why& why : hub.why) {
                counts.add_link(options.by == By::names ? hub.organization : why.other, why.rows);
            }
            counts.end_body();
        }
        counts.end_table();
    }
    const CountRanks found = resampled(counts, incidence, options.resampling, Units::rows_and_proposers);
    std::size_t body = 0;
    for (CategoryHubs& category : categories) {
        for (CategoryHub& hub : category.hubs) {
            hub.ranks = found.ranks[body];
            hub.tie_group = found.tie_group[body++];
        }
    }
}

}  // namespace

std::vector<CategoryHubs> hubs_by_category(const survey::Survey& survey, const network::Incidence& incidence,
                                           const CategoryOptions& options) {
    if (options.by == By::bridging) {
        throw std::invalid_argument("hubs of a category are ranked by named_by or names, not by bridging");
    }
    const network::Lists rows = network::transpose(incidence.categories, incidence.category_count);
    std::vector<CategoryHubs> result;
    for (Index category = 0; category < incidence.category_count; ++category) {
        result.push_back({category, hubs_in(survey, incidence, rows[category], options)});
    }
    if (options.resampling.resamples > 0) resample(result, incidence, options);
    if (options.top == 0) return result;
    for (CategoryHubs& category : result) {
        std::erase_if(category.hubs, [&](const CategoryHub& hub) { return hub.rank > options.top; });
    }
    return result;
}

CategoryReaches reach_over_categories(const survey::Survey& survey, const network::Incidence& incidence,
                                      const ReachOptions& options) {
    const bool resampling = options.resampling.resamples > 0;
    if (resampling && options.role != network::Role::proposer) {
        throw std::invalid_argument("the reach of proposers alone can be resampled");
    }
    const network::Network coverage =
        network::make_view(survey, incidence, {.view = network::View::coverage, .role = options.role});
    const centrality::Column degree = centrality::compute(coverage, {"degree"}).front();
    const centrality::Column share =
        centrality::compute(coverage, {"degree"}, {.normalized = true, .two_mode = true}).front();
    const network::Lists proposed = network::transpose(incidence.proposers, incidence.organization_count);
    std::vector<std::vector<std::span<const Index>>> links(survey.organizations.size());  // rows of each category
    for (const network::Tie& tie : coverage.ties) {
        links[coverage.nodes[tie.source].subject].push_back(coverage.evidence(tie));
    }
    CategoryReaches result;
    for (std::size_t v = 0; v < coverage.nodes.size(); ++v) {
        const network::Node& node = coverage.nodes[v];
        if (node.kind == network::NodeKind::category && degree.values[v] > 0) ++result.covered;
        if (node.kind != network::NodeKind::organization) continue;
        if (node.name_kind == NameKind::class_ && !options.classes_included) continue;
        CategoryReach reach;
        reach.organization = node.subject;
        reach.categories = static_cast<std::uint32_t>(degree.values[v]);
        reach.share = share.values[v];
        reach.initiatives = static_cast<std::uint32_t>(proposed[node.subject].size());
        for (const std::span<const Index> rows : links[node.subject]) {
            reach.evidence.insert(reach.evidence.end(), rows.begin(), rows.end());
        }
        std::sort(reach.evidence.begin(), reach.evidence.end());
        reach.evidence.erase(std::unique(reach.evidence.begin(), reach.evidence.end()), reach.evidence.end());
        result.organizations.push_back(std::move(reach));
    }
    rank(result.organizations, [](const CategoryReach& reach) { return reach.categories; });
    if (!resampling) return result;
    Counts counts;
    for (const CategoryReach& reach : result.organizations) {
        for (const std::span<const Index> rows : links[reach.organization]) counts.add_link(reach.organization, rows);
        counts.end_body();
    }
    counts.end_table();
    const CountRanks found = resampled(counts, incidence, options.resampling, Units::rows);
    for (std::size_t i = 0; i < result.organizations.size(); ++i) {
        result.organizations[i].ranks = found.ranks[i];
        result.organizations[i].tie_group = found.tie_group[i];
    }
    return result;
}

}  // namespace collabgraph::hubs
