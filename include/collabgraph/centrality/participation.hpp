/// Local and connector hubs (Guimera and Amaral 2005, Functional cartography of complex metabolic networks): how far a
/// vertex stands out within its own module, and over how many modules its ties are spread.
///
/// Everything is counted in contacts: the network is taken as simple, undirected and unweighted, so direction and
/// weights are ignored, parallel and mutual ties are merged, loops are left out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "collabgraph/network/graph.hpp"

namespace collabgraph::centrality {

/// Marks a vertex that belongs to no module (as cluster::isolated does).
inline constexpr std::uint32_t no_module = static_cast<std::uint32_t>(-1);

/// From this z a vertex is a hub of its module.
inline constexpr double hub_z = 2.5;

/// What the cuts of Guimera and Amaral make of z and P; each range includes its upper end.
enum class ModuleRole : std::uint8_t {
    ultra_peripheral,  ///< no hub, P up to .05: (almost) all contacts in its own module
    peripheral,        ///< no hub, P up to .62
    connector,         ///< no hub, P up to .80
    kinless,           ///< no hub, P above .80
    provincial_hub,    ///< hub, P up to .30: a local hub
    connector_hub,     ///< hub, P up to .75
    kinless_hub,       ///< hub, P above .75
};

struct Participation {
    /// P = 1 - sum over modules s of (k_s / k)^2, where k_s of the k contacts are in s: in [0, 1), 0 where all are in
    /// one module. NaN without a contact.
    double coefficient = 0;
    /// z = (contacts in the own module - their mean over its members) / their population standard deviation. NaN where
    /// all members have as many (0/0), as in a module of one. Never above largest_z(module_size).
    double within_module_z = 0;
    std::uint32_t module_size = 0;
    /// A vertex whose z is not defined is no hub. None without a contact. The cuts are compared in whole numbers, so
    /// exactly: P for any vertex, z in modules of up to 1,500 members.
    std::optional<ModuleRole> role;
};

/// One entry a vertex; `module` has any number per vertex, or no_module. A vertex in no module has P and z NaN, size 0
/// and no role, and is nobody's contact. O(n log n + m log m). Throws std::invalid_argument where `module` is not one
/// number a vertex.
std::vector<Participation> participation(const network::Graph& graph, const std::vector<std::uint32_t>& module);

/// The largest z that anybody can have in a module of so many members: sqrt(members - 1), which the centre of a star
/// attains (Samuelson's inequality); 0 below two members. In a module of fewer than 8 nobody can reach hub_z, so that
/// the absence of a hub there says nothing.
double largest_z(std::uint32_t members);

}  // namespace collabgraph::centrality
