/// What the page of one category shows: who proposes, whom they name within the category, and how the proposers are
/// tied to each other.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "collabgraph/diagram/material.hpp"

namespace collabgraph::diagram {

enum class PairTie : std::uint8_t {
    direct,         ///< one names the other somewhere in the survey
    common,         ///< both name the same body (or group) within the category
    through_class,  ///< both name the same class within the category, nothing else: counts as untied
    untied,
};

struct CategoryFacts {
    using Index = network::Index;

    struct Proposer {
        Index organization = 0;
        std::vector<Index> rows;   ///< that it proposes in the category
        std::uint32_t folded = 0;  ///< partners without a place of their own
    };
    struct Partner {
        Index organization = 0;
        std::uint32_t proposers = 0;  ///< that name it within the category
    };
    struct Naming {
        std::uint32_t proposer = 0;  ///< position in `proposers`
        Index partner = 0;           ///< organization
        std::vector<Index> rows;
    };
    struct Pair {
        PairTie tie = PairTie::untied;
        std::vector<Index> through;  ///< the common bodies, or classes
    };

    Index category = 0;
    std::vector<Index> rows;
    std::vector<Proposer> proposers;  ///< so that tied ones stand near each other
    std::vector<Partner> partners;    ///< by number of proposers, then as listed
    std::vector<Naming> namings;      ///< by proposer, then partner; oneself left out
    std::vector<Pair> pairs;          ///< of proposers j < i at i (i - 1) / 2 + j

    const Pair& pair(std::size_t i, std::size_t j) const { return i > j ? pairs[i * (i - 1) / 2 + j] : pair(j, i); }
    std::size_t count(PairTie tie) const;
};

/// Proposers beyond `most_proposers` (those with the fewest rows) are left out of `proposers` and `pairs`, not of
/// `rows`; their number is the difference to the gaps' list.
CategoryFacts facts_of(const Material& material, network::Index category, std::size_t most_proposers);

}  // namespace collabgraph::diagram
