/// Who could take a category up: a body and a category in which it does not propose, near each other in the coverage
/// graph. The second task of `missing_tie`; again a suggestion.
#pragma once

#include <vector>

#include "collabgraph/chance/curveball.hpp"
#include "collabgraph/gaps/description.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

using network::Index;

/// Degree-corrected 3-paths (Kovacs et al. 2019) of every body to every category: the sum over the paths
/// body - category u - body v - category of 1/sqrt(k_u k_v), where v is another body and u another category.
/// row-major, bodies x categories. O(bodies^2 x categories of a body + cells).
std::vector<double> three_paths(const network::Lists& categories_of, Index category_count);

struct MissingTaker {
    Index organization = 0, category = 0;
    double score = 0;  ///< > 0, no upper bound
    double p = 1;      ///< (1 + draws that score as high) / (1 + draws), of the draws which leave the cell empty
    std::vector<Index> categories;  ///< of the body, on a path; what contributes most comes first
    std::vector<Index> bodies;      ///< which propose on those and on the category, likewise
    std::vector<Index> rows;        ///< in which `bodies` propose on the category, ascending
};

struct MissingTakers {
    std::vector<MissingTaker> takers;  ///< by score, the highest first; equal scores by category, then organization
    std::uint64_t looked_at = 0;       ///< (body, category): the body proposes, but none in the category
    std::uint64_t no_path = 0;         ///< of them
    std::uint64_t abstained = 0;       ///< of them: a path, but too weak
    chance::DrawOptions options;
};

Description describe_missing_taker();

/// Bodies that propose on some category, and categories that have a proposer. Listed where the paths run through two
/// categories or more and two bodies or more, and at most one in twenty random tables, with as many categories for each
/// organization and as many organizations for each category, scores the cell as high; else we abstain. A screen, not a
/// test: over many cells one in twenty passes by chance. Without draws nothing is listed.
/// looked_at = takers + no_path + abstained. O(draws x cost of three_paths).
MissingTakers find_missing_takers(const survey::Survey& survey, const network::Incidence& incidence,
                                  const chance::DrawOptions& options = {2000, 1});

}  // namespace collabgraph::gaps
