/// Measures of a network apart from its classes: kinds of bodies are neither measured nor on any path.
#pragma once

#include <string>
#include <vector>

#include "collabgraph/centrality/measures.hpp"

namespace collabgraph::centrality {

/// compute() on the network induced by the nodes that are no classes. One value per node of the whole network, NaN for
/// classes.
std::vector<Column> compute_without_classes(const network::Network& network, const std::vector<std::string>& names,
                                            const Options& options = {});

}  // namespace collabgraph::centrality
