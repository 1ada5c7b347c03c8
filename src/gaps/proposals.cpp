#include "collabgraph/gaps/proposals.hpp"

#include <algorithm>

namespace collabgraph::gaps {

std::vector<network::Index> rows_proposed_by(network::Index body, std::span<const network::Index> rows,
                                             const network::Incidence& incidence) {
    std::vector<network::Index> own;
    for (const network::Index row : rows) {
        const auto proposers = incidence.proposers[row];
        if (std::find(proposers.begin(), proposers.end(), body) != proposers.end()) own.push_back(row);
    }
    return own;
}

}  // namespace collabgraph::gaps
