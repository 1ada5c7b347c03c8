#include "collabgraph/cluster/partition.hpp"

#include <algorithm>
#include <numeric>

namespace collabgraph::cluster {

Partition numbered_by_first(const Partition& partition) {
    // Labels below the number of vertices, as all kernels give them, need no sorting.
    const auto in_order = [&](std::vector<std::uint32_t>& number, const auto& place) {
        std::uint32_t next = 0;
        Partition result(partition.size(), isolated);
        for (std::size_t v = 0; v < partition.size(); ++v) {
            if (partition[v] == isolated) continue;
            std::uint32_t& own = number[place(partition[v])];
            if (own == isolated) own = next++;
            result[v] = own;
        }
        return result;
    };
    const bool small = std::all_of(partition.begin(), partition.end(),
                                   [&](std::uint32_t label) { return label < partition.size() || label == isolated; });
    if (small) {
        std::vector<std::uint32_t> number(partition.size(), isolated);
        return in_order(number, [](std::uint32_t label) { return label; });
    }
    std::vector<std::uint32_t> labels = partition;
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());

    std::vector<std::uint32_t> number(labels.size(), isolated);
    return in_order(number, [&](std::uint32_t label) {
        return static_cast<std::size_t>(std::lower_bound(labels.begin(), labels.end(), label) - labels.begin());
    });
}

Partition numbered_by_size(const Partition& partition) {
    Partition result = numbered_by_first(partition);
    std::vector<std::uint32_t> size;
    for (const std::uint32_t c : result) {
        if (c == isolated) continue;
        if (c >= size.size()) size.resize(c + 1, 0);
        ++size[c];
    }
    std::vector<std::uint32_t> order(size.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
    std::vector<std::uint32_t> rank(size.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    for (std::uint32_t& c : result) {
        if (c != isolated) c = rank[c];
    }
    return result;
}

std::vector<std::vector<network::Vertex>> members_of(const Partition& partition) {
    std::vector<std::vector<network::Vertex>> members;
    for (network::Vertex v = 0; v < partition.size(); ++v) {
        const std::uint32_t c = partition[v];
        if (c == isolated) continue;
        if (c >= members.size()) members.resize(c + 1);
        members[c].push_back(v);
    }
    return members;
}

}  // namespace collabgraph::cluster
