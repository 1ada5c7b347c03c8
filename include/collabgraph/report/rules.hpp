/// The sentences that state how something was counted, in both languages. Every output that counts prints them.
#pragma once

#include "collabgraph/centrality/measures.hpp"
#include "collabgraph/network/incidence.hpp"
#include "collabgraph/network/views.hpp"
#include "collabgraph/text/language.hpp"

namespace collabgraph::report {

/// "View collaboration: an arrow from the proposer to each body it names; weight = number of initiatives."
/// Of View::graph see graph_rule.
text::Bilingual view_rule(const network::ViewOptions& options);

/// "Graph file: ties as given, directed."
text::Bilingual graph_rule(const network::Network& graph);

/// The one of the two that fits `network`, which was made with `options`.
text::Bilingual view_rule(const network::Network& network, const network::ViewOptions& options);

text::Bilingual groups_rule(network::Groups groups);

/// `included`: classes stand in rankings and on paths.
text::Bilingual classes_rule(bool included);

/// What density, reciprocity and centralisation of a graph file are about.
text::Bilingual simple_graph_rule();

/// Whether any node is a kind of bodies, so that classes_rule has something to say.
bool has_classes(const network::Network& network);

/// How measures follow ties and what they make of weights. `graph`: of a graph file, whose direction graph_rule says
/// and whose weights are no numbers of initiatives.
text::Bilingual measure_rule(const centrality::Options& options, bool graph = false);

/// "418 mentions + 3 by joint names - … = 403 pairs (initiative, proposer, other body)."
text::Bilingual chain_rule(const network::Chain& chain);

/// Ties are proposals, not proven collaborations.
text::Bilingual proposals_caveat();

/// A gap in the proposals is not a gap in the field.
text::Bilingual gaps_caveat();

}  // namespace collabgraph::report
