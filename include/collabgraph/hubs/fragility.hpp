/// What hangs on one body: "without X, two categories and five bodies lose their link".
///
/// Each body is taken out of two views in turn. Of `collaboration` (direction ignored) and of `coverage` by proposers
/// its component then falls into parts. Who is left without any tie is `alone`; who keeps a tie, but is outside the
/// largest of the parts (of equal ones: the one with the first node), is `cut off` from the rest. No body or category
/// is both, and what had no tie before loses nothing.
#pragma once

#include <vector>

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::hubs {

using network::Index;

/// Lists ascend. Bodies are indices of Survey::organizations, categories of Survey::categories.
struct Fragility {
    Index organization = 0;               ///< the body that is taken out
    std::vector<Index> bodies_alone;      ///< it is their only contact
    std::vector<Index> bodies_cut_off;    ///< only through it are they connected with the largest part
    std::vector<Index> body_rows;         ///< rows that tie it to those bodies or to the part they are in
    std::vector<Index> categories_alone;  ///< it is their only proposer
    /// Others propose in them, but only through it are they connected with the largest part.
    std::vector<Index> categories_cut_off;
    std::vector<Index> category_rows;  ///< rows that tie it to those categories or to the part they are in

    /// Nothing loses its link.
    bool harmless() const {
        return bodies_alone.empty() && bodies_cut_off.empty() && categories_alone.empty() && categories_cut_off.empty();
    }
};

/// One entry for every organization that is a node of the collaboration view, in node order, but none for classes
/// (unless included). `collaboration` is taken without classes (unless included), so a class is neither lost nor a way
/// round; in `coverage` a class proposes as any other. Only cut points (articulation points) and the ends of pairs
/// without another contact are really taken out: O(n + m), and O(size of its component) for each of these. A survey
/// without rows: nobody loses anything.
std::vector<Fragility> find_fragility(const survey::Survey& survey, const network::Incidence& incidence,
                                      bool classes_included = false);

}  // namespace collabgraph::hubs
