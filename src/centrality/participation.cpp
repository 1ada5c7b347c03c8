#include "collabgraph/centrality/participation.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "centrality/contacts.hpp"

namespace collabgraph::centrality {
namespace {

using network::Graph;
using network::Vertex;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// The contacts of a vertex, by module.
struct Spread {
    std::uint64_t contacts = 0, own = 0;
    std::uint64_t squares = 0;  ///< sum over modules of (contacts there)^2

    /// Is 1 - squares / contacts^2 at most cut / 100?
    bool within(std::uint64_t cut) const { return 100 * (contacts * contacts - squares) <= cut * contacts * contacts; }
};

Spread spread_of(std::span<const Contact> contacts, const std::vector<std::uint32_t>& module, Vertex v) {
    std::vector<std::uint32_t> met;
    for (const Contact& contact : contacts) {
        if (module[contact.to] != no_module) met.push_back(module[contact.to]);
    }
    std::sort(met.begin(), met.end());
    Spread spread;
    spread.contacts = met.size();
    for (auto first = met.begin(); first != met.end();) {
        const auto last = std::upper_bound(first, met.end(), *first);
        const auto count = static_cast<std::uint64_t>(last - first);
        spread.squares += count * count;
        if (*first == module[v]) spread.own = count;
        first = last;
    }
    return spread;
}

ModuleRole role_of(const Spread& spread, bool hub) {
    if (hub) {
        if (spread.within(30)) return ModuleRole::provincial_hub;
        return spread.within(75) ? ModuleRole::connector_hub : ModuleRole::kinless_hub;
    }
    if (spread.within(5)) return ModuleRole::ultra_peripheral;
    if (spread.within(62)) return ModuleRole::peripheral;
    return spread.within(80) ? ModuleRole::connector : ModuleRole::kinless;
}

/// z and role of the members of one module.
void judge(std::span<const Vertex> members, const std::vector<Spread>& spread, std::vector<Participation>& result) {
    const auto size = static_cast<double>(members.size());
    double sum = 0;
    for (const Vertex v : members) sum += static_cast<double>(spread[v].own);
    // Deviations times the number of members: whole numbers, so that a z on the cut is found there.
    const auto deviation = [&](Vertex v) { return size * static_cast<double>(spread[v].own) - sum; };
    double squares = 0;
    for (const Vertex v : members) squares += deviation(v) * deviation(v);
    for (const Vertex v : members) {
        Participation& one = result[v];
        const double d = deviation(v);
        one.module_size = static_cast<std::uint32_t>(members.size());
        one.within_module_z = squares > 0 ? d * std::sqrt(size / squares) : undefined;
        if (spread[v].contacts == 0) continue;
        const auto k = static_cast<double>(spread[v].contacts);
        one.coefficient = 1 - static_cast<double>(spread[v].squares) / (k * k);
        const bool hub = d > 0 && size * d * d >= hub_z * hub_z * squares;
        one.role = role_of(spread[v], hub);
    }
}

}  // namespace

std::vector<Participation> participation(const Graph& graph, const std::vector<std::uint32_t>& module) {
    const Vertex n = graph.node_count();
    if (module.size() != n) {
        throw std::invalid_argument("participation needs one module a vertex: " + std::to_string(n) + " vertices, " +
                                    std::to_string(module.size()) + " modules");
    }
    const Contacts contacts = contacts_of(graph, false);
    std::vector<Spread> spread(n);
    std::vector<Vertex> members;  // module by module, ascending
    for (Vertex v = 0; v < n; ++v) {
        if (module[v] == no_module) continue;
        spread[v] = spread_of(contacts[v], module, v);
        members.push_back(v);
    }
    std::stable_sort(members.begin(), members.end(), [&](Vertex a, Vertex b) { return module[a] < module[b]; });

    std::vector<Participation> result(n, {undefined, undefined, 0, std::nullopt});
    for (std::size_t first = 0; first < members.size();) {
        std::size_t last = first;
        while (last < members.size() && module[members[last]] == module[members[first]]) ++last;
        judge(std::span(members).subspan(first, last - first), spread, result);
        first = last;
    }
    return result;
}

double largest_z(std::uint32_t members) {
    return members < 2 ? 0.0 : std::sqrt(members - 1.0);
}

}  // namespace collabgraph::centrality
