/// Brokerage roles (Gould and Fernandez 1989, Structures of mediation): who stands between which kinds of bodies?
///
/// A vertex v brokers for each ordered pair a, b with ties a -> v and v -> b and no tie a -> b. The groups of the three
/// say in which role, the broker being the one in the middle:
///
///     coordinator     w_I   A A A   all three in one group
///     itinerant       w_O   A B A   the two others in one group, the broker in another
///     representative  b_IO  A A B   the broker speaks for its own group: a is in it, b is not
///     gatekeeper      b_OI  B A A   the broker lets others into its own group: b is in it, a is not
///     liaison         b_O   A B C   three groups
///
/// So b_IO leads from inside to outside, b_OI from outside to inside, as the R package sna counts them.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::centrality {

/// Marks a vertex whose group is not known.
inline constexpr std::uint32_t unknown_group = static_cast<std::uint32_t>(-1);

/// How many ordered pairs one vertex brokers for, by role.
struct Brokerage {
    std::uint64_t coordinator = 0, itinerant = 0, representative = 0, gatekeeper = 0, liaison = 0;
    std::uint64_t unclassified = 0;  ///< the group of one of the three is unknown: in no role

    /// All pairs with a role.
    std::uint64_t total() const { return coordinator + itinerant + representative + gatekeeper + liaison; }
    bool operator==(const Brokerage&) const = default;
};

/// One entry a vertex; `group` has any number per vertex, or unknown_group. Parallel ties are one, loops are left out,
/// weights do not count. An undirected tie runs both ways, so each pair is met as a, b and as b, a. No vertex gives
/// nothing; a vertex without ties, or without a tie in each direction, zeros. O(sum over v of its ties in times its
/// ties out). Throws std::invalid_argument where `group` is not one number a vertex.
std::vector<Brokerage> brokerage(const network::Graph& graph, const std::vector<std::uint32_t>& group);

/// The types of a network's nodes as groups, numbered as they first appear; an empty type is unknown_group.
std::vector<std::uint32_t> groups_by_type(const network::Network& network);

}  // namespace collabgraph::centrality
