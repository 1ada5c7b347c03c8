/// Who is tied with whom in an uncoordinated category, and whom to introduce to each other first.
#pragma once

#include <vector>

#include "collabgraph/gaps/category_gaps.hpp"
#include "collabgraph/network/incidence.hpp"

namespace collabgraph::gaps {

/// How the proposers of one category hang together by ties as uncoordinated.hpp counts them.
struct Coordination {
    Index category = 0;
    /// Proposers that are tied directly or through others of the same circle; who is tied with no other proposer of the
    /// category is a circle of its own. The largest first, then by first member; members ascend.
    std::vector<std::vector<Index>> circles;
};

/// Two proposers that are untied in every one of `categories`.
struct Introduction {
    Index a = 0, b = 0;             ///< a < b
    std::vector<Index> categories;  ///< uncoordinated ones in which both propose and are untied, ascending
    std::vector<Index> through;     ///< bodies that both name in other categories, ascending: who could introduce them
    std::vector<Index> rows;        ///< what the two propose in those categories, ascending
};

struct Introductions {
    std::vector<Coordination> categories;  ///< the uncoordinated ones, in survey order
    /// By number of categories (most first), then by how many could introduce them (most first), then a, b.
    std::vector<Introduction> pairs;
};

/// Two classes, or a class and a body, are not to be introduced: such pairs are left out of `pairs`, though they count
/// in the share of untied pairs. O(proposers^2) a category.
Introductions find_introductions(const survey::Survey& survey, const network::Incidence& incidence,
                                 const std::vector<CategoryGaps>& categories);

}  // namespace collabgraph::gaps
