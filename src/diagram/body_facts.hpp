/// What the page of one organization shows.
#pragma once

#include <vector>

#include "collabgraph/diagram/material.hpp"

namespace collabgraph::diagram {

struct BodyFacts {
    using Index = network::Index;

    struct Neighbour {
        Index organization = 0;
        std::vector<Index> names_it;     ///< rows in which the neighbour names the body
        std::vector<Index> named_by_it;  ///< rows in which the body names the neighbour
    };
    struct Theme {
        Index category = 0;
        std::uint32_t named = 0;      ///< rows of others that name it
        std::vector<Index> proposes;  ///< rows that it proposes
    };

    Index organization = 0;
    std::vector<Index> proposes;             ///< rows
    std::uint32_t without_partner = 0;       ///< of those, name nobody else
    std::uint32_t named_in = 0;              ///< rows of others that name it
    std::vector<Neighbour> in, mutual, out;  ///< by number of rows, then as listed
    std::vector<Theme> themes;               ///< every category of the survey, most rows first
};

BodyFacts body_facts_of(const Material& material, network::Index organization);

}  // namespace collabgraph::diagram
