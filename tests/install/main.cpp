#include <cstdio>

#include "collabgraph/centrality/betweenness.hpp"

int main() {
    using collabgraph::network::Direction;
    const collabgraph::network::Graph path(Direction::undirected, 3, {{0, 1}, {1, 2}});
    const auto scores = collabgraph::centrality::betweenness(path);
    std::printf("%g %g %g\n", scores[0], scores[1], scores[2]);
    return scores[1] == 1.0 ? 0 : 1;
}
