/// Who the hubs are, in each role, and through which rows. why.hpp tells which bodies stand behind the counts,
/// stability.hpp how far the ranks can be trusted.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

using network::Index;

/// Sought after (distinct bodies that name it), proposing (distinct bodies it names), bridging (betweenness).
enum class By : std::uint8_t { named_by, names, bridging };

inline constexpr By roles[] = {By::named_by, By::names, By::bridging};

/// Counts of bodies leave out classes (unless included) and phrases that are no body; a group is one name.
struct Hub {
    Index organization = 0;
    std::uint32_t rank = 0;         ///< competition rank, 1 = highest; values within 1e-9 relative share one
    std::uint32_t named_by = 0;     ///< distinct bodies that name it
    std::uint32_t named_in = 0;     ///< rows in which another names it
    std::uint32_t names = 0;        ///< distinct bodies it names
    std::uint32_t initiatives = 0;  ///< rows it proposes
    double betweenness = 0;
    double constraint = 0;  ///< NaN: no contact
    /// Rows behind the rank, ascending: where it is named, for `named_by`; where it names another, for `names`; both,
    /// for `bridging`.
    std::vector<Index> evidence;
};

struct Options {
    By by = By::named_by;
    bool classes_included = false;
};

/// What the hub is ranked by.
double value_of(const Hub& hub, By by);

/// Every node of `network` but classes (unless included), by rank, then node order. `network`: the whole collaboration
/// view of `incidence`, or a graph file as a network of its own (there a tie is a naming from source to target,
/// undirected in both directions). Betweenness and constraint: without classes unless included, unweighted; a view of a
/// survey undirected, a graph file in its own direction. O(n m) for the betweenness. Without rows everybody has rank 1
/// with zeros.
std::vector<Hub> find_hubs(const network::Network& network, const network::Incidence& incidence,
                           const Options& options = {});
/// Of the collaboration view.
std::vector<Hub> find_hubs(const survey::Survey& survey, const network::Incidence& incidence,
                           const Options& options = {});

/// The network that hubs are ranked in: without classes, unless they are included.
network::Network ranked_network(const network::Network& network, bool classes_included);

}  // namespace collabgraph::hubs
