/// Who the hubs are, in each role, and through which rows.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

using network::Index;

enum class By : std::uint8_t { named_by, names, bridging };

struct Hub {
    Index organization;
    std::uint32_t rank = 0;           ///< competition rank, 1 = highest
    std::uint32_t named_by = 0;       ///< distinct bodies that name it
    std::uint32_t named_in = 0;       ///< rows of others that name it
    std::uint32_t names = 0;          ///< distinct bodies it names
    std::uint32_t initiatives = 0;    ///< rows it proposes
    double betweenness = 0;
    double constraint = 0;            ///< NaN: no contact
    std::vector<Index> evidence;      ///< rows that name it, for `by` = named_by; rows it proposes with a partner, for names; both, for bridging
};

struct Options {
    By by = By::named_by;
    bool classes_included = false;
};

/// Every organization but classes (unless included) and phrases that are no body, by rank, then node order.
/// Betweenness and constraint: undirected collaboration view without classes, unweighted.
std::vector<Hub> find_hubs(const survey::Survey& survey, const network::Incidence& incidence, const Options& options = {});

}  // namespace collabgraph::hubs
