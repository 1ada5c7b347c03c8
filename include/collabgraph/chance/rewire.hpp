/// Random networks in which every node keeps its number of ties: what a network of this shape looks like by chance.
#pragma once

#include <cstdint>
#include <vector>

#include "collabgraph/chance/random.hpp"
#include "collabgraph/network/graph.hpp"

namespace collabgraph::chance {

enum class Ties : std::uint8_t {
    undirected,  ///< each node keeps its degree
    oriented,    ///< each node keeps how often it is a source and how often a target: who names whom, or two modes
};

/// Rewires simple ties (no loop, none twice; undirected: in neither direction) in place by `steps` random exchanges: of
/// the targets of two ties, undirected after turning one of them round by the toss of a coin; oriented every fourth
/// step of the targets of three, since with no one naming itself exchanges of two do not reach everything (Rao, Jana
/// and Bandyopadhyay 1996). An exchange that would make a loop or a second tie is not done, but counts as a step:
/// every reachable network is then equally likely in the long run. Twenty steps a tie are far beyond where figures stop
/// drifting (Milo et al. 2003). Tie t keeps its source (oriented), so that
/// what is said of ties in a list of its own stays with the one who names. O(steps). Throws std::invalid_argument where
/// the ties are not simple.
void rewire(std::vector<network::Ends>& ties, Ties kind, std::uint64_t steps, Random& random);

}  // namespace collabgraph::chance
