/// The five views of a survey (docs/definitions.md), each a Network by a stated counting rule.
#pragma once

#include "collabgraph/network/incidence.hpp"

namespace collabgraph::network {

struct ViewOptions {
    View view = View::collaboration;
    Role role = Role::proposer;      ///< coverage, combined
    Share share = Share::natural;    ///< categories: proposer; organizations: initiative
    Rule rule = Rule::count;         ///< the two projections
};

/// Which organizations are nodes: every listed one and every one a row names; with groups expanded not the groups that
/// were replaced; never a phrase that is no body.
Network make_view(const survey::Survey& survey, const Incidence& incidence, const ViewOptions& options);

/// Connected components ignoring direction: component number per node, numbered by first node. Isolates count.
std::vector<Vertex> components(const Graph& graph);

}  // namespace collabgraph::network
