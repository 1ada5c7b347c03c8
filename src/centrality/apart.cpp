#include "collabgraph/centrality/apart.hpp"

#include <limits>

namespace collabgraph::centrality {

std::vector<Column> compute_without_classes(const network::Network& network, const std::vector<std::string>& names,
                                            const Options& options) {
    std::vector<bool> keep;
    for (const network::Node& node : network.nodes) keep.push_back(node.name_kind != survey::NameKind::class_);
    std::vector<network::Vertex> kept;
    std::vector<Column> columns = compute(network::induced(network, keep, &kept), names, options);
    for (Column& column : columns) {
        std::vector<double> values(network.nodes.size(), std::numeric_limits<double>::quiet_NaN());
        for (std::size_t v = 0; v < kept.size(); ++v) values[kept[v]] = column.values[v];
        column.values = std::move(values);
    }
    return columns;
}

}  // namespace collabgraph::centrality
