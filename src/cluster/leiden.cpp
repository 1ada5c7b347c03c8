#include "collabgraph/cluster/leiden.hpp"

#include <cmath>
#include <stdexcept>

#include "cluster/kernel.hpp"

namespace collabgraph::cluster {

struct Leiden::Prepared {
    kernel::Level<double> graph;
    kernel::Scale scale{};
    double least = 0;
    bool empty = true;
};

Leiden::Leiden(const network::Graph& graph, const Options& options) {
    if (!(options.resolution >= 0) || !std::isfinite(options.resolution)) {
        throw std::invalid_argument("leiden: the resolution must be a number of 0 or more");
    }
    if (!(options.theta > 0) || !std::isfinite(options.theta)) {
        throw std::invalid_argument("leiden: theta must be a number above 0");
    }
    auto prepared = std::make_shared<Prepared>();
    prepared->graph = kernel::level_of<double>(graph, options.weighted);

    std::vector<double> strength(graph.node_count(), 0.0);
    double twice = 0;
    network::Edge heavy = 0;
    for (network::Edge e = 0; e < graph.edge_count(); ++e) {
        const double w = options.weighted ? graph.weight(e) : 1.0;
        if (w > 0) ++heavy;
        strength[graph.ends(e).source] += w;
        strength[graph.ends(e).target] += w;
        twice += 2 * w;
    }
    prepared->empty = !(twice > 0);
    const double mean = heavy > 0 ? twice / (2.0 * heavy) : 1.0;
    if (options.quality == Quality::modularity) {
        prepared->graph.mass = std::move(strength);
        prepared->scale = {twice, options.resolution, options.theta * mean * twice};
        prepared->least = 1e-12 * twice * twice;
    } else {
        prepared->graph.mass.assign(graph.node_count(), 1.0);
        prepared->scale = {1.0, options.resolution, options.theta * mean};
        prepared->least = 1e-12 * twice;
    }
    m_prepared = std::move(prepared);
}

Partition Leiden::run(chance::Random random) const {
    return run(random, kernel::alone(m_prepared->graph.size()));
}

Partition Leiden::run(chance::Random random, const Partition& start) const {
    if (m_prepared->empty) return kernel::connected_parts(m_prepared->graph, start);
    return kernel::run(m_prepared->graph, m_prepared->scale, m_prepared->least, random, start);
}

}  // namespace collabgraph::cluster
