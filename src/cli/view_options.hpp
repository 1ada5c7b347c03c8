/// Which view of the survey a command looks at, and how its ties are followed and weighed.
#pragma once

#include <vector>

#include "cli/command.hpp"
#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/report/result.hpp"

namespace collabgraph::cli {

/// --view, --role, --rule, --share.
void declare_view(Command& command, network::ViewOptions& view);
/// --role, --rule, --share, for a command with a --view of its own.
void declare_view_rules(Command& command, network::ViewOptions& view);
/// --directed, --undirected.
void declare_follow(Command& command, centrality::Follow& follow);
/// The same for a command whose surveys do not know them: of an edge list only.
void declare_direction(Command& command, centrality::Follow& follow);
void declare_weight(Command& command, centrality::Weight& weight);

std::string name_of(network::View view);
/// `view` and those of the other options that it uses.
std::vector<report::Field> view_fields(const network::ViewOptions& view);
report::Field follow_field(centrality::Follow follow);
report::Field weight_field(centrality::Weight weight);

}  // namespace collabgraph::cli
