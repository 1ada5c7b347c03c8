/// Who could take a category up: a body and a category in which it does not propose, near each other in the coverage
/// graph. The second task of `missing_tie`; again a suggestion.
#pragma once

#include <vector>

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
    double score = 0;               ///< > 0, no upper bound
    double expected = 0;            ///< what the sums of its row and column of scores let expect
    std::vector<Index> categories;  ///< of the body, on a path; what contributes most comes first
    std::vector<Index> bodies;      ///< which propose on those and on the category, likewise
    std::vector<Index> rows;        ///< in which `bodies` propose on the category, ascending
};

struct MissingTakers {
    std::vector<MissingTaker> takers;  ///< by score, the highest first; equal scores by category, then organization
    std::uint64_t looked_at = 0;       ///< (body, category): the body proposes, but none in the category
    std::uint64_t no_path = 0;         ///< of them
    std::uint64_t abstained = 0;       ///< of them: a path, but too weak
};

Description describe_missing_taker();

/// Bodies that propose on some category, and categories that have a proposer. Listed where the score exceeds
/// (sum of the body's scores x sum of the category's scores / sum of all), over all pairs, and the paths run through
/// two categories or more and two bodies or more; else we abstain.
MissingTakers find_missing_takers(const survey::Survey& survey, const network::Incidence& incidence);

}  // namespace collabgraph::gaps
