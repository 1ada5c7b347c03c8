/// The five views of a survey (docs/definitions.md), each a Network by a stated counting rule.
#pragma once

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::network {

struct ViewOptions {
    View view = View::collaboration;
    Role role = Role::proposer;    ///< coverage, combined, and organizations by shared categories
    Share share = Share::natural;  ///< categories: proposer (or initiative); organizations: initiative (or category)
    Rule rule = Rule::count;       ///< the two projections
};

/// Which organizations are nodes: every listed one and every one a row names; with groups expanded not the groups that
/// were replaced; never a phrase that is no body.
///
/// Role: a body that a row names is a partner in it where somebody else proposes the row; `any` counts a row once.
/// Projections: a unit is an initiative (with its categories, or its proposers and partners), a proposer (with the
/// categories of its rows), or a category (with the organizations in `role`). Evidence of their ties: all rows that put
/// either end into a shared unit. A unit of one adds nothing.
/// O(ties log ties) for the first three views; projections O(sum of squared unit sizes), without a dense matrix.
/// Throws std::invalid_argument for a share that the view does not have, and for View::graph, which is no view.
Network make_view(const survey::Survey& survey, const Incidence& incidence, const ViewOptions& options);

/// What the nodes of a projection share, as the two-mode table that it was projected from.
struct SharedUnits {
    Lists of_node;    ///< vertex of the view -> units, ascending
    Index units = 0;  ///< those that hold a node, numbered by what they hold and not by where their rows stand
};

/// `options.view` is categories or organizations; classes hold nothing unless included. Throws std::invalid_argument
/// for another view or a share that the view does not have. O(items log units).
SharedUnits shared_units(const survey::Survey& survey, const Incidence& incidence, const ViewOptions& options,
                         bool classes_included = false);

}  // namespace collabgraph::network
