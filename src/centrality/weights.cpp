#include "centrality/weights.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace collabgraph::centrality {

void require_weights(const network::Graph& graph) {
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double weight = graph.weight(e);
        if (!(weight >= 0.0) || !std::isfinite(weight)) {
            throw std::invalid_argument("weights must be numbers of 0 or more, and one is " + std::to_string(weight));
        }
    }
}

}  // namespace collabgraph::centrality
