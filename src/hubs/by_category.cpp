#include "collabgraph/hubs/by_category.hpp"

#include <algorithm>
#include <stdexcept>

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/hubs/ranks.hpp"
#include "collabgraph/hubs/why.hpp"
#include "collabgraph/network/views.hpp"

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
        CategoryHub hub;
        hub.organization = body;
        hub.named_by = static_cast<std::uint32_t>(reasons.named_by(body).size());
        hub.named_in = static_cast<std::uint32_t>(naming.size());
        hub.names = static_cast<std::uint32_t>(reasons.names(body).size());
        for (const Index row : options.by == By::names ? reasons.rows_reaching_out(body) : naming) {
            hub.evidence.push_back(rows[row]);
        }
        if (!hub.evidence.empty()) hubs.push_back(std::move(hub));
    }
    rank(hubs, [&](const CategoryHub& hub) { return options.by == By::names ? hub.names : hub.named_by; });
    if (options.top > 0) std::erase_if(hubs, [&](const CategoryHub& hub) { return hub.rank > options.top; });
    return hubs;
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
    return result;
}

CategoryReaches reach_over_categories(const survey::Survey& survey, const network::Incidence& incidence,
                                      network::Role role, bool classes_included) {
    const network::Network coverage =
        network::make_view(survey, incidence, {.view = network::View::coverage, .role = role});
    const centrality::Column degree = centrality::compute(coverage, {"degree"}).front();
    centrality::Column share =
        centrality::compute(coverage, {"degree"}, {.normalized = true, .two_mode = true}).front();
    CategoryReaches result;
    for (std::size_t v = 0; v < coverage.nodes.size(); ++v) {
        const network::Node& node = coverage.nodes[v];
        if (node.kind != network::NodeKind::organization) continue;
        if (node.name_kind == NameKind::class_ && !classes_included) continue;
        result.organizations.push_back(
            {node.subject, 0, static_cast<std::uint32_t>(degree.values[v]), share.values[v]});
    }
    rank(result.organizations, [](const CategoryReach& reach) { return reach.categories; });
    result.notes = std::move(share.notes);
    return result;
}

}  // namespace collabgraph::hubs
