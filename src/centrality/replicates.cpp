#include "collabgraph/centrality/replicates.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "centrality/kernels.hpp"
#include "collabgraph/chance/replicate.hpp"

namespace collabgraph::centrality {

using network::Ends;
using network::Graph;

class Replicates::Work {
 public:
    Work(const network::Network& network, const std::vector<std::string>& names, const Options& options)
        : m_network(network), m_options(options), m_task(m_network, names, m_options), m_values(names.size()) {
        for (const std::string& name : names) m_kernels.push_back(&kernel_of(name));
        std::map<std::pair<network::Vertex, network::Vertex>, std::uint32_t> number;
        for (const network::Tie& tie : network.ties) number[std::minmax(tie.source, tie.target)] = 0;
        for (auto& [ends, n] : number) {
            n = static_cast<std::uint32_t>(m_pairs.size());
            m_pairs.push_back({ends.first, ends.second});
        }
        for (const network::Tie& tie : network.ties) m_pair_of.push_back(number[std::minmax(tie.source, tie.target)]);
    }

    const std::vector<std::vector<double>>& compute(const chance::Draw& draw) {
        chance::drawn_rows(m_network, draw, m_rows);
        std::vector<Ends> own;
        std::vector<double> own_weight;
        m_pair_weight.assign(m_pairs.size(), 0.0);
        m_pair_held.assign(m_pairs.size(), false);
        own.reserve(m_network.ties.size());
        own_weight.reserve(m_network.ties.size());
        for (std::size_t t = 0; t < m_rows.size(); ++t) {
            if (m_rows[t] == 0) continue;
            const network::Tie& tie = m_network.ties[t];
            const double weight = tie.weight * m_rows[t] / static_cast<double>(m_network.evidence(tie).size());
            own.push_back({tie.source, tie.target});
            own_weight.push_back(weight);
            m_pair_weight[m_pair_of[t]] += weight;
            m_pair_held[m_pair_of[t]] = true;
        }
        std::vector<Ends> pairs;
        std::vector<double> weight;
        pairs.reserve(own.size());
        weight.reserve(own.size());
        for (std::size_t p = 0; p < m_pairs.size(); ++p) {
            if (!m_pair_held[p]) continue;
            pairs.push_back(m_pairs[p]);
            weight.push_back(m_pair_weight[p]);
        }
        const auto nodes = static_cast<network::Vertex>(m_network.nodes.size());
        m_task.replicate(Graph(m_network.direction, nodes, std::move(own), std::move(own_weight)),
                         Graph(network::Direction::undirected, nodes, std::move(pairs), std::move(weight)));
        for (std::size_t i = 0; i < m_kernels.size(); ++i) {
            Column column;
            m_kernels[i]->compute(m_task, column);
            m_values[i] = std::move(column.values);
        }
        return m_values;
    }

 private:
    network::Network m_network;
    Options m_options;
    Task m_task;
    std::vector<const Kernel*> m_kernels;
    std::vector<Ends> m_pairs;             ///< of the undirected graph, sorted
    std::vector<std::uint32_t> m_pair_of;  ///< per tie
    std::vector<std::uint32_t> m_rows;
    std::vector<double> m_pair_weight;
    std::vector<char> m_pair_held;
    std::vector<std::vector<double>> m_values;
};

Replicates::Replicates(const network::Network& network, const std::vector<std::string>& names, const Options& options)
    : m_work(std::make_unique<Work>(network, names, options)) {}
Replicates::~Replicates() = default;
Replicates::Replicates(Replicates&&) noexcept = default;
Replicates& Replicates::operator=(Replicates&&) noexcept = default;

const std::vector<std::vector<double>>& Replicates::compute(const chance::Draw& draw) {
    return m_work->compute(draw);
}

}  // namespace collabgraph::centrality
