#include "network/projection.hpp"

#include <algorithm>

namespace collabgraph::network {
namespace {

double share_of_unit(Rule rule, std::size_t size) {
    const auto k = static_cast<double>(size);
    switch (rule) {
        case Rule::newman:
            return 1.0 / (k - 1.0);
        case Rule::fractional:
            return 2.0 / (k * (k - 1.0));
        case Rule::count:
            break;
    }
    return 1.0;
}

void add_rows(std::vector<Index>& rows, std::span<const Index> more) {
    rows.insert(rows.end(), more.begin(), more.end());
}

}  // namespace

std::vector<ProjectedTie> project(const Units& units, Index nodes, Rule rule) {
    const Lists units_of = transpose(units.nodes, nodes);
    std::vector<double> weight(nodes, 0.0);
    std::vector<std::vector<Index>> rows(nodes);
    std::vector<Index> touched;
    std::vector<ProjectedTie> ties;
    for (Index low = 0; low < nodes; ++low) {
        for (const Index unit : units_of[low]) {
            const auto members = units.nodes[unit];
            const auto own = std::lower_bound(members.begin(), members.end(), low);
            const double share = share_of_unit(rule, members.size());
            const auto entry = [&](std::span<const Index>::iterator at) {
                return units.nodes.offset[unit] + static_cast<std::uint32_t>(at - members.begin());
            };
            for (auto other = own + 1; other != members.end(); ++other) {
                if (weight[*other] == 0.0) touched.push_back(*other);
                weight[*other] += share;
                add_rows(rows[*other], units.rows[entry(own)]);
                add_rows(rows[*other], units.rows[entry(other)]);
            }
        }
        std::sort(touched.begin(), touched.end());
        for (const Index high : touched) {
            std::vector<Index>& evidence = rows[high];
            std::sort(evidence.begin(), evidence.end());
            evidence.erase(std::unique(evidence.begin(), evidence.end()), evidence.end());
            ties.push_back({low, high, weight[high], evidence});
            weight[high] = 0.0;
            evidence.clear();
        }
        touched.clear();
    }
    return ties;
}

}  // namespace collabgraph::network
