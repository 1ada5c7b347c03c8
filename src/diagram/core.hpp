/// Which nodes of a collaboration view are drawn, and what is folded into "+n".
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/network/network.hpp"

namespace collabgraph::diagram {

enum class Place : std::uint8_t {
    drawn,
    own_partners_only,  ///< a respondent whose ties all lead to bodies that are not drawn
    nobody,             ///< a respondent without any tie
    folded,             ///< named, by fewer proposers than asked: counted as "+n" at each
    unmentioned,        ///< no respondent and without any tie
};

struct Core {
    std::uint32_t threshold = 0;
    std::vector<Place> place;               ///< per node
    std::vector<std::uint32_t> named_by;    ///< per node: proposers that name it
    std::vector<std::uint32_t> names;       ///< per node: bodies it names
    std::vector<std::uint32_t> more;        ///< per node: its ties to folded nodes
    std::vector<std::uint32_t> drawn_ties;  ///< positions in Network::ties
    std::uint32_t drawn = 0, lines = 0, folded = 0, folded_ties = 0;
};

/// `respondent`: per node. O(nodes + ties).
Core core_of(const network::Network& collaboration, const std::vector<bool>& respondent, std::uint32_t threshold);

}  // namespace collabgraph::diagram
