#include "diagram/graph_part.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace collabgraph::diagram {

namespace {

using network::Vertex;

/// Neighbours of each node, ascending, without the node itself.
std::vector<std::vector<Vertex>> neighbours_of(std::size_t nodes, const std::vector<GraphPair>& pairs) {
    std::vector<std::vector<Vertex>> neighbours(nodes);
    for (const GraphPair& pair : pairs) {
        neighbours[pair.low].push_back(pair.high);
        neighbours[pair.high].push_back(pair.low);
    }
    for (auto& list : neighbours) std::sort(list.begin(), list.end());
    return neighbours;
}

std::uint32_t common(const std::vector<Vertex>& a, const std::vector<Vertex>& b) {
    std::uint32_t count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        if (*i == *k) ++count;
        if (*i < *k) {
            ++i;
        } else if (*k < *i) {
            ++k;
        } else {
            ++i;
            ++k;
        }
    }
    return count;
}

/// Marks the `strongest` best of the lines at each node.
std::vector<bool> strongest_lines(const std::vector<GraphPair>& pairs, const std::vector<std::uint32_t>& candidates,
                                  const std::vector<std::uint32_t>& ties, std::uint32_t strongest, bool weighted) {
    const std::vector<std::vector<Vertex>> neighbours = neighbours_of(ties.size(), pairs);
    struct Ranked {
        double strength;
        std::uint32_t common, ties_of_other;
        Vertex other;
        std::uint32_t line;
    };
    std::vector<std::vector<Ranked>> at(ties.size());
    for (const std::uint32_t line : candidates) {
        const GraphPair& pair = pairs[line];
        const double strength = weighted ? pair.weight() : pair.ties();
        const std::uint32_t shared = common(neighbours[pair.low], neighbours[pair.high]);
        at[pair.low].push_back({strength, shared, ties[pair.high], pair.high, line});
        at[pair.high].push_back({strength, shared, ties[pair.low], pair.low, line});
    }
    std::vector<bool> kept(pairs.size(), false);
    for (auto& lines : at) {
        std::sort(lines.begin(), lines.end(), [](const Ranked& a, const Ranked& b) {
            return std::tie(b.strength, b.common, b.ties_of_other, a.other) <
                   std::tie(a.strength, a.common, a.ties_of_other, b.other);
        });
        for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), strongest); ++i) kept[lines[i].line] = true;
    }
    return kept;
}

}  // namespace

std::vector<GraphPair> pairs_of(const network::Network& graph) {
    const bool directed = graph.direction == network::Direction::directed;
    std::vector<GraphPair> pairs;
    for (const network::Tie& tie : graph.ties) {
        if (tie.source == tie.target) continue;
        GraphPair pair{std::min(tie.source, tie.target), std::max(tie.source, tie.target), 0, 0, 0, 0};
        const bool up = !directed || tie.source < tie.target;
        (up ? pair.up : pair.down) = 1;
        (up ? pair.up_weight : pair.down_weight) = tie.weight;
        pairs.push_back(pair);
    }
    // Stable, so that weights are added in the order of the ties.
    std::stable_sort(pairs.begin(), pairs.end(), [](const GraphPair& a, const GraphPair& b) {
        return std::pair(a.low, a.high) < std::pair(b.low, b.high);
    });
    std::vector<GraphPair> merged;
    for (const GraphPair& pair : pairs) {
        if (merged.empty() || merged.back().low != pair.low || merged.back().high != pair.high) {
            merged.push_back(pair);
            continue;
        }
        GraphPair& all = merged.back();
        all.up += pair.up;
        all.down += pair.down;
        all.up_weight += pair.up_weight;
        all.down_weight += pair.down_weight;
    }
    return merged;
}

std::vector<std::uint32_t> ties_at(const network::Network& graph) {
    std::vector<std::uint32_t> ties(graph.nodes.size(), 0);
    for (const network::Tie& tie : graph.ties) {
        ++ties[tie.source];
        if (tie.source != tie.target) ++ties[tie.target];
    }
    return ties;
}

GraphPart part_of(const network::Network& graph, const std::vector<GraphPair>& pairs, std::uint32_t least_ties,
                  std::uint32_t strongest, bool weighted) {
    GraphPart part;
    part.ties = ties_at(graph);
    part.more = part.ties;
    std::vector<bool> is_tied(graph.nodes.size(), false);
    for (const GraphPair& pair : pairs) is_tied[pair.low] = is_tied[pair.high] = true;
    for (Vertex v = 0; v < graph.nodes.size(); ++v) {
        part.drawn.push_back(is_tied[v] && part.ties[v] >= least_ties);
        if (part.drawn[v]) ++part.nodes;
    }
    std::vector<std::uint32_t> candidates;
    for (std::uint32_t line = 0; line < pairs.size(); ++line) {
        if (part.drawn[pairs[line].low] && part.drawn[pairs[line].high]) candidates.push_back(line);
    }
    std::vector<bool> kept(pairs.size(), true);
    if (strongest > 0) kept = strongest_lines(pairs, candidates, part.ties, strongest, weighted);
    for (const std::uint32_t line : candidates) {
        if (!kept[line]) continue;
        const GraphPair& pair = pairs[line];
        part.lines.push_back(line);
        part.drawn_ties += pair.ties();
        part.more[pair.low] -= pair.ties();
        part.more[pair.high] -= pair.ties();
    }
    for (const network::Tie& tie : graph.ties) {
        if (tie.source == tie.target) ++part.loops;
    }
    return part;
}

}  // namespace collabgraph::diagram
