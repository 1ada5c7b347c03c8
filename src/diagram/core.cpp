#include "diagram/core.hpp"

#include <algorithm>
#include <utility>

namespace collabgraph::diagram {

Core core_of(const network::Network& collaboration, const std::vector<bool>& respondent, std::uint32_t threshold) {
    const std::size_t nodes = collaboration.nodes.size();
    Core core;
    core.threshold = threshold;
    core.named_by.assign(nodes, 0);
    core.names.assign(nodes, 0);
    core.more.assign(nodes, 0);
    for (const network::Tie& tie : collaboration.ties) {
        ++core.names[tie.source];
        ++core.named_by[tie.target];
    }
    const auto can_be_drawn = [&](network::Vertex v) {
        return respondent[v] || core.names[v] > 0 || core.named_by[v] >= threshold;
    };
    std::vector<bool> has_drawn_tie(nodes, false);
    std::vector<std::pair<network::Vertex, network::Vertex>> lines;
    for (std::uint32_t t = 0; t < collaboration.ties.size(); ++t) {
        const network::Tie& tie = collaboration.ties[t];
        if (!can_be_drawn(tie.source) || !can_be_drawn(tie.target)) {
            ++core.more[tie.source];
            ++core.folded_ties;
            continue;
        }
        has_drawn_tie[tie.source] = has_drawn_tie[tie.target] = true;
        core.drawn_ties.push_back(t);
        lines.emplace_back(std::min(tie.source, tie.target), std::max(tie.source, tie.target));
    }
    std::sort(lines.begin(), lines.end());
    core.lines = static_cast<std::uint32_t>(std::unique(lines.begin(), lines.end()) - lines.begin());
    for (network::Vertex v = 0; v < nodes; ++v) {
        const bool proposes = respondent[v] || core.names[v] > 0;
        Place place = Place::unmentioned;
        if (has_drawn_tie[v])
            place = Place::drawn;
        else if (proposes)
            place = core.more[v] > 0 ? Place::own_partners_only : Place::nobody;
        else if (core.named_by[v] > 0)
            place = Place::folded;
        core.place.push_back(place);
        core.drawn += place == Place::drawn ? 1 : 0;
        core.folded += place == Place::folded ? 1 : 0;
    }
    return core;
}

}  // namespace collabgraph::diagram
