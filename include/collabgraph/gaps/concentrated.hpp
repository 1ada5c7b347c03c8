/// `concentrated`: a category with fewer proposers than its number of initiatives lets expect.
///
/// Null: the binary table initiatives x categories with the sums of both fixed, each initiative keeping its proposers.
/// So a body that proposes much is expected everywhere, and a category is concentrated only where its initiatives come
/// from fewer bodies than those of random tables. p = (1 + draws with at most as many) / (1 + draws), corrected by
/// Benjamini-Hochberg over all categories with two or more initiatives.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/gaps/verdict.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

Description describe_concentrated();

/// Of one category. p, adjusted and smallest are NaN where it was not asked.
struct Concentration {
    std::uint32_t proposers = 0;  ///< distinct, as observed
    double expected = 0;          ///< their mean over the draws; NaN without draws
    double p = 0;
    double adjusted = 0;
    /// The p of the least number of proposers that so many initiatives can have: those with the most initiatives, as
    /// many as it takes. Estimated from the same draws; where none has so few, 1/(1 + draws), the least that any p can
    /// be.
    double smallest = 0;
    Verdict verdict = Verdict::not_asked;
};

struct Concentrations {
    std::vector<Concentration> categories;  ///< every category, in survey order
    std::size_t family = 0;                 ///< categories with two or more initiatives
    chance::DrawOptions options;
};

/// The order of the rows changes nothing. Without draws nothing is asked. O(draws x (a draw + proposers of its cells)).
Concentrations find_concentrated(const network::Incidence& incidence, const chance::DrawOptions& options = {});

}  // namespace collabgraph::gaps
